#include "render/crossfade.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

std::size_t page_bytes() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }

/// How many of the store's pages have memory behind them.
std::ptrdiff_t resident_pages(const PixelStore& store) {
  const std::size_t pages = (store.most() * sizeof(std::uint32_t) + page_bytes() - 1) / page_bytes();
  std::vector<unsigned char> resident(pages);
  auto* memory = const_cast<std::uint32_t*>(store.data());
  REQUIRE(mincore(memory, pages * page_bytes(), resident.data()) == 0);
  return std::ranges::count_if(resident, [](unsigned char page) { return (page & 1) != 0; });
}

void add_pages(PixelStore& store, std::size_t pages) {
  const std::size_t count = pages * page_bytes() / sizeof(std::uint32_t);
  std::fill_n(store.add(count), count, 7u);
}

}  // namespace

TEST_CASE("Pixels lie one after the other, in the same memory again once they are cleared") {
  PixelStore store{10};
  std::uint32_t* first = store.add(4);
  CHECK(store.add(6) == first + 4);
  CHECK(store.size() == 10);
  store.clear();
  CHECK(store.size() == 0);
  CHECK(store.add(10) == first);
}

TEST_CASE("Memory is taken for the pixels that are there, and given back beyond what is kept") {
  const std::size_t pixels_in_page = page_bytes() / sizeof(std::uint32_t);
  PixelStore store{64 * pixels_in_page};
  CHECK(resident_pages(store) == 0);
  add_pages(store, 40);
  CHECK(resident_pages(store) == 40);
  store.clear();
  CHECK(resident_pages(store) == 40);
  store.trim(16 * pixels_in_page);
  CHECK(resident_pages(store) == 16);
  add_pages(store, 8);
  store.trim(16 * pixels_in_page);
  CHECK(resident_pages(store) == 16);
  CHECK(store.size() == 8 * pixels_in_page);
  store.trim(0);
  CHECK(resident_pages(store) == 0);
  CHECK(store.size() == 0);
}

TEST_CASE("A store that is moved takes its pixels along") {
  PixelStore store{10};
  *store.add(1) = 42;
  PixelStore other = std::move(store);
  CHECK(other.size() == 1);
  CHECK(*other.data() == 42);
}
