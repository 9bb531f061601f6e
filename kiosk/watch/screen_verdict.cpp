#include "watch/screen_verdict.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "machine/timekeeping.hpp"
#include "machine/version.hpp"
#include "text/line_text.hpp"

namespace kiosk {
namespace {

constexpr Seconds clock_tolerance{120};

struct VerdictWords {
  std::string_view name;
  Bilingual words;
};

const std::array<VerdictWords, 8> table{{
    {"right", {"畫面正確", "As it should be"}},
    {"asleep", {"休眠中", "Asleep on purpose"}},
    {"unknown", {"無法比對", "Can't be compared"}},
    {"differs", {"畫面不符", "Shows something else"}},
    {"dark", {"螢幕未亮", "Display dark"}},
    {"not-running", {"看板程式未執行", "No sign runs"}},
    {"silent", {"久無回報", "Silent"}},
    {"offline", {"離線", "Offline"}},
}};

const VerdictWords& entry(Verdict verdict) { return table[static_cast<std::size_t>(verdict)]; }

/// Of two events the serial says which is the newer; without one only that they differ.
std::string content_difference(const SignStatus& status, const Box& box) {
  if (status.content == box.event_digest) return {};
  const std::int64_t here = box.schedule.content().serial;
  if (status.serial == here) return "it has another event file";
  return fmt::format("it has serial {}, here is {}", status.serial, here);
}

std::string joined(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + "; " + b; }

/// Pixels where both draw alike and there are some of this very second, else what was to be drawn.
std::string picture_difference(const SignStatus& status, const Redrawn& redrawn, const std::string& fingerprint) {
  if (status.list != redrawn.list) return "what was drawn is something else";
  const bool alike = status.fingerprint == fingerprint && status.picture_at == status.drawn;
  return alike && status.picture != redrawn.pixels ? "its pixels are others" : "";
}

Picture small(Picture picture) {
  if (picture.width <= widest_expected) return picture;
  const int height = static_cast<int>(std::int64_t{picture.height} * widest_expected / picture.width);
  return downscale(picture, {widest_expected, std::max(1, height)});
}

void judge_picture(JudgedScreen& judged, Redraw& redraw) {
  const SignStatus& status = *judged.seen.told->sign;
  std::string why;
  auto redrawn = redraw.draw(status, why);
  const std::string content = content_difference(status, redraw.box());
  if (!redrawn) {
    judged.verdict = redraw.venue(status.venue) ? Verdict::unknown : Verdict::differs;
    judged.what = joined(why, content);
    return;
  }
  const std::string difference = picture_difference(status, *redrawn, redraw.fingerprint());
  judged.verdict = difference.empty() ? Verdict::right : Verdict::differs;
  judged.what = joined(difference, content);
  if (!difference.empty() && status.version != std::string{version()})
    judged.what = joined(judged.what, fmt::format("it runs version {}, here is {}", status.version, version()));
  judged.expected = small(std::move(redrawn->upright));
}

std::string sync_trouble(const ScreenTold& told) {
  if (told.sync_state.empty() || told.sync_state == "ok") return {};
  return fmt::format("sync {}: {}", told.sync_state, told.sync_what);
}

/// By a clock that is off nothing is said of when it was.
bool is_silent(const ScreenTold& told, std::optional<Instant> now) {
  const auto clock = told.sign ? clock_state_named(told.sign->clock) : std::nullopt;
  return now && (!clock || is_trustworthy(*clock)) && *now - told.told > longest_silence;
}

/// Both ways, as far as it matters to anybody.
std::string clock_difference(const ScreenTold& told, std::optional<Instant> now) {
  if (!now || told.told - *now <= clock_tolerance) return {};
  return fmt::format("its clock is {} s ahead of this machine's", (told.told - *now).count());
}

Verdict verdict_without_picture(const ScreenSeen& seen, std::optional<Instant> now) {
  if (!seen.online) return Verdict::offline;
  if (seen.unreadable) return Verdict::unknown;
  if (!seen.told || is_silent(*seen.told, now)) return Verdict::silent;
  if (!seen.told->sign) return Verdict::not_running;
  const SignStatus& status = *seen.told->sign;
  if (status.screen == "off") return Verdict::asleep;
  if (status.display == "off" || status.display == "taken" || status.mode.empty()) return Verdict::dark;
  return Verdict::right;
}

}  // namespace

std::string_view name_of(Verdict verdict) { return entry(verdict).name; }
Bilingual words_for(Verdict verdict) { return entry(verdict).words; }

JudgedScreen judge(const ScreenSeen& seen, Redraw& redraw, std::optional<Instant> now) {
  JudgedScreen judged{seen, verdict_without_picture(seen, now), "", {}};
  if (judged.verdict == Verdict::right) judge_picture(judged, redraw);
  if (seen.unreadable) judged.what = "its status is another version's";
  if (!seen.told) return judged;
  judged.what = joined(judged.what, clock_difference(*seen.told, now));
  judged.what = joined(judged.what, sync_trouble(*seen.told));
  if (seen.told->sign && !seen.told->sign->problems.empty())
    judged.what = joined(judged.what, seen.told->sign->problems.front());
  if (seen.told->health.undervoltage.value_or(false)) judged.what = joined(judged.what, "its supply is too weak");
  return judged;
}

std::string to_text(const JudgedScreen& judged, const Zone& zone) {
  std::string line = fmt::format("{:<14} {:<12}", judged.name(), name_of(judged.verdict));
  if (judged.seen.told && judged.seen.told->sign) {
    const SignStatus& status = *judged.seen.told->sign;
    line += fmt::format(" {}, {}", status.venue, status.screen);
    if (status.drawn) line += date::format(" at %F %T", zone.to_local(*status.drawn));
  }
  if (!judged.what.empty()) line += ": " + judged.what;
  return line_text(line);
}

}  // namespace kiosk
