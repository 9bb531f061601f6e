#pragma once
// The frame's words, one value and one file a language, and which language a text is shown in: frame words in all of
// the screen's languages, content in the first that it has. Templates take their numbers and names in {}.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "schedule/content.hpp"
#include "schedule/time.hpp"

namespace kiosk {

struct Words {
  std::string_view tag;  ///< BCP 47

  std::string_view now, next, today, first_today;
  std::string_view minutes_left;  ///< {} minutes
  std::string_view starts_in;     ///< {} minutes
  std::string_view was;           ///< {} the printed time
  std::string_view delayed, cancelled;
  std::string_view moved_to;     ///< {} the new venue
  std::string_view moved_from;   ///< {} the old venue
  std::string_view moved_to_at;  ///< {0} the new venue, {1} a time
  std::string_view earlier;      ///< than printed
  std::string_view ends_at;      ///< {} a time
  std::string_view full;
  std::string_view room_at;  ///< before the venues' signs and names
  std::string_view added;    ///< to the printed programme
  std::string_view now_titled, now_speaking;
  std::string_view news, just_changed;
  std::string_view programme_as_of;   ///< {} a time
  std::string_view may_have_changed;  ///< {} that sentence
  std::string_view wifi_login;        ///< for staff
  std::string_view weekday_time;      ///< {0} one of `weekdays`, {1} a time
  std::string_view event_day;         ///< {} its number
  std::string_view in_parallel;       ///< {} how many
  std::string_view and_parallel;      ///< {} how many more
  std::string_view day_over_here, still_today, nothing_here;
  std::string_view starts_today;     ///< {} a time
  std::string_view starts_tomorrow;  ///< {} a time
  std::string_view starts_in_days;   ///< {} days, two and more
  std::string_view goes_on_here;     ///< {} a date and time
  std::string_view after_time;       ///< {} a time
  std::string_view beginner, intermediate, advanced, remote;
  std::string_view details;  ///< under a QR code
  std::string_view map;      ///< under a QR code

  std::string_view changes;        ///< over what was cancelled or moved
  std::string_view find_out_more;  ///< under a QR code that is no talk's

  std::string_view gap;  ///< the label over a pause
  std::string_view day_over, thanks, way_home, still_on;
  std::string_view goes_on;  ///< {} a date and time
  std::string_view event_over;
  std::string_view venues;

  std::string_view shuttle, shuttle_arriving;
  std::string_view time, minutes, car, to, from_to;
  std::string_view minutes_short;  ///< {} minutes
  std::string_view due;            ///< less than a minute left
  std::string_view via;            ///< {} names
  std::string_view from;           ///< {} a stop
  std::string_view bound_for;      ///< {} a stop
  std::string_view tentative, last_car;
  std::string_view leaves_then_here;  ///< {0} a stop, {1} a time
  std::string_view headway;           ///< {} minutes
  std::string_view headways;          ///< {0}, {1} minutes
  std::string_view next_car;          ///< {} a time
  std::string_view service_ended;
  std::string_view last_left;       ///< {} a time
  std::string_view last_left_from;  ///< {0} a stop, {1} a time
  std::string_view none_here, nothing_known;
  std::string_view none_for_now;
  std::string_view board_at;
  std::string_view walk_to_stop;  ///< {} minutes
  std::string_view shuttle_sponsor;

  std::string_view named_car;         ///< {} one or several cars
  std::string_view car_leaves;        ///< {} a time
  std::string_view car_leaves_from;   ///< {0} a stop, {1} a time
  std::string_view in_time_for;       ///< {} a time
  std::string_view minutes_late;      ///< {} minutes
  std::string_view minutes_late_for;  ///< {0} minutes, {1} a time
  std::string_view over_by_then;
  std::string_view same_stop;  ///< no car is needed
  std::string_view no_more_cars, no_car;
  std::string_view no_more_cars_anywhere, no_car_anywhere;  ///< of all other venues

  std::string_view sponsor_thanks;
  std::string_view notice, urgent;
  std::string_view programme, clock_not_set, no_programme;
  std::string_view ways_to_set_clock;  ///< for staff, one line
  std::string_view screen_is_now;
  std::string_view setup, setup_hint;
  std::string_view stick_taken, stick_refused, stick_refused_hint;
  std::string_view sessions;  ///< {} how many
  std::string_view this_box;  ///< {} its name

  // Under the plane's numeral: what it counts, or when.
  std::string_view left_of_session, until_start, ends, starts;
  std::string_view until_car, until_arrival, car_leaves_at;
  std::string_view on_foot, by_vehicle;
  std::string_view tomorrow;
  std::string_view at_venues;               ///< {} how many, two and more
  std::string_view moved_away, moved_here;  ///< before the venue's sign and name

  std::string_view list_separator;  ///< between names

