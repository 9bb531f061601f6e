#include "render/file_bytes.hpp"

namespace kiosk {

FileBytes::FileBytes(const std::string& path) : file_(path, std::ios::binary | std::ios::ate) {
  const std::streamoff end = file_ ? static_cast<std::streamoff>(file_.tellg()) : 0;
  size_ = end > 0 ? static_cast<std::uint64_t>(end) : 0;
}

std::uint32_t FileBytes::byte(std::uint64_t at) const {
  if (!memory_.empty()) return at < memory_.size() ? static_cast<unsigned char>(memory_[at]) : 0;
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
  if (!memory_.empty()) return std::string{memory_.substr(0, count)};
  std::string bytes(count, '\0');
  file_.clear();
  file_.seekg(0);
  file_.read(bytes.data(), static_cast<std::streamsize>(count));
  bytes.resize(static_cast<std::size_t>(file_.gcount()));
  return bytes;
}

}  // namespace kiosk
