#include "sync/folder_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "load/folder_address.hpp"
#include "machine/descriptor.hpp"
#include "result/failure.hpp"

namespace kiosk {
namespace {

/// An open regular file, or what errno said, or why it is none of the folder's.
struct Opened {
  Descriptor file;
  struct stat info {};
  int fault = 0;
  bool no_folder = false;
  std::string refusal;
};

Opened faulty(int fault, bool no_folder = false) {
  Opened opened;
  opened.fault = fault;
  opened.no_folder = no_folder;
  return opened;
}

Opened none_of_its(std::string refusal) {
  Opened opened;
  opened.refusal = std::move(refusal);
  return opened;
}

/// Part by part, so that no link is followed even where one is laid meanwhile.
Opened open_below(Descriptor at, const std::filesystem::path& within) {
  Opened opened;
  for (auto part = within.begin(); part != within.end(); ++part) {
    if (*part == "..") return none_of_its("it is outside of the event's folder");
    // A pipe's other end is not waited for.
    const int how = std::next(part) == within.end() ? O_RDONLY | O_NONBLOCK | O_NOCTTY : O_PATH;
    Descriptor next{openat(at.get(), part->c_str(), how | O_NOFOLLOW | O_CLOEXEC)};
    if (next.get() < 0 && errno == ELOOP) return none_of_its("it is a link");
    if (next.get() < 0 || fstat(next.get(), &opened.info) != 0) return faulty(errno);
    if (S_ISLNK(opened.info.st_mode)) return none_of_its("it is a link");
    at = std::move(next);
  }
  if (!S_ISREG(opened.info.st_mode)) return none_of_its("it is no regular file");
  opened.file = std::move(at);
  return opened;
}

Opened open_of(const std::string& event_address, const std::string& address) {
  const auto event = path_of_folder_address(event_address), path = path_of_folder_address(address);
  if (!event || !path) return none_of_its("it is outside of the event's folder");
  const std::filesystem::path root = std::filesystem::path{*event}.parent_path();
  Descriptor folder{open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
  if (folder.get() < 0) return faulty(errno, true);
  return open_below(std::move(folder), std::filesystem::path{*path}.lexically_relative(root));
}

/// Up to a byte beyond it, which tells that there is more.
std::optional<std::string> read_up_to(int file, std::size_t most_bytes) {
  std::string bytes, part(std::size_t{64} << 10, '\0');
  while (bytes.size() <= most_bytes) {
    const ssize_t got = read(file, part.data(), std::min(part.size(), most_bytes + 1 - bytes.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    bytes.append(part, 0, static_cast<std::size_t>(got));
  }
  return bytes;
}

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

}  // namespace

std::variant<HttpAnswer, HttpFailure> read_from_folder(const std::string& event_address, const std::string& address,
                                                       std::size_t most_bytes) {
  Opened opened = open_of(event_address, address);
  const auto unread = [&](int fault) {
    return HttpFailure{HttpTrouble::unreachable, to_text(system_failure(fault, address, "can't be read"))};
  };
  if (!opened.refusal.empty())
    return HttpFailure{HttpTrouble::refused_address, fmt::format("{}: {}", address, opened.refusal)};
  const bool missing = opened.fault == ENOENT || opened.fault == ENOTDIR;
  if (missing && !opened.no_folder) return HttpAnswer{.status = 404, .headers = {}, .body = "", .address = address};
  if (opened.fault != 0) return unread(opened.fault);
  const auto too_large = [&] {
    return HttpFailure{HttpTrouble::too_large, fmt::format("{}: longer than {} bytes", address, most_bytes)};
  };
  if (static_cast<std::uintmax_t>(opened.info.st_size) > most_bytes) return too_large();
  auto bytes = read_up_to(opened.file.get(), most_bytes);
  if (!bytes) return unread(errno);
  if (bytes->size() > most_bytes) return too_large();  // it grows meanwhile
  return HttpAnswer{.status = 200, .headers = {}, .body = *std::move(bytes), .address = address};
}

std::optional<FileMark> mark_of(const std::string& event_address, const std::string& address) {
  const Opened opened = open_of(event_address, address);
  if (!opened.refusal.empty()) return FileMark{};
  if (opened.file.get() < 0) return std::nullopt;
  return FileMark{opened.info.st_ino, opened.info.st_size, nanoseconds(opened.info.st_mtim),
                  nanoseconds(opened.info.st_ctim)};
}

}  // namespace kiosk
