// `kiosk import`, as a program of its own: the sign needs none of it.

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "import/fetched_source.hpp"
#include "import/import_event.hpp"
#include "import/local_source.hpp"
#include "import/source_address.hpp"
#include "machine/disk.hpp"
#include "machine/version.hpp"
#include "schedule/time_text.hpp"

namespace {

using namespace kiosk;

struct Line {
  std::vector<std::string> sources, ignored_rooms, columns;
  std::string format, zone, as_of, onto, printed, now, output;
  bool accept = false;
};

void add_options(CLI::App& app, Line& line) {
  app.add_option("SOURCE", line.sources, "Files or https addresses of what is published, - for standard input")
      ->required()
      ->type_name("");
  app.add_option("--format", line.format, "Instead of telling it by content: " + all_format_names())
      ->type_name("NAME")
      ->check(
          [](const std::string& name) { return format_of_name(name) ? "" : "expected one of " + all_format_names(); });
  app.add_option("--timezone", line.zone, "The event's, where no source says it: Asia/Taipei")->type_name("ZONE");
  app.add_option("--column", line.columns, "Of a sheet: what a column is, as HEADER=FIELD")
      ->type_name("H=F")
      ->allow_extra_args(false);
  app.add_option("--ignore-room", line.ignored_rooms, "Leave out what is in this room alone")
      ->type_name("ROOM")
      ->allow_extra_args(false);
  app.add_option("--onto", line.onto, "A file made by hand, which has what no source knows and wins")
      ->type_name("FILE");
  app.add_option("--since", line.printed, "The version that was printed: differences become changes")
      ->type_name("FILE");
  app.add_flag("--accept", line.accept, "Write it, however many sessions are gone at once");
  app.add_option("--now", line.now, "The time that counts for --accept, with an offset (default now)")
      ->type_name("TIME")
      ->check([](const std::string& time) {
        return parse_time(time, Zone::utc()) ? "" : "expected a time such as 2020-09-06T08:00+08:00";
      });
  app.add_option("--as-of", line.as_of, "When the sources were as they are, where none says it")->type_name("TIME");
  app.add_option("-o,--output", line.output, "The event file; - is standard output")->required()->type_name("FILE");
  app.footer(
      "Exit codes: 0 written, 1 not written: a source can't be used, or too much is gone, 2 wrong command line.");
}

/// Nothing, and told, when it can't be read.
std::optional<Source> read(const std::string& path) {
  const auto got = [&]() -> Result<Source> {
    if (!is_address(path)) return read_local_source(path);
    HttpClient client{fmt::format("kiosk-import/{}", version())};
    return fetch_source(client, path);
  };
  auto source = got();
  if (source) return std::move(*source);
  std::cerr << "kiosk: " << to_text(source.failure()) << '\n';
  return std::nullopt;
}

std::optional<ImportWish> wish_of(const Line& line) {
  ImportWish wish;
  for (const std::string& path : line.sources) {
    auto source = read(path);
    if (!source) return std::nullopt;
    wish.sources.push_back(std::move(*source));
  }
  if (!line.onto.empty() && !(wish.onto = read(line.onto))) return std::nullopt;
  if (!line.printed.empty() && !(wish.printed = read(line.printed))) return std::nullopt;
  if (!line.format.empty()) wish.format = format_of_name(line.format);
  for (const std::string& column : line.columns) {
    const std::size_t equals = column.rfind('=');
    wish.columns[column.substr(0, equals)] = equals == std::string::npos ? "" : column.substr(equals + 1);
  }
  wish.zone = line.zone;
  wish.as_of = line.as_of;
  wish.ignored_rooms = line.ignored_rooms;
  wish.accept = line.accept;
  wish.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (!line.now.empty()) wish.now = parse_time(line.now, Zone::utc()).value_or(wish.now);
  return wish;
}

int write(const std::string& path, const std::string& bytes) {
  if (path == "-") {
    std::cout << bytes << std::flush;
    return std::cout ? 0 : 1;
  }
  const auto written = replace_file(path, bytes, {.mode = 0644});
  if (written) return 0;
  std::cerr << "kiosk: " << to_text(written.failure()) << '\n';
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Make an event file of what a conference publishes", "kiosk import"};
  Line line;
  add_options(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const auto wish = wish_of(line);
  if (!wish) return 1;
  const ImportAnswer answer = import_event(*wish);
  for (const std::string& said : answer.lines) std::cerr << "kiosk: " << said << '\n';
  for (const std::string& fault : answer.faults) std::cerr << "kiosk: " << fault << '\n';
  return answer.faults.empty() ? write(line.output, answer.event) : 1;
}
