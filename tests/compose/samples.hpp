#pragma once
// Values of the real event, made short.

#include "schedule/showing.hpp"

namespace kiosk_test {

kiosk::LocalTime at(int hour, int minute, int day = 6);
kiosk::LocalizedText both(std::string zh, std::string en);
kiosk::LocalizedText plain(std::string text);

kiosk::Venue monument();
kiosk::Venue masa_loft();
kiosk::Venue main_hall();

/// A talk of half an hour.
kiosk::Occurrence talk(kiosk::LocalTime start, kiosk::LocalizedText title, std::vector<std::string> speakers,
                       std::string language, kiosk::Level level);
kiosk::Occurrence doctors();
kiosk::Occurrence intern();
kiosk::Occurrence delayed(kiosk::Occurrence, int minutes);
kiosk::Occurrence cancelled(kiosk::Occurrence);
kiosk::Occurrence moved(kiosk::Occurrence, kiosk::LocalizedText to);
std::vector<kiosk::Occurrence> afternoon();

kiosk::BoardRow car(kiosk::LocalTime time, int minutes, std::vector<std::string> cars, kiosk::LocalizedText headsign,
                    std::vector<kiosk::LocalizedText> via = {});
kiosk::DeparturesScreen noon_board();
kiosk::BoardRow plain_car();
/// A board of that car alone.
kiosk::Showing board_of(kiosk::BoardRow);

/// A venue that is only named; signs and accents go round by the length of its id.
kiosk::VenueBrief brief(kiosk::LocalizedText name, std::string id = "venue");

/// The other venues at five past two, no two of them reached in the same way.
kiosk::ElsewhereScreen five_venues();

/// With what stands around the screen, as far as the screen itself tells: the tide, what is on and what comes.
kiosk::Showing showing(kiosk::Venue, kiosk::Phase, kiosk::LocalTime clock, kiosk::Screen);

}  // namespace kiosk_test
