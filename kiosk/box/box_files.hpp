#pragma once
// This box's files as time goes by: what of them can be used, what is wrong with them, what is kept of them for the
// next power-on, what a USB stick brings in their place.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "box/box.hpp"
#include "box/kept_content.hpp"
#include "machine/journal.hpp"

namespace kiosk {

class BoxFiles {
 public:
  /// The journal must outlive it.
  BoxFiles(Source, FileReader, KeptContent, Journal&);

  struct Reading {
    std::shared_ptr<const Box> box;  ///< to be shown from now on; null: nothing usable, what was shown stays
    std::vector<Problem> errors;     ///< of the files as they are now
    bool unknown_venue = false;      ///< --venue names one that the event does not have
  };
  /// Reads the files again. Where they can't be used and nothing was usable before, what was kept stands in. A screen
  /// file that is good is obeyed though its event is broken: the event's last good content stands in. What came from a
  /// stick stays while the box's own files are as they were then.
  Reading read();

  /// Keeps good content that was read and is not kept yet. Waits for the disk. False where there was none.
  bool keep();
  /// Copies of the pictures that are kept, by the paths under which content knows these.
  std::map<std::string, std::string> kept_pictures() const;

  struct StickReading {
    std::shared_ptr<const Box> box;  ///< to be shown from now on; null: nothing of it was taken
    std::string problem;             ///< why not, as staff read it
    bool ignored = false;            ///< it is none of this sign's
  };
  /// Takes what a USB stick mounted there has, if it carries this sign's key. Waits for the disk.
  StickReading take_stick(const std::string& folder);
  /// Whether a stick could be of any use here.
  bool wants_sticks() const { return box_ && !box_->screen.usb_key.empty() && kept_.keeps(); }

  /// Files whose change matters: configuration, event, theme, pictures.
  std::vector<std::string> to_follow() const;

  /// The screen file that counts now.
  std::string screen_file() const { return choose_config(source_, served_).file; }
  /// When the event file of the last good content was changed, as it was then.
  std::optional<Instant> event_changed() const { return event_changed_; }

 private:
  Loaded load_own(const ScreenFile&);
  std::shared_ptr<const Box> usable(Loaded&&, bool news);
  std::unique_ptr<Box> kept_box() const;
  std::unique_ptr<Box> box_of_stick() const;
  std::unique_ptr<Box> with_good_event() const;
  std::shared_ptr<const Box> show(std::unique_ptr<Box>);

  Source source_;
  FileReader reader_;
  KeptContent kept_;
  Journal& journal_;
  std::string served_;              ///< the place of the screen file that was good last
  std::shared_ptr<const Box> box_;  ///< the last good one
  std::vector<Problem> errors_;     ///< of the last reading
  std::vector<std::string> read_files_;
  std::optional<Instant> event_changed_;
  bool ever_read_ = false;
  ScreenConfig own_screen_;                        ///< the box's own screen file, as it was good last
  FileSet own_;                                    ///< the box's own files, as last read
  std::map<std::string, std::string> good_texts_;  ///< those of the last good reading, by path
  bool keep_due_ = false;                          ///< they are good
  bool edited_ = false;  ///< and were read because somebody changed them, which may not be on the medium yet
};

}  // namespace kiosk
