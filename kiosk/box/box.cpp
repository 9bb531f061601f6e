#include "box/box.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "render/images.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {

std::vector<std::string> searched_places(const Source& source) {
  if (!source.config.empty()) return {source.config};
  if (const char* named = std::getenv("KIOSK_CONFIG"); named && *named) return {named};
  return source.places;
}

ScreenFile choose_config(const Source& source, std::string_view served) {
  ScreenFile found;
  for (const std::string& place : searched_places(source)) {
    found = find_screen_file(place);
    std::error_code ignored;
    if (place == served || std::filesystem::exists(found.file, ignored)) break;
  }
  return found;
}

std::string find_config(const Source& source) { return choose_config(source).file; }

std::optional<Instant> clock_set_at(const Box& box) {
  return box.screen.clock_set_at.empty() ? std::nullopt : parse_time(box.screen.clock_set_at, box.zone());
}

std::string staff_text(const Problem& problem) {
  const std::string name = std::filesystem::path{problem.file}.filename().string();
  return fmt::format("{}:{}:{}: {}", name, problem.line, problem.column, problem.what);
}

namespace {

std::variant<Size, std::string> logo_of(const Theme& theme) {
  return theme.logo.empty() ? Size{} : image_size(theme.logo);
}

}  // namespace

std::unique_ptr<Box> make_box(Loaded&& loaded) {
  if (!loaded.screen || !loaded.content || !loaded.venue) return nullptr;
  auto content = std::make_shared<const Content>(std::move(*loaded.content));
  std::string theme_digest = loaded.theme ? std::move(loaded.theme_digest) : "";
  auto theme = std::move(loaded.theme).value_or(Theme{});
  auto logo = logo_of(theme);
  return std::make_unique<Box>(Box{std::move(*loaded.screen), std::move(theme),
                                   Schedule{std::move(content), *loaded.venue}, std::move(logo),
                                   std::move(loaded.event_digest), std::move(theme_digest)});
}

std::string logo_warning(const Box& box) {
  const auto* reason = std::get_if<std::string>(&box.logo);
  return reason ? fmt::format("{}: warning: cannot be shown: {}", box.theme.logo, *reason) : "";
}

Opened open_box(const Source& source, Journal& journal) {
  Loaded loaded = load(find_config(source), source.venue, read_file);
  for (const Problem& problem : loaded.problems) {
    if (problem.severity == Severity::error) journal.say(to_text(problem));
  }
  if (loaded.unknown_venue) return {nullptr, Exit::bad_command_line};
  if (!loaded.usable()) return {nullptr, Exit::bad_content};
  auto box = make_box(std::move(loaded));
  if (const auto warning = logo_warning(*box); !warning.empty()) journal.say(warning);
  return {std::move(box), Exit::ok};
}

int sessions_at(const Schedule& schedule) {
  const auto here = [&](const Session& s) { return takes_place_at(s, schedule.venue()); };
  return static_cast<int>(std::ranges::count_if(schedule.content().sessions, here));
}

Look look_of(const Box& box, Size output) {
  Look look;
  look.theme = box.theme;
  look.languages = box.screen.languages;
  if (const Size* logo = std::get_if<Size>(&box.logo)) look.logo = *logo;
  look.overscan = box.screen.overscan;
  look.keep_together = box.schedule.content().keep_together;
  look.size = box.screen.rotate % 180 == 0 ? output : Size{output.height, output.width};
  return look;
}

namespace {

/// A talk is told with or without its speaker's face: that is worth no delay.
bool is_waited_for(const DrawImage& wanted) { return wanted.fit != Fit::face; }

}  // namespace

std::set<std::string> missing_pictures(const DisplayList& list, Images& images, bool wait) {
  std::set<std::string> missing;
  for (const DrawOp& op : list.ops) {
    const auto* wanted = std::get_if<DrawImage>(&op);
    if (!wanted || images.request(*wanted).status != ImageStatus::pending) continue;
    if (!wait || !is_waited_for(*wanted)) missing.insert(wanted->path);
  }
  for (const auto& [path, reason] : images.unusable()) missing.insert(path);
  return missing;
}

DisplayList compose_with_pictures(const Showing& showing, Look& look, const TextMeasure& measure, Images& images,
                                  bool wait) {
  // A slide's next best is the sponsor's other one, whose next best is the card.
  for (int tries = 0;; ++tries) {
    DisplayList list = compose(showing, look, measure);
    std::set<std::string> missing = missing_pictures(list, images, wait);
    if (tries > 0) missing.insert(look.unusable_pictures.begin(), look.unusable_pictures.end());
    if (missing == look.unusable_pictures) return list;
    look.unusable_pictures = std::move(missing);
  }
}

std::optional<std::string> slide_on(const Showing& showing, const DisplayList& list, Images& images) {
  const auto* screen = std::get_if<SponsorScreen>(&showing.screen);
  if (!screen) return "";
  for (const DrawOp& op : list.ops) {
    const auto* wanted = std::get_if<DrawImage>(&op);
    if (wanted && images.request(*wanted).status == ImageStatus::ready) return wanted->path;
  }
  Look look;
  look.size = list.size;
  return slide_of(screen->sponsor, look).empty() ? std::optional<std::string>{""} : std::nullopt;
}

std::optional<Instant> time_in(const Box& box, const std::string& text, Journal& journal) {
  const std::optional<Instant> t = parse_time(text, box.zone());
  if (!t) journal.say(fmt::format("kiosk: {} does not occur in {}", text, box.zone().name()));
  return t;
}

std::string instant_text(const Zone& zone, Instant t) {
  const LocalTime local = zone.to_local(t);
  const auto day = date::floor<date::days>(local);
  const date::year_month_day ymd{day};
  const date::hh_mm_ss<Seconds> time{local - day};
  const auto offset = date::floor<Minutes>(local.time_since_epoch() - t.time_since_epoch()).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), offset < 0 ? '-' : '+', std::abs(offset) / 60,
                     std::abs(offset) % 60);
}

}  // namespace kiosk
