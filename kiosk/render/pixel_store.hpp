#pragma once
// Pixels one after the other, as many as there may be: address space for all, memory for those that are there.

#include <cstddef>
#include <cstdint>

namespace kiosk {

class PixelStore {
 public:
  PixelStore() = default;
  /// Throws std::bad_alloc when there is no address space.
  explicit PixelStore(std::size_t most);
  ~PixelStore();
  PixelStore(PixelStore&&) noexcept;
  PixelStore& operator=(PixelStore&&) noexcept;

  /// Room for `count` more, to be written. There must be room for them.
  std::uint32_t* add(std::size_t count);
  void clear() { count_ = 0; }
  /// Gives memory beyond the first `kept` pixels back to the system, whatever was stored in it.
  void trim(std::size_t kept);

  const std::uint32_t* data() const { return pixels_; }
  std::size_t size() const { return count_; }
  std::size_t most() const { return most_; }

 private:
  std::uint32_t* pixels_ = nullptr;
  std::size_t most_ = 0, count_ = 0;
};

}  // namespace kiosk
