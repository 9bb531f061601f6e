#pragma once
// The display, by the first of the ways to it that shows what was drawn.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/console_display.hpp"
#include "render/display_output.hpp"
#include "render/sdl_error.hpp"
#include "render/sdl_window.hpp"
#include "render/window.hpp"

namespace kiosk {

class DisplayWays {
 public:
  /// Throws SdlError when there is none.
  explicit DisplayWays(const WindowOptions&);

  /// False when this way to the display failed, and the next one was opened; throws when there is none left.
  template <class Use>
  bool attempt(Use&& use) {
    try {
      use();
      return true;
    } catch (const SdlError& error) {
      pass_over(error);
      open();
      return false;
    }
  }

  DisplayOutput* operator->() { return display_.get(); }
  const DisplayOutput* operator->() const { return display_.get(); }

  DisplayFacts facts() const;

 private:
  void open();
  /// By the kernel alone.
  void open_console();
  void open_window();
  void pass_over(const SdlError&);

  WindowOptions options_;
  bool by_kernel_;                    ///< else by SDL
  std::optional<SdlVideo> video_;     ///< before the display
  std::vector<std::string> outputs_;  ///< SDL's
  std::size_t output_ = 0;
  std::int64_t wrong_pictures_ = 0;  ///< of ways that were passed over
  bool may_try_again_ = true;        ///< the kernel's way
  std::chrono::steady_clock::time_point opened_;
  std::unique_ptr<DisplayOutput> display_;
  const ConsoleDisplay* console_ = nullptr;  ///< the display, where it is one
};

}  // namespace kiosk
