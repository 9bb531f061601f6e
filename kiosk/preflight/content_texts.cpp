#include "preflight/content_texts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compose/words.hpp"

namespace kiosk {
namespace {

class Collector {
 public:
  std::vector<ContentText> texts;

  void own(TextOwner owner, std::size_t item, std::string base) {
    owner_ = owner;
    item_ = item;
    base_ = std::move(base);
  }

  void add(const std::string& key, std::string_view noun, const std::string& text, const std::string& tag = "",
           bool alone = true) {
    if (text.empty()) return;
    texts.push_back(
        {fmt::format("{}/{}{}{}", base_, key, tag.empty() ? "" : "/", tag), owner_, item_, noun, text, tag, alone});
  }

  void add(const std::string& key, std::string_view noun, const LocalizedText& localized) {
    const bool alone = localized.by_language.size() == 1;
    for (const auto& [tag, text] : localized.by_language) add(key, noun, text, tag, alone);
  }

  template <typename Text>
  void add_list(const std::string& key, std::string_view noun, const std::vector<Text>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) add(fmt::format("{}/{}", key, i), noun, list[i]);
  }

 private:
  TextOwner owner_ = TextOwner::event;
  std::size_t item_ = 0;
  std::string base_;
};

void add_venues(Collector& to, const Content& content) {
  for (std::size_t i = 0; i < content.venues.size(); ++i) {
    const Venue& venue = content.venues[i];
    to.own(TextOwner::venue, i, fmt::format("event/venues/{}", i));
    to.add("name", "venue's name", venue.name);
    to.add("topic", "topic", venue.topic);
    to.add_list("hosts", "host's name", venue.hosts);
    to.add("address", "address", venue.address);
    to.add("way_home", "way home", venue.way_home);
    for (std::size_t step = 0; step < venue.way_steps.size(); ++step) {
      to.add(fmt::format("way_home/{}/text", step), "way home", venue.way_steps[step].text);
    }
  }
}

/// As if each were an object: of one that is a name alone, Findings knows that.
void add_speakers(Collector& to, const std::string& key, const std::vector<Speaker>& speakers) {
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    to.add(fmt::format("{}/{}/name", key, i), "speaker's name", speakers[i].name);
  }
}

void add_sessions(Collector& to, const Content& content) {
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const Session& session = content.sessions[i];
    to.own(TextOwner::session, i, fmt::format("event/sessions/{}", i));
    to.add("title", "title", session.title);
    add_speakers(to, "speakers", session.speakers);
    for (std::size_t talk = 0; talk < session.talks.size(); ++talk) {
      const std::string key = fmt::format("talks/{}", talk);
      to.add(key + "/title", "talk's title", session.talks[talk].title);
      add_speakers(to, key + "/speakers", session.talks[talk].speakers);
    }
    to.add("language", "language", session.language);
  }
}

void add_shuttle(Collector& to, const Content& content) {
  for (std::size_t i = 0; i < content.stops.size(); ++i) {
    to.own(TextOwner::shuttle, i, fmt::format("event/shuttle/stops/{}", i));
    to.add("name", "stop's name", content.stops[i].name);
    to.add("boarding", "boarding place", content.stops[i].boarding);
  }
  for (std::size_t i = 0; i < content.departures.size(); ++i) {
    to.own(TextOwner::shuttle, i, fmt::format("event/shuttle/departures/{}", i));
    to.add_list("cars", "car's name", content.departures[i].cars);
  }
}

void add_sponsors(Collector& to, const Content& content) {
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) {
    to.own(TextOwner::sponsor, i, fmt::format("event/sponsors/{}", i));
    to.add("name", "sponsor's name", content.sponsors[i].name);
    to.add("level", "sponsor's level", content.sponsors[i].level_text);
  }
}

void add_cards(Collector& to, const Content& content) {
  for (std::size_t i = 0; i < content.cards.size(); ++i) {
    to.own(TextOwner::card, i, fmt::format("event/cards/{}", i));
    to.add("title", "card's title", content.cards[i].title);
    to.add("body", "card's text", content.cards[i].body);
  }
}

void add_announcements(Collector& to, const Content& content) {
  for (std::size_t i = 0; i < content.announcements.size(); ++i) {
    to.own(TextOwner::announcement, i, fmt::format("event/announcements/{}", i));
    to.add("text", "announcement", content.announcements[i].text);
  }
}

}  // namespace

std::vector<ContentText> content_texts(const Content& content) {
  Collector to;
  to.own(TextOwner::event, 0, "event");
  to.add("name", "event's name", content.name);
  add_venues(to, content);
  add_sessions(to, content);
  add_shuttle(to, content);
  add_sponsors(to, content);
  add_cards(to, content);
  add_announcements(to, content);
  return std::move(to.texts);
}

TextFinder::TextFinder(const Content& content) : texts_(content_texts(content)) {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    by_line_.emplace(texts_[i].text, i);
    const auto lines = lines_of(texts_[i].text);
    if (lines.size() > 1) {
      for (const std::string& line : lines) by_line_.emplace(line, i);
    }
  }
}

std::vector<const ContentText*> TextFinder::reading(const std::string& drawn) const {
  std::vector<const ContentText*> found;
  const auto [begin, end] = by_line_.equal_range(drawn);
  for (auto at = begin; at != end; ++at) found.push_back(&texts_[at->second]);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<const ContentText*> TextFinder::within(const std::string& drawn) const {
  std::vector<const ContentText*> found;
  for (const ContentText& text : texts_) {
    if (text.text.size() < drawn.size() && drawn.find(text.text) != std::string::npos) found.push_back(&text);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const ContentText* t) { return t->text.size(); });
  return found;
}

}  // namespace kiosk
