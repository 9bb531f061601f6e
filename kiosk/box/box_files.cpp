#include "box/box_files.hpp"

#include <sys/stat.h>

#include <utility>

#include <fmt/format.h>

#include "box/usb_stick.hpp"
#include "machine/disk.hpp"

namespace kiosk {
namespace {

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

BoxFiles::BoxFiles(Source source, FileReader reader, KeptContent kept, Journal& journal)
    : source_(std::move(source)),
      reader_(std::move(reader)),
      kept_(std::move(kept)),
      journal_(journal),
      served_(kept_.served()) {}

/// With the bytes that were read, to be kept.
Loaded BoxFiles::load_own(const ScreenFile& chosen) {
  own_ = {.config = chosen.file, .served = chosen.place, .texts = {}, .pictures = {}, .reader = reader_, .over = ""};
  const FileReader recording = [this](const std::string& path) {
    Result<std::string> bytes = reader_(path);
    if (bytes) own_.texts[path] = *bytes;
    return bytes;
  };
  return load(chosen.file, source_.venue, recording);
}

BoxFiles::Reading BoxFiles::read() {
  const ScreenFile chosen = choose_config(source_, served_);
  if (chosen.note.empty()) {
    journal_.settle("screen file");
  } else {
    journal_.once("screen file", fmt::format("{}: {}", chosen.file, chosen.note));
  }
  Loaded loaded = load_own(chosen);
  Reading reading{nullptr, errors_of(loaded.problems), loaded.unknown_venue};
  read_files_ = loaded.files;
  if (loaded.screen) own_screen_ = *loaded.screen;
  auto from_stick = kept_.stands_over(own_) ? box_of_stick() : nullptr;
  if (from_stick) reading.errors.clear();
  const bool first = !std::exchange(ever_read_, true);
  const bool news = first || reading.errors != errors_;
  if (news) {
    for (const Problem& p : reading.errors) journal_.say(to_text(p));
  }
  errors_ = reading.errors;
  keep_due_ = errors_.empty() && !from_stick && kept_.keeps();
  edited_ = keep_due_ && !first;
  reading.box = from_stick ? show(std::move(from_stick)) : usable(std::move(loaded), news);
  return reading;
}

/// Staff switch a venue while an organiser's mistake is in the event: the one must not wait for the other. Nothing
/// where the screen file says what it said, or can't be read.
std::unique_ptr<Box> BoxFiles::with_good_event() const {
  const auto own = own_.texts.find(own_.config);
  if (own == own_.texts.end()) return nullptr;
  if (!box_ && kept_.text(own_.config).value_or("") == own->second) return nullptr;  // what is kept has its pictures
  const FileReader reader = [&](const std::string& path) -> Result<std::string> {
    if (path == own_.config) return own->second;
    const auto good = good_texts_.find(path);
    return good != good_texts_.end() ? Result<std::string>{good->second} : kept_.text(path);
  };
  auto standing_in = make_box(load(own_.config, source_.venue, reader));
  const bool nothing_new = standing_in && box_ && standing_in->screen == box_->screen;
  return nothing_new ? nullptr : std::move(standing_in);
}

std::shared_ptr<const Box> BoxFiles::usable(Loaded&& loaded, bool news) {
  const bool fetched = loaded.usable() && !loaded.screen->event_address.empty();
  if (const std::string refusal = fetched ? refusal_of(loaded) : ""; !refusal.empty()) {
    journal_.once("fetched event", fmt::format("kiosk: {}: {}", loaded.screen->event, refusal));
    loaded.content.reset();
  } else if (fetched) {
    journal_.settle("fetched event");
  }
  auto fresh = make_box(std::move(loaded));
  const bool from_own = fresh != nullptr;
  if (from_own) good_texts_ = own_.texts;
  if (!fresh) fresh = with_good_event();
  if (fresh && !from_own) {
    journal_.say("kiosk: not usable, the last good event stands in");
  } else if (!fresh && !box_) {
    fresh = kept_box();
    if (fresh) {
      journal_.say("kiosk: not usable, the last good content that was kept stands in");
    } else if (news) {
      journal_.say("kiosk: no usable content");
    }
  } else if (!fresh && news) {
    journal_.say("kiosk: not usable, the last good content stays on");
  }
  if (!fresh) return nullptr;
  if (from_own) served_ = own_.served;
  own_.pictures = picture_paths(fresh->schedule.content(), fresh->theme);
  return show(std::move(fresh));
}

std::unique_ptr<Box> BoxFiles::kept_box() const {
  auto loaded = kept_.load(source_.venue);
  return loaded ? make_box(std::move(*loaded)) : nullptr;
}

/// Whom the sign believes and whom it tells is for its own file to say.
std::unique_ptr<Box> BoxFiles::box_of_stick() const {
  auto box = kept_box();
  if (!box) return nullptr;
  box->screen.signed_by = own_screen_.signed_by;
  box->screen.broker = own_screen_.broker;
  return box;
}

std::shared_ptr<const Box> BoxFiles::show(std::unique_ptr<Box> fresh) {
  box_ = std::move(fresh);
  event_changed_ = time_of(box_->screen.event);
  if (const auto warning = logo_warning(*box_); warning.empty()) {
    journal_.settle("logo");
  } else {
    journal_.once("logo", warning);
  }
  journal_.say(fmt::format("kiosk: showing {} from {}", box_->venue().id, box_->screen.event));
  return box_;
}

bool BoxFiles::keep() {
  if (!std::exchange(keep_due_, false)) return false;
  if (std::exchange(edited_, false)) sync_file_system(own_.config);
  if (const Result<> kept = kept_.keep(own_)) {
    journal_.settle("kept content");
  } else {
    journal_.once("kept content", fmt::format("kiosk: content is not kept: {}", to_text(kept.failure())));
  }
  return true;
}

std::map<std::string, std::string> BoxFiles::kept_pictures() const {
  std::map<std::string, std::string> copies;
  for (const std::string& path : own_.pictures) {
    if (std::string copy = kept_.copy_of(path); !copy.empty()) copies.emplace(path, std::move(copy));
  }
  return copies;
}

BoxFiles::StickReading BoxFiles::take_stick(const std::string& folder) {
  UsbStick stick = read_usb_stick(folder, box_ ? box_->screen.usb_key : "", source_.venue);
  if (!stick.ignored.empty()) {
    journal_.say(fmt::format("kiosk: the USB stick in {} is ignored: {}", folder, stick.ignored));
    return {nullptr, "", true};
  }
  stick.set.over = own_fingerprint(own_);
  stick.set.served = own_.served;
  if (stick.problem.empty()) {
    if (const Result<> kept = kept_.keep(stick.set); !kept) stick.problem = to_text(kept.failure());
  }
  auto fresh = stick.problem.empty() ? box_of_stick() : nullptr;
  if (!fresh) {
    if (stick.problem.empty()) stick.problem = "what was copied can't be read back";
    journal_.say(fmt::format("kiosk: the USB stick in {} was not taken: {}", folder, stick.problem));
    return {nullptr, stick.problem, false};
  }
  journal_.say(fmt::format("kiosk: updated from the USB stick in {}", folder));
  errors_.clear();
  keep_due_ = false;
  return {show(std::move(fresh)), "", false};
}

std::vector<std::string> BoxFiles::to_follow() const {
  std::vector<std::string> files = read_files_;
  const auto add = [&](const std::vector<std::string>& more) { files.insert(files.end(), more.begin(), more.end()); };
  for (const std::string& place : searched_places(source_)) add(find_screen_file(place).names);
  if (box_) add(picture_paths(box_->schedule.content(), box_->theme));
  return files;
}

}  // namespace kiosk
