#pragma once
// What the sign decides: its state and something that happened go in, the state after it and what is to be done come
// out. Plain values and no clock, so that a test can walk a day of it. SignLoop does what is decided here.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sign/sign_state.hpp"

namespace kiosk {

// What happens.
struct Woken {};          ///< the time is up, a picture was decoded, or nobody knows why
struct FilesChanged {};   ///< one of those that are followed
struct ReloadAsked {};    ///< SIGHUP
struct IdentifyAsked {};  ///< by somebody afar
struct PictureAsked {};   ///< the same: what stands is to be looked at and told
struct StopAsked {};      ///< SIGTERM, SIGINT, the window's closing
struct ClockSet {};       ///< by somebody, or by a time server at once
struct ContentRead {
  BoxFiles::Reading reading;
};
struct SticksCame {
  std::vector<std::string> folders;
};
struct StickRead {
  BoxFiles::StickReading reading;
};
struct DisplayOpened {
  DisplayWish wish;  ///< as it was asked for
};
struct DisplayMissing {};   ///< and it is worth another try
struct DisplayCame {};      ///< one was plugged in that has to be opened anew
struct PictureLost {};      ///< the window has another size, or its contents are gone
struct PicturesPending {};  ///< nothing was shown, since slides are still being decoded
struct Shown {
  bool moving = false;  ///< the transition to it has begun
};
struct Settled {};              ///< the transition has ended
struct Failed {                 ///< something threw that nobody foresaw; it is told
  bool nothing_is_read = true;  ///< no reading goes on beside the loop
};
using SignEvent = std::variant<Woken, FilesChanged, ReloadAsked, IdentifyAsked, PictureAsked, StopAsked, ClockSet,
                               ContentRead, SticksCame, StickRead, DisplayOpened, DisplayMissing, DisplayCame,
                               PictureLost, PicturesPending, Shown, Settled, Failed>;

// What is to be done, in this order.
struct ReadContent {};  ///< brings ContentRead
struct ReadStick {      ///< brings StickRead
  std::string folder;
};
struct FollowFiles {};  ///< those of the content that was read; and whether sticks are of use
struct StartClock {
  Instant at;
  double speed = 1;
};
struct OpenDisplay {  ///< brings DisplayOpened or DisplayMissing
  DisplayWish wish;
};
struct Show {  ///< brings Shown or PicturesPending
  Showing showing;
  Transition transition;
  bool wait_for_pictures = true;
};
struct Prepare {  ///< what will be shown next
  Showing showing;
};
struct SleepDisplay {};
struct WakeDisplay {};
struct TellTelevision {
  bool awake = true;
};
struct SetAlarm {
  Instant at;
};
struct Tidy {};         ///< what has time until a picture is settled: plays, kept content, the status
struct TellPicture {};  ///< in the status, by its digest
struct Say {            ///< in the journal
  std::string line;
};
using SignAction = std::variant<ReadContent, ReadStick, FollowFiles, StartClock, OpenDisplay, Show, Prepare,
                                SleepDisplay, WakeDisplay, TellTelevision, SetAlarm, Tidy, TellPicture, Say>;

struct Step {
  SignState state;
  std::vector<SignAction> actions;
};
Step step(SignState, const SignEvent&, const SignMoment&);

/// While there is nothing usable, it is looked again this often; while the clock can't be believed, this often.
inline constexpr std::chrono::seconds recheck_time{20}, trust_recheck_time{2};

/// How long there is nothing to do unless something happens. Both may be past.
struct Rest {
  std::optional<Instant> now;  ///< by the sign's clock
  Steady steady;               ///< by the other
};
Rest rest_of(const SignState&, const SignMoment&);

}  // namespace kiosk
