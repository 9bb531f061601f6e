#pragma once
// A value, or why there is none: the one way in which what depends on the world outside the program fails. Faults in
// the content are data of their own (load's problems), and a bug is an assert.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "result/failure.hpp"

namespace kiosk {

template <class Value = void>
class [[nodiscard]] Result {
 public:
  Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// Only when there is one; else it throws.
  const Value& value() const& { return std::get<0>(state_); }
  Value& value() & { return std::get<0>(state_); }
  Value&& value() && { return std::get<0>(std::move(state_)); }

  const Value& operator*() const& { return value(); }
  Value& operator*() & { return value(); }
  Value&& operator*() && { return std::move(*this).value(); }
  const Value* operator->() const { return &value(); }
  Value* operator->() { return &value(); }

  Value value_or(Value otherwise) const& { return has_value() ? value() : std::move(otherwise); }
  Value value_or(Value otherwise) && { return has_value() ? std::move(*this).value() : std::move(otherwise); }

  /// Only when there is no value; else it throws.
  const Failure& failure() const { return std::get<1>(state_); }

 private:
  std::variant<Value, Failure> state_;
};

/// What is done, and yields nothing: `return {};` says that it is done.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Failure failure) : failure_(std::move(failure)) {}

  bool has_value() const { return !failure_; }
  explicit operator bool() const { return has_value(); }

  /// Only when it is not done.
  const Failure& failure() const { return assert(failure_), *failure_; }

 private:
  std::optional<Failure> failure_;
};

}  // namespace kiosk
