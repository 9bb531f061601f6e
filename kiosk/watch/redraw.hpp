#pragma once
// A screen's picture, made again far from it: by the newest event, for the second and the display that its status
// names.

#include <memory>
#include <optional>
#include <string>

#include "box/box.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/picture.hpp"
#include "status/sign_status.hpp"

namespace kiosk {

struct Redrawn {
  std::string list;    ///< as SignStatus::list
  std::string pixels;  ///< as SignStatus::picture
  Picture upright;     ///< before the display's rotation
};

class Redraw {
 public:
  /// The box's event and theme count, its venue and display do not. It must outlive this.
  explicit Redraw(const Box&);

  const Box& box() const { return box_; }
  /// Of what this machine draws with, see renderer_fingerprint.
  const std::string& fingerprint() const { return fingerprint_; }

  /// The index of the event's venue of that id; nothing when it has none.
  std::optional<std::size_t> venue(const std::string& id) const;

  /// Nothing, with one line why, where it can't be known from here what is to be seen there.
  std::optional<Redrawn> draw(const SignStatus&, std::string& why);

 private:
  const Box& box_;
  std::shared_ptr<const Content> content_;
  Fonts fonts_;
  Images images_{Images::Mode::immediate};
  std::string fingerprint_;
};

}  // namespace kiosk
