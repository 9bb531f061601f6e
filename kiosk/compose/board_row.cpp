#include "compose/plane.hpp"
#include "compose/screens.hpp"

#include <algorithm>

namespace kiosk {

namespace {

constexpr double sign_side = 0.046;

double time_size(const Page& page, const BoardGrid& grid) { return page.type.theme().heading * 1.02 * grid.scale; }

/// The numeral large, its unit small: "8 min" is read from the numeral.
Block minutes_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  if (!row_.minutes || row_.cancelled) return {};
  const Theme& theme = page.type.theme();
  if (*row_.minutes == 0) {
    PhraseStyle style = page.type.style(theme.body * grid.scale, page.inks, page.inks.accent);
    style.second.size = theme.label;
    style.stacked = true;
    return page.type.phrase(page.wording.say(&Words::due), style, grid.minutes);
  }
  const TextStyle number{.size = theme.heading * grid.scale, .color = page.inks.accent, .weight = Weight::bold};
  const TextStyle unit{.size = theme.label * grid.scale, .color = page.inks.muted};
  const Phrase units = page.wording.each([](const Words& words) {
    std::string name(words.minutes_short);
    name.erase(0, name.find("{}") + 2);
    return name.substr(std::min(name.size(), name.find_first_not_of(' ')));
  });
  std::vector<Block> parts{page.type.whole({std::to_string(*row_.minutes), ""}, number, grid.minutes)};
  for (const TaggedText& name : units) parts.push_back(page.type.whole(name, unit, grid.minutes));
  return row(std::move(parts), page.px(0.01));
}

Block car_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  const Theme& theme = page.type.theme();
  std::vector<Block> badges;
  const int pad = page.px(0.02);
  const TextStyle style{.size = theme.body * grid.scale,
                        .color = row_.cancelled ? page.surface_inks.muted : theme.ground,
                        .weight = Weight::bold};
  int room = grid.cars;
  for (const auto& car : row_.cars) {
    Block badge = boxed(page.type.text({car, ""}, style, std::max(1, room - 2 * pad)), pad, 0,
                        row_.cancelled ? theme.surface : theme.text, 0);
    room -= badge.width + page.px(0.012);
    if (room + page.px(0.012) < 0) break;
    badges.push_back(std::move(badge));
  }
  return row(std::move(badges), page.px(0.012));
}

/// A stop that serves one venue is named as people know that: by its sign and topic.
Block via_stop(const Page& page, const LocalizedText& stop, const std::optional<VenueBrief>& venue, int width) {
  const Theme& theme = page.type.theme();
  const bool known = venue && !venue->topic.empty();
  const TextStyle style{.size = theme.label, .color = page.inks.muted};
  Block name = page.type.text(page.wording.one(known ? venue->topic : stop), style, width - page.px(0.045));
  if (!venue) return name;
  const int side = page.px(0.036);
  Block sign = pictogram_block(pictogram_of(venue->sign), side, accent_of(theme, *venue));
  sign.baseline = side * 86 / 100;
  return row({std::move(sign), std::move(name)}, page.px(0.008));
}

Block via_line(const Page& page, const BoardRow& row_, bool arriving, bool brief, int width) {
  if (row_.via.empty() || (row_.cancelled && !arriving)) return {};
  const TextStyle style{.size = page.type.theme().label, .color = page.inks.muted};
  const Phrase word = page.wording.each([&](const Words& w) {
    const std::string via = fmt::format(fmt::runtime(w.via), "");
    return via.substr(0, via.find_last_not_of(' ') + 1);
  });
  std::vector<Block> stops;
  stops.push_back(page.type.phrase(brief ? Phrase{word[0]} : word, {.first = style, .second = style}, width));
  for (std::size_t i = 0; i < row_.via.size(); ++i) {
    const bool has_venue = i < row_.via_venues.size() && row_.via_venues[i];
    stops.push_back(via_stop(page, row_.via[i], has_venue ? row_.via_venues[i] : std::nullopt, width));
  }
  return wrapped(std::move(stops), page.px(0.026), page.px(0.002), width);
}

Phrase destination(const Page& page, const BoardRow& row_, bool arriving) {
  if (!arriving) return page.wording.both(row_.headsign);
  return page.wording.each(
      [&](const Words& w) { return fmt::format(fmt::runtime(w.from), page.wording.in(w, row_.first_stop)); });
}