  std::array<std::string_view, 7> weekdays;  ///< from Sunday
  std::array<std::string_view, 12> months;   ///< empty where a month is said by its number
  std::string_view month_day;                ///< {0} the month, {1} the day, {2} the weekday
  std::string_view full_date;                ///< {0} the year, {1} the month and day
  std::string_view until_date;               ///< between the first and the last of several days
  bool year_comes_last;                      ///< of two days in one year the last one names it, else the first

  std::string_view chinese, taiwanese, hakka, english, japanese, korean;
  std::string_view title_sponsor, platinum_sponsor, diamond_sponsor, gold_sponsor, silver_sponsor, bronze_sponsor,
      special_sponsor, organiser, community_sponsor, partner, media_partner, venue_sponsor, startup_sponsor, supporter,
      co_organiser;
};

extern const Words words_zh_hant, words_zh_hans, words_en, words_ja, words_ko;

/// Every language there is: zh-Hant, zh-Hans, en, ja, ko.
std::vector<const Words*> all_words();

/// Whether the frame can speak it, in whatever script.
bool has_words(std::string_view tag);
/// The nearest language (`language_nearness`), else English.
const Words& words_for(std::string_view tag);

/// With the weekday, without a year.
std::string month_day_text(const Words&, LocalDay);
/// The same in the least room: "9/6（日）", "Sun 6 Sep".
std::string short_date_text(const Words&, LocalDay);
/// With year and weekday.
std::string date_text(const Words&, LocalDay);
/// One day as `date_text`; of several, the year stands once if they share it.
std::string date_range_text(const Words&, LocalDay first, LocalDay last);

/// "Sat 11:00"
std::string weekday_time_text(const Words&, LocalTime);

/// Of a spoken language by its BCP 47 tag; empty when unknown.
std::string_view language_name(const Words&, std::string_view tag);
/// Of a sponsor's level as the event file has it: an id ("gold", "Gold sponsor"), or one of these words in any
/// language; empty when unknown.
std::string_view sponsor_level(const Words&, std::string_view level);
/// The ids that `sponsor_level` knows.
std::vector<std::string> sponsor_levels();

/// A text with the tag that chooses its Han face; empty where the script has to decide.
struct TaggedText {
  std::string text;
  std::string language;
  /// Of a text made of several names, each between U+2068 and U+2069 (UAX #9): their languages.
  std::vector<std::string> isolated = {};

  bool operator==(const TaggedText&) const = default;
};

/// The same thing in one or two languages, the leading one first.
using Phrase = std::vector<TaggedText>;

class Wording {
 public:
  explicit Wording(std::vector<std::string> languages);

  /// A frame word or template in the screen's languages. The texts differ: what two languages share stands once.
  template <typename... Args>
  Phrase say(std::string_view Words::*member, const Args&... args) const {
    return each([&](const Words& w) { return fmt::format(fmt::runtime(w.*member), args...); });
  }

  /// The same, made by a function of one language's words.
  template <typename Make>
  Phrase each(Make make) const {
    Phrase phrase;
    for (const Words* w : words_) append(phrase, {make(*w), tag_of(*w)});
    return phrase;
  }

  /// Content in the first of the screen's languages that it has, the nearest script first, else in English, else its
  /// own first; plain strings as they are. Han without a language has the screen's own forms.
  TaggedText one(const LocalizedText&) const;
  /// The text for one language's sentence.
  std::string in(const Words&, const LocalizedText&) const;
  /// Content in both languages where it has them; a second that the first contains is not said again.
  Phrase both(const LocalizedText&) const;
  /// Names in one line, the leading language of each. Where their directions or their Han forms would get in each
  /// other's way, each is isolated.
  TaggedText names(const std::vector<LocalizedText>&) const;
  /// The same, with another separator than the language's own.
  TaggedText names(const std::vector<LocalizedText>&, std::string_view separator) const;

  /// Names for one language's sentence.
  std::string joined(const Words&, const std::vector<LocalizedText>&) const;

  const Words& leading() const { return *words_.front(); }
  /// The screen's own tag for one language's words, which chooses their Han face: "zh-HK" for words in "zh-Hant".
  const std::string& tag_of(const Words&) const;

 private:
  static void append(Phrase&, TaggedText);
  /// What leaves its Han forms open gets the screen's own, where those are not the usual ones.
  TaggedText tagged(const std::string& text, const std::string& tag) const;
  TaggedText said_in(const Words&, const LocalizedText&) const;

  std::vector<std::string> languages_;
  std::vector<const Words*> words_;  ///< at least one
  std::vector<std::string> tags_;    ///< the screen's own, for each of `words_`
  std::string han_;                  ///< the first of the screen's languages that settles Han forms; or empty
};

/// The lines of a text, empty ones left out.
std::vector<std::string> lines_of(const std::string& text);
/// The n-th line of each language belongs together.
std::vector<Phrase> paired_lines(const Wording&, const LocalizedText&);

}  // namespace kiosk
