#include "compose/board_row.hpp"

#include <algorithm>

#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

double time_size(const Page& page) { return page.type.theme().heading * 1.12; }

/// The numeral large, its unit small: "8 min" is read from the numeral.
Block minutes_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  if (!row_.minutes || row_.cancelled) return {};
  const Theme& theme = page.type.theme();
  if (*row_.minutes == 0) {
    const Words& words = page.wording.leading();
    return page.type.text({std::string(words.due), std::string(words.tag)},
                          {.size = theme.body, .color = page.inks.accent, .weight = Weight::bold}, grid.minutes);
  }
  const Words& words = page.wording.leading();
  const TextStyle number{.size = theme.heading, .color = page.inks.accent, .weight = Weight::bold};
  const TextStyle unit{.size = theme.label, .color = page.inks.muted};
  std::string name(words.minutes_short);
  name.erase(0, name.find("{}") + 2);
  name.erase(0, name.find_first_not_of(' '));
  Block text = row({page.type.whole({std::to_string(*row_.minutes), ""}, number, grid.minutes),
                    page.type.whole({name, std::string(words.tag)}, unit, grid.minutes)},
                   page.px(0.01));
  return text;
}

Block car_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  const Theme& theme = page.type.theme();
  std::vector<Block> badges;
  const int pad = page.px(0.02);
  const TextStyle style{.size = theme.body,
                        .color = row_.cancelled ? page.surface_inks.muted : page.surface_inks.text,
                        .weight = Weight::bold};
  int room = grid.cars;
  for (const auto& car : row_.cars) {
    Block badge = boxed(page.type.text({car, ""}, style, std::max(1, room - 2 * pad)), pad, 0, theme.surface, page.px(0.008));
    room -= badge.width + page.px(0.012);
    if (room + page.px(0.012) < 0) break;
    badges.push_back(std::move(badge));
  }
  return row(std::move(badges), page.px(0.012));
}

/// "via …", or in the reader's leading language where it comes from.
Block via_line(const Page& page, const BoardRow& row_, bool arriving, int width) {
  const Wording& say = page.wording;
  const Words& words = say.leading();
  if (row_.via.empty() || (row_.cancelled && !arriving)) return {};
  const Said via{fmt::format(fmt::runtime(words.via), say.joined(words, row_.via)), std::string(words.tag)};
  return page.type.text(via, {.size = page.type.theme().label, .color = page.inks.muted}, width);
}

/// A time at this stop is never invented: this says what is known instead.
Block first_stop_line(const Page& page, const BoardRow& row_, bool arriving, int width) {
  if (row_.at_this_stop || row_.first_stop.empty() || arriving) return {};
  const Wording& say = page.wording;
  const Phrase phrase = say.each([&](const Words& w) {
    return fmt::format(fmt::runtime(w.leaves_then_here), say.in(w, row_.first_stop), clock_text(row_.time));
  });
  PhraseStyle style = page.type.style(page.type.theme().label, page.inks, page.inks.text);
  style.first.weight = Weight::regular;
  return page.type.phrase(phrase, style, width);
}

std::vector<Phrase> states(const Page& page, const BoardRow& row_) {
  std::vector<Phrase> all;
  if (row_.cancelled) return {page.wording.say(&Words::cancelled)};
  if (row_.time != row_.printed_time) all.push_back(page.wording.say(&Words::delayed));
  if (row_.last) all.push_back(page.wording.say(&Words::last_car));
  if (row_.tentative) all.push_back(page.wording.say(&Words::tentative));
  return all;
}

/// Filled marks, and after a delay's the time as printed.
Block marks_line(const Page& page, const BoardRow& row_, int width) {
  std::vector<Block> marks;
  for (const Phrase& phrase : states(page, row_)) {
    const bool calm = !row_.cancelled && phrase == page.wording.say(&Words::tentative);
    marks.push_back(mark_block(page, phrase, calm ? page.inks.muted : page.inks.warning, width));
  }
  if (row_.time != row_.printed_time && !row_.cancelled) {
    PhraseStyle quiet = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
    quiet.first.weight = Weight::regular;
    marks.insert(marks.begin() + 1,
                 page.type.phrase(page.wording.say(&Words::was, clock_text(row_.printed_time)), quiet, width));
  }
  const int gap = page.px(0.018);
  Column lines;
  std::vector<Block> line;
  int used = 0;
  for (Block& mark : marks) {
    if (!line.empty() && used + mark.width > width) {
      lines.add(row(std::move(line), gap), page.px(0.01));
      line.clear();
      used = 0;
    }
    used += mark.width + gap;
    line.push_back(std::move(mark));
  }
  lines.add(row(std::move(line), gap), page.px(0.01));
  return lines.block();
}

