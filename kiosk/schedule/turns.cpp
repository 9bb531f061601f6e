#include "schedule/cycle.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace kiosk {
namespace {

/// Apportionment in the manner of Tijdeman's chairman assignment: the j-th turn of weight w among W may come no
/// earlier than slot floor((j - 1) W / w) and no later than slot ceil(j W / w) - 1, so that each prefix is off by less
/// than one turn; among those who may, the earliest deadline goes first. Steps back where a neighbour would repeat.
class TurnSearch {
 public:
  TurnSearch(std::vector<long> weights, bool may_repeat)
      : weights_(std::move(weights)),
        sum_(std::accumulate(weights_.begin(), weights_.end(), 0L)),
        may_repeat_(may_repeat),
        given_(weights_.size(), 0) {}

  std::optional<std::vector<std::size_t>> find() {
    if (!extend()) return std::nullopt;
    return order_;
  }

 private:
  /// Enough for every set of weights that was tried; beyond it the caller takes an order with repeats.
  static constexpr int most_steps = 200'000;

  long slot() const { return static_cast<long>(order_.size()); }
  long release(std::size_t i) const { return given_[i] * sum_ / weights_[i]; }
  long deadline(std::size_t i) const { return ((given_[i] + 1) * sum_ + weights_[i] - 1) / weights_[i] - 1; }

  bool repeats(std::size_t i) const {
    if (may_repeat_ || order_.empty()) return false;
    return order_.back() == i || (slot() == sum_ - 1 && order_.front() == i);
  }

  bool someone_is_late() const {
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      if (given_[i] < weights_[i] && deadline(i) < slot()) return true;
    }
    return false;
  }

  std::vector<std::size_t> candidates() const {
    std::vector<std::size_t> able;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      if (given_[i] < weights_[i] && release(i) <= slot() && !repeats(i)) able.push_back(i);
    }
    std::ranges::stable_sort(able, {}, [this](std::size_t i) { return deadline(i); });
    return able;
  }

  /// Depth first, on a stack of its own: a cycle may have thousands of turns.
  bool extend() {
    std::vector<std::vector<std::size_t>> open{candidates()};
    for (int steps = 0; slot() < sum_; ++steps) {
      if (steps > most_steps) return false;
      if (open.back().empty()) {
        open.pop_back();
        if (open.empty()) return false;
        --given_[order_.back()];
        order_.pop_back();
        continue;
      }
      const std::size_t chosen = open.back().front();
      open.back().erase(open.back().begin());
      order_.push_back(chosen);
      ++given_[chosen];
      open.push_back(someone_is_late() ? std::vector<std::size_t>{} : candidates());
    }
    return true;
  }

  std::vector<long> weights_;
  long sum_;
  bool may_repeat_;
  std::vector<long> given_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<std::size_t> turn_order(std::span<const int> weights) {
  if (weights.empty()) return {};
  int divisor = weights.front();
  for (const int w : weights) divisor = std::gcd(divisor, w);
  std::vector<long> reduced;
  for (const int w : weights) reduced.push_back(w / divisor);
  const long sum = std::accumulate(reduced.begin(), reduced.end(), 0L);
  if (sum > 1 && 2 * std::ranges::max(reduced) <= sum) {
    if (auto order = TurnSearch{reduced, false}.find()) return *order;
  }
  return TurnSearch{reduced, true}.find().value_or(std::vector<std::size_t>{0});
}

}  // namespace kiosk
