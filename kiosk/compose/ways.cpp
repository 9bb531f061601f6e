// How one gets to another venue: by car, without a timetable, on foot, or not at all.
#include <fmt/ranges.h>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block bold_line(const Page& page, const Phrase& what, Color color, int width) {
  PhraseStyle style{.first = {.size = least_read(page), .color = color, .weight = Weight::bold}, .second = {}};
  style.second = {.size = page.type.theme().label, .color = page.inks.muted};
  return page.type.phrase(what, style, width);
}

Block quiet_line(const Page& page, const Phrase& what, Color color, int width) {
  const TextStyle style{.size = page.type.theme().label, .color = color, .lines = 2};
  return page.type.phrase(what, {.first = style, .second = style}, width);
}

Phrase ride_times(const Page& page, const Ride& ride) {
  const std::string leaves = clock_text(ride.car.time);
  if (!ride.car.at_this_stop) {
    return page.wording.each([&](const Words& w) {
      return fmt::format(fmt::runtime(w.car_leaves_from), page.wording.in(w, ride.car.first_stop), leaves);
    });
  }
  if (!ride.arrival) return page.wording.say(&Words::car_leaves, leaves);
  return {{leaves + " → " + clock_text(ride.arrival->at), ""}};
}

/// Names what it is for where that is not what the row names.
Phrase verdict(const Page& page, const Arrival& arrival, LocalTime shown) {
  if (!arrival.start) return page.wording.say(&Words::over_by_then);
  const std::string start = clock_text(*arrival.start);
  if (arrival.minutes_late == 0) return page.wording.say(&Words::in_time_for, start);
  return *arrival.start == shown ? page.wording.say(&Words::minutes_late, arrival.minutes_late)
                                 : page.wording.say(&Words::minutes_late_for, arrival.minutes_late, start);
}

/// Whether it is in time; when it was to leave as printed; whether it is the last.
std::vector<Block> ride_notes(const Page& page, const OtherVenue& other, const Ride& ride, int width) {
  std::vector<Block> notes;
  const auto note = [&](const Phrase& what, Color color) { notes.push_back(quiet_line(page, what, color, width)); };
  if (ride.arrival) {
    const bool late = !ride.arrival->start || ride.arrival->minutes_late > 0;
    note(verdict(page, *ride.arrival, (other.next ? other.next : other.current)->start),
         late ? page.inks.warning : page.inks.text);
  }
  if (ride.car.time != ride.car.printed_time)
    note(page.wording.say(&Words::was, clock_text(ride.car.printed_time)), page.inks.muted);
  if (ride.car.last) note(page.wording.say(&Words::last_car), page.inks.muted);
  if (ride.car.tentative) note(page.wording.say(&Words::tentative), page.inks.muted);
  return notes;
}

Block car_badge(const Page& page, const Ride& ride, int width) {
  const Theme& theme = page.type.theme();
  const int pad = page.px(0.014);
  const Phrase cars = page.wording.each([&](const Words& w) {
    return fmt::format(fmt::runtime(w.named_car), fmt::format("{}", fmt::join(ride.car.cars, w.list_separator)));
  });
  PhraseStyle style = page.type.style(theme.label, page.surface_inks);
  Block name = page.type.phrase(cars, style, width - 2 * pad);
  return boxed(std::move(name), pad, page.px(0.003), theme.surface, page.px(0.008));
}

/// The car stands before the times where there is room, else before the notes.
Block ride_block(const Page& page, const OtherVenue& other, const Ride& ride, int width) {
  const int gap = page.px(0.016), below = page.px(0.004);
  Block times = bold_line(page, ride_times(page, ride), page.inks.text, width), badge = car_badge(page, ride, width);
  std::vector<Block> notes = ride_notes(page, other, ride, width);
  if (badge.width + gap + times.width <= width) {
    times = row({std::move(badge), std::move(times)}, gap);
  } else {
    notes.insert(notes.begin(), std::move(badge));
  }
  Column column;
  column.add(std::move(times)).add(wrapped(std::move(notes), gap, width), below);
  return column.block();
}

Block service_block(const Page& page, const BoardService& service, int width) {
  Phrase every =
      service.shortest_headway == service.longest_headway
          ? page.wording.say(&Words::headway, service.shortest_headway.count())
          : page.wording.say(&Words::headways, service.shortest_headway.count(), service.longest_headway.count());
  const Phrase window{{clock_text(service.from) + "–" + clock_text(service.until), ""}};
  Column column;
  column.add(bold_line(page, window, page.inks.text, width));
  column.add(quiet_line(page, every, page.inks.muted, width), page.px(0.004));
  if (service.tentative) column.add(quiet_line(page, page.wording.say(&Words::tentative), page.inks.muted, width));
  return column.block();
}

}  // namespace

Block way_block(const Page& page, const OtherVenue& other, int width) {
  if (const auto* ride = std::get_if<Ride>(&other.way)) return ride_block(page, other, *ride, width);
  if (const auto* service = std::get_if<BoardService>(&other.way)) return service_block(page, *service, width);
  if (const auto* foot = std::get_if<OnFoot>(&other.way)) {
    return quiet_line(
        page,
        foot->walk ? page.wording.say(&Words::walk_to_stop, foot->walk->count()) : page.wording.say(&Words::same_stop),
        page.inks.text, width);
  }
  const NoCar none = std::get<NoCar>(other.way);
  if (none == NoCar::unknown) return {};
  return quiet_line(page, page.wording.say(none == NoCar::ended ? &Words::no_more_cars : &Words::no_car),
                    page.inks.muted, width);
}

}  // namespace kiosk
