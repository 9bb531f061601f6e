#include "compose/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {

namespace {

using Word = std::string_view Words::*;

struct NamedWord {
  std::string_view name;
  Word word;
};

constexpr std::array spoken_languages{NamedWord{"zh", &Words::chinese},  NamedWord{"nan", &Words::taiwanese},
                                      NamedWord{"hak", &Words::hakka},   NamedWord{"en", &Words::english},
                                      NamedWord{"ja", &Words::japanese}, NamedWord{"ko", &Words::korean}};

constexpr std::array levels{
    NamedWord{"title", &Words::title_sponsor},     NamedWord{"platinum", &Words::platinum_sponsor},
    NamedWord{"diamond", &Words::diamond_sponsor}, NamedWord{"gold", &Words::gold_sponsor},
    NamedWord{"silver", &Words::silver_sponsor},   NamedWord{"bronze", &Words::bronze_sponsor},
    NamedWord{"special", &Words::special_sponsor}, NamedWord{"organiser", &Words::organiser},
    NamedWord{"organizer", &Words::organiser}};

std::string month_day(const Words& words, date::year_month_day day) {
  const unsigned month = unsigned(day.month());
  const std::string_view name = words.months[month - 1];
  const std::string_view weekday = words.weekdays[date::weekday(day).c_encoding()];
  return fmt::format(fmt::runtime(words.month_day), name.empty() ? fmt::to_string(month) : std::string(name),
                     unsigned(day.day()), weekday);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view first_subtag(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

bool near_languages(std::string_view a, std::string_view b) {
  return same_ignoring_case(first_subtag(a), first_subtag(b));
}

std::vector<const Words*> all_words() { return {&words_zh_hant, &words_en, &words_ja, &words_ko}; }

const Words& words_for(std::string_view tag) {
  for (const Words* words : all_words()) {
    if (near_languages(words->tag, tag)) return *words;
  }
  return words_en;
}

std::string date_text(const Words& words, LocalDay day) {
  const date::year_month_day d(day);
  return fmt::format(fmt::runtime(words.full_date), int(d.year()), month_day(words, d));
}

std::string date_range_text(const Words& words, LocalDay first, LocalDay last) {
  if (first == last) return date_text(words, first);
  const date::year_month_day a(first), b(last);
  const bool once = a.year() == b.year();
  return (once && words.year_comes_last ? month_day(words, a) : date_text(words, first)) +
         std::string(words.until_date) +
         (once && !words.year_comes_last ? month_day(words, b) : date_text(words, last));
}

std::string weekday_time_text(const Words& words, LocalTime time) {
  const date::weekday weekday{date::floor<date::days>(time)};
  return fmt::format(fmt::runtime(words.weekday_time), words.weekdays[weekday.c_encoding()],
                     date::format("%H:%M", date::floor<Minutes>(time)));
}

std::string_view language_name(const Words& words, std::string_view tag) {
  const auto found =
      std::ranges::find_if(spoken_languages, [&](const NamedWord& known) { return near_languages(tag, known.name); });
  return found == spoken_languages.end() ? std::string_view{} : words.*found->word;
}

std::string_view sponsor_level(const Words& words, std::string_view level) {
  const auto found = std::ranges::find(levels, level, &NamedWord::name);
  return found == levels.end() ? std::string_view{} : words.*found->word;
}

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

void Wording::append(Phrase& phrase, TaggedText said) {
  const bool known = std::any_of(phrase.begin(), phrase.end(),
                                 [&](const TaggedText& s) { return s.text.find(said.text) != std::string::npos; });
  if (!known && !said.text.empty()) phrase.push_back(std::move(said));
}

TaggedText Wording::one(const LocalizedText& text) const {
  for (const auto& tag : languages_) {
    if (const auto* found = find(text, tag)) return {found->second, found->first};
  }
  if (const auto* english = find(text, "en")) return {english->second, english->first};
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

TaggedText Wording::names(const std::vector<LocalizedText>& texts) const {
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
