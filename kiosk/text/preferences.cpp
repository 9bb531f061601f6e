#include "text/paragraph.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/characters.hpp"
#include "text/word_classes.hpp"
#include "text/word_edges.hpp"
#include "text/word_segmentation.hpp"

namespace kiosk {
namespace {

constexpr double longest_note_em = 6;

// Marks after which a clause is over, without and with a blank.
constexpr std::u32string_view clause_marks = U"：！？。；", latin_clause_marks = U":!?;";

class Preferences {
 public:
  Preferences(const Paragraph& paragraph, const LineCosts& costs)
      : paragraph_(paragraph), costs_(costs), words_(paragraph), edges_(paragraph, words_, costs) {
    find_brackets();
  }

  bool parts_word(int at) const {
    const int last = paragraph_.end_ink(at) - 1;
    return last >= 0 && edges_.parts_word(last, at);
  }

  // What is cut off from its clause: "那些 / 事：…", "…？大型 / 專案", "…: What / Worked".
  void find_scraps(Opportunity& opportunity) const {
    const int last = paragraph_.end_ink(opportunity.at) - 1;
    if (last < 0 || ends_clause(last)) return;
    for (const int begin : {last, piece_begin(last)})
      if (pauses_before(begin, last)) opportunity.scrap_since = begin;
    for (const int end : {opportunity.at + 1, piece_end(opportunity.at)})
      if (pauses_after(end)) opportunity.scrap_until = paragraph_.first_ink(end) + 1;
  }

  bool after_pause(int at) const {
    const int last = paragraph_.end_ink(at) - 1;
    return last >= 0 && pause_gain(last, at) >= costs_.comma;
  }

  double penalty(int at) const {
    const int last = paragraph_.end_ink(at) - 1;
    if (last < 0) return 0;
    return sign_cost(last, at) + bracket_cost(last, at) + edges_.cost(last, at) + kept_cost(at) +
           foreign_name_cost(last, at) + korean_cost(last, at) - pause_gain(last, at);
  }

 private:
  const Cluster& cluster(int i) const { return paragraph_.cluster(i); }
  bool is(int i, std::u32string_view set) const { return paragraph_.inked(i) && contains(set, cluster(i).first); }
  bool korean() const { return paragraph_.language.starts_with("ko"); }
  bool blank_before(int i) const { return i > 0 && !paragraph_.inked(i - 1); }

  // What a line that ends with the cluster pauses for.
  double pause_gain(int last, int at) const {
    const bool spaced = last != at - 1;
    if (is(last, clause_marks) || (spaced && is(last, latin_clause_marks))) return costs_.clause_end;
    if (is_comma(last) || (spaced && is(last, U","))) return costs_.comma;
    if (is(last, U"、")) return costs_.soft_pause;
    if (is(last, U"—–|｜") || (spaced && is(last, U"-")) || is_han_hyphen(last)) return costs_.clause_end;
    if (spaced && is(at, U"～〜∼~") && at + 1 < paragraph_.size()) return costs_.clause_end;
    if (spaced && is(last, U"→＞")) return costs_.soft_pause;
    const bool opens = is_opener(cluster(at).first), han = !korean() && words_.han(last) && words_.han(at);
    return spaced && (opens || han || changes_language(last, at)) ? costs_.apart : 0;
  }

  // "…歷程 My Mozilla Contribution Journey": a title and its translation.
  bool changes_language(int last, int at) const {
    const auto has_han = [this](int begin, int end) {
      for (int i = begin; i < end; ++i)
        if (words_.han(i)) return true;
      return false;
    };
    const auto blanks = [this](int begin, int end) {
      int count = 0;
      for (int i = begin; i < end; ++i) count += paragraph_.inked(i) ? 0 : 1;
      return count;
    };
    const int size = paragraph_.size();
    if (words_.han(last) && words_.latin(at)) return blanks(at, size) >= 2 && !has_han(at, size);
    return words_.latin(last) && words_.han(at) && blanks(0, last) >= 2 && !has_han(0, last);
  }

  double bracket_cost(int last, int at) const {
    return in_brackets_[static_cast<std::size_t>(at)] + (names_in_brackets(last, at) ? costs_.bracketed_name : 0);
  }

  // "自治組織（DAO）", "處理(NLP)": a note on the noun before it, not a clause of its own.
  bool names_in_brackets(int last, int at) const {
    if (last != at - 1 || !is(at, U"(（")) return false;
    int end = at + 1;
    while (paragraph_.inked(end) && !is_closer(cluster(end).first)) ++end;
    return paragraph_.inked(end) && paragraph_.line_width(at, end + 1) <= longest_note_em;
  }

  // What stands alone between two names leads the second line: "Ansible / × Terraform".
  double sign_cost(int last, int at) const {
    const bool spaced = last != at - 1;
    const bool lone = spaced && words_.token_begin(last) == last && is(last, U"&+xX×");
    const bool within = !spaced && (is(last, U"＆＋×＝/_.") || is(at, U"＆＋×＝"));
    return (lone || within ? costs_.beside_sign : 0) +
           (!spaced && is(last, U"-‐") && !is_han_hyphen(last) ? costs_.after_hyphen : 0);
  }

  // What a line's end before each cluster costs for the brackets around it; what is short in them is mostly a name.
  void find_brackets() {
    in_brackets_.assign(paragraph_.clusters.size(), 0);
    std::vector<int> open;
    for (int i = 0; i < paragraph_.size(); ++i) {
      if (is_opener(cluster(i).first)) open.push_back(i);
      if (!is_closer(cluster(i).first) || open.empty()) continue;
      const bool name = paragraph_.line_width(open.back() + 1, i) <= longest_note_em;
      for (int k = open.back() + 1; k < i; ++k) {
        double& cost = in_brackets_[static_cast<std::size_t>(k)];
        cost = std::max(cost, name ? costs_.bracketed_name : costs_.in_brackets);
      }
      open.pop_back();
    }
  }

