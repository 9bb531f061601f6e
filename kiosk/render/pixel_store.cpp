#include "render/pixel_store.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <new>
#include <utility>

namespace kiosk {

namespace {

/// The whole pages that `pixels` pixels reach into.
std::size_t bytes_in_pages(std::size_t pixels) {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  return (pixels * sizeof(std::uint32_t) + page - 1) / page * page;
}

std::uint32_t* reserve(std::size_t pixels) {
  void* memory =
      mmap(nullptr, bytes_in_pages(pixels), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc{};
  return static_cast<std::uint32_t*>(memory);
}

}  // namespace

PixelStore::PixelStore(std::size_t most) : pixels_(most == 0 ? nullptr : reserve(most)), most_(most) {}

PixelStore::~PixelStore() {
  if (pixels_) munmap(pixels_, bytes_in_pages(most_));
}

PixelStore::PixelStore(PixelStore&& other) noexcept { *this = std::move(other); }

PixelStore& PixelStore::operator=(PixelStore&& other) noexcept {
  std::swap(pixels_, other.pixels_);
  std::swap(most_, other.most_);
  std::swap(count_, other.count_);
  return *this;
}

std::uint32_t* PixelStore::add(std::size_t count) {
  assert(count <= most_ - count_);
  std::uint32_t* added = pixels_ + count_;
  count_ += count;
  return added;
}

void PixelStore::trim(std::size_t kept) {
  const std::size_t from = bytes_in_pages(kept), to = bytes_in_pages(most_);
  if (from < to) madvise(reinterpret_cast<char*>(pixels_) + from, to - from, MADV_DONTNEED);
  count_ = std::min(count_, kept);
}

}  // namespace kiosk
