#include "text/paragraph.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/word_segmentation.hpp"

namespace kiosk {
namespace {

constexpr double inside_han_word = 20;
constexpr double inside_kept_name = 18;
constexpr double inside_asked_name = 40;

class Preferences {
 public:
  explicit Preferences(const Paragraph& paragraph) : paragraph_(paragraph), words_(paragraph) {
    find_depths();
    for (int i = 0; i < paragraph.size() && !has_han_; ++i) has_han_ = words_.han(i);
  }

  double penalty(int at) const {
    const int last = paragraph_.end_ink(at) - 1;
    if (last < 0) return 0;
    const char32_t before = paragraph_.cluster(last).first, after = paragraph_.cluster(at).first;
    const bool spaced = last != at - 1;
    return pause_cost(before, spaced) + bracket_cost(before, after) + sign_cost(last, at, spaced) +
           word_cost(last, at) + number_cost(last, at, spaced) + latin_cost(last, at, spaced) + kept_cost(at) +
           scrap_cost(last, at) + foreign_name_cost(last, at) + inside_cost(at) + blank_cost(last, at, spaced) +
           korean_cost(last, at);
  }

 private:
  const Cluster& cluster(int i) const { return paragraph_.cluster(i); }

  static double pause_cost(char32_t before, bool spaced) {
    if (contains(U"：！？。；", before) || (spaced && contains(U":!?;", before))) return -10;
    if (contains(U"，、", before) || (spaced && contains(U",.", before))) return -3;
    return contains(U"—–|｜", before) || (spaced && before == U'-') ? -4 : 0;
  }

  static double bracket_cost(char32_t before, char32_t after) {
    const double opens = is_opener(after) ? -1.5 : 0;
    return opens + (is_closer(before) ? -3 : 0);
  }

  // What stands alone between two names leads the second line: "Ansible / × Terraform".
  double sign_cost(int last, int at, bool spaced) const {
    const char32_t before = cluster(last).first, after = cluster(at).first;
    if (contains(U"—–", after)) return 2.5;
    if (spaced && words_.token_end(at) == at + 1 && contains(U"&+xX×-|", after)) return 2.5;
    if (spaced && words_.token_begin(last) == last && contains(U"&+xX×", before)) return 8;
    if (!spaced && contains(U"-‐", before)) return 14;
    if (!spaced && contains(U"/_.", before)) return 7;
    return contains(U"…—", after) ? 4 : 0;
  }

  // A space that someone typed between Han words is a pause; an arrow leads on to what follows.
  double blank_cost(int last, int at, bool spaced) const {
    if (!spaced) return 0;
    return (words_.han(last) && words_.han(at) ? -4 : 0) + (contains(U"→＞", cluster(last).first) ? -3 : 0);
  }

  double word_cost(int last, int at) const {
    if (paragraph_.language.starts_with("ja"))
      return words_.han(last) && words_.han(at) && last == at - 1 && !words_.ends_before(at) ? inside_han_word : 0;
    if (!words_.han(last) || !words_.han(at) || last != at - 1) return edge_cost(last, at);
    if (!words_.ends_before(at)) return inside_han_word;
    return edge_cost(last, at) + compound_cost(last, at);
  }

  bool leans_back(int at) const {
    return words_.single(at) ? cost_at_line_start(cluster(at).first) > 0 : cost_at_line_start(words_.han_from(at)) > 0;
  }

  // Two lone characters are often a word that the dictionary lacks; a lone verb wants its object (花時間, 寫程式); and
  // some nouns mostly end a compound (前端工程師).
  double compound_cost(int last, int at) const {
    if (!words_.single(last)) return cost_at_compound_end(words_.han_from(at));
    if (words_.kept_from(at) || cost_at_line_start(cluster(last).first) > 0) return 0;
    if (words_.single(at)) return cost_at_line_end(cluster(at).first) == 0 ? 4 : 0;
    const bool verb = cost_at_line_end(cluster(last).first) == 0 && !starts_measure(words_.han_until(last));
    return verb && !leans_back(at) ? 3 : 0;
  }

  double edge_cost(int last, int at) const {
    const char32_t first = cluster(at).first, end = cluster(last).first;
    const bool lone = words_.single(at);
    const double stranded = lone ? cost_at_line_start(first) : cost_at_line_start(words_.han_from(at));
    const double hanging = words_.single(last) ? cost_at_line_end(end) : cost_at_line_end(words_.han_until(last));
    const bool phrase = lone ? starts_phrase(first) : starts_phrase(words_.han_from(at));
    const bool after_particle = words_.single(last) && contains(U"的了", end);
    return (words_.kept_from(at) ? 0 : stranded) + (words_.kept_until(at) ? 0 : hanging) - (after_particle ? 3 : 0) -
           (phrase ? 2 : 0);
  }

