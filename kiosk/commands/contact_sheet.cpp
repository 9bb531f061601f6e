#include <cmath>

#include <fmt/format.h>

#include "commands/asked_span.hpp"
#include "commands/settings.hpp"
#include "render/painter.hpp"
#include "render/picture.hpp"
#include "text/text_layout.hpp"

namespace kiosk {
namespace {

constexpr int cell_pixels = 480;  ///< the longer side of a small picture
constexpr int most_pictures = 1000;
constexpr int gutter = 16;
constexpr int label_height = 30;
constexpr Color ground{0x20, 0x24, 0x2A}, label_color{0xE6, 0xE6, 0xE6};

struct Grid {
  Size cell;
  int columns, rows;

  Size size() const {
    return {gutter + columns * (cell.width + gutter), gutter + rows * (cell.height + label_height + gutter)};
  }
  int x(int i) const { return gutter + i % columns * (cell.width + gutter); }
  int y(int i) const { return gutter + i / columns * (cell.height + label_height + gutter); }
};

/// About as wide as high, as screens are.
Grid grid_for(int count, Size picture) {
  const double scale = std::min(1.0, static_cast<double>(cell_pixels) / std::max(picture.width, picture.height));
  const Size cell{std::max(1, static_cast<int>(picture.width * scale)),
                  std::max(1, static_cast<int>(picture.height * scale))};
  const double wanted = std::sqrt(count * 1.6 * (cell.height + label_height) / cell.width);
  const int columns = std::clamp(static_cast<int>(std::lround(wanted)), 1, std::max(1, count));
  return {cell, columns, (count + columns - 1) / columns};
}

Picture label(const std::string& text, int width, const Fonts& fonts, Images& images) {
  TextRequest request{text, "en", Weight::regular, 1, static_cast<double>(width), 0, 20, 12};
  const TextLayout layout = fit_text(request, fonts);
  DisplayList list{{width, label_height}, ground, {}};
  for (const TextLine& line : layout.lines) {
    for (const PlacedRun& run : line.runs) {
      list.ops.emplace_back(DrawGlyphs{run.text, run.style, layout.size, run.x * layout.size, 20,
                                       run.advance * layout.size, label_color});
    }
  }
  return paint(list, fonts, images);
}

std::string label_text(const Showing& showing) {
  return fmt::format("{} · {}", name_of(showing.phase), name_of(showing.screen));
}

class Sheet {
 public:
  Sheet(const Box& box, Size size, std::vector<Instant> moments)
      : box_(box),
        moments_(std::move(moments)),
        look_(look_of(box, size)),
        grid_(grid_for(static_cast<int>(moments_.size()), size)),
        sheet_(grid_.size(), ground) {
    fonts_.set_display_font(look_.theme.display_font);
  }

  Picture draw() {
    for (std::size_t i = 0; i < moments_.size(); ++i) draw_moment(static_cast<int>(i), moments_[i]);
    return std::move(sheet_);
  }

 private:
  void draw_moment(int i, Instant t) {
    const Showing showing = showing_at(box_.schedule, t, ClockTrust::trusted);
    const DisplayList list = compose_with_pictures(showing, look_, fonts_, images_);
    const Picture picture = paint(list, fonts_, images_, box_.screen.rotate);
    std::string time = instant_text(box_.zone(), t).substr(5, 11);
    time[5] = ' ';
    place(sheet_, downscale(picture, grid_.cell), grid_.x(i), grid_.y(i));
    place(sheet_, label(time + " · " + label_text(showing), grid_.cell.width, fonts_, images_), grid_.x(i),
          grid_.y(i) + grid_.cell.height);
  }

  const Box& box_;
  std::vector<Instant> moments_;
  Look look_;
  Grid grid_;
  Fonts fonts_;
  Images images_{Images::Mode::immediate};
  Picture sheet_;
};

}  // namespace

Exit contact_sheet(const ContactSheetSettings& settings, Journal& journal) {
  const Opened opened = open_box(settings.source, journal);
  if (!opened.box) return opened.exit;
  auto span = asked_span(*opened.box, settings.from, settings.until, journal);
  if (!span) return Exit::bad_command_line;
  if (settings.until.empty()) span->until += Minutes{settings.every};  // what is said when all is over, too
  const auto count = (span->until - span->from) / Minutes{settings.every} + 1;
  if (count > most_pictures) {
    journal.say(fmt::format("kiosk: from {} until {} every {} min makes {} pictures; 1 to {} can be drawn",
                            settings.from, settings.until, settings.every, count, most_pictures));
    return Exit::bad_command_line;
  }
  std::vector<Instant> moments;
  for (Instant t = span->from; t <= span->until; t += Minutes{settings.every}) moments.push_back(t);
  put_png(Sheet{*opened.box, settings.size, std::move(moments)}.draw(), settings.output);
  return Exit::ok;
}

}  // namespace kiosk
