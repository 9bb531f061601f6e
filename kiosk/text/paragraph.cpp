#include "text/paragraph.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "text/breaks.hpp"
#include "text/characters.hpp"
#include "text/spacing.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// UAX #9: FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
constexpr char32_t isolate = 0x2068, end_of_isolate = 0x2069;

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

bool has_right_to_left(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), [](char16_t c) {
    return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF) || c == 0xD802 ||
           c == 0xD803 || c == 0xD83A || c == 0xD83B;
  });
}

void find_levels(Paragraph& paragraph) {
  if (!has_right_to_left(paragraph.text)) return;
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), paragraph.text.data(), static_cast<int>(paragraph.text.size()), UBIDI_DEFAULT_LTR, nullptr,
                &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) return;
  paragraph.right_to_left = (ubidi_getParaLevel(bidi.get()) & 1) != 0;
  for (int i = 0; i < paragraph.size(); ++i) {
    Setting& setting = paragraph.settings[static_cast<std::size_t>(i)];
    setting.level = levels[paragraph.cluster(i).begin];
    setting.right_to_left = (setting.level & 1) != 0;
  }
}

/// The language of what is between two isolates; without a tag its own script decides, not its neighbours'.
std::string_view language_of_part(const Paragraph& paragraph, int begin, std::string_view tag) {
  if (!tag.empty()) return tag;
  int end = begin;
  while (end < paragraph.size() && paragraph.cluster(end).first != end_of_isolate) ++end;
  return language_of_script(paragraph.slice(begin, end));
}

void find_faces(Paragraph& paragraph, Weight weight, const TextMeasure& measure,
                std::span<const std::string> isolated) {
  std::string_view language = paragraph.language;
  std::size_t part = 0;
  for (int i = 0; i < paragraph.size(); ++i) {
    const Cluster& cluster = paragraph.cluster(i);
    if (cluster.first == end_of_isolate) language = paragraph.language;
    if (cluster.first == isolate) {
      language = language_of_part(paragraph, i + 1,
                                  part < isolated.size() ? std::string_view{isolated[part]} : std::string_view{});
      ++part;
    }
    if (cluster.role != ClusterRole::ink) continue;
    paragraph.settings[static_cast<std::size_t>(i)].face =
        measure.face_for(to_utf8(paragraph.slice(i, i + 1)), cluster.kind, language, weight);
  }
}

constexpr std::uint32_t hangul = 0x48616E67;

// Every face of the Han kind sets Han, kana and wide punctuation on one em; Hangul is narrower and is measured.
bool is_one_em(const Cluster& cluster) {
  return cluster.kind == ClusterKind::han && is_wide(cluster.first) && cluster.script != hangul;
}

double advance_of(const Paragraph& paragraph, int begin, int end, const TextMeasure& measure) {
  const Setting& setting = paragraph.setting(begin);
  if (setting.face < 0) return (is_wide(paragraph.cluster(begin).first) ? 1.0 : 0.6) * (end - begin);
  if (is_one_em(paragraph.cluster(begin))) return end - begin;
  return measure.advance(to_utf8(paragraph.slice(begin, end)),
                         {setting.face, setting.right_to_left, paragraph.cluster(begin).script});
}

bool same_style(const Paragraph& paragraph, int a, int b) {
  const Setting &left = paragraph.setting(a), &right = paragraph.setting(b);
  return left.face == right.face && left.level == right.level &&
         paragraph.cluster(a).script == paragraph.cluster(b).script;
}

// A word is measured whole, for its kerning and joining, up to the next place where a line may end.
int end_of_word(const Paragraph& paragraph, int begin, const std::vector<char>& breakable) {
  int end = begin + 1;
  while (paragraph.inked(end) && !breakable[static_cast<std::size_t>(end)] && same_style(paragraph, begin, end) &&
         !is_one_em(paragraph.cluster(begin)) && !is_one_em(paragraph.cluster(end)))
    ++end;
  return end;
}

void measure_words(Paragraph& paragraph, const TextMeasure& measure) {
  std::vector<char> breakable(paragraph.clusters.size() + 1, 0);
  for (const Opportunity& each : paragraph.opportunities) breakable[static_cast<std::size_t>(each.at)] = 1;
  for (int i = 0; i < paragraph.size();) {
    const int end = paragraph.inked(i) ? end_of_word(paragraph, i, breakable) : i + 1;
    for (int k = i; k < end; ++k) paragraph.settings[static_cast<std::size_t>(k)].advance = 0;
    if (paragraph.inked(i))
      paragraph.settings[static_cast<std::size_t>(i)].advance = advance_of(paragraph, i, end, measure);
    i = end;
  }
}

double kept(const Setting& setting) {
  return setting.advance - (setting.trim_left ? 0.5 : 0.0) - (setting.trim_right ? 0.5 : 0.0);
}

void find_pens(Paragraph& paragraph) {
  paragraph.pens.assign(1, 0.0);
  for (const Setting& setting : paragraph.settings) {
    paragraph.pens.back() += setting.gap;
    paragraph.pens.push_back(paragraph.pens.back() + kept(setting));
  }
}

void set_widths(Paragraph& paragraph, const TextMeasure& measure) {
  measure_words(paragraph, measure);
  set_spacing(paragraph, measure);
  find_pens(paragraph);
}

}  // namespace

int Paragraph::first_ink(int from) const {
  while (from < size() && !inked(from)) ++from;
  return from;
}

int Paragraph::end_ink(int before) const {
  while (before > 0 && !inked(before - 1)) --before;
  return before;
}

double Paragraph::start_edge(int begin) const {
  begin = first_ink(begin);
  const bool trims = begin < size() && !setting(begin).trim_left && trims_at_start(*this, begin);
  return pens[static_cast<std::size_t>(begin)] + (trims ? 0.5 : 0.0);
}

// What a word has of width stands at its first cluster, so the pen behind its last is the one before it.
double Paragraph::end_edge(int end) const {
  end = end_ink(end);
  if (end == 0) return 0;
  const bool trims = !setting(end - 1).trim_right && trims_at_end(*this, end - 1);
  return pens[static_cast<std::size_t>(end - 1)] + kept(setting(end - 1)) - (trims ? 0.5 : 0.0);
}

double Paragraph::line_width(int begin, int end) const {
  return first_ink(begin) < end_ink(end) ? end_edge(end) - start_edge(begin) : 0;
}

std::u16string_view Paragraph::slice(int begin, int end) const {
  if (begin >= end) return {};
  const auto from = static_cast<std::size_t>(cluster(begin).begin), to = static_cast<std::size_t>(cluster(end - 1).end);
  return std::u16string_view(text).substr(from, to - from);
}

Paragraph make_paragraph(std::u16string text, std::string_view language, Weight weight, const TextMeasure& measure,
                         std::span<const std::string> isolated) {
  Paragraph paragraph;
  paragraph.text = std::move(text);
  paragraph.language = language;
  paragraph.clusters = clusters_of(paragraph.text);
  paragraph.settings.resize(paragraph.clusters.size());
  find_levels(paragraph);
  find_faces(paragraph, weight, measure, isolated);
  for (const int at : line_breaks(paragraph)) paragraph.opportunities.push_back({at, 0});
  set_widths(paragraph, measure);
  return paragraph;
}

bool allow_emergency_breaks(Paragraph& paragraph, double width, const TextMeasure& measure) {
  if (!add_emergency_breaks(paragraph, width)) return false;
  set_widths(paragraph, measure);
  return true;
}

}  // namespace kiosk
