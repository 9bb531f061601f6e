#pragma once
// What `run` knows besides the clock: the last good content, what was wrong with what came after it, and what it lays
// over the answer for this box alone (DESIGN: identify, setup, the staff line).

#include <chrono>
#include <functional>

#include "box/box.hpp"
#include "box/kept_content.hpp"
#include "machine/stick_watch.hpp"
#include "sign/sign_status.hpp"

namespace kiosk {

class Sign {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  /// An empty state folder: nothing is kept.
  /// `progress` is called now and then while much is copied.
  Sign(
      Source source, FileReader reader, const std::string& state_folder = "", std::function<void()> progress = [] {});

  /// Reads the files again. Good content replaces what is shown, bad content only fills the staff line, and at the
  /// start has the kept content stand in. A venue other than before is told for ten seconds from `now`. What came from
  /// a USB stick stays while the box's own files are as they were then.
  void reload(Steady now);

  /// Keeps good content that was read and is not kept yet. Waits for the disk.
  void keep();

  /// Has a look at each stick that came. True when the picture may be another.
  bool take_sticks(StickWatch&, Steady now);
  /// Takes what a USB stick mounted there has, if it carries this sign's key, and tells of it for some seconds. Waits
  /// for the disk.
  void take_stick(const std::string& folder, Steady now);

  /// --venue named a venue that the event does not have.
  bool unknown_venue() const { return unknown_venue_; }

  /// Null while there has been no usable content.
  const Box* box() const { return box_.get(); }

  /// The answer with this box's screens laid over it.
  Showing showing(Instant now, ClockTrust, Steady real_now) const;
  /// When what is laid over ends, if anything is.
  std::optional<Steady> overlay_until(Steady real_now) const;

  Look look(Size output) const;
  /// Whether a stick could be of any use here.
  bool wants_sticks() const { return box_ && !box_->screen.usb_key.empty() && kept_.keeps(); }

  int rotate() const;
  std::string mode() const;
  /// Fills in what the files say.
  void describe(SignStatus&) const;
  /// Files whose change matters: configuration, event, theme, logo, slides.
  std::vector<std::string> files() const;

 private:
  void take(Loaded&&, bool news, Steady now);
  void show(std::unique_ptr<Box>, Steady now);
  std::unique_ptr<Box> kept_box() const;
  void lay_over(Screen, std::chrono::seconds, Steady now);

  Source source_;
  FileReader reader_;
  std::unique_ptr<Box> box_;
  std::vector<Problem> problems_;  ///< errors of the last reading
  std::vector<std::string> read_files_;
  KeptContent kept_;
  bool ever_read_ = false;
  FileSet own_;              ///< the box's own files, as last read
  bool keep_due_ = false;    ///< they are good
  std::string told_unkept_;  ///< why content is not kept, as last told
  std::string told_note_;    ///< of the screen file's name
  Screen overlay_;
  std::optional<Steady> overlay_until_;
  std::optional<Steady> read_at_;         ///< the content that is shown
  std::optional<Instant> event_changed_;  ///< its event file's time
  bool unknown_venue_ = false;
};

}  // namespace kiosk
