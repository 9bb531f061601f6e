// `kiosk pack`: all that events need, checked, with hashes, for a web folder, a card or a stick.

#include <iostream>

#include <CLI/CLI.hpp>

#include "sync/pack.hpp"
#include "sync_programs.hpp"
#include "text/line_text.hpp"

namespace kiosk {

int pack_events(int argc, char** argv) {
  CLI::App app{
      "Lay events with all that they need in a folder, checked, with hashes: for a web server, a stick, a card",
      "kiosk pack"};
  std::vector<std::string> events;
  std::string folder;
  app.add_option("EVENT", events, "Event files; of several each gets a folder, by its id")->required()->type_name("");
  app.add_option("-o,--output", folder, "The folder to write")->required()->type_name("DIR");
  app.footer("Exit codes: 0 done, 1 an event has errors or the folder can't be written, 2 wrong command line.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const Packing packing = pack(events, folder);
  for (const Problem& problem : packing.problems) std::cout << line_text(to_text(problem)) << '\n';
  std::cout.flush();
  for (const std::string& note : packing.notes) std::cerr << "kiosk: " << line_text(note) << '\n';
  return packing.done ? 0 : 1;
}

}  // namespace kiosk
