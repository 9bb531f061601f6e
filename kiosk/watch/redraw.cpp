#include "watch/redraw.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "machine/timekeeping.hpp"
#include "render/fingerprint.hpp"
#include "render/outputs.hpp"
#include "render/painter.hpp"
#include "sign/picture_facts.hpp"

namespace kiosk {
namespace {

/// Larger than any display: a status comes from outside.
constexpr int largest_side = 8192;

std::optional<Size> picture_size(const std::string& text) {
  const auto mode = read_mode(text);
  if (!mode || mode->size.width < 1 || mode->size.height < 1) return std::nullopt;
  if (std::max(mode->size.width, mode->size.height) > largest_side) return std::nullopt;
  return mode->size;
}

ClockTrust trust_of(const SignStatus& status) {
  const auto clock = clock_state_named(status.clock);
  return clock && is_trustworthy(*clock) ? ClockTrust::trusted : ClockTrust::untrusted;
}

}  // namespace

Redraw::Redraw(const Box& box) : box_(box), content_(std::make_shared<const Content>(box.schedule.content())) {
  fonts_.set_display_font(box.theme.display_font);
  fingerprint_ = renderer_fingerprint(fonts_);  // of that font, too
}

std::optional<std::size_t> Redraw::venue(const std::string& id) const {
  const auto found = std::ranges::find(content_->venues, id, &Venue::id);
  if (found == content_->venues.end()) return std::nullopt;
  return static_cast<std::size_t>(found - content_->venues.begin());
}

std::optional<Redrawn> Redraw::draw(const SignStatus& status, std::string& why) {
  const auto at = venue(status.venue);
  const auto size = picture_size(status.size);
  const bool turned = status.rotate == 90 || status.rotate == 180 || status.rotate == 270 || status.rotate == 0;
  if (!at) why = fmt::format("the event has no venue \"{}\"", status.venue);
  if (!status.drawn || !size || !turned) why = "it has drawn nothing yet";
  if (status.theme != box_.theme_digest) why = "it has another theme";
  if (!why.empty()) return std::nullopt;
  Look look = look_of(box_, *size);
  look.size = *size;
  look.languages = status.languages;
  look.overscan = std::clamp(status.overscan, 0.0, 10.0);
  const Schedule schedule{content_, *at};
  Showing showing = showing_at(schedule, *status.drawn, trust_of(status));
  if (!lay_over(status.laid_over, showing, look)) {
    why = fmt::format("it shows what concerns that box alone: {}", fmt::join(status.laid_over, ", "));
    return std::nullopt;
  }
  const DisplayList list = compose_with_pictures(showing, look, fonts_, images_);
  Redrawn drawn{list_digest(list, showing), "", paint(list, fonts_, images_)};
  drawn.pixels = picture_digest(status.rotate == 0 ? drawn.upright : rotated(drawn.upright, status.rotate));
  return drawn;
}

}  // namespace kiosk
