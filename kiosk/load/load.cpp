#include "load/load.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "load/event_reader.hpp"
#include "load/own_files.hpp"
#include "load/settings_reader.hpp"

namespace kiosk {
namespace {

/// One run of load: the result and what it is made with.
class Loader {
 public:
  Loader(const FileReader& read, const FileProbe& probe, Loaded& loaded)
      : read_(read), probe_(probe), loaded_(loaded) {}

  void load_screen(const std::string& file, const std::optional<std::string>& venue_override);
  void load_event_alone(const std::string& file);

 private:
  /// `named_at` is where the path is written, nullptr for the first file of all.
  /// Of the file's bytes `digest` learns the SHA-256.
  Document parse(const std::string& file, Report&, Report* naming, const Node* named_at, std::string* digest = nullptr);
  void load_event(const Object& screen, ScreenConfig&, Report& screen_report,
                  const std::optional<std::string>& venue_override);
  void load_theme(const Object& screen, const ScreenConfig&, Report& screen_report);
  static void ask_for_venue(const Object& screen, const Names& venues, Report& screen_report);
  /// Of a venue that is not named by its id `config` learns the id.
  void choose_venue(const Object& screen, const Names& venues, ScreenConfig& config, Report& screen_report,
                    const std::optional<std::string>& venue_override);
  void note_places(const Node&, std::string_view role, const std::string& file);

  const FileReader& read_;
  const FileProbe& probe_;
  Loaded& loaded_;
};

Document Loader::parse(const std::string& file, Report& report, Report* naming, const Node* named_at,
                       std::string* digest) {
  loaded_.files.push_back(file);
  const Result<std::string> bytes = read_(file);
  if (bytes) {
    Document document = parse_json(*bytes);
    if (digest) *digest = sha256(*bytes);
    for (const Fault& fault : document.faults) report.fault(fault);
    return document;
  }
  const std::string what = fmt::format("can't read \"{}\": {}", file, bytes.failure().reason);
  if (named_at) {
    naming->error(*named_at, what);
  } else {
    report.add({}, Severity::error, what, "");
  }
  return {};
}

void Loader::load_screen(const std::string& file, const std::optional<std::string>& venue_override) {
  Report report{file, loaded_.problems};
  const Document document = parse(file, report, nullptr, nullptr);
  if (!document.root()) return;
  const Object object{*document.root(), screen_shape, report};
  ScreenConfig screen = read_screen(object, file, report);
  if (venue_override) screen.venue = *venue_override;
  if (object.get("event")) load_event(object, screen, report, venue_override);
  if (report.errors() == 0) {
    loaded_.screen = screen;
    note_places(*document.root(), "screen", file);
  }
  load_theme(object, screen, report);  // after: a theme that can't be read leaves the screen file usable
}

void Loader::load_event_alone(const std::string& file) {
  Report report{file, loaded_.problems};
  const Document document = parse(file, report, nullptr, nullptr, &loaded_.event_digest);
  if (!document.root()) return;
  EventFile event = read_event(*document.root(), report, probe_);
  if (report.errors() > 0) return;
  loaded_.content = std::move(event.content);
  note_places(*document.root(), "event", file);
  loaded_.venue = 0;
  loaded_.screen = ScreenConfig{};
  loaded_.screen->event = file;
  loaded_.screen->venue = loaded_.content->venues.front().id;
  loaded_.theme = Theme{};
}

void Loader::load_event(const Object& screen, ScreenConfig& config, Report& screen_report,
                        const std::optional<std::string>& venue_override) {
  Report report{config.event, loaded_.problems};
  const bool fetched = !config.event_address.empty();
  if (fetched && !read_(config.event)) {
    loaded_.files.push_back(config.event);
    return screen_report.error(*screen.get("event"),
                               fmt::format("the event has not been fetched yet from {}", config.event_address));
  }
  const Document document = parse(config.event, report, &screen_report, screen.get("event"), &loaded_.event_digest);
  if (!document.root()) return;
  const std::string folder = std::filesystem::path{config.event}.parent_path().string();
  EventFile event = read_event(*document.root(), report, fetched ? own_files(folder, probe_) : probe_);
  if (report.errors() == 0) {
    loaded_.content = std::move(event.content);
    note_places(*document.root(), "event", config.event);
  }
  if (event.read) choose_venue(screen, event.venues, config, screen_report, venue_override);
}

/// That the key is missing or empty is told already; which words it may have is what staff need.
void Loader::ask_for_venue(const Object& screen, const Names& venues, Report& screen_report) {
  constexpr std::size_t most = 14;
  const std::vector<std::string> known = venues.known();
  if (known.empty()) return;
  const std::size_t shown = std::min(known.size(), most);
  const auto last = known.begin() + static_cast<std::ptrdiff_t>(shown);
  screen_report.error(screen.written("venue"),
                      fmt::format("which of the event's venues is this? {}{}", fmt::join(known.begin(), last, ", "),
                                  shown < known.size() ? " …" : ""));
}

void Loader::choose_venue(const Object& screen, const Names& venues, ScreenConfig& config, Report& screen_report,
                          const std::optional<std::string>& venue_override) {
  const Node* written = screen.get("venue");
  if (!venue_override && !written) return ask_for_venue(screen, venues, screen_report);
  const std::string id = venue_override.value_or(written ? written->text : "");
  const Names::Match match = venues.match(id);
  if (match.index && loaded_.content) loaded_.venue = *match.index;
  if (match.index) config.venue = match.id;
  if (match.say.empty()) return;
  const std::string what = venue_override ? "--venue: " + match.say : match.say;
  const Node& at = written ? *written : screen.node();
  if (match.index) return screen_report.warning(at, what);
  loaded_.unknown_venue = venue_override.has_value();
  screen_report.error(at, what);
}

void Loader::load_theme(const Object& screen, const ScreenConfig& config, Report& screen_report) {
  const Node* path = screen.get("theme");
  if (!path) {
    loaded_.theme = Theme{};
    return;
  }
  Report report{config.theme, loaded_.problems};
  const Document document = parse(config.theme, report, &screen_report, path, &loaded_.theme_digest);
  if (!document.root()) return;
  Theme theme = read_theme(*document.root(), report, probe_);
  if (report.errors() > 0) return;
  loaded_.theme = std::move(theme);
  note_places(*document.root(), "theme", config.theme);
}

void Loader::note_places(const Node& node, std::string_view role, const std::string& file) {
  if (node.kind == Kind::text) {
    Problem place{file, node.at.line, node.at.column, Severity::warning, "", pointer_to(node)};
    loaded_.places.emplace(fmt::format("{}{}", role, place.pointer), std::move(place));
  }
  for (const Node& child : children(node)) note_places(child, role, file);
}

void sort_problems(Loaded& loaded) {
  const auto order = [&](const Problem& p) {
    const auto file = std::ranges::find(loaded.files, p.file);
    return std::tuple{file - loaded.files.begin(), p.line, p.column};
  };
  std::ranges::stable_sort(loaded.problems, {}, order);
}

/// Nobody reads thousands; what is told is the first of them, and how many more there are.
void shorten_problems(std::vector<Problem>& problems) {
  if (problems.size() <= most_problems) return;
  const std::size_t more = problems.size() - most_problems;
  problems.resize(most_problems);
  Problem last = problems.back();
  last.what = fmt::format("… and {} more problems in these files", more);
  last.pointer.clear();
  const bool error = std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::error; });
  last.severity = error ? Severity::error : Severity::warning;
  problems.push_back(std::move(last));
}

}  // namespace

