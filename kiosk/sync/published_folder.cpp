#include "sync/published_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <set>
#include <utility>

#include "load/load.hpp"
#include "load/own_files.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* stage = ".kiosk-pack";

/// A web server tells a file's versions apart by its size and the second of its time, and lists of hashes are of one
/// size: a second version within that second would be taken for the first, for ever.
void make_newer(const std::string& fresh, const std::string& before) {
  using std::chrono::seconds;
  std::error_code error;
  const auto old_time = fs::last_write_time(before, error);
  if (error) return;
  const auto time = fs::last_write_time(fresh, error);
  if (!error && std::chrono::floor<seconds>(time) <= std::chrono::floor<seconds>(old_time))
    fs::last_write_time(fresh, old_time + seconds{1}, error);
}

}  // namespace

PublishedFolder::PublishedFolder(std::string folder, Disk disk) : folder_(std::move(folder)), disk_(std::move(disk)) {}

PublishedFolder::~PublishedFolder() {
  std::error_code ignored;
  if (lock_.get() >= 0) fs::remove_all(place(stage), ignored);
}

Result<> PublishedFolder::open() {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) return system_failure(error, folder_, "can't be made");
  lock_ = Descriptor{::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (lock_.get() < 0 || flock(lock_.get(), LOCK_EX) != 0) return system_failure(errno, folder_, "can't be written");
  fs::remove_all(place(stage), error);  // of one that was killed
  return {};
}

std::string PublishedFolder::staged(const std::string& path) const { return place(stage) + "/" + path; }

/// No link leads out of the folder, and no folder stands where a file is to be.
Result<> PublishedFolder::check_place(const std::string& path) const {
  if (const Result<> own = is_own_file(folder_, place(path)); !own)
    return Failure{"can't be written", place(path), own.failure().reason};
  std::error_code ignored;
  const auto kind = fs::symlink_status(place(path), ignored).type();
  if (kind == fs::file_type::regular || kind == fs::file_type::not_found) return {};
  return Failure{"can't be written", place(path), "something else has this name there"};
}

Result<bool> PublishedFolder::put(const std::string& path, std::string_view bytes) {
  if (const Result<> fits = check_place(path); !fits) return fits.failure();
  if (const auto standing = read_file(place(path)); standing && *standing == bytes) return false;
  for (const std::string& file : {staged(path), place(path)}) {
    std::error_code error;
    fs::create_directories(fs::path{file}.parent_path(), error);
    if (error) return system_failure(error, file, "can't be written");
  }
  if (const Result<> written = disk_.write(staged(path), bytes); !written) return written.failure();
  steps_.push_back({path});
  return true;
}

Result<bool> PublishedFolder::drop(const std::string& path) {
  if (const Result<> fits = check_place(path); !fits) return fits.failure();
  if (!probe_file(place(path))) return false;
  steps_.push_back({path, true});
  return true;
}

Result<> PublishedFolder::do_step(const Step& step) const {
  if (step.drops) return disk_.remove(place(step.path));
  make_newer(staged(step.path), place(step.path));
  return disk_.rename(staged(step.path), place(step.path));
}

Result<> PublishedFolder::publish() {
  std::set<std::string> changed;
  for (const Step& step : std::exchange(steps_, {})) {
    if (Result<> done = do_step(step); !done) return done;
    changed.insert(fs::path{place(step.path)}.parent_path().string());
  }
  for (const std::string& folder : changed) {
    if (Result<> synced = disk_.sync(folder); !synced) return synced;
  }
  return {};
}

}  // namespace kiosk