/// A time at this stop is never invented: this says what is known instead.
Block first_stop_line(const Page& page, const BoardRow& row_, int width) {
  if (row_.at_this_stop || row_.cancelled || row_.first_stop.empty()) return {};
  const Wording& say = page.wording;
  const Phrase phrase = say.each([&](const Words& w) {
    return fmt::format(fmt::runtime(w.leaves_then_here), say.in(w, row_.first_stop), clock_text(row_.time));
  });
  PhraseStyle style = page.type.style(page.type.theme().label, page.inks, page.inks.text);
  style.first.weight = Weight::regular;
  style.first.lines = style.second.lines = 3;
  return page.type.phrase(phrase, style, width);
}

std::vector<Phrase> states(const Page& page, const BoardRow& row_) {
  std::vector<Phrase> all;
  if (row_.cancelled) return {page.wording.say(&Words::cancelled)};
  if (row_.time != row_.printed_time) all.push_back(page.wording.say(&Words::delayed));
  if (row_.last) all.push_back(page.wording.say(&Words::last_car));
  if (row_.tentative) all.push_back(page.wording.say(&Words::tentative));
  return all;
}

/// Filled marks, and after a delay's the time as printed.
Block marks_line(const Page& page, const BoardRow& row_, int width) {
  std::vector<Block> marks;
  for (const Phrase& phrase : states(page, row_)) {
    const bool last_car = phrase == page.wording.say(&Words::last_car);
    const bool calm = !row_.cancelled && phrase == page.wording.say(&Words::tentative);
    const Color plate = calm ? page.inks.muted : last_car ? page.inks.text : page.inks.warning;
    marks.push_back(mark_block(page, phrase, plate, width));
  }
  if (row_.time != row_.printed_time && !row_.cancelled) {
    PhraseStyle quiet = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
    quiet.first.weight = Weight::regular;
    marks.insert(marks.begin() + 1,
                 page.type.phrase(page.wording.say(&Words::was, clock_text(row_.printed_time)), quiet, width));
  }
  const int gap = page.px(0.018);
  Column lines;
  std::vector<Block> line;
  int used = 0;
  for (Block& mark : marks) {
    if (!line.empty() && used + mark.width > width) {
      lines.add(row(std::move(line), gap), page.px(0.01));
      line.clear();
      used = 0;
    }
    used += mark.width + gap;
    line.push_back(std::move(mark));
  }
  lines.add(row(std::move(line), gap), page.px(0.01));
  return lines.block();
}

/// The destination's sign in its colour stands before its name.
Block with_sign(const Page& page, const BoardRow& row_, Block name, bool arriving) {
  if (arriving || name.empty() || !row_.headsign_venue) return name;
  const int side = page.px(sign_side);
  const Color color = row_.cancelled ? page.inks.muted : accent_of(page.type.theme(), *row_.headsign_venue);
  Block sign = pictogram_block(pictogram_of(row_.headsign_venue->sign), side, color);
  sign.baseline = side * 88 / 100;
  return row({std::move(sign), std::move(name)}, page.px(0.016));
}

/// Where to, large; what is out of the ordinary stands beside it, the other language then below.
Block destination_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid, bool arriving, bool brief,
                       int width) {
  const Theme& theme = page.type.theme();
  PhraseStyle style =
      page.type.style(theme.heading * 0.92 * grid.scale, page.inks, row_.cancelled ? page.inks.muted : page.inks.text);
  style.first.floor = theme.body;
  if (brief) style.first.size = theme.body;
  style.second.size = theme.label;
  style.first.lines = style.second.lines = 3;  // names that end alike must be told apart
  const Phrase names = destination(page, row_, arriving);
  if (!arriving && row_.headsign_venue) width -= page.px(sign_side + 0.016);
  const int gap = page.px(0.026), tight = page.px(0.002);
  Block marks = marks_line(page, row_, width);
  Block name = marks.empty()   ? page.type.phrase(names, style, width)
               : names.empty() ? Block{}
                               : page.type.text(names[0], style.first, width);
  name = with_sign(page, row_, std::move(name), arriving);
  const bool beside = !marks.empty() && name.width + gap + marks.width <= width;
  Column cell;
  cell.add(beside ? row({std::move(name), marks}, gap) : std::move(name));
  if (!marks.empty() && names.size() > 1) cell.add(page.type.text(names[1], style.second, width), tight);
  cell.add(via_line(page, row_, arriving, brief, width), tight);
  cell.add(first_stop_line(page, row_, width), tight);
  if (!beside) cell.add(std::move(marks), page.px(0.008));
  return cell.block();
}

