#include "compose/words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/language_tag.hpp"

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
    NamedWord{"title", &Words::title_sponsor},       NamedWord{"platinum", &Words::platinum_sponsor},
    NamedWord{"diamond", &Words::diamond_sponsor},   NamedWord{"gold", &Words::gold_sponsor},
    NamedWord{"silver", &Words::silver_sponsor},     NamedWord{"bronze", &Words::bronze_sponsor},
    NamedWord{"special", &Words::special_sponsor},   NamedWord{"organiser", &Words::organiser},
    NamedWord{"organizer", &Words::organiser},       NamedWord{"community", &Words::community_sponsor},
    NamedWord{"partner", &Words::partner},           NamedWord{"media", &Words::media_partner},
    NamedWord{"venue", &Words::venue_sponsor},       NamedWord{"startup", &Words::startup_sponsor},
    NamedWord{"start-up", &Words::startup_sponsor},  NamedWord{"supporter", &Words::supporter},
    NamedWord{"co-organiser", &Words::co_organiser}, NamedWord{"co-organizer", &Words::co_organiser}};

std::string month_day(const Words& words, date::year_month_day day) {
  const unsigned month = unsigned(day.month());
  const std::string_view name = words.months[month - 1];
  const std::string_view weekday = words.weekdays[date::weekday(day).c_encoding()];
  return fmt::format(fmt::runtime(words.month_day), name.empty() ? fmt::to_string(month) : std::string(name),
                     unsigned(day.day()), weekday);
}

/// "Gold sponsor" and "gold_sponsor" are "gold", "Media partner" is "media".
std::string level_id(std::string_view level) {
  std::string id;
  for (const char c : level) {
    const bool blank = c == ' ' || c == '_';
    id += blank ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const std::string_view end : {"-sponsor", "-sponsors", "-partner", "-partners"}) {
    if (id.ends_with(end)) id.resize(id.size() - end.size());
  }
  return id;
}

}  // namespace

std::vector<const Words*> all_words() { return {&words_zh_hant, &words_zh_hans, &words_en, &words_ja, &words_ko}; }

bool has_words(std::string_view tag) {
  return std::ranges::any_of(all_words(), [tag](const Words* w) { return near_languages(w->tag, tag); });
}

const Words& words_for(std::string_view tag) {
  const auto all = all_words();
  const Words* nearest =
      *std::ranges::max_element(all, {}, [tag](const Words* w) { return language_nearness(tag, w->tag); });
  return near_languages(nearest->tag, tag) ? *nearest : words_en;
}

std::string month_day_text(const Words& words, LocalDay day) { return month_day(words, date::year_month_day(day)); }

std::string short_date_text(const Words& words, LocalDay day) {
  const date::year_month_day d(day);
  const std::string_view month = words.months[unsigned(d.month()) - 1];
  const std::string_view weekday = words.weekdays[date::weekday(d).c_encoding()];
  if (month.empty()) return fmt::format("{}/{}（{}）", unsigned(d.month()), unsigned(d.day()), weekday);
  return fmt::format("{} {} {}", weekday, unsigned(d.day()), month.substr(0, 3));
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
  const std::string id = level_id(level);
  const auto found = std::ranges::find_if(levels, [&](const NamedWord& known) {
    return id == known.name ||
           std::ranges::any_of(all_words(), [&](const Words* w) { return level == w->*known.word; });
  });
  return found == levels.end() ? std::string_view{} : words.*found->word;
}

std::vector<std::string> sponsor_levels() {
  std::vector<std::string> ids;
  for (const NamedWord& known : levels) ids.emplace_back(known.name);
  return ids;
}

}  // namespace kiosk