Block destination_cell(const Page& page, const BoardRow& row_, bool arriving, int width) {
  const Theme& theme = page.type.theme();
  const Color color = row_.cancelled ? page.inks.muted : page.inks.text;
  const LocalizedText& name = arriving ? row_.first_stop : row_.headsign;
  PhraseStyle style = page.type.style(theme.heading * 0.92, page.inks, color);
  style.first.floor = theme.body;
  style.second.size = theme.label * 1.05;
  Column cell;
  Block destination = page.type.phrase(page.wording.both(name), style, width);
  Block marks = marks_line(page, row_, width);
  const int gap = page.px(0.03);
  const bool beside = !marks.empty() && destination.width + gap + marks.width <= width;
  cell.add(beside ? row({std::move(destination), marks}, gap) : std::move(destination));
  const int tight = page.px(0.004);
  cell.add(via_line(page, row_, arriving, width), tight);
  cell.add(first_stop_line(page, row_, arriving, width), tight);
  if (!beside) cell.add(std::move(marks), page.px(0.008));
  return cell.block();
}

Block time_cell(const Page& page, const BoardRow& row_, const BoardGrid& grid) {
  const bool quiet = row_.cancelled || !row_.at_this_stop;
  Block time = page.type.text({clock_text(row_.time), ""},
                              {.size = time_size(page),
                               .color = quiet ? page.inks.muted : page.inks.text,
                               .weight = Weight::bold},
                              grid.time);
  return row_.cancelled ? struck(std::move(time), page.px(time_size(page)), page.inks.warning) : time;
}

Block cell(Block inside, int width, int height, Align align = Align::left) {
  if (inside.empty()) return {width, height, 0, [](DisplayList&, int, int) {}};
  return widened(std::move(inside), width, align);
}

}  // namespace

BoardGrid board_grid(const Page& page, const Board& board, int width) {
  BoardGrid grid;
  std::size_t cars = 1;
  for (const auto& r : board.rows) cars = std::max(cars, r.cars.size());
  grid.gap = page.px(0.045);
  grid.time = page.px(time_size(page) * 2.75);
  grid.minutes = page.px(0.19);
  grid.cars = page.px(0.052 + 0.085 * static_cast<double>(std::min<std::size_t>(cars, 3)));
  if (page.shape == Shape::portrait) grid.gap = page.px(0.03);
  grid.destination = page.shape == Shape::portrait ? 0 : width - grid.width();
  return grid;
}

Block board_heads(const Page& page, const Board& board, const BoardGrid& grid) {
  PhraseStyle style = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
  style.first.weight = Weight::regular;
  const auto head = [&](std::string_view Words::*word, int width, Align align) {
    Phrase phrase = page.wording.say(word);
    Block both = page.type.phrase(phrase, style, width);
    if (phrase.size() > 1 && both.height > page.px(0.05)) both = page.type.text(phrase[0], style.first, width);
    return cell(std::move(both), width, 0, align);
  };
  std::vector<Block> heads{
      head(board.arriving ? &Words::time : &Words::departs, grid.time, Align::left),
      head(&Words::minutes, grid.minutes, Align::right), head(&Words::car, grid.cars, Align::left)};
  if (grid.destination > 0) {
    heads.push_back(head(board.arriving ? &Words::from_to : &Words::to, grid.destination, Align::left));
  }
  return row(std::move(heads), grid.gap);
}

Block board_row(const Page& page, const BoardRow& row_, const BoardGrid& grid, bool arriving) {
  std::vector<Block> cells{cell(time_cell(page, row_, grid), grid.time, 0),
                           cell(minutes_cell(page, row_, grid), grid.minutes, 0, Align::right),
                           cell(car_cell(page, row_, grid), grid.cars, 0)};
  if (grid.destination > 0) {
    cells.push_back(destination_cell(page, row_, arriving, grid.destination));
    return row(std::move(cells), grid.gap);
  }
  Column both;
  both.add(row(std::move(cells), grid.gap));
  both.add(destination_cell(page, row_, arriving, page.body().width), page.px(0.004));
  return both.block();
}

}  // namespace kiosk
