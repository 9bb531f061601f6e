#pragma once
// One function a screen, one file each, and the parts that several of them are made of. The frame is drawn before; the
// list is the page's.

#include <functional>

#include "compose/compose.hpp"
#include "compose/page.hpp"

namespace kiosk {

void draw(Page&, const Showing&, const CurrentScreen&);
void draw(Page&, const Showing&, const NextScreen&);
void draw(Page&, const Showing&, const GapScreen&);
void draw(Page&, const Showing&, const BeforeScreen&);
void draw(Page&, const Showing&, const AfterScreen&);
void draw(Page&, const Showing&, const IdleScreen&);
void draw(Page&, const Showing&, const SponsorScreen&);
void draw(Page&, const Showing&, const DeparturesScreen&);
void draw(Page&, const Showing&, const ElsewhereScreen&);
void draw(Page&, const Showing&, const LightningScreen&);
void draw(Page&, const Showing&, const SponsorsScreen&);
void draw(Page&, const Showing&, const CardScreen&);
void draw(Page&, const Showing&, const AnnouncementScreen&);
void draw(Page&, const Showing&, const ProgrammeScreen&);
void draw(Page&, const Showing&, const IdentifyScreen&);
void draw(Page&, const Showing&, const SetupScreen&);
void draw(Page&, const Showing&, const StickScreen&);

/// A sponsor's picture, from `path`.
DisplayList slide(const Sponsor&, const std::string& path, const Look&);

/// The green of safety signs for a pictogram that leads out of danger or ends it (ISO 7010), else their red.
Color urgent_ground(const AnnouncementScreen&);

// Of a sponsor, on its card and on the wall of all.

/// None for a level that is an organiser's own id.
Phrase level_phrase(const Page&, const Sponsor&);
/// Of a name in which nothing can be seen (U+2060 WORD JOINER alone) the id is shown.
Phrase sponsor_name(const Page&, const Sponsor&);
/// What artwork may stand on, best first: the theme's two ends, `first` before the other, black and white, and the
/// middle.
std::vector<Color> artwork_plates(const Theme&, Color first);

// Of a session: its title, people, badges, times; and lists of sessions.

/// The rows whose page's turn it is.
struct PageOfRows {
  std::size_t first = 0, count = 0;
  int number = 1, pages = 1;  ///< from 1
};

/// "14:05"
std::string clock_text(LocalTime);
/// When it begins and when it ends; with the weekday where it is of another day than this, or over several.
std::string start_text(const Words&, const Occurrence&);
std::string end_text(const Words&, const Occurrence&);
std::string printed_start_text(const Words&, const Occurrence&);
std::string printed_end_text(const Words&, const Occurrence&);

/// A phrase of the screen's main size, within the height: both languages shrink, to body at the least, before one goes.
Block phrase_within(const Page&, const Phrase&, PhraseStyle, int width, int height);

/// A word in a filled box: a state that must not be overlooked.
Block mark_block(const Page&, const Phrase&, Color fill, int width);
Block mark_block(const Page&, const Phrase&, double size, Color fill, int width);
/// Delayed, earlier, or when it ends where that alone has changed; empty when its times are the printed ones.
Phrase time_change(const Page&, const Occurrence&);
/// That a change is news, for as long as it is, in the leading language where both have no room; else empty.
Block news_mark(const Page&, const Occurrence&, Color fill, int width);
/// Cancelled, moved to or from where, at another time than the printed one, which stands beside it, or full; empty when
/// nothing has changed.
Block change_mark(const Page&, const Occurrence&, const Inks&, int width);
/// The same in the size of a heading: where the change is what the screen has to tell.
Block large_change_mark(const Page&, const Occurrence&, const Inks&, int width);

Block wrapped(std::vector<Block>, int gap, int line_gap, int width);
/// Blocks set from left to right, in as many rows as they need.
Block wrapped(std::vector<Block>, int gap, int width);

/// The session's title as large as it may be, photos, speakers and the code along the foot of the area.
void draw_session(Page&, const Block& head, const Occurrence&);
/// The same under "Next", for what has not begun; the plane has the time unless it stands here.
void draw_upcoming(Page&, const Occurrence&, bool with_time);
/// What stands along the foot of the field: now, or next. Takes from the page's area.
void draw_foot(Page&, const Showing&);
/// One change of those told ahead, below the head. Takes from the page's area.
void draw_change_strip(Page&, const Showing&);
void draw_notices(Page&, const Showing&);
/// Spoken language, level, remote: what is known of them.
std::vector<Phrase> session_facts(const Page&, const Session&);

/// Spoken language, level, remote.
Block badges_block(const Page&, const Session&, Color fill, int width);
Block speakers_block(const Page&, const Session&, double size, const Inks&, int width, int lines);

/// The venue's name as the largest thing on the screen, in up to two lines of each language.
PhraseStyle large_name(const Page&);
/// What has happened, for whoever stands there, and what to do about it.
PhraseStyle notice_head(const Page&);
PhraseStyle notice_hint(const Page&);

/// A small label over something: the leading language in the accent.
Block label_block(const Page&, const Phrase&, const Inks&, int width);

/// Lunch, closing: what is for both kinds of readers. A talk has one language.
bool is_fixed_item(const Session&);
/// A title in a list: a talk's once, a fixed item's (lunch, closing) for both kinds of readers.
Block fixed_item_title(const Page&, const Session&, const TextStyle&, const Inks&, int width);

/// What stands above, the title as hero, speakers and badges; in `height` badges give way first, then speakers. A short
/// title grows where it may.
Block hero_block(const Page&, Block head, const Occurrence&, int width, int height, bool grow = true);

/// A time, a title, and below it what has changed or who speaks.
Block session_row(const Page&, const Occurrence&, const Inks&, int width, int title_lines);
/// Every row in one line, and from the top down in two where that leaves room for all.
std::vector<Block> roomy_rows(const Page&, const std::vector<Occurrence>&, const Inks&, int width, int gap, int height);
std::vector<Block> session_rows(const Page&, const std::vector<Occurrence>&, const Inks&, int width, int title_lines);

/// Rows in several columns, px.
struct RowColumns {
  std::vector<Block> rows{};
  std::size_t columns = 1;
  int width = 0;  ///< of each
  int height = 0, gap = 0, gutter = 0;
};

/// How many pages they need, at least one.
int page_count(const RowColumns&);
/// `number` from 0. A single page has columns of about one height.
Block page_of_columns(const Page&, const RowColumns&, int number);

/// Their height, set below each other.
int total_height(const std::vector<Block>&, int gap);
/// As many rows as fit the height, then `more(hidden)`: of what has no second page.
Block rows_that_fit(const std::vector<Block>& rows, int gap, int height, const std::function<Block(int)>& more);

// Lists that turn pages.

std::vector<int> heights_of(const std::vector<Block>& rows);
/// How many rows each page or column takes when each is filled; one that fits nowhere has one to itself.
std::vector<std::size_t> filled(const std::vector<int>& heights, int gap, int height);
/// Whoever shows pages says how many.
void note_pages(const Page&, int pages);
PageOfRows page_of(const Page&, const std::vector<int>& heights, int gap, int height);
PageOfRows page_of(const Page&, const std::vector<Block>& rows, int gap, int height);
std::vector<Block> rows_on(const PageOfRows&, const std::vector<Block>& rows);
/// "2/3"; empty for a single page.
Block page_mark(const Page&, const PageOfRows&, const Inks&);
/// A list's label with the mark at its right.
Block head_with_mark(const Page&, const PageOfRows&, const Phrase& head, const Inks&, int width);

/// A text, or where it is higher than `height` its sentences, as many as fit in each block; what has none is cut.
std::vector<Block> parts_within(const Page&, const TaggedText&, const TextStyle&, int width, int height);

struct RowSpace {
  int after_head = 0, between = 0;  ///< px
};

/// A list below its label; empty without rows.
Block headed_rows(const Page&, const Phrase& head, const std::vector<Block>& rows, const RowSpace&, const Inks&,
                  int width, int height);

/// What was to be on now and is not, as the main thing: one a page.
Block due_block(const Page&, const std::vector<Occurrence>&, int width, int height);
/// Sessions that run or begin together: all of their titles, and who speaks.
Block parallel_block(const Page&, Block head, const std::vector<Occurrence>&, int width, int height);

// Rows.

/// A board's: a rule above each, as much air between them as there is room for; as many as `page_of_ruled` has.
Block ruled_rows(const Page&, std::vector<Block> rows, int width, int height);
PageOfRows page_of_ruled(const Page&, const std::vector<Block>& rows, int height);

/// With the least air between them, px.
int least_ruled_height(const Page&, const std::vector<Block>& rows);

/// The venue's way home, as steps or as text, set as large as lets all of it stand in the height; else it turns pages,
/// and is `cut`. Empty when nothing is known.
Block way_home_of(const Page&, const Venue&, int width, int height);

// One line of the departures board.

/// The board's columns, px. Portrait has no destination column: it stands below.
struct BoardGrid {
  int time = 0, minutes = 0, cars = 0, destination = 0, gap = 0;
  double scale = 1;  ///< of all that is large, for a board of few rows