/// When it leaves another stop: no time of this place, so neither large nor in the accent.
Block after_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  PhraseStyle style = page.type.style(page.type.theme().body * grid.scale, page.inks);
  style.second.size = page.type.theme().label;
  style.stacked = true;
  const Phrase after = page.wording.say(&Words::after_time, clock_text(row_.time));
  if (page.type.text(after[0], style.first, grid.time).cut) style.first.lines = 2;
  if (after.size() > 1 && page.type.text(after[1], style.second, grid.time).cut) style.second.lines = 2;
  return page.type.phrase(after, style, grid.time);
}

Block time_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  if (!row_.at_this_stop && !row_.cancelled) return after_cell(page, row_, grid);
  const bool quiet = row_.cancelled;
  Block time = page.type.text(
      {clock_text(row_.time), ""},
      {.size = time_size(page, grid), .color = quiet ? page.inks.muted : page.inks.text, .weight = Weight::bold},
      grid.time);
  return row_.cancelled ? struck(std::move(time), page.px(time_size(page, grid)), page.inks.warning) : time;
}

/// Keeps its column where there is nothing to say.
Block cell(Block inside, int width, Align align = Align::left) {
  if (inside.empty()) return {width, 0, 0, [](DisplayList&, int, int) {}};
  return widened(std::move(inside), width, align);
}

}  // namespace

BoardGrid board_grid(const Page& page, const Board& board, int width, double scale) {
  BoardGrid grid{.scale = scale};
  std::size_t cars = 1;
  for (const auto& r : board.rows) cars = std::max(cars, r.cars.size());
  grid.gap = page.px(0.034);
  grid.time = page.px(time_size(page, grid) * 2.75);
  // The plane counts down to the next car; only a very wide board has room to do so for every row.
  if (page.shape == PageShape::ultrawide)
    grid.minutes = page.px((page.wording.say(&Words::minutes_short, 8).size() > 1 ? 0.225 : 0.165) * scale);
  grid.cars = page.px(0.03 + 0.078 * scale * static_cast<double>(std::min<std::size_t>(cars, 3)));
  grid.destination = width < page.px(1) ? 0 : width - grid.width();
  return grid;
}

Block board_heads(const Page& page, const Phrase& label, const Board& board, const BoardGrid& grid) {
  const int numbers = grid.time + (grid.minutes > 0 ? grid.gap + grid.minutes : 0);
  PhraseStyle quiet = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
  quiet.first.weight = Weight::regular;
  const auto head = [&](std::string_view Words::*word, int width) {
    const Phrase phrase = page.wording.say(word);
    Block both = page.type.phrase(phrase, quiet, width);
    if (both.height > page.px(page.type.theme().label * 1.5)) both = page.type.text(phrase[0], quiet.first, width);
    return cell(std::move(both), width);
  };
  const Block title = label_block(page, label, page.inks, numbers + (grid.destination > 0 ? 0 : grid.cars));
  if (grid.destination == 0 || title.height > page.px(page.type.theme().body * 1.5)) {
    return label_block(page, label, page.inks, page.body().width);
  }
  return row({cell(title, numbers), head(&Words::car, grid.cars),
              head(board.arriving ? &Words::from_to : &Words::to, grid.destination)},
             grid.gap);
}

Block board_row(const Page& page, const BoardRow& row_, const BoardGrid& grid, bool arriving, bool brief) {
  std::vector<Block> cells{cell(time_cell(page, row_, grid), grid.time)};
  if (grid.minutes > 0) cells.push_back(cell(minutes_cell(page, row_, grid), grid.minutes, Align::right));
  cells.push_back(cell(car_cell(page, row_, grid), grid.cars));
  if (grid.destination > 0) {
    cells.push_back(destination_cell(page, row_, grid, arriving, brief, grid.destination));
    return row(std::move(cells), grid.gap);
  }
  Column both;
  both.add(row(std::move(cells), grid.gap));
  both.add(destination_cell(page, row_, grid, arriving, brief, page.body().width), page.px(0.004));
  return both.block();
}

}  // namespace kiosk
