#pragma once
// A map that forgets what was used longest ago once its values' costs exceed a limit.

#include <algorithm>
#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kiosk {

template <class Value>
class LruCache {
 public:
  explicit LruCache(std::size_t limit) : limit_(limit) {}

  /// Null when it is not there; valid until the next put().
  const Value* find(std::string_view key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->value;
  }

  /// The key must not be there yet. Keeps the new value even when it alone is above the limit.
  const Value& put(std::string key, Value value, std::size_t cost) {
    entries_.push_front({std::move(key), std::move(value), cost});
    by_key_.emplace(entries_.front().key, entries_.begin());
    cost_ += cost;
    while (cost_ > limit_ && entries_.size() > 1) drop_last();
    return entries_.front().value;
  }

  /// A smaller limit than the present one is of no account.
  void raise_limit(std::size_t limit) { limit_ = std::max(limit_, limit); }

  std::size_t size() const { return entries_.size(); }
  std::size_t cost() const { return cost_; }

 private:
  struct Entry {
    std::string key;
    Value value;
    std::size_t cost;
  };

  void drop_last() {
    cost_ -= entries_.back().cost;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }

  std::size_t limit_, cost_ = 0;
  std::list<Entry> entries_;                                                          ///< the latest used first
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_key_;  ///< views into entries_
};

}  // namespace kiosk
