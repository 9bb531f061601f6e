#include "compose/wording.hpp"

#include <algorithm>

namespace kiosk {

namespace {

const std::pair<std::string, std::string>* find(const LocalizedText& text, std::string_view tag) {
  const auto& all = text.by_language;
  const auto exact = std::find_if(all.begin(), all.end(), [&](const auto& t) { return t.first == tag; });
  if (exact != all.end()) return &*exact;
  const auto near = std::find_if(all.begin(), all.end(),
                                 [&](const auto& t) { return !t.first.empty() && near_languages(t.first, tag); });
  return near == all.end() ? nullptr : &*near;
}

}  // namespace

Wording::Wording(std::vector<std::string> languages) : languages_(std::move(languages)) {
  if (languages_.empty()) languages_ = {"en"};
  for (const auto& tag : languages_) {
    const Words* words = &words_for(tag);
    if (std::find(words_.begin(), words_.end(), words) == words_.end() && words_.size() < 2) words_.push_back(words);
  }
}

void Wording::append(Phrase& phrase, Said said) {
  const bool known = std::any_of(phrase.begin(), phrase.end(),
                                 [&](const Said& s) { return s.text.find(said.text) != std::string::npos; });
  if (!known && !said.text.empty()) phrase.push_back(std::move(said));
}

Said Wording::one(const LocalizedText& text) const {
  for (const auto& tag : languages_) {
    if (const auto* found = find(text, tag)) return {found->second, found->first};
  }
  if (text.empty()) return {};
  return {text.by_language.front().second, text.by_language.front().first};
}

std::string Wording::in(const Words& words, const LocalizedText& text) const {
  const auto* found = find(text, words.tag);
  return found ? found->second : one(text).text;
}

Phrase Wording::both(const LocalizedText& text) const {
  Phrase phrase;
  for (const auto& tag : languages_) {
    if (const auto* found = find(text, tag); found && phrase.size() < 2) append(phrase, {found->second, found->first});
  }
  if (phrase.empty()) append(phrase, one(text));
  return phrase;
}

Said Wording::names(const std::vector<LocalizedText>& texts) const {
  return {joined(leading(), texts), texts.size() == 1 ? one(texts.front()).language : std::string()};
}

std::string Wording::joined(const Words& words, const std::vector<LocalizedText>& texts) const {
  std::string out;
  for (const auto& text : texts) {
    if (!out.empty()) out += words.list_separator;
    out += in(words, text);
  }
  return out;
}

}  // namespace kiosk
