#pragma once
// The display, by the first of the ways to it that shows what was drawn.

#include <optional>
#include <string>
#include <vector>

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

  SdlWindow* operator->() { return &*display_; }
  const SdlWindow* operator->() const { return &*display_; }

  DisplayFacts facts() const { return {video_->driver(), outputs_[output_], display_->mode()}; }
  const std::vector<std::string>& passed_over() const { return passed_over_; }

 private:
  void open();
  void pass_over(const SdlError&);

  WindowOptions options_;
  std::optional<SdlVideo> video_;  ///< before the display
  std::vector<std::string> outputs_;
  std::size_t output_ = 0;
  std::vector<std::string> passed_over_;
  std::optional<SdlWindow> display_;
};

}  // namespace kiosk
