// Which language a text is shown in.
#include <algorithm>

#include "compose/words.hpp"
#include "text/language_tag.hpp"
#include "text/utf8.hpp"

namespace kiosk {

namespace {

using Said = std::pair<std::string, std::string>;  ///< a tag and its text

/// The nearest language that there is; of equals the file's first.
const Said* find(const LocalizedText& text, std::string_view tag) {
  const Said* nearest = nullptr;
  int best = 0;
  for (const Said& said : text.by_language) {
    const int nearness = said.first.empty() ? 0 : language_nearness(tag, said.first);
    if (nearness <= best) continue;
    best = nearness;
    nearest = &said;
  }
  return nearest;
}

bool leaves_script_open(std::string_view tag) {
  return near_languages(tag, "zh") && read_language_tag(tag).script.empty();
}

/// What untagged Han would be drawn as.
constexpr std::string_view usual_han = "zh-Hant";

}  // namespace

Wording::Wording(std::vector<std::string> languages) : languages_(std::move(languages)) {
  if (languages_.empty()) languages_ = {"en"};
  for (const auto& tag : languages_) {
    const Words* words = &words_for(tag);
    if (words_.size() < 2 && std::ranges::find(words_, words) == words_.end()) {
      words_.push_back(words);
      tags_.push_back(near_languages(words->tag, tag) ? tag : std::string(words->tag));
    }
    if (han_.empty() && (near_languages(tag, "zh") || near_languages(tag, "ja"))) han_ = tag;
  }
}

void Wording::append(Phrase& phrase, TaggedText said) {
  const bool known = std::any_of(phrase.begin(), phrase.end(),
                                 [&](const TaggedText& s) { return s.text.find(said.text) != std::string::npos; });
  if (!known && !said.text.empty()) phrase.push_back(std::move(said));
}

TaggedText Wording::tagged(const std::string& text, const std::string& tag) const {
  const bool open = tag.empty() ? language_by_script(text) == usual_han : leaves_script_open(tag);
  const bool usual =
      han_.empty() || read_language_tag(han_) == read_language_tag(usual_han) || leaves_script_open(han_);
  return {text, open && !usual ? han_ : tag};
}

TaggedText Wording::one(const LocalizedText& text) const {
  for (const auto& tag : languages_) {
    if (const auto* found = find(text, tag)) return tagged(found->second, found->first);
  }
  if (const auto* english = find(text, "en")) return {english->second, english->first};
  if (text.empty()) return {};
  return tagged(text.by_language.front().second, text.by_language.front().first);
}

const std::string& Wording::tag_of(const Words& words) const {
  const auto found = std::ranges::find(words_, &words);
  return tags_[found == words_.end() ? 0 : static_cast<std::size_t>(found - words_.begin())];
}

TaggedText Wording::said_in(const Words& words, const LocalizedText& text) const {
  const auto* found = find(text, tag_of(words));
  return found ? tagged(found->second, found->first) : one(text);
}

std::string Wording::in(const Words& words, const LocalizedText& text) const { return said_in(words, text).text; }

Phrase Wording::both(const LocalizedText& text) const {
  Phrase phrase;
  for (const auto& tag : languages_) {
    if (const auto* found = find(text, tag); found && phrase.size() < 2) {
      append(phrase, tagged(found->second, found->first));
    }
  }
  if (phrase.empty()) append(phrase, one(text));
  return phrase;
}

namespace {

/// The face and the direction that a name alone would have.
struct Manner {
  std::string language;  ///< that settles its Han; empty where it has none
  bool right_to_left = false;
};

Manner manner_of(const TaggedText& name) {
  const std::string_view script = language_by_script(name.text);
  const bool has_han = script == "ja" || script == usual_han;
  const Directions directions = directions_of(name.text);
  return {has_han ? name.language.empty() ? std::string{script} : name.language : "", directions.right_to_left};
}

bool differ(const std::vector<TaggedText>& names) {
  const Manner* han = nullptr;
  std::vector<Manner> manners;
  for (const TaggedText& name : names) manners.push_back(manner_of(name));
  for (const Manner& manner : manners) {
    if (manner.right_to_left != manners.front().right_to_left) return true;
    if (manner.language.empty()) continue;
    if (han && read_language_tag(han->language) != read_language_tag(manner.language)) return true;
    han = &manner;
  }
  return false;
}

/// On one line, and without what would end its isolation.
std::string isolated(const std::string& name) {
  std::string text = "\u2068";
  for_each_code_point(name, [&](char32_t c) {
    if (c < 0x2066 || c > 0x2069) text += c == '\n' ? " " : to_utf8(c);
  });
  return text + "\u2069";
}

}  // namespace

TaggedText Wording::names(const std::vector<LocalizedText>& texts) const {
  return names(texts, leading().list_separator);
}

TaggedText Wording::names(const std::vector<LocalizedText>& texts, std::string_view separator) const {
  std::vector<TaggedText> names;
  for (const LocalizedText& text : texts) names.push_back(said_in(leading(), text));
  if (names.size() == 1) return names.front();
  const bool apart = differ(names);
  TaggedText all;
  for (const TaggedText& name : names) {
    if (&name != names.data()) all.text += separator;
    all.text += apart ? isolated(name.text) : name.text;
    if (apart) all.isolated.push_back(name.language);
  }
  if (apart) all.language = tag_of(leading());
  return all;
}

std::string Wording::joined(const Words& words, const std::vector<LocalizedText>& texts) const {
  std::string all;
  for (const LocalizedText& text : texts)
    all += (all.empty() ? "" : std::string(words.list_separator)) + in(words, text);
  return all;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<Phrase> paired_lines(const Wording& wording, const LocalizedText& text) {
  std::vector<Phrase> pairs;
  for (const TaggedText& said : wording.both(text)) {
    const auto lines = lines_of(said.text);
    pairs.resize(std::max(pairs.size(), lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) pairs[i].push_back({lines[i], said.language});
  }
  return pairs;
}

}  // namespace kiosk
