#include "plays/play_log.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "machine/content_hash.hpp"
#include "machine/folder.hpp"
#include "result/failure.hpp"

namespace kiosk {

std::string play_log_folder(const std::string& option) {
  if (!option.empty()) return option;
  if (const char* named = std::getenv("KIOSK_PLAY_LOG"); named && *named) return named;
  return state_folder("");
}

PlayLog::PlayLog(std::string folder, Journal& journal, std::int64_t bytes_a_file)
    : folder_(std::move(folder)), journal_(journal), bytes_a_file_(bytes_a_file) {
  if (!folder_.empty()) open();
}

PlayLog::~PlayLog() {
  if (dirty_) fdatasync(fd_.get());
}

std::string PlayLog::file(int age) const {
  return age == 0 ? folder_ + "/plays.jsonl" : fmt::format("{}/plays.{}.jsonl", folder_, age);
}

void PlayLog::tell(const char* what) {
  const Failure failure = system_failure(errno, file(0), what);
  journal_.once("plays", fmt::format("kiosk: plays are not kept: {}", to_text(failure)));
}

void PlayLog::open() {
  std::error_code ignored;
  std::filesystem::create_directories(folder_, ignored);
  fd_ = Descriptor{::open(file(0).c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0644)};
  if (fd_.get() < 0) return tell("open");
  if (const Descriptor folder{::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)}; folder.get() >= 0) {
    fsync(folder.get());  // a new file's name
  }
}

/// Whatever has left it: a power cut, a full disk.
bool PlayLog::end_half_line(off_t size) {
  char last = '\n';
  if (size > 0 && pread(fd_.get(), &last, 1, size - 1) != 1) return false;
  return last == '\n' || ::write(fd_.get(), "\n", 1) == 1;
}

/// The oldest goes.
void PlayLog::rotate() {
  if (dirty_) fdatasync(fd_.get());
  dirty_ = false;
  std::error_code ignored;
  for (int age = most_files - 1; age > 0; --age) std::filesystem::rename(file(age - 1), file(age), ignored);
  open();
}

namespace {

bool write_whole(int fd, const std::string& line) {
  const ssize_t written = ::write(fd, line.data(), line.size());
  if (written >= 0 && written != static_cast<ssize_t>(line.size())) errno = ENOSPC;  // a part is no error to write()
  return written == static_cast<ssize_t>(line.size());
}

}  // namespace

void PlayLog::append(const Play& play, Steady now) {
  if (folder_.empty()) return;
  const std::string line = to_json(play) + "\n";
  struct stat info {};
  const auto in_hand = [&] { return fd_.get() >= 0 && fstat(fd_.get(), &info) == 0; };
  if (!in_hand() || info.st_nlink == 0) open();  // somebody has taken the file away
  if (in_hand() && info.st_size > 0 && info.st_size + static_cast<off_t>(line.size()) > bytes_a_file_) rotate();
  if (!in_hand()) return;
  if (!end_half_line(info.st_size) || !write_whole(fd_.get(), line)) return tell("write");
  journal_.settle("plays");
  dirty_ = true;
  sync(now);
}

void PlayLog::sync(Steady now) {
  if (now - synced_ < between_syncs) return;
  if (fdatasync(fd_.get()) != 0) tell("fdatasync");
  synced_ = now;
  dirty_ = false;
}

namespace {

std::string hash_of(const std::string& path) {
  std::uint64_t hash = content_hash("");
  std::ifstream file{path, std::ios::binary};
  std::array<char, std::size_t{64} * 1024> block;
  while (file.read(block.data(), block.size()), file.gcount() > 0) {
    hash = content_hash({block.data(), static_cast<std::size_t>(file.gcount())}, hash);
  }
  return fmt::format("fnv1a64:{:016x}", hash);
}

}  // namespace

std::string SlideHashes::of(const std::string& path) {
  struct stat info {};
  if (path.empty() || stat(path.c_str(), &info) != 0) return {};
  Known& known = known_[path];
  const std::int64_t changed = info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec;
  if (known.bytes != info.st_size || known.changed != changed) known = {info.st_size, changed, hash_of(path)};
  return known.hash;
}

}  // namespace kiosk
