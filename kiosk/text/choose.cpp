#include "text/choose.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace kiosk {
namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();

// Where a line that begins, and one that ends, at a stop has its edge, so that a width is one subtraction.
struct LineEdges {
  double start = 0;
  double end = 0;
};

LineEdges edges_of(const Paragraph& paragraph, int at) { return {paragraph.start_edge(at), paragraph.end_edge(at)}; }

// Where the lines of one paragraph may begin and end.
class Stops {
 public:
  Stops(const Paragraph& paragraph, double width) : paragraph_(paragraph), width_(width + width_tolerance_em) {
    stops_.push_back({0, 0});
    stops_.insert(stops_.end(), paragraph.opportunities.begin(), paragraph.opportunities.end());
    stops_.push_back({paragraph.size(), 0});
    for (const Opportunity& each : stops_) edges_.push_back(edges_of(paragraph, each.at));
  }

  int last() const { return static_cast<int>(stops_.size()) - 1; }
  const Opportunity& operator[](int i) const { return stops_[static_cast<std::size_t>(i)]; }
  double width() const { return width_; }
  /// em of the line between two of them.
  double line(int i, int j) const {
    return edges_[static_cast<std::size_t>(j)].end - edges_[static_cast<std::size_t>(i)].start;
  }

  bool too_wide(int i, int j) const {
    // A cluster wider than the box must stand somewhere.
    return line(i, j) > width_ && (i + 1 < j || !is_single_cluster(i, j));
  }

 private:
  bool is_single_cluster(int i, int j) const {
    const int begin = paragraph_.first_ink((*this)[i].at);
    return paragraph_.end_ink((*this)[j].at) == begin + 1;
  }

  const Paragraph& paragraph_;
  double width_;
  std::vector<Opportunity> stops_;
  std::vector<LineEdges> edges_;  // one for each stop
};

// The stops at which clauses begin and end. A paragraph without pauses is one.
class Clauses {
 public:
  explicit Clauses(const Stops& stops) : borders_(static_cast<std::size_t>(stops.last()) + 1, 0) {
    borders_.front() = borders_.back() = 1;
    for (int i = 1; i < stops.last(); ++i) borders_[static_cast<std::size_t>(i)] = stops[i].after_pause ? 1 : 0;
    begins_.assign(borders_.size(), 0);
    ends_.assign(borders_.size(), stops.last());
    for (int i = 1; i <= stops.last(); ++i) begins_[static_cast<std::size_t>(i)] = border(i) ? i : begin(i - 1);
    for (int i = stops.last() - 1; i >= 0; --i) ends_[static_cast<std::size_t>(i)] = border(i + 1) ? i + 1 : end(i + 1);
  }

  bool one() const { return end(0) + 1 == static_cast<int>(borders_.size()); }
  bool border(int i) const { return borders_[static_cast<std::size_t>(i)] != 0; }
  /// Of the clause that a line which begins at the stop is in.
  int begin(int i) const { return begins_[static_cast<std::size_t>(i)]; }
  int end(int i) const { return ends_[static_cast<std::size_t>(i)]; }

 private:
  std::vector<char> borders_;
  std::vector<int> begins_, ends_;
};

// Every way to set one paragraph in k lines: the least cost and the breaks that have it. A line is compared with the
// others of its clause, so that what a pause leaves short makes no other line short; so in how many lines a clause is
// set is part of what a way has come to: `share` 0 at a clause's border, else one less than the lines.
class ParagraphChooser {
 public:
  ParagraphChooser(const Paragraph& paragraph, double width, const LineCosts& costs)
      : stops_(paragraph, width), clauses_(stops_), costs_(costs), paragraph_width_(paragraph.width()) {}

  std::vector<Choice> best_for_each_count(int index, int count) {
    std::vector<Choice> found;
    for (int lines = 1; lines <= std::min(count, stops_.last()); ++lines) found.push_back(best(index, lines));
    return found;
  }

  Choice best(int index, int lines) {
    target_ = std::max(paragraph_width_ / lines, 1e-9);
    slots_.assign(static_cast<std::size_t>(lines + 1) * stride(), {});
    slot(0, 0, 0).cost = 0;
    for (int n = 1; n <= lines; ++n)
      for (int j = n; j <= stops_.last(); ++j) fill_slot(n, j);
    return {slot(lines, stops_.last(), 0).cost, trace(index, lines)};
  }

 private:
  static constexpr int shares = 4;
  struct Slot {
    double cost = unreachable;
    int from = -1, share = 0;
  };

  std::size_t stride() const { return static_cast<std::size_t>(stops_.last() + 1) * shares; }
  Slot& slot(int lines, int j, int share) {
    return slots_[static_cast<std::size_t>(lines) * stride() + static_cast<std::size_t>(j * shares + share)];
  }

  void fill_slot(int n, int j) {
    for (int i = j - 1; i >= n - 1 && !stops_.too_wide(i, j); --i) {
      for (int share = 0; share < shares; ++share) {
        const double before = slot(n - 1, i, share).cost;
        if (before != unreachable) extend(n, i, j, share, before + own_cost(i, j));
      }
    }
  }

