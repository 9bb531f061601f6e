#include "text/spacing.hpp"

#include "text/characters.hpp"
#include "text/language_tag.hpp"

namespace kiosk {
namespace {

bool is_full_width(const Paragraph& paragraph, int i) {
  return paragraph.inked(i) && paragraph.cluster(i).kind == ClusterKind::han && paragraph.setting(i).advance > 0.95;
}

// Commas and stops sit low left in Japanese, Korean and simplified faces, but centred in traditional ones.
bool is_low_left_stop(const Paragraph& paragraph, int i) {
  if (!contains(U"、。，．", paragraph.cluster(i).first)) return false;
  return !near_languages(paragraph.language, "zh") || is_simplified_chinese(paragraph.language);
}

bool is_wide_opener(const Paragraph& paragraph, int i) {
  return is_full_width(paragraph, i) && is_opener(paragraph.cluster(i).first);
}

bool is_wide_closer(const Paragraph& paragraph, int i) {
  return is_full_width(paragraph, i) && is_closer(paragraph.cluster(i).first);
}

bool is_wide_stop(const Paragraph& paragraph, int i) {
  return is_full_width(paragraph, i) && contains(U"、。，．：；！？・", paragraph.cluster(i).first);
}

bool is_wide_mark(const Paragraph& paragraph, int i) {
  return is_full_width(paragraph, i) &&
         (is_wide_punctuation(paragraph.cluster(i).first) || is_curly_quote(paragraph.cluster(i).first));
}

// A wave fills its em; beside the other wide marks a typed blank would be a second one.
bool has_own_blank(const Paragraph& paragraph, int i) {
  return is_wide_mark(paragraph, i) && !contains(U"～〜", paragraph.cluster(i).first);
}

bool is_han_letter(const Paragraph& paragraph, int i) {
  return paragraph.inked(i) && paragraph.cluster(i).kind == ClusterKind::han &&
         paragraph.cluster(i).script != 0x48616E67 /* Hang: Korean spaces words itself */ &&
         is_letter_or_digit(paragraph.cluster(i).first);
}

bool is_latin(const Paragraph& paragraph, int i) {
  return paragraph.inked(i) && paragraph.cluster(i).kind == ClusterKind::latin;
}

bool latin_letter(const Paragraph& paragraph, int i) {
  return is_latin(paragraph, i) && is_letter_or_digit(paragraph.cluster(i).first);
}

// "C++", "C#", "50%" end, and "#tag", "$5", ".NET" begin like a word.
bool ends_like_word(const Paragraph& paragraph, int i) {
  return latin_letter(paragraph, i) ||
         (is_latin(paragraph, i) && contains(U"+#%", paragraph.cluster(i).first) && ends_like_word(paragraph, i - 1));
}

bool begins_like_word(const Paragraph& paragraph, int i) {
  return latin_letter(paragraph, i) ||
         (is_latin(paragraph, i) && contains(U"#@$’", paragraph.cluster(i).first) && latin_letter(paragraph, i + 1));
}

bool wants_gap(const Paragraph& paragraph, int before, int after) {
  return (is_han_letter(paragraph, before) && begins_like_word(paragraph, after)) ||
         (ends_like_word(paragraph, before) && is_han_letter(paragraph, after));
}

bool trims_right_before(const Paragraph& paragraph, int i) {
  const bool closes = is_wide_closer(paragraph, i) || (is_full_width(paragraph, i) && is_low_left_stop(paragraph, i));
  const int next = i + 1;
  return closes &&
         (is_wide_closer(paragraph, next) || is_wide_opener(paragraph, next) || is_wide_stop(paragraph, next));
}

// Before an opening bracket, whose left half is blank: another one, or a colon, whose own halves are nearly so (clreq,
// adjustment of punctuation widths). A comma, which is lower in the line, keeps its air, as what ends a sentence does.
bool leaves_air(const Paragraph& paragraph, int i) {
  return is_wide_opener(paragraph, i) || (is_full_width(paragraph, i) && !trims_right_before(paragraph, i) &&
                                          contains(U"：；", paragraph.cluster(i).first));
}

int ink_before(const Paragraph& paragraph, int i) { return paragraph.end_ink(i) - 1; }

void set_space(Paragraph& paragraph, int i, const TextMeasure& measure) {
  Setting& space = paragraph.settings[static_cast<std::size_t>(i)];
  const int before = ink_before(paragraph, i), after = paragraph.first_ink(i);
  space.advance = 0;
  if (before < 0 || after == paragraph.size()) return;
  if (has_own_blank(paragraph, before) || has_own_blank(paragraph, after)) return;
  space.advance = wants_gap(paragraph, before, after) ? autospace_em : plain_space_em;
  if (paragraph.cluster(i).first == 0x3000 && is_han_letter(paragraph, before) && is_han_letter(paragraph, after))
    space.advance = 1;
  const Setting& left = paragraph.setting(before);
  const bool one_run = left.face >= 0 && left.face == paragraph.setting(after).face &&
                       paragraph.cluster(before).kind == paragraph.cluster(after).kind &&
                       paragraph.cluster(before).kind != ClusterKind::han &&
                       paragraph.cluster(before).kind != ClusterKind::emoji;
  if (!one_run) return;
  space.drawn_space = true;
  space.advance = measure.advance(" ", {left.face, left.right_to_left, paragraph.cluster(before).script});
}

bool is_space(const Paragraph& paragraph, int i) {
  const ClusterRole role = paragraph.cluster(i).role;
  return role == ClusterRole::space || role == ClusterRole::glue_space;
}

// Two spaces parted by an invisible character are still one space.
bool follows_space(const Paragraph& paragraph, int i) {
  for (int k = i - 1; k >= 0 && !paragraph.inked(k); --k)
    if (is_space(paragraph, k)) return true;
  return false;
}

}  // namespace

void set_spacing(Paragraph& paragraph, const TextMeasure& measure) {
  for (int i = 0; i < paragraph.size(); ++i) {
    Setting& setting = paragraph.settings[static_cast<std::size_t>(i)];
    if (!paragraph.inked(i)) {
      if (is_space(paragraph, i) && !follows_space(paragraph, i)) set_space(paragraph, i, measure);
      continue;
    }
    setting.trim_left = i > 0 && is_wide_opener(paragraph, i) && leaves_air(paragraph, i - 1);
    setting.trim_right = trims_right_before(paragraph, i);
    const int before = ink_before(paragraph, i);
    setting.gap = before >= 0 && !follows_space(paragraph, i) && wants_gap(paragraph, before, i) ? autospace_em : 0;
  }
}

bool trims_at_start(const Paragraph& paragraph, int cluster) { return is_wide_opener(paragraph, cluster); }

bool trims_at_end(const Paragraph& paragraph, int cluster) {
  return is_wide_closer(paragraph, cluster) ||
         (is_full_width(paragraph, cluster) && is_low_left_stop(paragraph, cluster));
}

}  // namespace kiosk
