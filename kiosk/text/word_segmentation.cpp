#include "text/word_segmentation.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/characters.hpp"
#include "text/clusters.hpp"
#include "text/japanese_phrases.hpp"
#include "text/kept_words.hpp"
#include "text/language_tag.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

template <class String>
String lower(String text) {
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<typename String::value_type>(c + 32);
  return text;
}

template <class Found>
void find_each(std::u16string_view text, std::u16string_view word, Found found) {
  if (word.empty()) return;
  for (auto at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + 1)) found(at);
}

}  // namespace

WordSegmentation::WordSegmentation(const Paragraph& paragraph)
    : paragraph_(paragraph), places_(paragraph.text.size() + 1, WordPlace::inside) {
  places_[0] = WordPlace::end;
  if (paragraph.language.starts_with("ja")) {
    mark_japanese_phrases(paragraph.text, boundaries(paragraph.text, UBRK_WORD, "ja"), places_);
  } else {
    for (const int at : boundaries(paragraph.text, UBRK_WORD, "zh_Hant"))
      places_[static_cast<std::size_t>(at)] = WordPlace::end;
    if (!is_simplified_chinese(paragraph.language)) segment_han();
  }
  keep_all();
}

void WordSegmentation::segment_han() {
  const auto ideograph = [this](int i) {
    return han(i) && u_hasBinaryProperty(static_cast<UChar32>(paragraph_.cluster(i).first), UCHAR_IDEOGRAPHIC) != 0;
  };
  for (int begin = 0, end = 0; begin < paragraph_.size(); begin = std::max(end, begin + 1)) {
    for (end = begin; ideograph(end);) ++end;
    if (end - begin < 2) continue;
    const auto from = static_cast<std::size_t>(paragraph_.cluster(begin).begin);
    const std::u16string_view run = paragraph_.slice(begin, end);
    mark_han_words(run, std::span(places_).subspan(from, run.size() + 1));
  }
}

void WordSegmentation::keep_all() {
  const std::u16string text = lower(paragraph_.text);
  for (const std::u16string_view word : built_in_kept_words())
    find_each(text, word, [&](std::size_t at) { keep(at, word.size()); });
  for (const std::u16string& word : paragraph_.keep_together)
    find_each(text, lower(word), [&](std::size_t at) { keep(at, word.size()); });
}

void WordSegmentation::keep(std::size_t at, std::size_t size) {
  places_[at] = places_[at + size] = WordPlace::end;
  kept_.push_back({static_cast<int>(at), static_cast<int>(at + size)});
}

bool WordSegmentation::letter(int i) const {
  return paragraph_.inked(i) && is_letter_or_digit(paragraph_.cluster(i).first);
}

bool WordSegmentation::digit(int i) const { return paragraph_.inked(i) && is_digit(paragraph_.cluster(i).first); }

std::u16string_view WordSegmentation::han_from(int begin) const {
  int end = begin + 1;
  while (han(begin) && han(end) && !ends_before(end)) ++end;
  return paragraph_.slice(begin, end);
}

std::u16string_view WordSegmentation::han_until(int last) const {
  int begin = last;
  while (han(last) && han(begin - 1) && !ends_before(begin)) --begin;
  return paragraph_.slice(begin, last + 1);
}

int WordSegmentation::latin_begin(int i) const {
  while (i > 0 && paragraph_.inked(i - 1) && paragraph_.cluster(i - 1).kind == ClusterKind::latin) --i;
  return i;
}

std::string WordSegmentation::latin_around(int i) const {
  int end = i + 1;
  while (paragraph_.inked(end) && paragraph_.cluster(end).kind == ClusterKind::latin) ++end;
  return lower(to_utf8(paragraph_.slice(latin_begin(i), end)));
}

int WordSegmentation::token_begin(int i) const {
  while (paragraph_.inked(i - 1)) --i;
  return i;
}

int WordSegmentation::token_end(int i) const {
  while (paragraph_.inked(i)) ++i;
  return i;
}

bool WordSegmentation::kept_from(int at) const {
  const int here = paragraph_.cluster(at).begin;
  return std::any_of(kept_.begin(), kept_.end(), [here](const Kept& kept) { return kept.begin == here; });
}

bool WordSegmentation::kept_until(int at) const {
  const int here = paragraph_.cluster(at).begin;
  return std::any_of(kept_.begin(), kept_.end(), [here](const Kept& kept) { return kept.end == here; });
}

bool WordSegmentation::kept_around(int at) const {
  const int here = paragraph_.cluster(at).begin;
  return std::any_of(kept_.begin(), kept_.end(),
                     [here](const Kept& kept) { return kept.begin < here && here < kept.end; });
}

}  // namespace kiosk
