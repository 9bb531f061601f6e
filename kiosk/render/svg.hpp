#pragma once
// What an SVG file says of itself, and what of it can't be drawn. Not an XML parser: it looks for tags in text.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// In CSS px; from "width" and "height", where they are not absolute from "viewBox".
struct SvgSize {
  double width = 0, height = 0;
};

/// Whether the text, or its beginning, is an SVG's.
bool is_svg(std::string_view text);

/// Why the whole of a drawing is refused, or empty: it is too long, or has more shapes, coordinates or dashes than can
/// be drawn in time.
std::string svg_refusal(std::string_view text);

/// Nothing when neither is given, or not as positive numbers.
std::optional<SvgSize> svg_size(std::string_view text);

/// What the file holds that will not be drawn as meant, each as the end of a sentence: "text that …".
std::vector<std::string> svg_notes(std::string_view text);

}  // namespace kiosk
