#include "render/images.hpp"

#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "render/decoder_process.hpp"

namespace kiosk {
namespace {

/// What tells one version of a file from another. All zero for one that is not there.
std::string version_of(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return "-";
  return fmt::format("{}.{}.{}.{}", info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size, info.st_ino);
}

std::string key_of(const DrawImage& wanted, const std::string& version) {
  return fmt::format("{}\n{}\n{}x{}\n{}", wanted.path, version, wanted.box.width, wanted.box.height,
                     static_cast<int>(wanted.fit));
}

struct Entry {
  std::string path, version;
  ImageState state;
  unsigned asked = 0;  ///< the number of lists shown when it was last asked for

  bool is_unusable() const { return state.status == ImageStatus::unusable; }
  bool is_of_another_version() const { return version != version_of(path); }
};

}  // namespace

struct Images::Parts {
  explicit Parts(Mode m) : mode(m), wake(m == Mode::background ? eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC) : -1) {
    if (mode == Mode::background) worker = std::thread{[this] { work(); }};
  }
  ~Parts() {
    {
      const std::lock_guard lock{mutex};
      stop = true;
    }
    something_to_do.notify_all();
    decoder.stop();
    if (worker.joinable()) worker.join();
    if (wake >= 0) close(wake);
  }

  void work() {
    for (std::unique_lock lock{mutex};;) {
      something_to_do.wait(lock, [this] { return stop || !queue.empty(); });
      if (stop) return;
      auto [key, wanted] = std::move(queue.front());
      queue.pop_front();
      lock.unlock();
      ImageState state = decoder.load(wanted);
      lock.lock();
      if (const auto entry = entries.find(key); entry != entries.end()) entry->second.state = std::move(state);
      something_done.notify_all();
      eventfd_write(wake, 1);
    }
  }

  bool pending() const {
    for (const auto& [key, entry] : entries) {
      if (entry.state.status == ImageStatus::pending) return true;
    }
    return false;
  }

  DecoderProcess decoder;  ///< before any thread of ours
  Mode mode;
  int wake;
  std::mutex mutex;
  std::condition_variable something_to_do, something_done;
  std::map<std::string, Entry> entries;
  std::deque<std::pair<std::string, DrawImage>> queue;
  unsigned lists_shown = 2;
  bool stop = false;
  std::thread worker;
};

Images::Images(Mode mode) : parts_(std::make_unique<Parts>(mode)) {}
Images::~Images() = default;

ImageState Images::request(const DrawImage& wanted) {
  const std::string version = version_of(wanted.path);
  const std::string key = key_of(wanted, version);
  const std::lock_guard lock{parts_->mutex};
  const auto [entry, fresh] = parts_->entries.try_emplace(key, Entry{wanted.path, version, {}, 0});
  entry->second.asked = parts_->lists_shown;
  if (fresh && parts_->mode == Mode::immediate) entry->second.state = parts_->decoder.load(wanted);
  if (fresh && parts_->mode == Mode::background) {
    parts_->queue.emplace_back(key, wanted);
    parts_->something_to_do.notify_one();
  }
  return entry->second.state;
}

bool Images::prepare(const DisplayList& list) {
  bool all_there = true;
  for (const DrawOp& op : list.ops) {
    if (const auto* wanted = std::get_if<DrawImage>(&op)) {
      all_there = request(*wanted).status != ImageStatus::pending && all_there;
    }
  }
  return all_there;
}

void Images::shown(const DisplayList& list) {
  prepare(list);
  const std::lock_guard lock{parts_->mutex};
  const unsigned oldest = parts_->lists_shown++ - 1;
  std::erase_if(parts_->entries, [oldest](const auto& item) {
    const Entry& entry = item.second;
    if (entry.is_unusable()) return entry.is_of_another_version();
    return entry.state.status == ImageStatus::ready && entry.asked < oldest;
  });
}

std::map<std::string, std::string> Images::unusable() const {
  std::map<std::string, std::string> found;
  const std::lock_guard lock{parts_->mutex};
  for (const auto& [key, entry] : parts_->entries) {
    if (entry.is_unusable() && !entry.is_of_another_version()) found.emplace(entry.path, entry.state.reason);
  }
  return found;
}

int Images::wake_fd() const { return parts_->wake; }

void Images::clear_wake() {
  eventfd_t ignored = 0;
  if (parts_->wake >= 0) eventfd_read(parts_->wake, &ignored);
}

void Images::wait() {
  std::unique_lock lock{parts_->mutex};
  parts_->something_done.wait(lock, [this] { return !parts_->pending(); });
}

}  // namespace kiosk
