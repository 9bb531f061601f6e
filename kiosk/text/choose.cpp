#include "text/choose.hpp"

#include <algorithm>
#include <limits>

namespace kiosk {
namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();
constexpr double orphan_cost = 60;
constexpr double balance_cost = 30;

// Where a line that begins, and one that ends, at a stop has its edge, so that a width is one subtraction.
struct LineEdges {
  double start = 0;
  double end = 0;
};

LineEdges edges_of(const Paragraph& paragraph, int at) { return {paragraph.start_edge(at), paragraph.end_edge(at)}; }

// Every way to set one paragraph in k lines, k = 1..count: the least cost and the breaks that have it.
class ParagraphChooser {
 public:
  ParagraphChooser(const Paragraph& paragraph, int count, double width)
      : paragraph_(paragraph), width_(width + width_tolerance_em), stops_{{0, 0}} {
    stops_.insert(stops_.end(), paragraph.opportunities.begin(), paragraph.opportunities.end());
    stops_.push_back({paragraph.size(), 0});
    count_ = std::min(count, static_cast<int>(stops_.size()) - 1);
    for (const Opportunity& each : stops_) edges_.push_back(edges_of(paragraph, each.at));
  }

  std::vector<Choice> best_for_each_count(int index) {
    std::vector<Choice> found;
    for (int lines = 1; lines <= count_; ++lines) found.push_back(best(index, lines));
    return found;
  }

  /// As best_for_each_count, but the cost is the widest line's width.
  std::vector<double> narrowest_for_each_count() {
    std::vector<double> found;
    fill(count_, [this](double before, int i, int j) { return std::max(before, line(i, j)); });
    for (int lines = 1; lines <= count_; ++lines) found.push_back(cost(lines, last()));
    return found;
  }

  Choice best(int index, int lines) {
    const double target = std::max(paragraph_.width() / lines, 1e-9);
    fill(lines, [=, this](double before, int i, int j) { return before + line_cost(i, j, target); });
    return {cost(lines, last()), trace(index, lines)};
  }

 private:
  int last() const { return static_cast<int>(stops_.size()) - 1; }
  const Opportunity& stop(int i) const { return stops_[static_cast<std::size_t>(i)]; }
  double line(int i, int j) const {
    return edges_[static_cast<std::size_t>(j)].end - edges_[static_cast<std::size_t>(i)].start;
  }
  std::size_t slot(int lines, int j) const {
    return static_cast<std::size_t>(lines) * stops_.size() + static_cast<std::size_t>(j);
  }
  double& cost(int lines, int j) { return costs_[slot(lines, j)]; }

  double line_cost(int i, int j, double target) const {
    const double width = line(i, j), slack = (width - target) / target;
    const bool ends = j == last();
    const double orphan = ends && i > 0 && width < shortest_last_line_em ? orphan_cost : 0;
    return balance_cost * slack * slack + orphan + (ends ? 0 : stop(j).penalty);
  }

  template <class Cost>
  void fill(int lines, Cost with_line) {
    costs_.assign(slot(lines + 1, 0), unreachable);
    from_.assign(costs_.size(), -1);
    cost(0, 0) = 0;
    for (int n = 1; n <= lines; ++n)
      for (int j = n; j <= last(); ++j) fill_slot(n, j, with_line);
  }

  template <class Cost>
  void fill_slot(int n, int j, Cost with_line) {
    for (int i = j - 1; i >= n - 1; --i) {
      // A cluster wider than the box must stand somewhere.
      if (line(i, j) > width_ && (i + 1 < j || !is_single_cluster(i, j))) break;
      if (cost(n - 1, i) == unreachable) continue;
      const double candidate = with_line(cost(n - 1, i), i, j);
      if (candidate < cost(n, j) - 1e-9) {
        cost(n, j) = candidate;
        from_[slot(n, j)] = i;
      }
    }
  }

  bool is_single_cluster(int i, int j) const {
    const int begin = paragraph_.first_ink(stop(i).at);
    return paragraph_.end_ink(stop(j).at) == begin + 1;
  }

  std::vector<ChosenLine> trace(int index, int lines) {
    std::vector<ChosenLine> chosen;
    if (cost(lines, last()) == unreachable) return chosen;
    for (int n = lines, j = last(); n > 0; --n) {
      const int i = from_[slot(n, j)];
      chosen.insert(chosen.begin(), {index, stop(i).at, stop(j).at});
      j = i;
    }
    return chosen;
  }

  const Paragraph& paragraph_;
  double width_;
  std::vector<Opportunity> stops_;
  std::vector<LineEdges> edges_;  // one for each stop
  int count_ = 0;
  std::vector<double> costs_;
  std::vector<int> from_;
};

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

std::optional<Choice> choose_lines(const std::vector<Paragraph>& paragraphs, int count, double width) {
  if (paragraphs.size() == 1) {
    const int stops = static_cast<int>(paragraphs[0].opportunities.size()) + 1;
    if (count < 1 || count > stops) return std::nullopt;
    Choice only = ParagraphChooser(paragraphs[0], count, width).best(0, count);
    return only.cost == unreachable ? std::nullopt : std::optional(std::move(only));
  }
  std::vector<Choice> all(static_cast<std::size_t>(count) + 1, {unreachable, {}});
  all[0].cost = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    join(all, ParagraphChooser(paragraphs[i], count, width).best_for_each_count(static_cast<int>(i)));
  return all.back().cost == unreachable ? std::nullopt : std::optional(std::move(all.back()));
}

std::optional<double> narrowest_width(const std::vector<Paragraph>& paragraphs, int count, double widest) {
  std::vector<double> all(static_cast<std::size_t>(count) + 1, unreachable);
  all[0] = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const auto more = ParagraphChooser(paragraph, count, widest).narrowest_for_each_count();
    std::vector<double> joined(all.size(), unreachable);
    for (std::size_t n = 0; n < all.size(); ++n)
      for (std::size_t k = 0; k < more.size() && n + k + 1 < all.size(); ++k)
        joined[n + k + 1] = std::min(joined[n + k + 1], std::max(all[n], more[k]));
    all = std::move(joined);
  }
  return all.back() == unreachable ? std::nullopt : std::optional(all.back());
}

}  // namespace kiosk
