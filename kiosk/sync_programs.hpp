#pragma once
// What else `kiosk-sync` is, by its first word. Each answers with an exit code; argv[0] is that word.

namespace kiosk {

int pack_events(int argc, char** argv);
int print_statuses(int argc, char** argv);

}  // namespace kiosk
