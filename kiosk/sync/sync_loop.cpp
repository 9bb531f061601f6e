#include "sync/sync_loop.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "load/folder_address.hpp"
#include "machine/descriptor.hpp"
#include "machine/timekeeping.hpp"
#include "schedule/event_hours.hpp"
#include "sync/poll_plan.hpp"

namespace kiosk {
namespace {

constexpr double look_again = 60;  ///< at a screen file that names no address, seconds

std::int64_t unix_time() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// The kernel can't be asked where the service may not touch the clock; systemd's own word is a file.
bool clock_is_trusted() {
  std::error_code ignored;
  return std::filesystem::exists("/run/systemd/timesync/synchronized", ignored) ||
         is_trustworthy(Timekeeping{TrustSetting::automatic}.state(Clock{}));
}

}  // namespace

SyncLoop::SyncLoop(std::string config, std::string folder, HttpClient client, Journal& journal)
    : config_(config),
      folder_(std::move(folder)),
      journal_(journal),
      fetch_(std::move(config), Generations{folder_}, std::move(client)) {
  if (auto before = read_sync_report(read_file(folder_ + "/" + report_name).value_or(""))) {
    report_ = std::move(*before);
    reported_ = true;
  }
}

double SyncLoop::step(double chance) {
  fresh_ = nothing_to_do_ = false;
  std::vector<Problem> problems;
  const auto screen = load_screen(config_, read_file, problems);
  if (!screen) {
    journal_.once("screen file", problems.empty() ? config_ + ": it can't be used" : to_text(problems.front()));
    return look_again;
  }
  journal_.settle("screen file");
  if (screen->event_address.empty()) {
    journal_.once("address", fmt::format("kiosk: {} names a file, there is nothing to fetch", config_));
    fresh_ = true;
    nothing_to_do_ = screen->broker.empty();
    return look_again;
  }
  const std::int64_t now = unix_time();
  const FetchAnswer answer = fetch_.ask(*screen, clock_is_trusted(), now);
  fresh_ = answer.state == SyncState::ok;
  failures_ = fresh_ ? 0 : failures_ + 1;
  if (answer.changed) content_.reset();
  report(answer, *screen, now);
  return next_wait({.in_hours = in_hours(),
                    .failures = failures_,
                    .retry_after = answer.retry_after,
                    .in_folder = is_folder_address(screen->event_address)},
                   chance);
}

/// What is wrong is the same though its words are not ("timed out after 120001 milliseconds"); what was refused is told
/// each time it is another thing.
bool SyncLoop::is_news(const FetchAnswer& answer, const ScreenConfig& screen) const {
  return !reported_ || report_.state != answer.state || report_.address != screen.event_address ||
         report_.what.empty() != answer.what.empty() ||
         (answer.state == SyncState::refused && report_.what != answer.what);
}

/// Each state is told once, and stands beside the event until it changes. That an answer was good says a file's time:
/// it would wake who follows the report.
void SyncLoop::report(const FetchAnswer& answer, const ScreenConfig& screen, std::int64_t now) {
  SyncReport fresh{.state = answer.state,
                   .what = is_news(answer, screen) ? answer.what : report_.what,
                   .since = reported_ && report_.state == answer.state ? report_.since : now,
                   .address = screen.event_address,
                   .serial = fetch_.serial(),
                   .content_hash = fetch_.content_hash()};
  const std::string said =
      fmt::format("kiosk: sync {}{}{}", name_of(fresh.state), fresh.what.empty() ? "" : ": ", fresh.what);
  journal_.once("sync", said);
  if (answer.changed) journal_.say(fmt::format("kiosk: fetched a new event, serial {}", fresh.serial));
  if (!reported_ || fresh != report_) {
    const auto written = replace_file(folder_ + "/" + report_name, to_text(fresh), {.mode = 0644, .lasting = false});
    if (!written) journal_.once("report", to_text(written.failure()));
    reported_ = written.has_value();
    report_ = std::move(fresh);
  }
  note_freshness(now);
}

/// A card is not written for each of thousands of answers: now and then while they are good, and with the last one's
/// time when they no longer are.
void SyncLoop::note_freshness(std::int64_t now) {
  constexpr std::int64_t now_and_then = 600;
  if (fresh_) {
    good_at_ = now;
    if (now - touched_ >= now_and_then || now < touched_) touch_fresh(now);
  } else if (good_at_ != 0 && touched_ != good_at_) {
    touch_fresh(good_at_);
  }
}

void SyncLoop::touch_fresh(std::int64_t time) {
  const std::string file = folder_ + "/" + fresh_name;
  const Descriptor opened{open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644)};
  const timespec times[] = {{time, 0}, {time, 0}};
  if (opened.get() < 0 || futimens(opened.get(), times) != 0) {
    journal_.once("fresh", to_text(system_failure(errno, file, "can't be written")));
    return;
  }
  touched_ = time;
}

bool SyncLoop::in_hours() {
  if (!content_) content_ = load_event(folder_ + "/current/event.json", read_file).content;
  return content_ && in_event_hours(*content_, std::chrono::floor<Seconds>(std::chrono::system_clock::now()));
}

}  // namespace kiosk
