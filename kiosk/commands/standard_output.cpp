#include "commands/standard_output.hpp"

#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <string_view>

namespace kiosk {
namespace {

constexpr std::size_t enough_to_write = std::size_t{16} * 1024;

Result<> write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_failure(errno, "standard output", "cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

}  // namespace

StandardOutput::StandardOutput() : before_(std::cout.rdbuf(this)) {}

StandardOutput::~StandardOutput() { std::cout.rdbuf(before_); }

Result<> StandardOutput::finish() {
  sync();
  return written_;
}

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char byte = traits_type::to_char_type(c);
  return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
}

std::streamsize StandardOutput::xsputn(const char* bytes, std::streamsize count) {
  waiting_.append(bytes, static_cast<std::size_t>(count));
  if (waiting_.size() >= enough_to_write && sync() != 0) return 0;
  return count;
}

/// What failed once is not tried again: half of an answer is none.
int StandardOutput::sync() {
  if (written_) written_ = write_out(waiting_);
  waiting_.clear();
  return written_ ? 0 : -1;
}

}  // namespace kiosk