  double number_cost(int last, int at, bool spaced) const {
    const bool measured = words_.han(at) && starts_measure(paragraph_.slice(at, std::min(at + 2, paragraph_.size())));
    if (words_.digit(last) && words_.han(at)) return measured ? 14 : 2;
    if (measured && !spaced && words_.han(last) && is_han_number(words_.han_until(last))) return 14;
    if (cluster(last).first == U'第' && words_.digit(at)) return 12;
    if (!spaced || !words_.latin(last) || !words_.latin(at)) return 0;
    if (words_.digit(last)) return words_.digit(at) ? 5 : 4;  // "10 / Million"
    if (!words_.digit(at)) return 0;
    return words_.starts_upper(last) ? 9 : 5;  // "Python / 3", "Day / 1"
  }

  double latin_cost(int last, int at, bool spaced) const {
    if (!spaced || !words_.latin(last)) return 0;
    const bool name = has_han_ && words_.latin(at) && words_.starts_upper(last) && words_.starts_upper(at);
    const double among_han = has_han_ && words_.latin(at) ? 3 : 0;
    const double phrase = words_.latin(at) && starts_phrase(words_.latin_around(at)) ? -1.5 : 0;
    return among_han + (name ? 5 : 0) + phrase + cost_at_line_end(std::string_view(words_.latin_around(last)));
  }

  // Between brackets a line ends less gladly than outside.
  double inside_cost(int at) const { return depth_[static_cast<std::size_t>(at)] > 0 ? 8 : 0; }

  void find_depths() {
    int depth = 0;
    for (const Cluster& each : paragraph_.clusters) {
      if (is_closer(each.first) && depth > 0) --depth;
      depth_.push_back(depth);
      if (is_opener(each.first)) ++depth;
    }
  }

  bool ends_clause(int i) const { return paragraph_.inked(i) && contains(U"：！？。；，", cluster(i).first); }

  // One or two characters, or one Latin word, cut off from their clause: "那些 / 事：…", "…？大型 / 專案",
  // "Event / Loop, …", "…: What / Worked".
  double scrap_cost(int last, int at) const {
    if (ends_clause(last)) return 0;
    double cost = 0;
    if (ends_clause(at + 1)) cost += 12;
    if (ends_clause(at + 2) && words_.han(at) && words_.han(at + 1)) cost += 10;
    if (ends_clause(last - 1)) cost += 10;
    if (ends_clause(last - 2) && words_.han(last) && words_.han(last - 1)) cost += 12;
    if (at > last + 1 && words_.latin(at) && contains(U",:;!?", cluster(words_.token_end(at) - 1).first)) cost += 14;
    return cost + (words_.latin(last) && begins_clause(last) ? 6 : 0);
  }

  // Whether the word around a Latin letter is a clause's first.
  bool begins_clause(int last) const {
    int begin = last;
    while (words_.latin(begin - 1)) --begin;
    const int before = paragraph_.end_ink(begin) - 1;
    if (before < 0) return false;
    const char32_t mark = cluster(before).first;
    return before == begin - 1 ? contains(U"：！？。；，", mark) : contains(U":!?;", mark);
  }

  // Parts of a foreign name stand around a dot, and no dictionary has them: 史蒂芬‧金.
  double foreign_name_cost(int last, int at) const {
    const auto dot = [this](int i) { return paragraph_.inked(i) && contains(U"·‧・", cluster(i).first); };
    if (dot(last) || dot(at) || (words_.han(last) && dot(last - 1))) return 16;
    if (!words_.han(last) || !words_.han(at) || !words_.single(at)) return 0;
    return dot(at + 1) || (words_.single(at + 1) && dot(at + 2)) ? 16 : 0;
  }

  double kept_cost(int at) const {
    const WordSegmentation::Parts parted = words_.parted_before(at);
    if (parted == WordSegmentation::Parts::nothing) return 0;
    return parted == WordSegmentation::Parts::built_in ? inside_kept_name : inside_asked_name;
  }

  // Spaces part Korean words that lean on each other all the same: 위한, 대한, 수.
  double korean_cost(int last, int at) const {
    if (last == at - 1 || !paragraph_.language.starts_with("ko")) return 0;
    return follows_its_noun(paragraph_.slice(at, words_.token_end(at))) ? 5 : 0;
  }

  const Paragraph& paragraph_;
  WordSegmentation words_;
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
