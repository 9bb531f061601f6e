// The board: when, in how many minutes, which car, where to. Its emptinesses read differently.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// "11:00–14:00  about every 36 min  to X  [Tentative]"
Block service_block(const Page& page, const BoardService& service, int width, bool large) {
  const Theme& theme = page.type.theme();
  const Wording& say = page.wording;
  const Phrase headway = say.each([&](const Words& w) {
    return service.shortest_headway == service.longest_headway
               ? fmt::format(fmt::runtime(w.headway), service.shortest_headway.count())
               : fmt::format(fmt::runtime(w.headways), service.shortest_headway.count(),
                             service.longest_headway.count());
  });
  const Phrase bound =
      say.each([&](const Words& w) { return fmt::format(fmt::runtime(w.bound_for), say.in(w, service.headsign)); });
  Block window = page.type.text(
      {clock_text(service.from) + "–" + clock_text(service.until), ""},
      {.size = large ? theme.hero : theme.heading, .color = page.inks.text, .weight = Weight::bold}, width);
  Block mark = service.tentative ? mark_block(page, say.say(&Words::tentative), page.inks.muted, width) : Block{};
  Block every = page.type.phrase(headway, page.type.style(large ? theme.heading : theme.body, page.inks), width);
  const int gap = page.px(0.034);
  Column column;
  if (!large && window.width + every.width + mark.width + 2 * gap <= width) {
    column.add(row({std::move(window), std::move(every), std::move(mark)}, gap));
  } else {
    const bool beside = window.width + mark.width + gap <= width;
    column.add(beside ? row({std::move(window), mark}, gap) : std::move(window));
    column.add(std::move(every), page.px(0.006));
    if (!beside) column.add(std::move(mark), page.px(0.008));
  }
  column.add(page.type.phrase(bound, page.type.style(large ? theme.heading : theme.body, page.inks), width),
             page.px(0.006));
  return column.block();
}

std::vector<Block> board_rows(const Page& page, const Board& board, const BoardGrid& grid, int width, bool brief) {
  std::vector<Block> rows;
  for (const BoardRow& r : board.rows) rows.push_back(board_row(page, r, grid, board.arriving, brief));
  for (const BoardService& s : board.services) rows.push_back(service_block(page, s, width, board.rows.empty()));
  return rows;
}

/// The largest in which all rows stand whole with air around them, so that few rows don't look lost.
double board_scale(const Page& page, const Board& board, int width, int height) {
  for (const double scale : {1.45, 1.2}) {
    const BoardGrid grid = board_grid(page, board, width, scale);
    const int air = static_cast<int>(board.rows.size()) * page.px(0.03);
    const bool narrow = grid.destination > 0 && grid.destination < page.px(0.6);
    if (!narrow && least_ruled_height(page, board_rows(page, board, grid, width, false)) + air <= height) return scale;
  }
  return 1;
}

Block list_block(const Page& page, const Board& board, int width, int height) {
  const double scale = board.rows.empty() ? 1 : board_scale(page, board, width, height - page.px(0.08));
  const BoardGrid grid = board_grid(page, board, width, scale);
  const bool alone = board.rows.empty();
  const Phrase label = page.wording.say(board.arriving ? &Words::shuttle_arriving : &Words::shuttle);
  Column column;
  column.add(alone ? label_block(page, label, page.inks, width) : board_heads(page, label, board, grid));
  const int gap = page.px(alone ? 0.03 : 0.012), left = height - column.height() - gap;
  std::vector<Block> rows = board_rows(page, board, grid, width, false);
  int for_mark = 0;
  if (least_ruled_height(page, rows) > left) {
    std::vector<Block> brief = board_rows(page, board, grid, width, true);
    if (least_ruled_height(page, brief) > left) for_mark = page.px(page.type.theme().body * 1.5);
    const int pages = page_of_ruled(page, rows, left - for_mark).pages;
    if (page_of_ruled(page, brief, left - for_mark).pages < pages) rows = std::move(brief);
  }
  const PageOfRows shown = page_of_ruled(page, rows, left - for_mark);
  note_pages(page, shown.pages);
  column.add(ruled_rows(page, rows_on(shown, rows), width, left - for_mark), gap);
  Block mark = page_mark(page, shown, page.inks);
  if (!mark.empty()) column.add(widened(std::move(mark), width, Align::right), page.px(0.004));
  return column.block();
}

