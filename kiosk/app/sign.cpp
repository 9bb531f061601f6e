#include "app/sign.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::chrono::seconds identify_time{10};
constexpr std::size_t most_setup_lines = 8;

std::string file_name(const std::string& path) { return std::filesystem::path{path}.filename().string(); }

/// As staff read it on the screen: the file's name without its folders.
std::string staff_text(const Problem& problem) {
  return fmt::format("{}:{}:{}: {}", file_name(problem.file), problem.line, problem.column, problem.what);
}

std::vector<Problem> errors_of(std::vector<Problem> problems) {
  std::erase_if(problems, [](const Problem& p) { return p.severity != Severity::error; });
  return problems;
}

std::optional<Instant> time_of(const std::string& file) {
  struct stat info {};
  if (stat(file.c_str(), &info) != 0) return std::nullopt;
  return Instant{Seconds{info.st_mtim.tv_sec}};
}

}  // namespace

Sign::Sign(Source source, FileReader reader) : source_(std::move(source)), reader_(std::move(reader)) {}

void Sign::reload(Steady now) {
  Loaded loaded = load(find_config(source_), source_.venue, reader_);
  unknown_venue_ = loaded.unknown_venue;
  read_files_ = loaded.files;
  std::vector<Problem> errors = errors_of(loaded.problems);
  if (errors != problems_) {
    for (const Problem& p : errors) std::cerr << to_text(p) << '\n';
  }
  problems_ = std::move(errors);
  take(std::move(loaded), now);
}

void Sign::take(Loaded&& loaded, Steady now) {
  auto fresh = make_station(std::move(loaded));
  if (!fresh) {
    std::cerr << (station_ ? "kiosk: not usable, the last good content stays on\n" : "kiosk: no usable content\n");
    return;
  }
  if (station_ && station_->venue().id != fresh->venue().id) identify_until_ = now + identify_time;
  const std::string told = station_ ? logo_warning(*station_) : "";
  station_ = std::move(fresh);
  read_at_ = now;
  event_changed_ = time_of(station_->screen.event);
  if (const auto warning = logo_warning(*station_); warning != told && !warning.empty()) std::cerr << warning << '\n';
  std::cerr << fmt::format("kiosk: showing {} from {}\n", station_->venue().id, station_->screen.event);
}

Showing Sign::showing(Instant now, ClockTrust trust, Steady real_now) const {
  if (!station_) {
    SetupScreen setup;
    for (std::size_t i = 0; i < std::min(problems_.size(), most_setup_lines); ++i) {
      setup.lines.push_back(staff_text(problems_[i]));
    }
    Showing showing;
    const LocalTime utc{now.time_since_epoch()};  // the event's zone is not known
    showing.screen = setup;
    showing.shift = shift_at(utc);
    showing.until = now + (next_shift(utc) - utc);
    return showing;
  }
  Showing showing = showing_at(station_->schedule, now, trust);
  if (overlay_until(real_now)) showing.screen = IdentifyScreen{};
  return showing;
}

std::optional<Sign::Steady> Sign::overlay_until(Steady real_now) const {
  return identify_until_ && real_now < *identify_until_ ? identify_until_ : std::nullopt;
}

Look Sign::look(Size output) const {
  if (!station_) {
    Look look;
    look.size = output;
    return look;
  }
  Look look = look_of(*station_, output);
  if (!problems_.empty()) look.staff_line = staff_text(problems_.front());
  return look;
}

int Sign::rotate() const { return station_ ? station_->screen.rotate : 0; }

std::string Sign::mode() const { return station_ ? station_->screen.mode : ScreenConfig{}.mode; }

void Sign::describe(SignStatus& status) const {
  status.config = find_config(source_);
  status.problems.clear();
  for (const Problem& problem : problems_) status.problems.push_back(to_text(problem));
  if (!station_) return;
  status.name = station_->screen.name;
  status.venue = station_->venue().id;
  status.event = station_->screen.event;
  status.event_changed = event_changed_;
  status.zone = station_->zone().name();
  if (read_at_) status.read_ms = std::chrono::floor<std::chrono::milliseconds>(read_at_->time_since_epoch()).count();
}

std::vector<std::string> Sign::files() const {
  std::vector<std::string> files = read_files_;
  files.push_back(find_config(source_));
  if (!station_) return files;
  if (!station_->theme.logo.empty()) files.push_back(station_->theme.logo);
  for (const Sponsor& s : station_->schedule.content().sponsors) {
    if (!s.slide.empty()) files.push_back(s.slide);
  }
  return files;
}

}  // namespace kiosk
