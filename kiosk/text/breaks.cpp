#include "text/breaks.hpp"

#include <unicode/uchar.h>

#include "text/characters.hpp"
#include "text/clusters.hpp"

namespace kiosk {
namespace {

constexpr double between_humps_penalty = 52;
constexpr double inside_word_penalty = 75;
constexpr double against_kinsoku_penalty = 2000;

const char* locale_of(std::string_view language) {
  if (language.starts_with("ja")) return "ja@lb=strict";
  if (language.starts_with("ko")) return "ko@lb=strict";
  if (language.starts_with("zh")) return "zh_Hant@lb=strict";
  return "en@lb=strict";
}

// The two clusters that a break would part.
struct Place {
  const Paragraph& paragraph;
  int at;           // the first cluster of the next line
  char32_t before;  // the last that draws on this line
  char32_t after;
  bool spaced;

  bool is_han(int i) const { return paragraph.inked(i) && paragraph.cluster(i).kind == ClusterKind::han; }
  bool is_latin_letter(int i) const {
    return paragraph.inked(i) && paragraph.cluster(i).kind == ClusterKind::latin &&
           is_letter_or_digit(paragraph.cluster(i).first) && !is_digit(paragraph.cluster(i).first);
  }
};

Place place_at(const Paragraph& paragraph, int at) {
  const int last = paragraph.end_ink(at) - 1;
  return {paragraph, at, last < 0 ? U' ' : paragraph.cluster(last).first, paragraph.cluster(at).first, last != at - 1};
}

// "C++", "C#", "F#": UAX #14 would part C from ++ (LB25 is about prices).
bool is_inside_sharp_name(const Place& place) {
  return !place.spaced && contains(U"+#", place.after) && (place.before == U'+' || place.is_latin_letter(place.at - 1));
}

bool ends_sharp_name(const Place& place) {
  return !place.spaced && contains(U"+#", place.before) && place.at > 1 &&
         (place.is_latin_letter(place.at - 2) || place.paragraph.cluster(place.at - 2).first == place.before);
}

// "10:00–11:00", "3~5": a range is one number to its reader.
bool is_inside_range(const Place& place) {
  return !place.spaced && contains(U"–-~〜～∼", place.before) && is_digit(place.after) && place.at > 1 &&
         is_digit(place.paragraph.cluster(place.at - 2).first);
}

bool is_letter(const Paragraph& paragraph, int i) {
  return paragraph.inked(i) && is_letter_or_digit(paragraph.cluster(i).first);
}

// "Wi-Fi", "e-mail", "Chia-En": one or two letters beside a hyphen do not stand alone.
bool is_beside_short_part(const Place& place) {
  if (place.spaced || !contains(U"-‐", place.before) || place.is_han(place.at)) return false;
  const Paragraph& paragraph = place.paragraph;
  return is_letter(paragraph, place.at - 2) && is_letter(paragraph, place.at) &&
         (!is_letter(paragraph, place.at - 3) || !is_letter(paragraph, place.at - 4) ||
          !is_letter(paragraph, place.at + 1) || !is_letter(paragraph, place.at + 2));
}

// The straight quotes before this one, so that an odd one opens and an even one closes.
bool opens_straight(const Paragraph& paragraph, int at) {
  int count = 0;
  for (int i = 0; i < at; ++i) count += paragraph.cluster(i).first == U'"';
  return count % 2 == 0;
}

// "〜Rubyで〜" behind a blank: the first of the two opens (jlreq, 3.1.7 takes a wave dash for a hyphen, which it is not
// here).
bool opens_as_wave(const Paragraph& paragraph, int at) {
  return paragraph.inked(at) && contains(U"～〜∼~", paragraph.cluster(at).first) && at + 1 < paragraph.size() &&
         (at == 0 || !paragraph.inked(at - 1));
}

// "’Amis": an apostrophe that begins a word, behind a blank.
bool begins_with_apostrophe(const Paragraph& paragraph, int at) {
  return paragraph.inked(at) && paragraph.cluster(at).first == U'’' &&
         paragraph.cluster(at).kind == ClusterKind::latin && paragraph.inked(at + 1) &&
         is_letter_or_digit(paragraph.cluster(at + 1).first) && (at == 0 || !paragraph.inked(at - 1));
}

bool is_forbidden(const Place& place) {
  if (never_ends_line(place.before)) return !(place.before == U'‘' && place.spaced);
  if (begins_with_apostrophe(place.paragraph, place.at)) return false;
  if (opens_as_wave(place.paragraph, place.at)) return false;
  if (opens_as_wave(place.paragraph, place.paragraph.end_ink(place.at) - 1)) return true;
  if (never_starts_line(place.after)) return true;
  if (place.after == U'"' && !opens_straight(place.paragraph, place.at)) return true;
  const int last = place.paragraph.end_ink(place.at) - 1;
  if (place.before == U'"' && last >= 0 && opens_straight(place.paragraph, last)) return true;
  return is_inside_sharp_name(place) || is_inside_range(place) || is_beside_short_part(place);
}

bool is_full_stop_of_kind(char32_t c) { return is_closer(c) || is_pause(c); }

// What UAX #14 forbids for want of knowing which quotes open, and what "+" means.
bool is_allowed_besides(const Place& place) {
  const bool before_han = place.is_han(place.at), after_han = place.is_han(place.at - 1);
  if (place.spaced) return false;
  if (ends_sharp_name(place) && before_han) return true;
  if (before_han && is_curly_quote(place.after)) return is_opener(place.after);
  if (after_han && is_curly_quote(place.before)) return is_closer(place.before);
  if (place.after == U'"') return after_han;
  return place.before == U'"' && (before_han && !is_full_stop_of_kind(place.after));
}

bool glued(const Paragraph& paragraph, int at) {
  for (int i = at - 1; i >= 0 && !paragraph.inked(i); --i) {
    const char32_t c = paragraph.cluster(i).first;
    if (paragraph.cluster(i).role == ClusterRole::glue_space || c == 0x2060) return true;
  }
  return false;
}

std::vector<char> icu_breaks(const Paragraph& paragraph) {
  std::vector<char> allowed(paragraph.text.size() + 1, 0);
  for (const int at : boundaries(paragraph.text, UBRK_LINE, locale_of(paragraph.language)))
    allowed[static_cast<std::size_t>(at)] = 1;
  return allowed;
}

// A break may stand anywhere among the blanks before a cluster, behind U+200B for one.
bool allowed_before(const Paragraph& paragraph, const std::vector<char>& icu, int at) {
  for (int i = at; i > 0; --i) {
    if (icu[static_cast<std::size_t>(paragraph.cluster(i).begin)]) return true;
    if (paragraph.inked(i - 1)) return false;
  }
  return false;
}

bool asked_for(const Paragraph& paragraph, int at) {
  for (int i = at - 1; i >= 0 && !paragraph.inked(i); --i)
    if (paragraph.cluster(i).first == 0x200B) return true;
  return false;
}

bool may_begin_line(const Paragraph& paragraph, const std::vector<char>& icu, int at) {
  if (glued(paragraph, at)) return false;
  const Place place = place_at(paragraph, at);
  if (is_forbidden(place)) return false;
  if (opens_as_wave(paragraph, at)) return place.spaced;
  return asked_for(paragraph, at) || allowed_before(paragraph, icu, at) || is_allowed_besides(place);
}

// "OpenStreet / Map" and "name@ / example.org" are the least bad.
double emergency_penalty(const Place& place) {
  if (is_forbidden(place)) return against_kinsoku_penalty;
  const bool camel = u_islower(static_cast<UChar32>(place.before)) && u_isupper(static_cast<UChar32>(place.after));
  return camel || contains(U"@._", place.before) ? between_humps_penalty : inside_word_penalty;
}

}  // namespace

std::vector<int> line_breaks(const Paragraph& paragraph) {
  const std::vector<char> icu = icu_breaks(paragraph);
  std::vector<int> found;
  for (int at = paragraph.first_ink(0) + 1; at < paragraph.size(); ++at)
    if (paragraph.inked(at) && may_begin_line(paragraph, icu, at)) found.push_back(at);
  return found;
}

bool add_emergency_breaks(Paragraph& paragraph, double width) {
  std::vector<Opportunity> all;
  auto stops = paragraph.opportunities;
  stops.push_back({paragraph.size(), 0});
  int begin = paragraph.first_ink(0);
  for (const Opportunity& stop : stops) {
    const bool too_wide = paragraph.line_width(begin, stop.at) > width;
    for (int at = begin + 1; too_wide && at < stop.at; ++at)
      if (paragraph.inked(at)) all.push_back({at, emergency_penalty(place_at(paragraph, at)), true});
    all.push_back(stop);
    begin = stop.at;
  }
  all.pop_back();
  const bool added = all.size() > paragraph.opportunities.size();
  paragraph.opportunities = std::move(all);
  return added;
}

}  // namespace kiosk
