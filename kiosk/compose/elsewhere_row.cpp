#include "compose/screens.hpp"

#include <algorithm>

#include <fmt/ranges.h>

namespace kiosk {

namespace {

constexpr double venue_name_size = 0.042;

/// The smallest size of what people came to read, whatever the theme says.
double least_read(const Page& page) { return std::max(page.type.theme().body, 1.0 / 22); }

Block bold_line(const Page& page, const Phrase& what, Color color, int width) {
  PhraseStyle style{.first = {.size = least_read(page), .color = color, .weight = Weight::bold}, .second = {}};
  style.second = {.size = page.type.theme().label, .color = page.inks.muted};
  return page.type.phrase(what, style, width);
}

Block quiet_line(const Page& page, const Phrase& what, Color color, int width) {
  const TextStyle style{.size = page.type.theme().label, .color = color, .lines = 2};
  return page.type.phrase(what, {.first = style, .second = style}, width);
}

/// Beside each other where there is room, else below.
Block beside(Block first, Block second, int gap, int below, int width) {
  if (first.width + gap + second.width <= width) return row({std::move(first), std::move(second)}, gap);
  Column column;
  column.add(std::move(first)).add(std::move(second), below);
  return column.block();
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

/// As change_mark, on one line.
Block change_line(const Page& page, const Occurrence& o, int width) {
  if (o.session.cancelled || !o.moved_to.empty() || !o.delayed()) return change_mark(page, o, page.inks, width);
  return wrapped({mark_block(page, page.wording.say(&Words::delayed), page.inks.warning, width),
                  quiet_line(page, page.wording.say(&Words::was, clock_text(o.printed_start)), page.inks.muted, width)},
                 page.px(0.016), width);
}

/// When, which, and below it what has changed.
struct SessionStyle {
  double size = 0;
  int lines = 1;
  bool running = false;
  int time = 0;  ///< px, the column of "14:05" or "till 14:20"
};

/// Until when it runs needs no word that has to be in two languages.
TaggedText session_time(const Page& page, const Occurrence& o, bool running) {
  const Words& words = page.wording.leading();
  return {running ? "– " + end_text(words, o) : start_text(words, o), page.wording.tag_of(words)};
}

Block session_line(const Page& page, const Occurrence& o, const SessionStyle& style, int width) {
  const bool gone = o.session.cancelled || !o.moved_to.empty();
  Block time = page.type.text(
      session_time(page, o, style.running),
      {.size = style.size, .color = style.running ? page.inks.accent : page.inks.text, .weight = Weight::bold},
      style.time);
  if (gone) time = struck(std::move(time), page.px(style.size), page.inks.warning);
  const int right = width - style.time;
  Column what;
  what.add(fixed_item_title(page, o.session,
                            {.size = style.size,
                             .color = gone ? page.inks.muted : page.inks.text,
                             .weight = style.running ? Weight::bold : Weight::regular,
                             .lines = style.lines,
                             .floor = least_read(page)},
                            page.inks, right));
  what.add(change_line(page, o, right), page.px(0.004));
  return row({widened(std::move(time), style.time, Align::left), what.block()}, 0);
}

Block sessions_block(const Page& page, const OtherVenue& other, const ElsewherePlan& plan, int width) {
  Column column;
  if (other.current) {
    column.add(session_line(page, *other.current, {plan.title, plan.now_lines, true, plan.time}, width));
    if (other.more_current > 0) {
      Block more = quiet_line(page, page.wording.say(&Words::and_parallel, other.more_current), page.inks.muted,
                              width - plan.time);
      column.add(row({widened({1, 0, 0, [](DisplayList&, int, int) {}}, plan.time, Align::left), std::move(more)}, 0),
                 page.px(0.002));
    }
  } else if (!other.due.empty()) {
    column.add(session_line(page, other.due.back(), {plan.title, 1, false, plan.time}, width));
  }
  if (other.next) {
    column.add(session_line(page, *other.next, {plan.title, plan.next_lines, false, plan.time}, width), page.px(0.004));
  }
  return column.block();
}

/// The venue's colour beside what stands in its row.
Block flagged(const Page& page, const OtherVenue& other, Block inside, int gap) {
  const Theme& theme = page.type.theme();
  const auto own = theme.venue_accents.find(other.venue_id);
  const Color color = own == theme.venue_accents.end() ? theme.accent : own->second;
  const int height = inside.height;
  return columns({filled(page.px(0.009), height, color), std::move(inside)}, gap);
}

}  // namespace

int elsewhere_time_width(const Page& page, double size, const std::vector<OtherVenue>& venues) {
  const TextStyle style{.size = size, .color = page.inks.text, .weight = Weight::bold};
  int width = 0;
  const auto hold = [&](const std::optional<Occurrence>& o, bool running) {
    if (o) width = std::max(width, page.type.text(session_time(page, *o, running), style, page.safe.width).width);
  };
  for (const OtherVenue& v : venues) {
    hold(v.current, true);
    hold(v.next, false);
  }
  return width + page.px(0.024);
}

namespace {

Block venue_block(const Page& page, const OtherVenue& other, bool topic, int width) {
  PhraseStyle style = page.type.style(venue_name_size, page.inks);
  style.first.lines = style.second.lines = 3;
  style.second.size = page.type.theme().label;
  Column column;
  column.add(page.type.phrase(page.wording.both(other.venue), style, width));
  const TextStyle quiet{.size = page.type.theme().label, .color = page.inks.accent, .lines = 2};
  if (topic) column.add(page.type.text(page.wording.one(other.topic), quiet, width), page.px(0.004));
  return column.block();
}

}  // namespace

Block elsewhere_row(const Page& page, const OtherVenue& other, const ElsewherePlan& plan, bool with_way, int width) {
  const int flag_gap = page.px(0.02), gap = page.px(0.034);
  const int inner = width - page.px(0.009) - flag_gap;
  const auto way = [&](int w) { return with_way ? way_block(page, other, w) : Block{}; };
  if (plan.name == 0) {
    Column column;
    column.add(beside(venue_block(page, other, plan.topic, inner), way(inner), gap, page.px(0.004), inner));
    column.add(sessions_block(page, other, plan, inner), page.px(0.004));
    return flagged(page, other, column.block(), flag_gap);
  }
  Column left;
  left.add(venue_block(page, other, plan.topic, plan.name));
  if (plan.way == 0) left.add(way(plan.name), page.px(0.006));
  const int middle = inner - plan.name - gap - (plan.way > 0 ? plan.way + gap : 0);
  Block sessions = widened(sessions_block(page, other, plan, middle), middle, Align::left);
  std::vector<Block> cells{widened(left.block(), plan.name, Align::left), std::move(sessions)};
  if (plan.way > 0) cells.push_back(way(plan.way));
  return flagged(page, other, row(std::move(cells), gap), flag_gap);
}

}  // namespace kiosk
