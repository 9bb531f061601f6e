#include "text/word_edges.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/word_classes.hpp"

namespace kiosk {
namespace {

/// What a line costs that begins, or ends, with a word.
struct Lean {
  double start = 0, end = 0;
};

Lean lean_of(WordClass of, const LineCosts& costs) {
  switch (of) {
    case WordClass::clitic:
      return {costs.stranded, -costs.soft_pause};
    case WordClass::particle:
      return {costs.stranded, 0};
    case WordClass::suffix:
    case WordClass::localiser:
      return {costs.suffix_start, 0};
    case WordClass::conjunction:
      return {-costs.phrase_start, costs.stranded};
    case WordClass::governor:
      return {-costs.phrase_start, costs.governor_end};
    case WordClass::content:
      return {-costs.content_start, costs.content_end};
    case WordClass::determiner:
      return {0, costs.determiner_end};
    case WordClass::plain:
    case WordClass::action:
      break;
  }
  return {};
}

Lean lean_of(LatinClass of, const LineCosts& costs) {
  switch (of) {
    case LatinClass::article:
    case LatinClass::preposition:
      return {-costs.phrase_start, costs.function_word_end};
    case LatinClass::conjunction:
      return {0, costs.function_word_end};
    case LatinClass::question:
      return {-costs.phrase_start, costs.subject_end};
    case LatinClass::subject:
      return {0, costs.subject_end};
    case LatinClass::plain:
      break;
  }
  return {};
}

// 我的, 活了: what the vocabulary takes for one word ends as its last character does.
WordClass with_particle(WordClass of, char32_t last) {
  if (of != WordClass::plain) return of;
  if (last == U'的') return WordClass::clitic;
  return last == U'了' ? WordClass::particle : of;
}

}  // namespace

WordEdges::WordEdges(const Paragraph& paragraph, const WordSegmentation& words, const LineCosts& costs)
    : paragraph_(paragraph), words_(words), costs_(costs) {
  for (int i = 0; i < paragraph.size() && !has_han_; ++i) has_han_ = words.han(i);
}

double WordEdges::cost(int last, int at) const {
  const double words = paragraph_.language.starts_with("ja") ? japanese(last, at) : chinese(last, at);
  return words + number(last, at) + latin(last, at);
}

double WordEdges::japanese(int last, int at) const {
  const char32_t before = paragraph_.cluster(last).first;
  if (!touching(last, at) && words_.leans_before(at)) return costs_.in_word;
  if (is_lone_suffix(at) && (words_.latin(last) || (touching(last, at) && words_.han(last)))) return costs_.stranded;
  if (!touching(last, at) || !paragraph_.inked(last)) return 0;
  if (words_.seam_before(at)) return costs_.seam;
  if (parts_word(last, at)) return costs_.in_word;
  if (contains(U"となや", before)) return costs_.leaning;
  if (before == U'を') return costs_.content_end;  // an object keeps its verb
  return before == U'は' ? -costs_.soft_pause : 0;
}

// "TypeScript製", "ViewController 間の": a character that is no word.
bool WordEdges::is_lone_suffix(int at) const {
  return paragraph_.inked(at) &&
         contains(U"間内用上下中外製版時系化的性型式風後前毎別等達側編", paragraph_.cluster(at).first) &&
         !(words_.han(at + 1) && !words_.ends_before(at + 1) && paragraph_.cluster(at + 1).first >= U'一');
}

bool WordEdges::parts_word(int last, int at) const {
  if (!touching(last, at) || words_.ends_before(at) || words_.seam_before(at)) return false;
  const bool japanese = paragraph_.language.starts_with("ja");  // where a particle is part of a Latin word's phrase
  return japanese ? words_.han(last) || words_.han(at) : words_.han(last) && words_.han(at);
}

double WordEdges::chinese(int last, int at) const {
  if (parts_word(last, at)) return costs_.in_word;
  return touching(last, at) && words_.seam_before(at) ? costs_.seam : classes(last, at);
}

double WordEdges::classes(int last, int at) const {
  const bool kept_before = words_.kept_until(at), kept_after = words_.kept_from(at);
  const WordClass before = kept_before ? WordClass::plain : class_before(last);
  const WordClass after = kept_after ? WordClass::plain : class_after(last, at);
  const double edges = lean_of(before, costs_).end + lean_of(after, costs_).start;
  const bool action = before == WordClass::action;
  if (action && (words_.latin(at) || after == WordClass::determiner)) return costs_.content_end;  // it is a verb here
  const bool noun_before = before == WordClass::plain || before == WordClass::suffix || action;
  const bool noun_after = after == WordClass::plain || (after == WordClass::action && words_.han(last));
  if (!noun_before || !noun_after) return edges;
  const bool lone =
      words_.single(last) && before == WordClass::plain && words_.single(at) && !kept_before && !kept_after;
  return edges + (lone && touching(last, at) ? costs_.lone_pair : compound(last, at));
}

WordClass WordEdges::class_before(int last) const {
  if (!words_.han(last)) return WordClass::plain;
  const WordClass own = with_particle(class_of_han(words_.han_until(last)), paragraph_.cluster(last).first);
  // 你的 determines what follows, as 這個 does.
  const bool possessive = own == WordClass::clitic && words_.single(last) && words_.han(last - 1) &&
                          class_of_han(words_.han_until(last - 1)) == WordClass::determiner;
  return possessive ? WordClass::determiner : own;
}

WordClass WordEdges::class_after(int last, int at) const {
  if (!words_.han(at)) return WordClass::plain;
  const WordClass own = class_of_han(words_.han_from(at));
  // Behind a mark there is nothing that it could be the end of.
  const bool end = own == WordClass::suffix || own == WordClass::localiser;
  return end && !words_.han(last) && !words_.latin(last) ? WordClass::plain : own;
}

// Words of which neither begins nor ends a phrase are mostly parts of a longer one.
double WordEdges::compound(int last, int at) const {
  const bool before = words_.han(last), after = words_.han(at);
  if (paragraph_.language.starts_with("ko")) return 0;
  if (after && words_.latin(last)) return costs_.after_latin;
  return before && after && touching(last, at) ? costs_.compound : 0;
}

double WordEdges::number(int last, int at) const {
  const bool digits = words_.digit(last) || (paragraph_.cluster(last).first == U'%' && words_.digit(last - 1));
  const bool measured = words_.han(at) && starts_measure(paragraph_.slice(at, std::min(at + 2, paragraph_.size())));
  const bool han_number = touching(last, at) && words_.han(last) && is_han_number(words_.han_until(last));
  if (measured && (digits || han_number)) return costs_.number;
  if (paragraph_.cluster(last).first == U'第' && words_.digit(at)) return costs_.number;
  if (touching(last, at) || !words_.latin(last) || !words_.latin(at)) return 0;
  const bool counts = class_of_latin(words_.latin_around(at)) == LatinClass::plain;  // "10 / Million", "Python / 3"
  return words_.digit(at) || (counts && words_.digit(words_.token_begin(last))) ? costs_.number : 0;
}

double WordEdges::latin(int last, int at) const {
  if (touching(last, at) || !words_.latin(last)) return 0;
  const LatinClass before = class_of_latin(words_.latin_around(last));
  const LatinClass after = words_.latin(at) ? class_of_latin(words_.latin_around(at)) : LatinClass::plain;
  const bool compound = words_.latin(at) && before == LatinClass::plain && after == LatinClass::plain;
  return lean_of(before, costs_).end + lean_of(after, costs_).start +
         (compound ? has_han_ ? costs_.latin_name : costs_.compound : 0);
}

}  // namespace kiosk
