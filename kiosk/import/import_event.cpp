#include "import/import_event.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "import/draft.hpp"
#include "import/event_file.hpp"
#include "import/since.hpp"
#include "load/load.hpp"

namespace kiosk {
namespace {

/// A file of the project's own kind that comes with the sources.
struct OwnFile {
  Document document;
  const Node* root = nullptr;
};

std::optional<OwnFile> read_own(const Source& source, ImportAnswer& answer) {
  OwnFile file{parse_json(source.bytes)};
  file.root = file.document.root();
  if (file.root && file.root->kind == Kind::object) return file;
  const Fault fault = file.document.faults.empty() ? Fault{{}, "expected an object", ""} : file.document.faults.front();
  answer.faults.push_back(fmt::format("{}:{}:{}: error: {}", source.name, fault.at.line, fault.at.column, fault.what));
  return std::nullopt;
}

/// "4 sessions, 2 rooms"; of a sheet of changes alone only how many it has.
std::string counts_of(const Programme& programme) {
  const auto counted = [](std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
  };
  const std::string changes = counted(programme.changes.size(), "change");
  if (programme.sessions.empty() && !programme.changes.empty()) return changes;
  return fmt::format("{}, {}{}", counted(programme.sessions.size(), "session"), counted(programme.rooms.size(), "room"),
                     programme.changes.empty() ? "" : ", " + changes);
}

/// Of several sources each has a line 2.
Programme placed_in(const std::string& source, Programme programme) {
  const auto place = [&](std::string& within) { within.insert(0, source + ": "); };
  std::ranges::for_each(programme.remarks, place);
  std::ranges::for_each(programme.sessions, place, &SourceSession::place);
  std::ranges::for_each(programme.changes, place, &SourceChange::place);
  return programme;
}

std::vector<Programme> read_all(const ImportWish& wish, ImportAnswer& answer) {
  std::vector<Programme> programmes;
  for (const Source& source : wish.sources) {
    auto read = read_source(source, wish.format, wish.columns);
    if (!read) {
      answer.faults.push_back(to_text(read.failure()));
      continue;
    }
    answer.lines.push_back(fmt::format("{}: {}, {}", source.name, name_of(read->format), counts_of(read->programme)));
    programmes.push_back(placed_in(source.name, std::move(read->programme)));
  }
  return programmes;
}

/// Pictures that it names are elsewhere, and not looked for.
void check_event(const std::string& bytes, ImportAnswer& answer) {
  const Loaded loaded = load_event(
      "event.json", [&](const std::string&) -> Result<std::string> { return bytes; },
      [](const std::string& path) -> Result<FoundFile> { return FoundFile{path}; });
  for (const Problem& problem : loaded.problems) {
    if (problem.severity == Severity::error) answer.faults.push_back("the result: " + to_text(problem));
  }
}

LocalTime local_now(const JsonObject& event, Instant now) {
  return Zone::find(text_of(event, "timezone")).value_or(Zone::utc()).to_local(now);
}

void compare(const OwnFile& printed, const ImportWish& wish, JsonObject& event, ImportAnswer& answer) {
  const LocalTime now = local_now(event, wish.now);
  Since told = since(*printed.root, std::move(event), now);
  answer.lines.insert(answer.lines.end(), told.lines.begin(), told.lines.end());
  if (told.held && !wish.accept) {
    answer.faults.push_back(
        fmt::format("{} of {} sessions to come are gone at once: nothing is written; --accept does where that is meant",
                    told.gone, told.coming));
  }
  event = std::move(told.event);
}

}  // namespace

ImportAnswer import_event(const ImportWish& wish) {
  ImportAnswer answer;
  std::optional<OwnFile> hand, printed;
  if (wish.onto) hand = read_own(*wish.onto, answer);
  if (wish.printed) printed = read_own(*wish.printed, answer);
  const std::vector<Programme> programmes = read_all(wish, answer);
  if (!answer.faults.empty()) return answer;

  DraftWish drafting{.zone = wish.zone, .known = {}, .ignored_rooms = wish.ignored_rooms, .as_of = wish.as_of};
  if (hand) {
    drafting.known = known_venues(*hand->root);
    if (const Node* rooms = find_member(*hand->root, "ignore_rooms")) {
      for (const Node& room : children(*rooms)) drafting.ignored_rooms.push_back(room.text);
    }
    const Node* zone = find_member(*hand->root, "timezone");
    if (drafting.zone.empty() && zone) drafting.zone = zone->text;
  }
  auto drafted = draft_of(programmes, drafting);
  if (!drafted) {
    answer.faults.push_back(to_text(drafted.failure()));
    return answer;
  }
  answer.lines.insert(answer.lines.end(), drafted->remarks.begin(), drafted->remarks.end());
  if (drafted->draft.sessions.empty() && !hand) {
    answer.faults.emplace_back("no source has a session that can be used");
    return answer;
  }
  if (drafted->draft.name.empty() && !hand)
    answer.lines.emplace_back("no source says what the event is called: it is \"Event\" until a file for --onto does");
  EventFile file = event_file(drafted->draft, hand ? hand->root : nullptr);
  answer.lines.insert(answer.lines.end(), file.remarks.begin(), file.remarks.end());
  if (printed) compare(*printed, wish, file.event, answer);
  if (!answer.faults.empty()) return answer;
  std::string bytes = event_text(file.event);
  check_event(bytes, answer);
  if (answer.faults.empty()) answer.event = std::move(bytes);
  return answer;
}

}  // namespace kiosk
