// What the loop tells of itself: to `kiosk status`, and to systemd.

#include <fmt/format.h>

#include "render/fingerprint.hpp"
#include "schedule/event_hours.hpp"
#include "sign/sign_loop.hpp"

namespace kiosk {
namespace {

constexpr std::chrono::seconds digest_every{60};

}  // namespace

void SignLoop::describe_content() {
  if (!reading_.busy()) {
    status_.config = files_.screen_file();
    status_.event_changed = files_.event_changed();
  }
  status_.problems.clear();
  for (const Problem& problem : state_.errors) status_.problems.push_back(to_text(problem));
  if (!state_.box) return;
  status_.name = state_.box->screen.name;
  status_.venue = state_.box->venue().id;
  status_.event = state_.box->screen.event;
  status_.zone = state_.box->zone().name();
  const Content& content = state_.box->schedule.content();
  status_.content = state_.box->event_digest;
  status_.theme = state_.box->theme_digest;
  status_.event_id = content.id;
  status_.serial = content.serial;
  status_.as_of = content.as_of;
  describe_hours(content);
  if (state_.read_at) status_.read_ms = milliseconds_of(*state_.read_at);
}

/// Every session has to be looked at for them, so not with each picture.
void SignLoop::describe_hours(const Content& content) {
  const Instant now = date::floor<Seconds>(clock_.now());
  if (hours_of_ == state_.box && now >= hours_asked_ && (!status_.hours_until || now < *status_.hours_until)) return;
  hours_of_ = state_.box;
  hours_asked_ = now;
  const auto hours = event_hours(content, now);
  status_.hours_from = hours ? std::optional{hours->from} : std::nullopt;
  status_.hours_until = hours ? std::optional{hours->until} : std::nullopt;
}

/// An eight-megabyte sum is worth its while only where somebody compares it, and once a minute is enough for that.
void SignLoop::describe_picture_pixels() {
  const bool wanted = state_.box && !state_.box->screen.broker.empty();
  const auto now = std::chrono::steady_clock::now();
  if (!wanted || (digested_ && now - *digested_ < digest_every) || status_.picture_at == status_.drawn) return;
  if (!display_.window() || state_.asleep || !display_.window()->is_seen()) return;
  const auto digest = display_.window()->standing_digest();
  if (!digest) return;
  digested_ = now;
  const std::string& font = state_.box->theme.display_font;
  if (status_.fingerprint.empty() || fingerprint_font_ != font) status_.fingerprint = renderer_fingerprint(fonts_);
  fingerprint_font_ = font;
  status_.picture = *digest;
  status_.picture_at = status_.drawn;
}

void SignLoop::perform(const TellPicture&) {
  digested_.reset();
  status_.picture_at.reset();
  tell_status();
}

void SignLoop::tell_status() {
  describe_picture_pixels();
  status_.clock = state_.clock ? name_of(*state_.clock) : "";
  status_.clock_offset = kernel_clock_offset();
  status_.display = display_.window() && !display_.window()->is_seen() ? "taken" : word_of(display_.power());
  status_.verified = display_.window() ? display_.window()->facts().verified : "";
  status_.wrong_pictures = wrong_pictures_ + (display_.window() ? display_.window()->facts().wrong_pictures : 0);
  status_.plays = plays_.count();
  describe_content();
  if (const auto written = status_file_.write(status_)) {
    journal_.settle("status");
  } else {
    journal_.once("status", fmt::format("kiosk: the status is not kept: {}", to_text(written.failure())));
  }
  supervisor_.tell(fmt::format("{}: {}, clock {}", status_.venue.empty() ? "no usable content" : status_.venue,
                               status_.mode.empty() ? "no display" : status_.screen, status_.clock));
}

}  // namespace kiosk
