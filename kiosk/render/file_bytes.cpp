#include "render/file_bytes.hpp"

namespace kiosk {

std::uint32_t FileBytes::byte(std::uint64_t at) const {
  const std::uint64_t begin = at / block_size * block_size;
  if (begin != block_at_) {
    file_.clear();
    file_.seekg(static_cast<std::streamoff>(begin));
    file_.read(block_.data(), block_size);
    block_at_ = begin;
    block_end_ = begin + static_cast<std::uint64_t>(file_.gcount());
  }
  return at < block_end_ ? static_cast<unsigned char>(block_[at - begin]) : 0;
}

bool FileBytes::has(std::uint64_t at, std::string_view bytes) const {
  for (const char c : bytes) {
    if (byte(at++) != static_cast<unsigned char>(c)) return false;
  }
  return true;
}

std::string FileBytes::first(std::size_t count) const {
  std::string bytes(count, '\0');
  file_.clear();
  file_.seekg(0);
  file_.read(bytes.data(), static_cast<std::streamsize>(count));
  bytes.resize(static_cast<std::size_t>(file_.gcount()));
  return bytes;
}

}  // namespace kiosk
