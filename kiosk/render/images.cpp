#include "render/images.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "render/decoder_process.hpp"
#include "render/file_version.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

/// How often a file is looked at that somebody is still writing.
constexpr std::chrono::milliseconds look_again_time{500};

std::string key_of(Color c) { return fmt::format("{:02x}{:02x}{:02x}", c.r, c.g, c.b); }

/// All that its pixels depend on, but the file itself.
std::string key_of(const DrawImage& wanted) {
  const std::string tones = wanted.tones ? key_of(wanted.tones->dark) + key_of(wanted.tones->light) : "";
  return fmt::format("{}\n{}x{}\n{}\n{}", wanted.path, wanted.box.width, wanted.box.height,
                     static_cast<int>(wanted.fit), tones);
}

struct Entry {
  DrawImage wanted;
  std::string version;  ///< of the file when it was last asked for
  ImageState state;     ///< of that version; while that is being loaded, the last one that was ready
  bool queued = false;
  unsigned asked = 0;  ///< the number of lists shown when it was last asked for

  bool is_unusable() const { return state.status == ImageStatus::unusable; }
  bool is_of_another_version() const { return version != version_of(wanted.path); }
};

struct Job {
  std::string key;
  Steady::time_point due;
  std::string seen = {};  ///< the file's version when it was last found to be changing
  bool stood_in = false;  ///< its copy was looked for
};

/// What is known of a file after a look at it; nothing while somebody is still writing it.
std::optional<ImageState> look(DecoderProcess& decoder, const DrawImage& wanted, Job& job) {
  const std::string before = version_of(wanted.path);
  const bool grows = !job.seen.empty() && job.seen != before;
  job.seen = before;
  if (grows) return std::nullopt;
  ImageState state = decoder.load(wanted);
  if (before != version_of(wanted.path)) return std::nullopt;
  if (state.status == ImageStatus::unusable && is_changing(wanted.path)) return std::nullopt;
  return state;
}

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
    for (std::unique_lock lock{mutex}; wait_for_job(lock);) {
      Job job = std::move(queue.front());
      queue.pop_front();
      const auto asked = entries.find(job.key);
      if (asked == entries.end()) continue;  // let go meanwhile
      const DrawImage wanted = asked->second.wanted;
      lock.unlock();
      std::optional<ImageState> state = look(decoder, wanted, job);
      lock.lock();
      if (state) {
        put(job, std::move(*state));
      } else {
        if (!std::exchange(job.stood_in, true)) stand_in(job, wanted, lock);
        job.due = Steady::now() + look_again_time;
        queue.push_back(std::move(job));
      }
    }
  }

  /// Until the one in front is due; false at the end.
  bool wait_for_job(std::unique_lock<std::mutex>& lock) {
    while (!stop) {
      const auto first = std::ranges::min_element(queue, {}, &Job::due);
      if (first == queue.end()) {
        something_to_do.wait(lock);
      } else if (first->due > Steady::now()) {
        something_to_do.wait_until(lock, Steady::time_point{first->due});
      } else {
        std::iter_swap(queue.begin(), first);
        return true;
      }
    }
    return false;
  }

  void put(const Job& job, ImageState state) {
    if (const auto entry = entries.find(job.key); entry != entries.end()) {
      entry->second.version = job.seen;
      entry->second.state = std::move(state);
      entry->second.queued = false;
    }
    something_done.notify_all();
    eventfd_write(wake, 1);
  }

  /// Until the file is whole.
  void stand_in(const Job& job, DrawImage wanted, std::unique_lock<std::mutex>& lock) {
    const auto copy = copies.find(wanted.path);
    const auto entry = entries.find(job.key);
    if (copy == copies.end() || entry == entries.end() || entry->second.state.image) return;
    wanted.path = copy->second;
    lock.unlock();
    ImageState state = decoder.load(wanted);
    lock.lock();
    const auto asked = entries.find(job.key);
    if (asked == entries.end() || state.status != ImageStatus::ready) return;
    asked->second.state = std::move(state);
    eventfd_write(wake, 1);
  }

  /// One that is ready is shown until its file's new version is.
  void load(const std::string& key, Entry& entry) {
    if (mode == Mode::immediate) {
      entry.state = decoder.load(entry.wanted);
      return;
    }
    if (entry.is_unusable()) entry.state = {};
    if (!std::exchange(entry.queued, true)) queue.push_back({key, Steady::now()});
    something_to_do.notify_one();
  }

  bool pending() const {
    return std::ranges::any_of(entries, [](const auto& item) { return item.second.queued; });
  }

  DecoderProcess decoder;  ///< before any thread of ours
  Mode mode;
  int wake;
  std::mutex mutex;
  std::condition_variable something_to_do, something_done;
  std::map<std::string, Entry> entries;
  std::deque<Job> queue;
  std::map<std::string, std::string> copies;  ///< see stand_ins()
  unsigned lists_shown = 2;
  bool stop = false;
  std::thread worker;
};

Images::Images(Mode mode) : parts_(std::make_unique<Parts>(mode)) {}
Images::~Images() = default;

ImageState Images::request(const DrawImage& wanted) {
  const std::string version = version_of(wanted.path), key = key_of(wanted);
  const std::lock_guard lock{parts_->mutex};
  const auto [found, fresh] = parts_->entries.try_emplace(key, Entry{wanted, version, {}});
  Entry& entry = found->second;
  entry.asked = parts_->lists_shown;
  if (fresh || entry.version != version) {
    entry.version = version;
    parts_->load(key, entry);
  }
  return entry.state;
}

void Images::stand_ins(std::map<std::string, std::string> copies) {
  const std::lock_guard lock{parts_->mutex};
  parts_->copies = std::move(copies);
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
    return entry.asked < oldest;
  });
}

std::map<std::string, std::string> Images::unusable() const {
  std::map<std::string, std::string> found;
  const std::lock_guard lock{parts_->mutex};
  for (const auto& [key, entry] : parts_->entries) {
    if (entry.is_unusable() && !entry.is_of_another_version()) found.emplace(entry.wanted.path, entry.state.reason);
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
