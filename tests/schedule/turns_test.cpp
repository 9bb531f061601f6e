#include "schedule/cycle.hpp"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

using kiosk::turn_order;

namespace {

void check_order(const std::vector<int>& weights) {
  const std::vector<std::size_t> order = turn_order(weights);
  double sum = 0;
  int heaviest = 0;
  for (const int w : weights) sum += w, heaviest = std::max(heaviest, w);
  std::vector<int> given(weights.size(), 0);
  const auto turns = static_cast<double>(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) {
    ++given[order[k]];
    for (std::size_t i = 0; i < weights.size(); ++i) {
      REQUIRE(std::fabs(given[i] - static_cast<double>(k + 1) * weights[i] / sum) < 1 - 1e-9);
    }
    const bool avoidable = weights.size() > 1 && 2 * heaviest <= sum;
    if (avoidable) REQUIRE(order[k] != order[(k + 1) % order.size()]);
  }
  for (std::size_t i = 0; i < weights.size(); ++i) REQUIRE(given[i] * sum == weights[i] * turns);
}

}  // namespace

TEST_CASE("A few orders, as a reader expects them") {
  CHECK(turn_order({}).empty());
  CHECK(turn_order(std::vector{7}) == std::vector<std::size_t>{0});
  CHECK(turn_order(std::vector{1, 1, 1}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(turn_order(std::vector{2, 1, 1}) == std::vector<std::size_t>{0, 1, 0, 2});
  CHECK(turn_order(std::vector{4, 4}) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("Turns are exact over a cycle, even over each prefix, never two in a row where avoidable") {
  std::mt19937 random{20200906};
  for (int round = 0; round < 300; ++round) {
    const int heaviest = round % 3 == 0 ? 4 : round % 3 == 1 ? 10 : 100;
    std::vector<int> weights;
    const std::size_t n = 1 + random() % 20;
    for (std::size_t i = 0; i < n; ++i)
      weights.push_back(1 + static_cast<int>(random() % static_cast<unsigned>(heaviest)));
    CAPTURE(weights);
    check_order(weights);
  }
}

TEST_CASE("Where one has more than half the turns it repeats no more than it must") {
  const auto order = turn_order(std::vector{5, 1});
  CHECK(order.size() == 6);
  check_order({5, 1});
  check_order({100, 1, 1});
}