  // In Japanese 、 parts clauses, in Chinese the members of a list.
  bool is_comma(int i) const { return is(i, paragraph_.language.starts_with("ja") ? U"，、" : U"，"); }

  bool ends_clause(int i) const {
    return is(i, clause_marks) || is_comma(i) || (blank_before(i + 1) && is(i, U":!?;,")) || is_spaced_dash(i);
  }
  // "…不再枯燥-夏令營…": between Han it is a dash.
  bool is_han_hyphen(int i) const { return is(i, U"-") && words_.han(i - 1) && words_.han(i + 1); }
  bool is_spaced_dash(int i) const {
    return is(i, U"—｜") || is_han_hyphen(i) || (is(i, U"-–|") && (blank_before(i) || blank_before(i + 1)));
  }
  // A bracket behind a blank that the text ends with: a translation, or a note on all before it.
  bool opens_last(int i) const {
    return paragraph_.inked(i) && is_opener(cluster(i).first) && blank_before(i) &&
           is_closer(cluster(paragraph_.end_ink(paragraph_.size()) - 1).first);
  }
  bool opens_at_start(int i) const {
    return paragraph_.inked(i) && is_opener(cluster(i).first) && (i == 0 || blank_before(i));
  }

  // What follows a word: a mark, or behind a blank a dash, a bracket or a wave.
  bool begins_pause(int i, int end) const {
    if (i == end) return ends_clause(i);
    return is_spaced_dash(i) || opens_last(i) || is(i, U"～〜∼~");
  }

  // Two Han or kana, or one Latin or Korean word, that end with `last` or begin with `at`.
  int piece_begin(int last) const {
    const bool latin = words_.latin(last);
    int begin = last;
    if (latin || is_hangul(last)) {
      while (latin ? words_.latin(begin - 1) : is_hangul(begin - 1)) --begin;
    } else if (words_.han(last) && words_.han(last - 1)) {
      const bool three = words_.han(last - 2) && !words_.ends_before(last - 1) && !words_.ends_before(last);
      begin -= three && words_.ends_before(last - 2) ? 2 : 1;
    }
    return begin;
  }
  int piece_end(int at) const {
    const bool latin = words_.latin(at);
    int end = at + 1;
    if (latin || is_hangul(at)) {
      while (latin ? words_.latin(end) : is_hangul(end)) ++end;
    } else if (words_.han(at) && words_.han(end)) {
      ++end;
    }
    return end;
  }
  bool is_hangul(int i) const { return words_.han(i) && cluster(i).first >= 0xAC00 && cluster(i).first <= 0xD7A3; }

  bool pauses_before(int begin, int last) const {
    const int before = paragraph_.end_ink(begin) - 1;
    if (before < 0 || (begin == last && words_.latin(last) && words_.latin(before))) return false;
    return ends_clause(before) || opens_at_start(before) || is(before, U"、");
  }
  bool pauses_after(int end) const {
    const int after = paragraph_.first_ink(end);
    return after < paragraph_.size() && (begins_pause(after, end) || is(after, U"、"));
  }

  // Parts of a foreign name stand around a dot, and no dictionary has them: 史蒂芬‧金.
  double foreign_name_cost(int last, int at) const {
    const auto dot = [this](int i) { return is(i, U"·‧・"); };
    if (dot(last) || dot(at) || (words_.han(last) && dot(last - 1))) return costs_.lone_pair;
    if (!words_.han(last) || !words_.han(at) || !words_.single(at)) return 0;
    return dot(at + 1) || (words_.single(at + 1) && dot(at + 2)) ? costs_.lone_pair : 0;
  }

  double kept_cost(int at) const { return words_.kept_around(at) ? costs_.in_word : 0; }

  // Spaces part Korean words that lean on each other all the same.
  double korean_cost(int last, int at) const {
    if (last == at - 1 || !korean()) return 0;
    const std::u16string_view after = paragraph_.slice(at, words_.token_end(at));
    const int begin = words_.token_begin(last);
    if (is_korean_particle(after)) return costs_.in_word;
    if (words_.digit(begin) && is_korean_unit(after)) return costs_.number;
    const bool lone_syllable = words_.han(last) && (begin == last || is(last, U"적"));
    const double leaning = (leans_on_korean_before(after) ? costs_.leaning : 0) + (lone_syllable ? costs_.leaning : 0);
    if (is(last, U"을를")) return leaning + costs_.content_end;  // an object keeps its verb
    return leaning +
           (words_.han(last) && words_.han(at) && !ends_korean_phrase(cluster(last).first) ? costs_.compound : 0);
  }

  const Paragraph& paragraph_;
  const LineCosts& costs_;
  WordSegmentation words_;
  WordEdges edges_;
  std::vector<double> in_brackets_;
};

}  // namespace

void weigh_opportunities(Paragraph& paragraph, const LineCosts& costs) {
  if (paragraph.opportunities.empty()) return;
  const Preferences preferences(paragraph, costs);
  for (Opportunity& each : paragraph.opportunities) {
    each.penalty = preferences.penalty(each.at);
    preferences.find_scraps(each);
    each.in_word = preferences.parts_word(each.at);
    each.after_pause = preferences.after_pause(each.at);
  }
}

}  // namespace kiosk
