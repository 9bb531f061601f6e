#include "render/svg.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>

#include "render/images.hpp"

namespace kiosk {

namespace {

constexpr std::string_view blank = " \t\r\n";
constexpr auto npos = std::string_view::npos;

bool begins_tag(std::string_view text, std::string_view name) {
  return text.starts_with(name) && text.size() > name.size() &&
         (blank.find(text[name.size()]) != npos || text[name.size()] == '>' || text[name.size()] == '/');
}

std::string_view without(std::string_view text, std::string_view open, std::string_view close) {
  if (!text.starts_with(open)) return text;
  const auto end = text.find(close);
  return end == npos ? std::string_view{} : text.substr(end + close.size());
}

/// From the root's name on; empty when the first tag is another one.
std::string_view root_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (;;) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(blank)));
    const std::size_t before = text.size();
    text = without(text, "<?", "?>");
    text = without(text, "<!--", "-->");
    if (text.starts_with("<!DOCTYPE")) {
      const bool subset = text.find('[') < text.find('>');
      text = without(text, "<!DOCTYPE", subset ? "]>" : ">");
    }
    if (text.size() == before) break;
  }
  if (text.empty() || !begins_tag(text.substr(1), "svg")) return {};
  return text[0] == '<' ? text.substr(4) : std::string_view{};
}

/// The value of an attribute of the tag that `text` is inside of.
std::string_view attribute(std::string_view text, std::string_view wanted) {
  for (;;) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(blank)));
    const std::size_t equals = text.find('=');
    if (equals == npos || text.substr(0, equals).find('>') != npos) return {};
    const std::string_view name = text.substr(0, text.find_first_of(" \t\r\n="));
    const std::size_t quote = text.find_first_not_of(blank, equals + 1);
    if (quote == npos || (text[quote] != '"' && text[quote] != '\'')) return {};
    const std::size_t end = text.find(text[quote], quote + 1);
    if (end == npos) return {};
    if (name == wanted) return text.substr(quote + 1, end - quote - 1);
    text.remove_prefix(end + 1);
  }
}

struct Unit {
  std::string_view name;
  double px;
};

constexpr std::array units{Unit{"", 1},    Unit{"px", 1},         Unit{"pt", 96.0 / 72}, Unit{"pc", 16},
                           Unit{"in", 96}, Unit{"mm", 96 / 25.4}, Unit{"cm", 960 / 25.4}};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blank);
  return begin == npos ? std::string_view{} : text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

/// The number at the text's beginning, which is taken off it; 0 when there is none.
double take_number(std::string_view& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// 0 for what is not absolute: "100%", "auto".
double length_px(std::string_view text) {
  text = trimmed(text);
  const double number = take_number(text);
  const auto* unit = std::ranges::find(units, trimmed(text), &Unit::name);
  return unit == units.end() ? 0 : number * unit->px;
}

SvgSize view_box(std::string_view text) {
  std::array<double, 4> numbers{};
  for (double& number : numbers) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n,")));
    number = take_number(text);
  }
  return {numbers[2], numbers[3]};
}

bool is_length(double length) { return std::isfinite(length) && length > 0; }

bool has_tag(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
    if (begins_tag(text.substr(at + 1), name)) return true;
  }
  return false;
}

/// Each number in a text of numbers and letters, by magnitude.
template <typename Use>
void for_each_number(std::string_view text, Use use) {
  for (std::size_t at = text.find_first_of("0123456789"); at != npos; at = text.find_first_of("0123456789", at)) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) number = std::numeric_limits<double>::max();
    use(number);
    at = static_cast<std::size_t>(end - text.data());
  }
}

double sum_of_numbers(std::string_view text) {
  double sum = 0;
  for_each_number(text, [&sum](double number) { sum += number; });
  return sum;
}

struct Numbers {
  double largest = 0;
  std::size_t count = 0;
};

/// Of all coordinates in paths and lists of points, and of other attributes' lengths.
Numbers numbers_in(std::string_view text) {
  Numbers found;
  for (const std::string_view key : {" d=", " points=", " x1=", " y1=", " x2=", " y2=", " width=", " height=", " r=",
                                     " rx=", " ry=", "\nd=", "\td="}) {
    for (std::size_t at = text.find(key); at != npos; at = text.find(key, at + 1)) {
      const std::size_t quote = at + key.size();
      const std::size_t end = quote < text.size() ? text.find(text[quote], quote + 1) : npos;
      if (end == npos) continue;
      for_each_number(text.substr(quote + 1, end - quote - 1), [&found](double number) {
        found.largest = std::max(found.largest, number);
        ++found.count;
      });
    }
  }
  return found;
}