Phrase headline(const Page& page, const Board& board) {
  switch (board.state) {
    case BoardState::rows:
    case BoardState::unknown:
      return page.wording.say(&Words::nothing_known);
    case BoardState::later:
      return page.wording.say(&Words::none_for_now);
    case BoardState::ended:
      return page.wording.say(&Words::service_ended);
    case BoardState::none_here:
      return page.wording.say(&Words::none_here);
  }
  return {};
}

/// The next car where there is one, else when the last one left.
Phrase particulars(const Page& page, const Board& board) {
  const Wording& say = page.wording;
  if (board.state == BoardState::later && board.next_at) {
    const std::string at = clock_text(*board.next_at);
    return say.each([&](const Words& w) {
      return fmt::format(fmt::runtime(w.next_car), board.next_here ? at : fmt::format(fmt::runtime(w.after_time), at));
    });
  }
  if (board.state != BoardState::ended || !board.last_left) return {};
  const std::string at = clock_text(*board.last_left);
  if (board.last_left_stop.empty()) return say.say(&Words::last_left, at);
  return say.each(
      [&](const Words& w) { return fmt::format(fmt::runtime(w.last_left_from), say.in(w, board.last_left_stop), at); });
}

Block state_block(const Page& page, const Board& board, int width, int height) {
  const Theme& theme = page.type.theme();
  const bool later = board.state == BoardState::later;
  PhraseStyle big = page.type.style(theme.hero * 0.85, page.inks);
  big.second.lines = 2;
  big.first.floor = theme.body;
  big.second.size = theme.heading * 0.9;
  big.stacked = true;
  PhraseStyle small = page.type.style(theme.body, page.inks);
  small.first.lines = small.second.lines = 2;
  Column column;
  const Phrase first = later ? particulars(page, board) : headline(page, board);
  column.add(phrase_within(page, first, big, width, height));
  const Phrase rest = later ? headline(page, board) : particulars(page, board);
  column.add_within(page.type.phrase(rest, small, width), page.px(0.05), height);
  return column.block();
}

Block headed(const Page& page, std::string_view Words::*word, Block what, const Inks& inks, int width) {
  if (what.empty()) return {};
  PhraseStyle quiet = page.type.style(page.type.theme().label, inks, inks.muted);
  quiet.first.weight = Weight::regular;
  Column column;
  column.add(page.type.phrase(page.wording.say(word), quiet, width)).add(std::move(what), page.px(0.008));
  return column.block();
}

Block boarding(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  PhraseStyle style = page.type.style(page.type.theme().body, inks);
  style.first.lines = style.second.lines = 2;
  return headed(page, &Words::board_at, page.type.phrase(page.wording.both(screen.boarding), style, width), inks,
                width);
}

Block walk(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  if (!screen.walk_to_stop) return {};
  const Phrase phrase = page.wording.say(&Words::walk_to_stop, screen.walk_to_stop->count());
  return page.type.phrase(phrase, page.type.style(page.type.theme().body, inks), width);
}

Block sponsor_names(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  std::vector<LocalizedText> names;
  for (const Sponsor& sponsor : screen.sponsors) names.push_back(sponsor.name);
  const TextStyle style{.size = page.type.theme().body, .color = inks.text, .weight = Weight::bold, .lines = 2};
  return page.type.text(page.wording.names(names), style, width);
}

Block sponsors(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  return headed(page, &Words::shuttle_sponsor, sponsor_names(page, screen, inks, width), inks, width);
}

