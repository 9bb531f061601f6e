#include "compose/plane_texts.hpp"

#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double sign_size = 0.078, number_size = 0.306, time_size_as_number = 0.14;

struct PlacePlan {
  double topic = 0.097, name = 0.05;
  bool hosts = true;
  int second_lines = 2;  ///< of the name in the other language
};

/// What gives way, in this order: the hosts, the topic's size, the names' size, their other language's second line.
constexpr PlacePlan place_plans[] = {{0.097, 0.05, true, 4},   {0.097, 0.05, false, 4},  {0.082, 0.05, false, 4},
                                     {0.069, 0.05, false, 4},  {0.069, 0.042, false, 4}, {0.056, 0.042, false, 4},
                                     {0.056, 0.042, false, 2}, {0.042, 0.042, false, 1}};

/// Sign, topic, names in both languages, hosts.
class PlaceWriter {
 public:
  PlaceWriter(const Page& page, const Showing& showing, const PlaneInks& inks, const PlaneShape& shape)
      : page_(page), venue_(showing.venue), inks_(inks), shape_(shape) {}

  /// Cut where a text is.
  Block block(const PlacePlan& plan) {
    cut_ = false;
    const bool spine = shape_.narrow && !shape_.beside;
    const TaggedText topic = page_.wording.one(venue_.topic);
    const Phrase names = page_.wording.both(venue_.name);
    const bool by_name = topic.text.empty() && !names.empty();
    Column column;
    column.add(head(by_name ? names[0] : topic, plan));
    if (spine) {
      // A spine has room for one language, as long as no word is torn.
      if (!by_name && !names.empty())
        column.add(line(names[0], small(), Weight::regular, plan.hosts ? 6 : 0, shape_.place.width), page_.px(0.01));
      return finished(column);
    }
    for (std::size_t i = by_name ? 1 : 0; i < names.size(); ++i)
      column.add(line(names[i], i == 0 ? plan.name : small(), i == 0 ? Weight::bold : Weight::regular,
                      i == 0 ? 4 : plan.second_lines, shape_.place.width),
                 i == 0 ? page_.px(0.01) : 0);
    if (plan.hosts && !shape_.narrow)
      column.add(line(page_.wording.names(venue_.hosts, " + "), small(), Weight::regular, 1, shape_.place.width),
                 page_.px(0.012));
    return finished(column);
  }

 private:
  double small() const { return std::max(page_.type.theme().label, 0.042); }

  Block line(const TaggedText& said, double size, Weight weight, int lines, int width) {
    if (lines == 0) return {};
    Block block = page_.type.text(
        said, {.size = size, .color = inks_.text, .weight = weight, .lines = lines, .floor = std::min(size, small())},
        width);
    cut_ = cut_ || block.cut || block.torn;
    return block;
  }

  /// On a narrow band, or where names are long, the topic stands beside the sign; on a spine small below it.
  Block head(const TaggedText& topic, const PlacePlan& plan) {
    const int side = page_.px(sign_size), width = shape_.place.width;
    Block sign = pictogram_block(venue_.name.empty() ? "warning" : pictogram_of(venue_.sign), side, inks_.sign);
    if (shape_.beside && (shape_.narrow || plan.topic < 0.06)) {
      sign.baseline = side * 80 / 100;
      const int gap = page_.px(0.024);
      Block title = line(topic, std::min(plan.topic, 0.056), Weight::bold, 2, width - side - gap);
      return row({std::move(sign), std::move(title)}, gap);
    }
    Block title = line(topic, shape_.narrow ? small() : plan.topic, Weight::bold, shape_.narrow ? 3 : 2, width);
    return Column{}.add(std::move(sign)).add(std::move(title), page_.px(0.02)).block();
  }

  Block finished(const Column& column) const {
    Block block = column.block();
    block.cut = cut_;
    return block;
  }

  const Page& page_;
  const Venue& venue_;
  const PlaneInks& inks_;
  const PlaneShape& shape_;
  bool cut_ = false;
};

}  // namespace

/// The most generous that stands whole; else the most generous that fits with a text cut.
Block place_block(const Page& page, const Showing& showing, const PlaneInks& inks, const PlaneShape& shape, int room) {
  PlaceWriter writer(page, showing, inks, shape);
  Block with_cuts;
  for (const PlacePlan& plan : place_plans) {
    Block place = writer.block(plan);
    if (place.height > room) continue;
    if (!place.cut) return place;
    if (with_cuts.empty()) with_cuts = std::move(place);
  }
  return with_cuts;
}

namespace {

/// The other language gives way.
Block above_text(const Page& page, const Phrase& above, Color ink, int room) {
  if (above.empty()) return {};
  const TextStyle bold{.size = 0.056, .color = ink, .weight = Weight::bold};
  const TextStyle plain{.size = 0.05, .color = ink};
  Block both = page.type.phrase(above, {.first = bold, .second = plain}, room);
  return both.height > page.px(0.08) ? page.type.text(above[0], bold, room) : both;
}

Block above_block(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape) {
  if (shape.narrow && !shape.beside) return {};
  const int side = page.px(0.05);
  const int room = shape.count.width - (numeral.icon.empty() ? 0 : side + page.px(0.02));
  Block text = above_text(page, numeral.above, inks.text, room);
  Block icon = numeral.icon.empty() ? Block{} : pictogram_block(numeral.icon, side, inks.text);
  icon.baseline = side * 84 / 100;
  return row({std::move(text), std::move(icon)}, page.px(0.02));
}

Block label_of(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape) {
  const double size = std::max(page.type.theme().label, 0.042);
  PhraseStyle style{.first = {.size = size, .color = inks.text, .weight = Weight::bold, .lines = 2},
                    .second = {.size = size, .color = inks.text, .lines = 2},
                    .stacked = true};
  if (shape.narrow) style.second.lines = 3;
  return page.type.phrase(numeral.label, style, shape.count.width);
}

/// The number's feet stand on the line along which the foot's strip begins; its label is below.
Count count_at(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape, double size) {
  Count count;
  count.number =
      page.type.text({numeral.number, ""}, {.size = size, .color = inks.number, .weight = Weight::bold, .floor = 0.05},
                     shape.count.width + page.px(0.01));
  count.above = above_block(page, numeral, inks, shape);
  count.label = label_of(page, numeral, inks, shape);
  const int label_height = std::max(count.label.height, page.px(shape.beside || shape.narrow ? 0 : 0.094));
  count.baseline = shape.count.height - label_height - page.px(0.014);
  // Figures are about 0.714 of their em high; the block's own height has room for accents that they don't have.
  const int digits = static_cast<int>(count.number.height / first_line_em * 0.74);
  count.top = count.baseline - digits - (count.above.empty() ? 0 : count.above.height + page.px(0.008));
  return count;
}

}  // namespace

/// On a low band the number shrinks, and at last what stands above it goes.
Count count_of(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape) {
  Count count;
  count.top = shape.count.height;
  if (numeral.number.empty()) return count;
  const bool clock = numeral.number.size() > 2;
  const double full = (clock ? time_size_as_number : number_size) * (!shape.narrow  ? 1
                                                                     : clock        ? 0.7
                                                                     : shape.beside ? 0.6
                                                                                    : 0.5);
  for (const double scale : {1.0, 0.8, 0.6, 0.45}) {
    count = count_at(page, numeral, inks, shape, full * scale);
    if (count.top >= 0) return count;
  }
  if (count.top < 0) count.top += count.above.height + page.px(0.008);
  count.above = {};
  return count;
}

}  // namespace kiosk
