#pragma once
// Searching a long sorted array without touching much of it: every sixteenth key stands in a table of its own, which
// stays in the processor's cache while the array does not.

#include <algorithm>
#include <functional>
#include <vector>

#include "schedule/time.hpp"

namespace kiosk {

class Landmarks {
 public:
  Landmarks() = default;
  /// `items` are sorted by `key`, and don't change afterwards.
  template <class Items, class Key>
  Landmarks(const Items& items, Key key) {
    for (std::size_t i = 0; i < items.size(); i += stride) keys_.push_back(std::invoke(key, items[i]));
  }

  /// As std::ranges::upper_bound over the same items.
  template <class Items, class Key>
  auto upper_bound(const Items& items, Instant t, Key key) const {
    const auto block = static_cast<std::size_t>(std::ranges::upper_bound(keys_, t) - keys_.begin());
    if (block == 0) return items.begin();
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>((block - 1) * stride);
    const auto end = items.begin() + static_cast<std::ptrdiff_t>(std::min(block * stride, items.size()));
    return std::ranges::upper_bound(begin, end, t, {}, key);
  }

 private:
  static constexpr std::size_t stride = 16;
  std::vector<Instant> keys_;
};

}  // namespace kiosk
