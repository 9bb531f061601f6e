#include "render/font_stack.hpp"

#include <array>

#include "text/language_tag.hpp"

namespace kiosk {

namespace {

constexpr const char* cjk_package = "fonts-noto-cjk";
constexpr const char* emoji_package = "fonts-noto-color-emoji";
constexpr const char* core_package = "fonts-noto-core";

constexpr int cjk_languages = 5;

struct Script {
  const char* name;
  char32_t first, last;
};

/// Main blocks; a script's other blocks are reached through the clusters that begin in the main one.
constexpr std::array scripts{
    Script{"Armenian", 0x0530, 0x058F}, Script{"Hebrew", 0x0590, 0x05FF},    Script{"Arabic", 0x0600, 0x06FF},
    Script{"Arabic", 0x0750, 0x08FF},   Script{"Thaana", 0x0780, 0x07BF},    Script{"Devanagari", 0x0900, 0x097F},
    Script{"Bengali", 0x0980, 0x09FF},  Script{"Gurmukhi", 0x0A00, 0x0A7F},  Script{"Gujarati", 0x0A80, 0x0AFF},
    Script{"Oriya", 0x0B00, 0x0B7F},    Script{"Tamil", 0x0B80, 0x0BFF},     Script{"Telugu", 0x0C00, 0x0C7F},
    Script{"Kannada", 0x0C80, 0x0CFF},  Script{"Malayalam", 0x0D00, 0x0D7F}, Script{"Sinhala", 0x0D80, 0x0DFF},
    Script{"Thai", 0x0E00, 0x0E7F},     Script{"Lao", 0x0E80, 0x0EFF},       Script{"Myanmar", 0x1000, 0x109F},
    Script{"Georgian", 0x10A0, 0x10FF}, Script{"Ethiopic", 0x1200, 0x139F},  Script{"Khmer", 0x1780, 0x17FF},
    Script{"Arabic", 0xFB50, 0xFDFF},   Script{"Arabic", 0xFE70, 0xFEFE},    Script{"Hebrew", 0xFB1D, 0xFB4F},
};

std::string suffix(Weight weight) { return weight == Weight::bold ? "-Bold." : "-Regular."; }

std::string core_file(const std::string& name, Weight weight) {
  return "truetype/noto/Noto" + name + suffix(weight) + "ttf";
}

bool plain_digit(char32_t point) { return point < 0x80; }

}  // namespace

FontStack::FontStack() {
  for (Weight weight : {Weight::regular, Weight::bold})
    for (int index = 0; index < cjk_languages; ++index)
      faces_.push_back({cjk_package, "opentype/noto/NotoSansCJK" + suffix(weight) + "ttc", index, 0, weight});
  for (Weight weight : {Weight::regular, Weight::bold})
    faces_.push_back({core_package, core_file("Sans", weight), 0, 0, weight});
  emoji_ = static_cast<int>(faces_.size());
  faces_.push_back({emoji_package, "truetype/noto/NotoColorEmoji.ttf", 0, 109});
  symbols_ = static_cast<int>(faces_.size());
  for (const char* name : {"SansSymbols2", "SansMath", "SansSymbols"})
    faces_.push_back({core_package, core_file(name, Weight::regular)});
  scripts_ = static_cast<int>(faces_.size());
  for (const Script& script : scripts) {
    for (Weight weight : {Weight::regular, Weight::bold}) {
      faces_.push_back({core_package, core_file(std::string("Sans") + script.name, weight), 0, 0, weight, script.first,
                        script.last});
    }
  }
}

int FontStack::cjk(int index, Weight weight) const { return (weight == Weight::bold ? cjk_languages : 0) + index; }

int FontStack::latin(Weight weight) const { return 2 * cjk_languages + (weight == Weight::bold ? 1 : 0); }

void FontStack::add_script(std::vector<int>& to, char32_t first, Weight weight) const {
  const Weight other = weight == Weight::bold ? Weight::regular : Weight::bold;
  for (Weight wanted : {weight, other}) {
    for (int id = scripts_; id < static_cast<int>(faces_.size()); ++id) {
      const FaceSpec& face = faces_[static_cast<std::size_t>(id)];
      if (face.weight == wanted && face.first <= first && first <= face.last) to.push_back(id);
    }
  }
}

std::vector<int> FontStack::candidates(char32_t first, ClusterKind kind, std::string_view language,
                                       Weight weight) const {
  const Weight other = weight == Weight::bold ? Weight::regular : Weight::bold;
  const int han = cjk(cjk_index(language), weight);
  std::vector<int> ids;
  if (kind == ClusterKind::emoji) ids.push_back(emoji_);
  if (kind == ClusterKind::han) ids.push_back(han);
  add_script(ids, first, weight);
  for (int id : {latin(weight), kind == ClusterKind::latin ? cjk(0, weight) : han, latin(other), han,
                 cjk(cjk_index(language), other), symbols_, symbols_ + 1, symbols_ + 2})
    ids.push_back(id);
  // The emoji face has 0-9, # and * too, as parts of keycaps.
  if (!plain_digit(first)) ids.push_back(emoji_);
  return ids;
}

int cjk_index(std::string_view language) {
  const LanguageTag tag = read_language_tag(language);
  if (tag.language == "ja") return 0;
  if (tag.language == "ko") return 1;
  if (tag.script == "hans") return 2;
  return tag.language == "yue" || tag.region == "hk" || tag.region == "mo" ? 4 : 3;
}

bool needs_no_glyph(char32_t point) {
  return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF) || point == 0x200B ||
         point == 0x200C || point == 0x200D || point == 0x2060 || (point >= 0xE0020 && point <= 0xE007F);
}

}  // namespace kiosk
