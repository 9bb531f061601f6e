// `kiosk watch`: what every screen shows against what it should, for whoever watches over them from afar.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <sstream>
#include <thread>

#include <fmt/format.h>

#include "commands/settings.hpp"
#include "machine/disk.hpp"
#include "pages/html_page.hpp"
#include "pages/wall_page.hpp"
#include "watch/wall_picture.hpp"

namespace kiosk {
namespace {

/// Anew for each look: a correction is what one looks for. Of a screen file no venue is wanted: the first will do.
std::unique_ptr<Box> box_to_watch(const WatchSettings& settings, Journal& journal) {
  Loaded loaded = settings.event.empty() ? load(find_config(settings.source), settings.source.venue, read_file)
                                         : load_event(settings.event, read_file);
  if (loaded.content && loaded.screen && !loaded.venue) loaded.venue = 0;
  const std::vector<Problem> problems = loaded.problems;
  auto box = make_box(std::move(loaded));
  for (const Problem& problem : problems) {
    if (!box && problem.severity == Severity::error) journal.say(to_text(problem));
  }
  return box;
}

std::optional<std::string> statuses_by_broker(const WatchSettings& settings, const Box& box, Journal& journal) {
  const std::string& broker = settings.broker.empty() ? box.screen.broker : settings.broker;
  if (broker.empty()) {
    journal.say("kiosk: whose statuses? Name a file of them, --broker, or a screen file that has a \"broker\"");
    return std::nullopt;
  }
  OtherProgram asked{"kiosk-sync", {"statuses", "--broker", broker}};
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) asked.arguments.insert(asked.arguments.end(), {option, value});
  };
  add("--login", settings.login);
  add("--event", box.schedule.content().id);
  if (settings.home_assistant) asked.arguments.emplace_back("--home-assistant");
  return output_of(asked, journal);
}

std::optional<std::string> statuses(const WatchSettings& settings, const Box& box, Journal& journal) {
  if (settings.statuses.empty()) return statuses_by_broker(settings, box, journal);
  if (settings.statuses == "-") return std::string{std::istreambuf_iterator<char>{std::cin}, {}};
  auto bytes = read_file(settings.statuses);
  if (bytes) return std::move(*bytes);
  journal.say("kiosk: " + to_text(bytes.failure()));
  return std::nullopt;
}

std::vector<JudgedScreen> judged(const std::string& lines, const Box& box, std::optional<Instant> now,
                                 Journal& journal) {
  Redraw redraw{box};
  std::vector<JudgedScreen> screens;
  std::istringstream stream{lines};
  std::size_t unreadable = 0;
  for (std::string line; std::getline(stream, line);) {
    if (const auto seen = read_screen_seen(line))
      screens.push_back(judge(*seen, redraw, now));
    else if (!line.empty())
      ++unreadable;
  }
  if (unreadable > 0) journal.say(fmt::format("kiosk: {} lines are no status, or another version's", unreadable));
  // Those to look after come first.
  std::ranges::stable_sort(screens, {}, [](const JudgedScreen& s) {
    return std::pair{!is_fault(s.verdict), s.name()};
  });
  return screens;
}

void write_page(const std::vector<JudgedScreen>& screens, const Box& box, const WatchSettings& settings) {
  std::filesystem::create_directories(settings.page + "/pictures");
  std::vector<WallPicture> pictures;
  for (const JudgedScreen& screen : screens) {
    WallPicture& picture = pictures.emplace_back();
    if (!screen.expected) continue;
    picture.size = screen.expected->size();
    picture.path = "pictures/" + safe_name(screen.seen.event + "/" + screen.name()) + ".png";
    save_png(*screen.expected, settings.page + "/" + picture.path);
  }
  const Instant now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
  const auto written = replace_file(settings.page + "/index.html",
                                    wall_page(screens, pictures, box, now, settings.every), {.mode = 0644});
  if (!written) throw UnwrittenPicture{to_text(written.failure())};
}

Exit look_once(const WatchSettings& settings, Journal& journal) {
  const auto box = box_to_watch(settings, journal);
  if (!box) return Exit::bad_content;
  const auto lines = statuses(settings, *box, journal);
  if (!lines) return Exit::bad_content;
  std::optional<Instant> now;
  if (settings.statuses.empty()) now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
  const std::vector<JudgedScreen> screens = judged(*lines, *box, now, journal);
  for (const JudgedScreen& screen : screens) std::cout << to_text(screen, box->zone()) << '\n';
  std::cout.flush();
  if (screens.empty()) journal.say("kiosk: no screen has told anything");
  if (!settings.output.empty() && screens.size() > most_on_wall)
    journal.say(fmt::format("kiosk: the picture has the first {} of {} screens", most_on_wall, screens.size()));
  if (!settings.output.empty()) put_png(wall_picture(screens, box->zone()), settings.output);
  if (!settings.page.empty()) write_page(screens, *box, settings);
  const bool fault = std::ranges::any_of(screens, [](const JudgedScreen& s) { return is_fault(s.verdict); });
  return fault || screens.empty() ? Exit::bad_content : Exit::ok;
}

}  // namespace

Exit watch_screens(const WatchSettings& settings, Journal& journal) {
  for (;;) {
    const Exit exit = look_once(settings, journal);
    if (settings.every == 0) return exit;
    std::this_thread::sleep_for(std::chrono::seconds{settings.every});
  }
}

}  // namespace kiosk
