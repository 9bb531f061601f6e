#pragma once
// What preflight looks for, each a source of its own.

#include <memory>
#include <string>
#include <vector>

#include "compose/compose.hpp"
#include "compose/words.hpp"
#include "preflight/content_texts.hpp"
#include "preflight/findings.hpp"
#include "render/fonts.hpp"

namespace kiosk {

// Characters that no installed face has.

/// One finding for a text and a remedy, with the characters, where they stand in the text and the package that would
/// bring them.
void find_faceless(const TextFinder&, const Fonts&, Findings&);

/// What to do about a character that no face has: install a package of the stack that is missing, or write it another
/// way. `missing` are the stack's packages that are not installed.
std::string font_advice(char32_t, const std::vector<std::string>& missing);

// Texts that are too long for their place: cut, too small to be read, or left out.

/// Composes all that the real days bring to every venue, and tells what each text got there. One finding for a text
/// and a screen, with the first venue's figures; bounded for absurdly large events.
void find_misfits(const std::shared_ptr<const Content>&, const Look&, const TextFinder&, const TextMeasure&, Findings&);

// What a screen is about: the texts that have to stand on it, whatever gives way.

/// Each is there when one of its languages is. Names and titles in lists, which end in "and 3 more", are not due.
std::vector<Phrase> due_texts(const Showing&, const Wording&, bool slide_is_shown);

// What is hardly meant: a venue without a session, a sponsor's level next to another.

void find_odd_content(const Content&, Findings&);

// Sponsors that no screen of some venue, or of any, will show.

/// One finding for a reason, with the sponsors and venues that it concerns.
void find_unshown_sponsors(const Content&, Findings&);

// Dates and hours that are hardly meant, each with the one that likely is.

/// Far from the sessions' days: sessions, cars, services, cards, announcements. Days up to two weeks from each other
/// are one programme; of two programmes of one size neither is wrong. Also a lone talk on the day after a full one,
/// when its room has a hole at that very time.
void find_odd_dates(const Content&, Findings&);

/// Sessions and cars at night where others are twelve hours later; a pause of six hours and more within an event's day.
void find_odd_hours(const Content&, Findings&);

// Words of the frame ("Next", "min left"), which are there in a few languages.

/// One finding for each of a screen's languages that has none.
void find_wordless(const std::vector<std::string>& languages, Findings&);

// Chinese that would be drawn with a Japanese face, and Japanese with a Chinese one. 直, 骨 and 角 differ.

/// The Han face follows a text's tag; without one its script decides: kana means Japanese, else Han is drawn as in the
/// screen's first Chinese or Japanese. So these are told, where Japanese is none of the screen's
/// `languages` (and, for a session's texts, not spoken in it):
/// - a text without a tag whose kana are all の, as Chinese borrows it: drawn as Japanese;
/// - a sentence that has only "ja", with Han and no kana: likely Chinese under the wrong tag;
/// - a session spoken in Japanese whose title has no tag and no kana: drawn as Chinese.
void find_foreign_faces(const Content&, const std::vector<std::string>& languages, const TextFinder&, Findings&);

}  // namespace kiosk