Loaded load(const std::string& config_file, const std::optional<std::string>& venue_override, const FileReader& read,
            const FileProbe& probe) {
  Loaded loaded;
  Loader{read, probe, loaded}.load_screen(config_file, venue_override);
  sort_problems(loaded);
  shorten_problems(loaded.problems);
  return loaded;
}

namespace {

/// A file that names an event is none.
bool is_screen_file(const std::string& file, const FileReader& read) {
  const Result<std::string> bytes = read(file);
  if (!bytes) return false;
  const Document document = parse_json(*bytes);
  const Node* root = document.root();
  return root && find_member(*root, "event") && !find_member(*root, "venues");
}

}  // namespace

Loaded load_event(const std::string& event_file, const FileReader& read, const FileProbe& probe) {
  if (is_screen_file(event_file, read)) return load(event_file, {}, read, probe);
  Loaded loaded;
  Loader{read, probe, loaded}.load_event_alone(event_file);
  sort_problems(loaded);
  return loaded;
}

std::optional<ScreenConfig> load_screen(const std::string& file, const FileReader& read,
                                        std::vector<Problem>& problems) {
  Report report{file, problems};
  const Result<std::string> bytes = read(file);
  if (!bytes) {
    report.add({}, Severity::error, fmt::format("can't read \"{}\": {}", file, bytes.failure().reason), "");
    return std::nullopt;
  }
  const Document document = parse_json(*bytes);
  for (const Fault& fault : document.faults) report.fault(fault);
  if (!document.root()) return std::nullopt;
  ScreenConfig screen = read_screen(Object{*document.root(), screen_shape, report}, file, report);
  return report.errors() == 0 ? std::optional{std::move(screen)} : std::nullopt;
}

std::string refusal_of(const Loaded& loaded) {
  const auto error = std::ranges::find_if(loaded.problems, [&](const Problem& p) {
    return p.severity == Severity::error && (!loaded.usable() || p.file == loaded.screen->event);
  });
  if (error != loaded.problems.end()) return to_text(*error);
  if (!loaded.usable()) return "it can't be shown";
  const bool any = std::ranges::any_of(loaded.content->sessions, [&](const Session& session) {
    return takes_place_at(session, *loaded.venue) || session.venues.contains(*loaded.venue);
  });
  return any ? "" : fmt::format("the event has no sessions at \"{}\"", loaded.screen->venue);
}

std::optional<Theme> load_theme(const std::string& file, const FileReader& read, const FileProbe& probe) {
  const Result<std::string> bytes = read(file);
  if (!bytes) return std::nullopt;
  const Document document = parse_json(*bytes);
  std::vector<Problem> problems;
  Report report{file, problems};
  if (!document.faults.empty() || !document.root()) return std::nullopt;
  Theme theme = read_theme(*document.root(), report, probe);
  return report.errors() == 0 ? std::optional{std::move(theme)} : std::nullopt;
}

}  // namespace kiosk
