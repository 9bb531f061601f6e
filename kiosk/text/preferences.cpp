#include "text/preferences.hpp"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <string>

#include "text/break_iterators.hpp"
#include "text/characters.hpp"
#include "text/clean.hpp"
#include "text/lexicon.hpp"

namespace kiosk {
namespace {

class Preferences {
 public:
  explicit Preferences(const Paragraph& paragraph) : paragraph_(paragraph), word_end_(paragraph.text.size() + 1, 0) {
    const bool japanese = paragraph.language.starts_with("ja");
    const auto words = japanese ? boundaries(paragraph.text, UBRK_LINE, "ja@lw=phrase")
                                : boundaries(paragraph.text, UBRK_WORD, "zh_Hant");
    word_end_[0] = 1;
    for (const int at : words) word_end_[static_cast<std::size_t>(at)] = 1;
    keep_words_together();
    find_depths();
    has_han_ = std::any_of(paragraph.clusters.begin(), paragraph.clusters.end(),
                           [](const Cluster& c) { return c.kind == ClusterKind::han && is_letter_or_digit(c.first); });
  }

  double penalty(int at) const {
    const int last = paragraph_.end_ink(at) - 1;
    if (last < 0) return 0;
    const char32_t before = paragraph_.cluster(last).first, after = paragraph_.cluster(at).first;
    const bool spaced = last != at - 1;
    return pause_cost(before, spaced) + bracket_cost(before, after) + sign_cost(before, after, spaced) +
           word_cost(last, at) + number_cost(last, at, spaced) + latin_cost(last, at, spaced) + kept_cost(at) +
           scrap_cost(last, at) + inside_cost(at) + blank_cost(last, at, spaced);
  }

 private:
  const Cluster& cluster(int i) const { return paragraph_.cluster(i); }
  bool letter(int i) const { return paragraph_.inked(i) && is_letter_or_digit(cluster(i).first); }
  bool han(int i) const { return letter(i) && cluster(i).kind == ClusterKind::han; }
  bool latin(int i) const { return letter(i) && cluster(i).kind == ClusterKind::latin; }
  bool digit(int i) const { return paragraph_.inked(i) && is_digit(cluster(i).first); }
  bool word_ends_before(int i) const { return word_end_[static_cast<std::size_t>(cluster(i).begin)] != 0; }
  bool word_ends_after(int i) const { return word_end_[static_cast<std::size_t>(cluster(i).end)] != 0; }
  bool single_word(int i) const { return han(i) && word_ends_before(i) && word_ends_after(i); }

  std::u16string_view han_word_before(int last) const {
    int begin = last;
    while (han(last) && han(begin - 1) && !word_ends_before(begin)) --begin;
    return paragraph_.slice(begin, last + 1);
  }

  static double pause_cost(char32_t before, bool spaced) {
    if (contains(U"：！？。；", before) || (spaced && contains(U":!?;", before))) return -10;
    if (contains(U"，、", before) || (spaced && contains(U",.", before))) return -3;
    return contains(U"—–|｜", before) || (spaced && before == U'-') ? -4 : 0;
  }

  static double bracket_cost(char32_t before, char32_t after) {
    const double opens = is_opener(after) ? -1.5 : 0;
    return opens + (is_closer(before) ? -3 : 0);
  }

  static double sign_cost(char32_t before, char32_t after, bool spaced) {
    if (contains(U"&+x×-|—–", after) && (spaced || contains(U"—–", after))) return 2.5;
    if (!spaced && contains(U"-/_.", before)) return 7;
    return contains(U"…—", after) ? 4 : 0;
  }

  // A space that someone typed between Han words is a pause; an arrow leads on to what follows.
  double blank_cost(int last, int at, bool spaced) const {
    if (!spaced) return 0;
    return (han(last) && han(at) ? -4 : 0) + (contains(U"→＞", cluster(last).first) ? -3 : 0);
  }

  double word_cost(int last, int at) const {
    if (!han(last) || !han(at) || last != at - 1) return edge_cost(last, at);
    if (!word_ends_before(at)) return 20;
    // Two lone characters are often a word that the dictionary lacks.
    const bool unknown = single_word(last) && single_word(at) && cost_at_line_start(cluster(last).first) == 0 &&
                         cost_at_line_end(cluster(at).first) == 0 && !beside_kept(at);
    return edge_cost(last, at) + (unknown ? 4 : 0);
  }

  double edge_cost(int last, int at) const {
    if (paragraph_.language.starts_with("ja")) return 0;
    const double stranded = single_word(at) ? cost_at_line_start(cluster(at).first) : cost_at_line_start(han_word(at));
    const double hanging =
        single_word(last) ? cost_at_line_end(cluster(last).first) : cost_at_line_end(han_word_before(last));
    const bool after_particle = single_word(last) && contains(U"的了", cluster(last).first);
    return (starts_kept(at) ? 0 : stranded) + (ends_kept(at) ? 0 : hanging) - (after_particle ? 1 : 0);
  }

