#include <cmath>

#include <fmt/format.h>

#include "compose/theme.hpp"
#include "load/picture_path.hpp"
#include "load/settings_reader.hpp"
#include "schedule/content_names.hpp"

namespace kiosk {
namespace {

template <class Value>
struct ThemeKey {
  std::string_view key;
  Value Theme::*member;
};

constexpr ThemeKey<Color> colors[] = {
    {"ground", &Theme::ground}, {"surface", &Theme::surface}, {"text", &Theme::text},       {"muted", &Theme::muted},
    {"rule", &Theme::rule},     {"accent", &Theme::accent},   {"warning", &Theme::warning},
};
constexpr ThemeKey<double> numbers[] = {
    {"hero", &Theme::hero},   {"heading", &Theme::heading}, {"body", &Theme::body},
    {"label", &Theme::label}, {"margin", &Theme::margin},   {"crossfade", &Theme::crossfade},
};

void take_color(const Object& object, std::string_view key, Color& color) {
  if (const Node* value = object.get(key)) color = read_color(value->text).value_or(color);
}

bool is_light(Color ground) { return contrast({0, 0, 0}, ground) > contrast({255, 255, 255}, ground); }

/// After the colours: which palette stands for the accents that are not named hangs on the ground.
void take_palette(const Object& object, Theme& theme, Report& report) {
  theme.accents = is_light(theme.ground) ? accents_on_light : accents_on_dark;
  const Node* node = object.get("accents");
  if (!node) return;
  const Object accents{*node, accents_shape, report};
  for (std::size_t i = 0; i < theme.accents.size(); ++i) take_color(accents, venue_sign_names[i], theme.accents[i]);
}

void take_venue_accents(const Object& object, Theme& theme) {
  for (const Node& entry : object.elements("venue_accents")) {
    theme.venue_accents[entry.key] = read_color(entry.text).value_or(theme.accent);
  }
}

void take_picture(const Object& object, std::string_view key, std::string& path, Report& report,
                  const FileProbe& probe) {
  if (const Node* written = object.get(key))
    path = read_picture_path(*written, key, "none will be shown", report, probe);
}

void take_words(const Object& object, Theme& theme) {
  if (object.text("motion") == "none") theme.motion = Motion::none;
  if (object.text("photos") == "plain") theme.photos = PhotoStyle::plain;
  const std::string pattern = object.text("pattern");
  if (pattern == "waves") theme.pattern = Pattern::waves;
  if (pattern == "dots") theme.pattern = Pattern::dots;
  if (pattern == "lines") theme.pattern = Pattern::lines;
  theme.display_font = object.text("display_font");
}

/// Nothing where the file has no such key.
const Node* written_at(const Object& object, std::string_view key) {
  const std::size_t slash = key.find('/');
  const Node* written = object.get(key.substr(0, slash));
  return written && slash != key.npos ? find_member(*written, key.substr(slash + 1)) : written;
}

/// Where a key is written; where it is not, what it stands on may be, else the file's object.
const Node& place_of(const Object& object, const ContrastPair& pair) {
  const Node* written = written_at(object, pair.key);
  if (!written) written = object.get(pair.on);
  return written ? *written : object.node();
}

/// The frame's own palette, of which nobody wrote a word, is bent until it reads, with none of eight complaints.
bool is_of_own_palette(const Object& object, const ContrastPair& pair) {
  return pair.key.starts_with("accents/") && !written_at(object, pair.key);
}

/// Rounded down: 6.96 is not 7.
double told_ratio(double ratio) { return std::floor(ratio * 10) / 10; }

void warn_about_contrast(const Object& object, const Theme& theme, Report& report) {
  for (const ContrastPair& pair : contrast_pairs(theme)) {
    if (pair.ratio >= pair.least || is_of_own_palette(object, pair)) continue;
    const bool is_text = pair.on != "rule";
    const std::string_view what = !is_text ? "the progress bar" : pair.least < least_contrast ? "large text" : "text";
    report.warning(
        place_of(object, pair),
        fmt::format("the contrast of \"{}\" on \"{}\" is {:.1f}:1; {} needs at least {}:1{}", pair.key, pair.on,
                    told_ratio(pair.ratio), what, pair.least, is_text ? ", so another shade of it will be drawn" : ""));
  }
}

}  // namespace

Theme read_theme(const Node& root, Report& report, const FileProbe& probe) {
  const Object object{root, theme_shape, report};
  Theme theme;
  for (const auto& [key, color] : colors) take_color(object, key, theme.*color);
  take_palette(object, theme, report);
  take_venue_accents(object, theme);
  for (const auto& [key, number] : numbers) theme.*number = object.number(key).value_or(theme.*number);
  take_words(object, theme);
  take_picture(object, "logo", theme.logo, report, probe);
  take_picture(object, "background", theme.background, report, probe);
  warn_about_contrast(object, theme, report);
  return theme;
}

}  // namespace kiosk