  // The ways on from a stop to another: what of the line's cost is not its evenness is in `cost`.
  void extend(int n, int i, int j, int share, double cost) {
    const bool border = clauses_.border(j);
    if (clauses_.one()) return offer(n, i, j, share, 0, cost + uneven(i, j, target_));
    if (j > clauses_.end(i)) {
      const double crossing = cost + uneven(i, j, target_);
      for (int next = border ? 0 : 1; next < (border ? 1 : shares); ++next) offer(n, i, j, share, next, crossing);
      return;
    }
    if (clauses_.border(i) && border) return offer(n, i, j, share, 0, cost);  // it may be as long as it is
    const double clause = std::max(stops_.line(clauses_.begin(i), clauses_.end(i)), 1e-9);
    for (int own = share > 0 ? share : 1; own < (share > 0 ? share + 1 : shares); ++own)
      offer(n, i, j, share, border ? 0 : own, cost + uneven(i, j, clause / (own + 1)));
  }

  void offer(int n, int i, int j, int share, int next, double cost) {
    Slot& known = slot(n, j, next);
    if (cost < known.cost - 1e-9) known = {cost, i, share};
  }

  double uneven(int i, int j, double share) const {
    const double slack = (stops_.line(i, j) - share) / share;
    return costs_.balance * slack * slack;
  }

  double own_cost(int i, int j) const {
    const double head = stops_[i].scrap_until > 0 && stops_[i].scrap_until < stops_[j].at ? costs_.scrap : 0;
    const double tail = stops_[j].scrap_since > stops_[i].at ? costs_.scrap : 0;
    if (j < stops_.last()) return stops_[j].penalty + head + tail;
    return head + (i > 0 && stops_.line(i, j) < shortest_last_line_em ? costs_.orphan : 0);
  }

  std::vector<ChosenLine> trace(int index, int lines) {
    std::vector<ChosenLine> chosen;
    if (slot(lines, stops_.last(), 0).cost == unreachable) return chosen;
    for (int n = lines, j = stops_.last(), share = 0; n > 0; --n) {
      const Slot& reached = slot(n, j, share);
      chosen.insert(chosen.begin(), {index, stops_[reached.from].at, stops_[j].at});
      j = reached.from;
      share = reached.share;
    }
    return chosen;
  }

  Stops stops_;
  Clauses clauses_;
  const LineCosts& costs_;
  double paragraph_width_;
  double target_ = 0;
  std::vector<Slot> slots_;
};

// The narrowest width of one paragraph in 1 to `count` lines.
std::vector<double> narrowest_for_each_count(const Paragraph& paragraph, int count, double widest) {
  const Stops stops(paragraph, widest);
  std::vector<double> reached(static_cast<std::size_t>(stops.last()) + 1, unreachable), found;
  reached[0] = 0;
  for (int lines = 1; lines <= std::min(count, stops.last()); ++lines) {
    std::vector<double> next(reached.size(), unreachable);
    for (int j = lines; j <= stops.last(); ++j) {
      for (int i = j - 1; i >= lines - 1 && !stops.too_wide(i, j); --i) {
        double& width = next[static_cast<std::size_t>(j)];
        width = std::min(width, std::max(reached[static_cast<std::size_t>(i)], stops.line(i, j)));
      }
    }
    reached = std::move(next);
    found.push_back(reached.back());
  }
  return found;
}

// Adds one paragraph's ways to the ways of those before it; [n] is for n lines in all.
void join(std::vector<Choice>& all, const std::vector<Choice>& more) {
  std::vector<Choice> joined(all.size(), {unreachable, {}});
  for (std::size_t n = 0; n < all.size(); ++n) {
    for (std::size_t k = 0; all[n].cost != unreachable && k < more.size() && n + k + 1 < all.size(); ++k) {
      Choice& slot = joined[n + k + 1];
      if (all[n].cost + more[k].cost >= slot.cost) continue;
      slot = all[n];
      slot.cost += more[k].cost;
      slot.lines.insert(slot.lines.end(), more[k].lines.begin(), more[k].lines.end());
    }
  }
  all = std::move(joined);
}

}  // namespace

std::optional<Choice> choose_lines(const std::vector<Paragraph>& paragraphs, int count, double width,
                                   const LineCosts& costs) {
  if (paragraphs.size() == 1) {
    const int stops = static_cast<int>(paragraphs[0].opportunities.size()) + 1;
    if (count < 1 || count > stops) return std::nullopt;
    Choice only = ParagraphChooser(paragraphs[0], width, costs).best(0, count);
    return only.cost == unreachable ? std::nullopt : std::optional(std::move(only));
  }
  std::vector<Choice> all(static_cast<std::size_t>(count) + 1, {unreachable, {}});
  all[0].cost = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    join(all, ParagraphChooser(paragraphs[i], width, costs).best_for_each_count(static_cast<int>(i), count));
  return all.back().cost == unreachable ? std::nullopt : std::optional(std::move(all.back()));
}

std::optional<double> narrowest_width(const std::vector<Paragraph>& paragraphs, int count, double widest) {
  std::vector<double> all(static_cast<std::size_t>(count) + 1, unreachable);
  all[0] = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const auto more = narrowest_for_each_count(paragraph, count, widest);
    std::vector<double> joined(all.size(), unreachable);
    for (std::size_t n = 0; n < all.size(); ++n)
      for (std::size_t k = 0; k < more.size() && n + k + 1 < all.size(); ++k)
        joined[n + k + 1] = std::min(joined[n + k + 1], std::max(all[n], more[k]));
    all = std::move(joined);
  }
  return all.back() == unreachable ? std::nullopt : std::optional(all.back());
}

}  // namespace kiosk
