#include "preview/scene.hpp"

#include <algorithm>
#include <filesystem>

#include "schedule/venue_index.hpp"

namespace kiosk {
namespace {

bool same_file(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  std::error_code failed;
  if (std::filesystem::equivalent(a, b, failed)) return true;
  return std::filesystem::absolute(a, failed).lexically_normal() ==
         std::filesystem::absolute(b, failed).lexically_normal();
}

/// The first of those who take turns at the venue, in the file's order; one is made where there is none.
std::size_t first_sponsor(Content& content, std::size_t venue) {
  const Schedule schedule{std::make_shared<const Content>(content), venue};
  const auto turns = schedule.index().sponsor_turns();
  if (!turns.empty()) return *std::ranges::min_element(turns);
  content.sponsors.push_back(example_event().sponsors.front());
  return content.sponsors.size() - 1;
}

struct Chosen {
  std::size_t sponsor;
  bool stands_in = false;
  bool upright = false;
};

Chosen choose_sponsor(Content& content, std::size_t venue, const std::string& slide, bool built_in) {
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) {
    const Sponsor& sponsor = content.sponsors[i];
    if (same_file(sponsor.slide, slide)) return {i};
    if (same_file(sponsor.slide_portrait, slide)) return {i, false, true};
  }
  if (slide.empty()) return {content.sponsors.empty() ? first_sponsor(content, venue) : 0};
  const std::size_t i = first_sponsor(content, venue);
  content.sponsors[i].slide = slide;
  content.sponsors[i].slide_portrait.clear();  // on every display it is this one that is looked at
  if (built_in) content.sponsors[i].name = {{{"", std::filesystem::path{slide}.stem().string()}}};
  return {i, true};
}

/// Held here, else held anywhere; of an event of which all is cancelled, as printed.
Instant first_session(const Content& content, std::size_t venue) {
  std::optional<Instant> here, anywhere, printed;
  const auto earlier = [](std::optional<Instant>& first, Instant t) { first = std::min(first.value_or(t), t); };
  for (const Session& s : content.sessions) {
    earlier(printed, s.start);
    if (!s.cancelled) earlier(anywhere, s.start);
    if (takes_place_at(s, venue)) earlier(here, s.start);
  }
  return here ? *here : anywhere ? *anywhere : printed.value_or(Instant{});
}

bool shows(const Showing& showing, const std::string& sponsor) {
  const auto* screen = std::get_if<SponsorScreen>(&showing.screen);
  return screen && screen->sponsor.id == sponsor;
}

/// A countdown within a turn makes another answer, but no other place. Sponsors' turns stand alone, though there may be
/// nothing between them.
bool goes_on(const Showing& before, const Showing& after) {
  return before.screen.index() == after.screen.index() && before.current == after.current &&
         before.next == after.next && !std::holds_alternative<SponsorScreen>(after.screen);
}

std::vector<LoopPlace> loop_of_day(const Schedule& schedule, Instant time, const std::string& sponsor) {
  const EventDays& days = schedule.index().days();
  const LocalDay day = days.day_of(time);
  std::vector<LoopPlace> loop;
  std::optional<Showing> before;
  for (Instant t = days.begin(day), end = days.end(day); t < end;) {
    Showing showing = showing_at(schedule, t, ClockTrust::trusted);
    const Instant until = showing.until;
    if (before && goes_on(*before, showing))
      loop.back().until = until;
    else
      loop.push_back({t, until, shows(showing, sponsor)});
    before = std::move(showing);
    t = until;
  }
  return loop;
}

void find_turn(PreviewScene& scene, Instant time) {
  const auto& loop = scene.loop;
  auto found = std::ranges::find_if(loop, [&](const LoopPlace& p) { return p.own && p.until > time; });
  if (found == loop.end()) {
    const auto last = std::find_if(loop.rbegin(), loop.rend(), [](const LoopPlace& p) { return p.own; });
    if (last != loop.rend()) found = std::prev(last.base());
  }
  scene.in_loop = found != loop.end();
  if (!scene.in_loop) found = std::ranges::find_if(loop, [&](const LoopPlace& p) { return p.until > time; });
  scene.at = static_cast<std::size_t>(found - loop.begin());
}

}  // namespace

PreviewScene preview_scene(const PreviewEvent& event, std::size_t venue, const std::string& slide,
                           std::optional<Instant> time) {
  Content content = event.content;
  const Chosen chosen = choose_sponsor(content, venue, slide, event.built_in);
  const Instant from = time.value_or(first_session(content, venue));
  PreviewScene scene{.schedule = {std::make_shared<const Content>(std::move(content)), venue}, .loop = {}};
  scene.sponsor = chosen.sponsor;
  scene.stands_in = chosen.stands_in;
  scene.upright = chosen.upright;
  scene.loop = loop_of_day(scene.schedule, from, scene.who().id);
  find_turn(scene, from);
  return scene;
}

int steps_back(const PreviewScene& scene) { return static_cast<int>(scene.at); }

int steps_on(const PreviewScene& scene) {
  return static_cast<int>(scene.loop.size() - scene.at) - (scene.in_loop ? 1 : 0);
}

const LoopPlace* place_at(const PreviewScene& scene, int step) {
  if (!scene.in_loop && step == 0) return nullptr;
  const int i = static_cast<int>(scene.at) + step - (!scene.in_loop && step > 0 ? 1 : 0);
  return i < 0 || i >= static_cast<int>(scene.loop.size()) ? nullptr : &scene.loop[static_cast<std::size_t>(i)];
}

Showing showing_of_step(const PreviewScene& scene, int step) {
  if (const LoopPlace* place = place_at(scene, step)) {
    return showing_at(scene.schedule, place->begin, ClockTrust::trusted);
  }
  Showing showing = showing_at(scene.schedule, scene.loop[scene.at].begin, ClockTrust::trusted);
  showing.screen = SponsorScreen{scene.who()};
  showing.clock.reset();
  showing.notes.clear();
  showing.shift = {};
  return showing;
}

TurnShare turn_share(const PreviewScene& scene) {
  const auto turns = scene.schedule.index().sponsor_turns();
  return {static_cast<std::size_t>(std::ranges::count(turns, scene.sponsor)), turns.size()};
}

}  // namespace kiosk
