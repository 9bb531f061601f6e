#pragma once
// From sources to an event file, whole: what `kiosk import` does between reading and writing files.

#include <optional>
#include <string>
#include <vector>

#include "import/formats.hpp"

namespace kiosk {

struct ImportWish {
  std::vector<Source> sources;
  std::optional<Format> format = {};
  SheetMapping columns = {};
  std::string zone = {}, as_of = {};
  std::vector<std::string> ignored_rooms = {};
  std::optional<Source> onto = {};     ///< a hand's file
  std::optional<Source> printed = {};  ///< the previous version
  bool accept = false;                 ///< whatever goes at once
  Instant now{};
};

struct ImportAnswer {
  std::string event;                ///< the file's bytes; empty when it is not to be written
  std::vector<std::string> lines;   ///< what was found, left out, and differs
  std::vector<std::string> faults;  ///< why it is not to be written
};

ImportAnswer import_event(const ImportWish&);

}  // namespace kiosk