/// Pieces on one baseline as far as they fit, then on the next line.
Block foot_lines(std::vector<Block> pieces, int gap, int line_gap, int width) {
  Column lines;
  Block line;
  for (Block& piece : pieces) {
    if (piece.empty()) continue;
    if (!line.empty() && line.width + gap + piece.width > width) {
      lines.add(std::move(line), line_gap);
      line = {};
    }
    line = row({std::move(line), std::move(piece)}, gap);
  }
  lines.add(std::move(line), line_gap);
  return lines.block();
}

/// Below each other; empty when nothing is known.
Block board_side(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  const int gap = page.px(0.05);
  Column column;
  column.add(boarding(page, screen, inks, width));
  column.add(walk(page, screen, inks, width), page.px(0.02));
  column.add(sponsors(page, screen, inks, width), gap);
  return column.block();
}

/// The same as one line's pieces at the foot of a landscape board.
Block board_foot(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.03);
  PhraseStyle quiet = page.type.style(theme.label, inks, inks.muted);
  quiet.first.weight = Weight::regular;
  const auto heading = [&](std::string_view Words::*word) { return page.wording.say(word).front(); };
  const auto strong = page.type.style(theme.body, inks);
  const auto boarding_at = [&](const Phrase& where) {
    Block place = page.type.phrase(where, strong, width * 3 / 4);
    if (place.empty()) return place;
    return row({page.type.whole(heading(&Words::board_at), quiet.first, width), std::move(place)}, gap);
  };
  Phrase where = page.wording.both(screen.boarding);
  Block place = boarding_at(where);
  Block steps = walk(page, screen, inks, width / 2);
  const int apart = page.px(0.07);
  if (page.shape == PageShape::landscape && where.size() > 1 && place.width + apart + steps.width > width) {
    where.resize(1);
    place = boarding_at(where);
  }
  Block money = row({page.type.whole(heading(&Words::shuttle_sponsor), quiet.first, width),
                     sponsor_names(page, screen, inks, width / 2)},
                    gap);
  if (screen.sponsors.empty()) money = {};
  return foot_lines({std::move(place), std::move(steps), std::move(money)}, apart, page.px(0.014), width);
}

void draw_side(Page& page, const Showing& showing, const DeparturesScreen& screen) {
  const bool home = screen.board.state == BoardState::ended || screen.board.state == BoardState::none_here;
  const auto side = [&](int width, int height) {
    if (home) return way_home_of(page, showing.venue, width, height);
    return page.shape == PageShape::ultrawide ? board_side(page, screen, page.surface_inks, width)
                                              : board_foot(page, screen, page.surface_inks, width);
  };
  const int body = page.body().width, panel = page.safe.width * (page.shape == PageShape::ultrawide ? 29 : 50) / 100;
  if (home) {
    const Block block = side(body, page.area.height * 62 / 100);
    Rect foot = cut_bottom(page.area, block.height + (block.empty() ? 0 : page.px(0.03)));
    return page.put(block, foot.x + page.margin(), foot.y);
  }
  if (page.shape != PageShape::ultrawide) {
    const Block block = side(body, page.area.height * 50 / 100);
    if (!block.empty()) page.put(block, open_shelf(page, block.height));
    return;
  }
  if (side(panel, page.area.height).empty()) return;
  const Rect inside = open_panel(page, panel);
  page.put(side(inside.width, inside.height), inside);
}

}  // namespace

void draw(Page& page, const Showing& showing, const DeparturesScreen& screen) {
  const Board& board = screen.board;
  draw_side(page, showing, screen);
  Rect body = page.body();
  cut_top(body, page.px(0.036));
  cut_bottom(body, page.px(0.02));
  if (board.state == BoardState::rows || !board.services.empty()) {
    page.put(list_block(page, board, body.width, body.height), body);
    return;
  }
  Column column;
  column.add(label_block(page, page.wording.say(&Words::shuttle), page.inks, body.width));
  const int gap = page.px(0.025);
  column.add(state_block(page, board, body.width, body.height - column.height() - gap), gap);
  page.put(column.block(), body, 0.2);
}

}  // namespace kiosk
