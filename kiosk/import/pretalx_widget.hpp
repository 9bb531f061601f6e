#pragma once
// What pretalx gives its own widget: /schedule/widgets/schedule.json, all of a schedule by number, breaks included.

#include "import/programme.hpp"
#include "json/node.hpp"

namespace kiosk {

ReadProgramme read_pretalx_widget(const Source&, const Node& root);

}  // namespace kiosk