  std::u16string_view han_word(int at) const {
    int end = at + 1;
    while (han(at) && han(end) && !word_ends_before(end)) ++end;
    return paragraph_.slice(at, end);
  }

  double number_cost(int last, int at, bool spaced) const {
    if (digit(last) && han(at)) return is_measure_word(cluster(at).first) ? 10 : 2;
    if (cluster(last).first == U'第' && digit(at)) return 12;
    return spaced && latin(last) && !digit(last) && digit(at) ? 5 : 0;
  }

  double latin_cost(int last, int at, bool spaced) const {
    if (!spaced || !latin(last)) return 0;
    const bool name = has_han_ && latin(at) && starts_upper(last) && starts_upper(at);
    const double among_han = has_han_ && latin(at) ? 3 : 0;
    const double phrase = latin(at) && starts_phrase(latin_word(at)) ? -1.5 : 0;
    return among_han + (name ? 2 : 0) + phrase + cost_at_line_end(std::string_view(latin_word(last)));
  }

  int word_begin(int i) const {
    while (i > 0 && paragraph_.inked(i - 1) && cluster(i - 1).kind == ClusterKind::latin) --i;
    return i;
  }

  bool starts_upper(int i) const { return u_isupper(static_cast<UChar32>(cluster(word_begin(i)).first)); }

  std::string latin_word(int i) const {
    const int begin = word_begin(i);
    int end = i + 1;
    while (paragraph_.inked(end) && cluster(end).kind == ClusterKind::latin) ++end;
    std::string word = to_utf8(paragraph_.slice(begin, end));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return word;
  }

  int token_end(int i) const {
    while (paragraph_.inked(i)) ++i;
    return i;
  }

  // Between brackets a line ends less gladly than outside.
  double inside_cost(int at) const { return depth_[static_cast<std::size_t>(at)] > 0 ? 4 : 0; }

  void find_depths() {
    int depth = 0;
    for (const Cluster& each : paragraph_.clusters) {
      if (is_closer(each.first) && depth > 0) --depth;
      depth_.push_back(depth);
      if (is_opener(each.first)) ++depth;
    }
  }

  bool ends_clause(int i) const { return paragraph_.inked(i) && contains(U"：！？。；，", cluster(i).first); }

  // One or two characters cut off from their clause: "那些 / 事：…", "…？大型 / 專案".
  double scrap_cost(int last, int at) const {
    if (ends_clause(last)) return 0;
    double cost = 0;
    if (ends_clause(at + 1)) cost += 12;
    if (ends_clause(at + 2) && han(at) && han(at + 1)) cost += 10;
    if (ends_clause(last - 1)) cost += 10;
    if (ends_clause(last - 2) && han(last) && han(last - 1)) cost += 9;
    if (at > last + 1 && latin(at) && contains(U",:;!?", cluster(token_end(at) - 1).first)) cost += 4;
    return cost;
  }

  bool starts_kept(int at) const {
    return std::any_of(kept_.begin(), kept_.end(), [&](const auto& range) { return range.first == cluster(at).begin; });
  }
  bool ends_kept(int at) const {
    return std::any_of(kept_.begin(), kept_.end(),
                       [&](const auto& range) { return range.second == cluster(at).begin; });
  }
  bool beside_kept(int at) const { return starts_kept(at) || ends_kept(at); }

  double kept_cost(int at) const {
    const int here = cluster(at).begin;
    const bool inside = std::any_of(kept_.begin(), kept_.end(),
                                    [here](const auto& range) { return range.first < here && here < range.second; });
    if (!inside) return 0;
    return at > 1 && (single_word(at) || single_word(at - 1) || !word_ends_before(at)) ? 18 : 6;
  }

  void keep_words_together() {
    std::u16string lower = paragraph_.text;
    for (char16_t& c : lower)
      if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c + 32);
    for (const std::u16string_view word : kept_together())
      for (auto at = lower.find(word); at != std::u16string::npos; at = lower.find(word, at + 1)) keep(at, word.size());
  }

  // 年會 is no word in 青年會議: it must begin where the dictionary begins one. Then it ends one, too.
  void keep(std::size_t at, std::size_t size) {
    if (word_end_[at] == 0) return;
    word_end_[at + size] = 1;
    kept_.emplace_back(static_cast<int>(at), static_cast<int>(at + size));
  }

  const Paragraph& paragraph_;
  std::vector<char> word_end_;
  std::vector<std::pair<int, int>> kept_;
  std::vector<int> depth_;  // of brackets around each cluster
  bool has_han_ = false;
};

}  // namespace

void weigh_opportunities(Paragraph& paragraph) {
  if (paragraph.opportunities.empty()) return;
  const Preferences preferences(paragraph);
  for (Opportunity& each : paragraph.opportunities) each.penalty = preferences.penalty(each.at);
}

}  // namespace kiosk
