#include "sign/sign.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <iostream>
#include <utility>

#include <fmt/format.h>

#include "box/usb_stick.hpp"

namespace kiosk {
namespace {

constexpr std::chrono::seconds identify_time{10}, taken_time{10}, refused_time{30};
constexpr std::size_t most_setup_lines = 8;

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

Sign::Sign(Source source, FileReader reader, const std::string& state_folder, std::function<void()> progress)
    : source_(std::move(source)), reader_(std::move(reader)), kept_(state_folder, real_disk(), std::move(progress)) {}

void Sign::reload(Steady now) {
  const ScreenFile chosen = choose_config(source_);
  if (std::exchange(told_note_, chosen.note) != chosen.note && !chosen.note.empty()) {
    std::cerr << fmt::format("{}: {}\n", chosen.file, chosen.note);
  }
  own_ = {.config = chosen.file, .texts = {}, .pictures = {}, .reader = reader_, .over = ""};
  const FileReader recording = [this](const std::string& path) {
    Result<std::string> bytes = reader_(path);
    if (bytes) own_.texts[path] = *bytes;
    return bytes;
  };
  Loaded loaded = load(chosen.file, source_.venue, recording);
  unknown_venue_ = loaded.unknown_venue;
  read_files_ = loaded.files;
  std::vector<Problem> errors = errors_of(loaded.problems);
  auto from_stick = kept_.stands_over(own_) ? kept_box() : nullptr;
  if (from_stick) errors.clear();
  const bool news = errors != problems_ || !ever_read_;
  ever_read_ = true;
  if (news) {
    for (const Problem& p : errors) std::cerr << to_text(p) << '\n';
  }
  problems_ = std::move(errors);
  keep_due_ = problems_.empty() && !from_stick && kept_.keeps();
  from_stick ? show(std::move(from_stick), now) : take(std::move(loaded), news, now);
}

void Sign::take(Loaded&& loaded, bool news, Steady now) {
  auto fresh = make_box(std::move(loaded));
  if (!fresh && !box_) {
    fresh = kept_box();
    if (fresh || news)
      std::cerr << (fresh ? "kiosk: not usable, the last good content that was kept stands in\n"
                          : "kiosk: no usable content\n");
  } else if (!fresh && news) {
    std::cerr << "kiosk: not usable, the last good content stays on\n";
  }
  if (!fresh) return;
  own_.pictures = picture_paths(fresh->schedule.content(), fresh->theme);
  show(std::move(fresh), now);
}

std::unique_ptr<Box> Sign::kept_box() const {
  auto loaded = kept_.load(source_.venue);
  return loaded ? make_box(std::move(*loaded)) : nullptr;
}

void Sign::show(std::unique_ptr<Box> fresh, Steady now) {
  if (box_ && box_->venue().id != fresh->venue().id) lay_over(IdentifyScreen{}, identify_time, now);
  const std::string told = box_ ? logo_warning(*box_) : "";
  box_ = std::move(fresh);
  read_at_ = now;
  event_changed_ = time_of(box_->screen.event);
  if (const auto warning = logo_warning(*box_); warning != told && !warning.empty()) std::cerr << warning << '\n';
  std::cerr << fmt::format("kiosk: showing {} from {}\n", box_->venue().id, box_->screen.event);
}

void Sign::lay_over(Screen screen, std::chrono::seconds time, Steady now) {
  overlay_ = std::move(screen);
  overlay_until_ = now + time;
}

void Sign::keep() {
  if (!std::exchange(keep_due_, false)) return;
  const std::string why_not = kept_.keep(own_);
  if (why_not != told_unkept_ && !why_not.empty())
    std::cerr << fmt::format("kiosk: content is not kept: {}\n", why_not);
  told_unkept_ = why_not;
}

bool Sign::take_sticks(StickWatch& sticks, Steady now) {
  const std::vector<std::string> came = sticks.take();
  for (const std::string& stick : came) {
    take_stick(stick, now);
    sticks.done(stick);
  }
  return !came.empty();
}

void Sign::take_stick(const std::string& folder, Steady now) {
  UsbStick stick = read_usb_stick(folder, box_ ? box_->screen.usb_key : "", source_.venue);
  if (!stick.ignored.empty()) {
    std::cerr << fmt::format("kiosk: the USB stick in {} is ignored: {}\n", folder, stick.ignored);
    return;
  }
  stick.set.over = own_fingerprint(own_);
  if (stick.problem.empty()) stick.problem = kept_.keep(stick.set);
  auto fresh = stick.problem.empty() ? kept_box() : nullptr;
  if (!fresh) {
    if (stick.problem.empty()) stick.problem = "what was copied can't be read back";
    std::cerr << fmt::format("kiosk: the USB stick in {} was not taken: {}\n", folder, stick.problem);
    return lay_over(StickScreen{0, stick.problem}, refused_time, now);
  }
  std::cerr << fmt::format("kiosk: updated from the USB stick in {}\n", folder);
  problems_.clear();
  keep_due_ = false;
  const int sessions = sessions_at(fresh->schedule);
  show(std::move(fresh), now);
  lay_over(StickScreen{sessions, ""}, taken_time, now);
}

Showing Sign::showing(Instant now, ClockTrust trust, Steady real_now) const {
  if (!box_) {
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
  Showing showing = showing_at(box_->schedule, now, trust);
  if (overlay_until(real_now)) showing.screen = overlay_;
  return showing;
}

std::optional<Sign::Steady> Sign::overlay_until(Steady real_now) const {
  return overlay_until_ && real_now < *overlay_until_ ? overlay_until_ : std::nullopt;
}

Look Sign::look(Size output) const {
  if (!box_) {
    Look look;
    look.size = output;
    return look;
  }
  Look look = look_of(*box_, output);
  if (!problems_.empty()) look.staff_line = staff_text(problems_.front());
  return look;
}

int Sign::rotate() const { return box_ ? box_->screen.rotate : 0; }

std::string Sign::mode() const { return box_ ? box_->screen.mode : ScreenConfig{}.mode; }

void Sign::describe(SignStatus& status) const {
  status.config = find_config(source_);
  status.problems.clear();
  for (const Problem& problem : problems_) status.problems.push_back(to_text(problem));
  if (!box_) return;
  status.name = box_->screen.name;
  status.venue = box_->venue().id;
  status.event = box_->screen.event;
  status.event_changed = event_changed_;
  status.zone = box_->zone().name();
  if (read_at_) status.read_ms = std::chrono::floor<std::chrono::milliseconds>(read_at_->time_since_epoch()).count();
}

std::vector<std::string> Sign::files() const {
  std::vector<std::string> files = read_files_;
  const auto add = [&](const std::vector<std::string>& more) { files.insert(files.end(), more.begin(), more.end()); };
  add(choose_config(source_).names);
  if (box_) add(picture_paths(box_->schedule.content(), box_->theme));
  return files;
}

}  // namespace kiosk
