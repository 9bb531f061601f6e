#include <array>

#include <fmt/format.h>

#include "compose/words.hpp"

namespace kiosk {

namespace {

std::string_view weekday(LocalDay day) {
  static constexpr std::array<std::string_view, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return names[date::weekday(day).c_encoding()];
}

std::string day_month(LocalDay day) {
  static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                           "May",       "June",     "July",     "August",
                                                           "September", "October",  "November", "December"};
  const date::year_month_day d(day);
  return fmt::format("{} {} {}", weekday(day), unsigned(d.day()), months[unsigned(d.month()) - 1]);
}

std::string full_date(LocalDay day) {
  return fmt::format("{} {}", day_month(day), int(date::year_month_day(day).year()));
}

std::string range(LocalDay first, LocalDay last) {
  if (first == last) return full_date(first);
  const bool same_year = date::year_month_day(first).year() == date::year_month_day(last).year();
  return (same_year ? day_month(first) : full_date(first)) + " – " + full_date(last);
}

std::string_view language(std::string_view tag) {
  if (near_languages(tag, "zh")) return "Chinese";
  if (near_languages(tag, "nan")) return "Taiwanese";
  if (near_languages(tag, "hak")) return "Hakka";
  if (near_languages(tag, "en")) return "English";
  if (near_languages(tag, "ja")) return "Japanese";
  if (near_languages(tag, "ko")) return "Korean";
  return {};
}

std::string_view level(std::string_view name) {
  if (name == "title") return "Title sponsor";
  if (name == "platinum") return "Platinum sponsor";
  if (name == "diamond") return "Diamond sponsor";
  if (name == "gold") return "Gold sponsor";
  if (name == "silver") return "Silver sponsor";
  if (name == "bronze") return "Bronze sponsor";
  if (name == "special") return "Special sponsor";
  if (name == "organiser" || name == "organizer") return "Organiser";
  return {};
}

}  // namespace

const Words words_en{
    .tag = "en",
    .now = "Now",
    .next = "Next",
    .today = "Today",
    .first_today = "First today",
    .minutes_left = "{} min left",
    .starts_in = "in {} min",
    .was = "was {}",
    .delayed = "Delayed",
    .cancelled = "Cancelled",
    .moved_to = "Moved to {}",
    .beginner = "Beginner",
    .intermediate = "Intermediate",
    .advanced = "Advanced",
    .remote = "Remote",
    .details = "Details",
    .map = "Map",
    .more_sessions = "and {} more",
    .changes = "Changes",
    .find_out_more = "Find out more",
    .gap = "Break",
    .gap_until = "Break until {}",
    .day_over = "That’s all for today",
    .thanks = "Thank you. Get home safely.",
    .way_home = "The way home",
    .still_on = "Elsewhere",
    .goes_on = "Continues {}",
    .event_over = "The event is over",
    .see_you = "Thank you. See you next time.",
    .more_venues = "and {} more",
    .venues = "Venues",
    .shuttle = "Shuttle",
    .shuttle_arriving = "Shuttle cars coming here",
    .departs = "Departs",
    .time = "Time",
    .minutes = "In",
    .car = "Car",
    .to = "To",
    .from_to = "Route",
    .minutes_short = "{} min",
    .due = "Leaving",
    .via = "via {}",
    .from = "from {}",
    .bound_for = "to {}",
    .tentative = "Tentative",
    .last_car = "Last car",
    .leaves_then_here = "leaves {0} at {1}, then comes here",
    .headway = "about every {} min",
    .headways = "about every {0}–{1} min",
    .next_car = "Next car {}",
    .service_ended = "No more shuttles today",
    .last_left = "The last one left at {}",
    .last_left_from = "The last one left {0} at {1}",
    .none_here = "No shuttle serves this venue",
    .nothing_known = "No news of a shuttle yet",
    .none_for_now = "None in the next while",
    .board_at = "Board at",
    .walk_to_stop = "{} min walk",
    .more_cars = "and {} more",
    .shuttle_sponsor = "Shuttle sponsor",
    .until = "till {}",
    .named_car = "Car {}",
    .car_leaves = "leaves {}",
    .car_leaves_from = "{1} from {0}",
    .in_time_for = "in time for {}",
    .minutes_late = "{} min late",
    .minutes_late_for = "{0} min late for {1}",
    .over_by_then = "over by then",
    .same_stop = "Same stop: no car needed",
    .no_more_cars = "No more cars today",
    .no_car = "No car goes there",
    .no_more_cars_anywhere = "No more cars to other venues today",
    .no_car_anywhere = "No cars to other venues today",
    .sponsor_thanks = "With thanks",
    .notice = "Notice",
    .urgent = "Important",
    .programme = "Programme",
    .clock_not_set = "This clock isn’t set yet; please go by the times",
    .nothing_today = "No sessions today",
    .screen_is_now = "This screen is now",
    .setup = "This screen can’t start yet",
    .setup_hint = "Mend the file and the picture follows by itself.",
    .stick_taken = "Updated from the USB stick",
    .stick_refused = "The USB stick was not taken",
    .stick_refused_hint = "The sign goes on as before; the stick can be pulled out.",
    .sessions = "Sessions: {}",
    .this_box = "Screen {}",
    .list_separator = ", ",
    .date = full_date,
    .date_range = range,
    .language_name = language,
    .sponsor_level = level,
};

}  // namespace kiosk