  int width() const { return time + minutes + cars + destination + (minutes > 0 ? 3 : 2) * gap; }
};

BoardGrid board_grid(const Page&, const Board&, int width, double scale = 1);

/// The board's name over the numerals, which need no heading, then "Car" and "To".
Block board_heads(const Page&, const Phrase& label, const Board&, const BoardGrid&);
/// `brief`: the stops between in the leading language alone, for a board with more rows than room.
Block board_row(const Page&, const BoardRow&, const BoardGrid&, bool arriving, bool brief);

// One venue of the elsewhere screen: what is on and next there, and the way.

/// The smallest size of what people came to read, whatever the theme says.
double least_read(const Page&);

/// How generously rows are set. `title` is a share of the short side; widths are px.
struct ElsewherePlan {
  double title = 0, second = 0;       ///< of the session worth the way, and of the other
  int now_lines = 1, next_lines = 1;  ///< of titles, at most
  int name = 0;                       ///< the venue's plate; 0: it stands above, as wide as the row
  int time = 0;                       ///< the column before the titles
  double air = 0;                     ///< a share that each row wants above what it needs
  bool names = true;                  ///< the venue's below, where the plate has its topic
  std::size_t gone = 2;               ///< how many of what does not take place are told, at most
  std::optional<LocalTime> clock{};   ///< what has just begun is told by it
};

/// Empty where nothing is known of a way.
Block way_block(const Page&, const OtherVenue&, int width);

/// The width that the venues' times in that size take, px.
int elsewhere_time_width(const Page&, double size, const std::vector<OtherVenue>&);

/// Without the way where `with_way` is false.
Block elsewhere_row(const Page&, const OtherVenue&, const ElsewherePlan&, bool with_way, int width);

/// A venue without anything more today: a headline, what was missed here, and where the day goes on.
void draw_day_elsewhere(Page&, const Showing&, const Phrase& headline, const std::vector<Occurrence>& due,
                        const std::vector<OtherVenue>&);

/// What is on at other venues and the way there, below a head, over the whole of the area's width; `height` px of it.
Block elsewhere_list(const Page&, const Phrase& head, const std::vector<OtherVenue>&, std::optional<LocalTime> clock,
                     int height);
/// Where the day goes on, a plane a venue beside each other, along the area's foot; false, and nothing drawn, where
/// they have no room for all that there is to say.
bool draw_venue_columns(Page&, const std::vector<OtherVenue>&, int height);

}  // namespace kiosk
