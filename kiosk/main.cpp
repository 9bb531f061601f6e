#include "commands/settings.hpp"

int main(int argc, char** argv) { return static_cast<int>(kiosk::kiosk_main(argc, argv)); }
