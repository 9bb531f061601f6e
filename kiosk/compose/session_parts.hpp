#pragma once
// What several screens show of a session: its title, people, badges, times; and lists of sessions.

#include <functional>

#include "compose/page.hpp"

namespace kiosk {

/// "14:05"
std::string clock_text(LocalTime);

/// A word in a filled box: a state that must not be overlooked.
Block mark_block(const Page&, const Phrase&, Color fill, int width);
/// Cancelled, moved or delayed with the printed time; empty when nothing has changed.
Block change_mark(const Page&, const Occurrence&, const Inks&, int width);

/// Blocks set from left to right, in as many rows as they need.
Block wrapped(std::vector<Block>, int gap, int width);

/// Spoken language, level, remote.
Block badges_block(const Page&, const Session&, Color fill, int width);
Block speakers_block(const Page&, const Session&, double size, const Inks&, int width, int lines);

/// "13:50–14:20", with a mark when it is not as printed.
Block time_range_block(const Page&, const Occurrence&, double size, const Inks&, int width);

/// The venue's name as the largest thing on the screen, in up to two lines of each language.
PhraseStyle large_name(const Page&);
/// What has happened, for whoever stands there, and what to do about it.
PhraseStyle notice_head(const Page&);
PhraseStyle notice_hint(const Page&);

/// A small label over something: the leading language in the accent.
Block label_block(const Page&, const Phrase&, const Inks&, int width);

/// What stands above, the title as hero, speakers and badges; in `height` badges give way first, then speakers.
Block hero_block(const Page&, Block head, const Occurrence&, int width, int height);

/// A time, a title, and below it what has changed or who speaks.
Block session_row(const Page&, const Occurrence&, const Inks&, int width, int title_lines);
/// Every row in one line, and from the top down in two where that leaves room for all.
std::vector<Block> roomy_rows(const Page&, const std::vector<Occurrence>&, const Inks&, int width, int gap, int height);
std::vector<Block> session_rows(const Page&, const std::vector<Occurrence>&, const Inks&, int width, int title_lines);

/// Their height, set below each other.
int total_height(const std::vector<Block>&, int gap);
/// As many rows as fit the height, then `more(hidden)`.
Block rows_that_fit(const std::vector<Block>& rows, int gap, int height, const std::function<Block(int)>& more);
/// The usual last line: "and 3 more".
Block more_block(const Page&, std::string_view Words::*member, int hidden, const Inks&, int width);

}  // namespace kiosk
