#pragma once
// The event file part by part: the nodes of one key -> values. Whatever is wrong is in the context's report; what is
// read then is of no use but to find more that is wrong.

#include "load/event_context.hpp"

namespace kiosk {

/// Whether each list is as short as one that a small box reads in time; the rest is not to be read otherwise.
bool within_limits(const Object& event, Report&);
/// That a round of the sponsors' turns, which has each of them by its weight, is no longer than can be planned.
void limit_turns(const Object& event, const Content&, Report&);

/// Refers to stops.
std::vector<Venue> read_venues(Children, EventContext&);
/// To each venue its sign and accent: those that are named, and to the others what is left of them, in order.
void assign_signs(Children, std::vector<Venue>&, Report&);
/// Refers to venues.
std::vector<Footpath> read_walks(Children, const EventContext&);

/// Of the keys "speakers" and "talks", of a session or of one of its talks.
std::vector<Speaker> read_speakers(const Object&, const EventContext&);
std::vector<ListedTalk> read_listed_talks(const Object& session, const EventContext&);

/// Refers to venues.
std::vector<Session> read_sessions(Children, EventContext&);

std::vector<Stop> read_stops(Children, EventContext&);
/// Refers to stops.
std::vector<Departure> read_departures(Children, EventContext&);
/// Refers to stops.
std::vector<Service> read_services(Children, const EventContext&);

/// Refers to venues.
std::vector<Sponsor> read_sponsors(Children, EventContext&);

/// The usual one when the event has none.
std::vector<Slot> read_playlist(const Object& event, const EventContext&);

/// Refers to venues.
std::vector<Card> read_cards(Children, const EventContext&);
/// Refers to venues.
std::vector<Announcement> read_announcements(Children, const EventContext&);

/// Lays them over the content's sessions and departures, whose ids the context knows.
void apply_changes(Children, const EventContext&, Content&);

/// Told at the later of two sessions; `sessions` are the content's as they are written.
void warn_about_overlaps(Children sessions, const Content&, Report&);

}  // namespace kiosk
