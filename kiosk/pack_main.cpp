// `kiosk pack`: all that events need, checked, with hashes, for a web folder, a card or a stick.

#include <algorithm>
#include <iostream>
#include <set>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "machine/journal.hpp"
#include "sync/pack.hpp"
#include "sync_programs.hpp"

namespace kiosk {
namespace {

bool pack_one(const std::string& event, const std::string& folder, Journal& journal) {
  std::vector<Problem> problems;
  const auto packed = pack_event(event, folder, problems);
  for (const Problem& problem : problems) journal.say(to_text(problem));
  if (!packed) return false;
  std::cout << fmt::format("{}: {} files, {} bytes, serial {}{}\n", folder, packed->files, packed->bytes,
                           packed->serial, packed->changed ? "" : ", as before");
  if (packed->signature_removed)
    journal.say(fmt::format("kiosk: its signature was for another manifest: minisign -S -m {}/manifest.json", folder));
  return true;
}

}  // namespace

int pack_events(int argc, char** argv) {
  CLI::App app{"Put all that an event needs into a folder, checked, with the hashes by which it is fetched whole",
               "kiosk pack"};
  std::vector<std::string> events;
  std::string folder;
  app.add_option("EVENT", events, "The event's file; of several each has a folder of its own, by its id")->required();
  app.add_option("-o,--output", folder, "The folder, which is made")->required()->type_name("DIR");
  app.footer("Exit codes: 0 all is packed; 1 an event has errors, or the folder takes nothing; 2 wrong command line.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  Journal journal;
  if (events.size() == 1) return pack_one(events.front(), folder, journal) ? 0 : 1;
  bool whole = true;
  std::set<std::string> names;
  for (const std::string& event : events) {
    const std::string name = pack_name(event);
    if (names.insert(name).second) {
      whole = pack_one(event, folder + "/" + name, journal) && whole;
    } else {
      journal.say(fmt::format("kiosk: {}: another of these events has the id \"{}\"", event, name));
      whole = false;
    }
  }
  return whole ? 0 : 1;
}

}  // namespace kiosk