std::size_t shapes_in(std::string_view text) {
  constexpr std::array<std::string_view, 7> shapes{"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"};
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
    count += std::ranges::any_of(shapes, [&](std::string_view name) { return begins_tag(text.substr(at + 1), name); });
  }
  return count;
}

/// What the rasteriser knows by name; it draws every other name in grey.
bool is_known_color(std::string_view name) {
  constexpr std::array<std::string_view, 14> known{"red",  "green", "blue",  "yellow", "cyan",    "magenta", "black",
                                                   "grey", "gray",  "white", "none",   "inherit", "rgb",     "url"};
  return std::ranges::find(known, name) != known.end();
}

/// The first name of a colour that will be drawn in grey, written as an attribute or as CSS.
std::string_view unknown_color(std::string_view text) {
  for (const std::string_view key : {"fill=", "stroke=", "stop-color=", "fill:", "stroke:", "stop-color:"}) {
    for (std::size_t at = text.find(key); at != npos; at = text.find(key, at + 1)) {
      std::string_view value = text.substr(at + key.size(), 32);
      value.remove_prefix(std::min(value.size(), value.find_first_not_of(" \t\r\n\"'")));
      const auto letters = std::ranges::find_if_not(value, [](unsigned char c) { return std::isalpha(c); });
      const std::string_view name = value.substr(0, static_cast<std::size_t>(letters - value.begin()));
      if (!name.empty() && !is_known_color(name)) return name;
    }
  }
  return {};
}

/// The shortest dash that is written, with the gap behind it; 0 where there is none.
double shortest_dash(std::string_view text) {
  constexpr std::string_view key = "stroke-dasharray";
  double shortest = 0;
  for (std::size_t at = text.find(key); at != npos; at = text.find(key, at + 1)) {
    std::string_view value = text.substr(at + key.size());
    value.remove_prefix(std::min(value.size(), value.find_first_not_of(" \t\r\n=:\"'")));
    const double length = sum_of_numbers(value.substr(0, value.find_first_of("\"';>")));
    if (length > 0 && (shortest == 0 || length < shortest)) shortest = length;
  }
  return shortest;
}

}  // namespace

bool is_svg(std::string_view text) { return !root_of(text).empty(); }

std::optional<SvgSize> svg_size(std::string_view text) {
  const std::string_view root = root_of(text);
  const SvgSize box = view_box(attribute(root, "viewBox"));
  const double width = length_px(attribute(root, "width")), height = length_px(attribute(root, "height"));
  const SvgSize size{width != 0 ? width : box.width, height != 0 ? height : box.height};
  return is_length(size.width) && is_length(size.height) ? std::optional{size} : std::nullopt;
}

std::string svg_refusal(std::string_view text) {
  constexpr double most_dashes = 100'000;
  constexpr std::size_t most_svg_shapes = 10'000, most_svg_numbers = 1'000'000;
  if (text.size() > static_cast<std::size_t>(most_drawing_bytes)) return "is an SVG of more than 8 MiB";
  if (text.rfind("</svg") == npos) return "is cut off: its end is missing";
  if (shapes_in(text) > most_svg_shapes) {
    return "has more than 10,000 shapes: make it simpler, or export it as PNG";
  }
  const Numbers numbers = numbers_in(text);
  if (numbers.count > most_svg_numbers) return "has more than 1,000,000 coordinates: export it as PNG";
  const double shortest = shortest_dash(text);
  if (shortest > 0 && numbers.largest / shortest > most_dashes) return "has more dashes than can be drawn";
  return {};
}

std::vector<std::string> svg_notes(std::string_view text) {
  std::vector<std::string> notes;
  if (has_tag(text, "text")) notes.push_back("its text is not drawn: convert text to outlines");
  if (has_tag(text, "image")) notes.push_back("the pictures within it are not drawn");
  if (has_tag(text, "use")) notes.push_back("its <use> copies are not drawn: expand them to paths");
  for (const char* name : {"clipPath", "mask", "filter", "pattern"}) {
    if (has_tag(text, name)) notes.push_back(std::string{"its <"} + name + "> has no effect: flatten it to paths");
  }
  if (const auto name = unknown_color(text); !name.empty()) {
    notes.push_back("the colour \"" + std::string{name} + "\" is drawn as grey: write it as #RRGGBB");
  }
  return notes;
}

}  // namespace kiosk
