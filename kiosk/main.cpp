#include <iostream>

#include "commands/settings.hpp"
#include "render/sdl_error.hpp"

int main(int argc, char** argv) {
  try {
    return kiosk::kiosk_main(argc, argv);
  } catch (const kiosk::SdlError& error) {
    std::cerr << "kiosk: " << error.what() << '\n';
    return static_cast<int>(kiosk::Exit::cannot_show);
  }
}
