#include <cctype>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "import/frab_xml_times.hpp"
#include "import/plain_text.hpp"
#include "import/pretalx_export.hpp"
#include "import/readers.hpp"
#include "import/remark_list.hpp"
#include "import/session_kind.hpp"
#include "import/source_time.hpp"
#include "import/title_marks.hpp"
#include "import/xml_check.hpp"

namespace kiosk {
namespace {

/// Where the file has neither day@start nor conference/day_change. Nobody's talk begins between frab's end of a day,
/// 04:00, and its beginning, 09:00; pentabarf's conferences went on until then.
constexpr Seconds frab_xml_day_change = std::chrono::hours{4};
constexpr Seconds pentabarf_day_change = std::chrono::hours{9};

void append_xml_text(const pugi::xml_node& node, std::string& text) {
  text += node.value();
  for (const pugi::xml_node& child : node.children()) append_xml_text(child, text);
}

std::string xml_line(const pugi::xml_node& node) {
  std::string text;
  append_xml_text(node, text);
  return plain_line(text);
}

std::string xml_line_of_html(const pugi::xml_node& node) {
  std::string text;
  append_xml_text(node, text);
  return plain_line_of_html(text);
}

/// "de", "zh-TW", pentabarf's "en_US"; people who fill in "English" say nothing that can be relied on.
std::string frab_xml_language(std::string tag) {
  for (char& c : tag) c = c == '_' ? '-' : c;
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  if (primary < 2 || primary > 3) return {};
  for (const char c : tag) {
    if (c != '-' && std::isalnum(static_cast<unsigned char>(c)) == 0) return {};
  }
  return tag;
}

class FrabXmlReader {
 public:
  Programme read(const pugi::xml_node& schedule) {
    read_head(schedule);
    int index = 0;
    for (const pugi::xml_node& day : schedule.children("day")) read_day(day, fmt::format("schedule/day[{}]", ++index));
    if (pretalx_) remarks_.insert(remarks_.begin(), std::string(pretalx_export_remark));
    for (std::string& remark : std::move(told_).take()) remarks_.push_back(std::move(remark));
    programme_.remarks = std::move(remarks_);
    return std::move(programme_);
  }

 private:
  void read_head(const pugi::xml_node& schedule) {
    const pugi::xml_node conference = schedule.child("conference");
    if (const auto title = xml_line_of_html(conference.child("title")); !title.empty()) programme_.name[""] = title;
    programme_.version = xml_line(schedule.child("version"));
    day_change_ = read_source_clock(xml_line(conference.child("day_change")));
    const std::string zone = xml_line(conference.child("time_zone_name"));
    if (zone.size() <= longest_zone && (zone.empty() || Zone::find(zone)))
      programme_.zone = zone;
    else
      told_.tell("schedule/conference/time_zone_name",
                 "expected an IANA zone such as Asia/Taipei, found " + quoted_excerpt(zone) + "; taken for none");
    note_pretalx(schedule.child("generator").attribute("name").value());
    note_pretalx(schedule.child("generator").child_value());
    for (const char* address : {"url", "base_url"}) note_pretalx(conference.child(address).child_value());
    note_pretalx(schedule.child("url").child_value());
  }

  void note_pretalx(std::string_view text) { pretalx_ = pretalx_ || names_pretalx(text); }

  void read_day(const pugi::xml_node& node, const std::string& place) {
    const Seconds otherwise = day_change_.value_or(node.child("event") ? pentabarf_day_change : frab_xml_day_change);
    FrabXmlDay day = read_frab_xml_day(node.attribute("date").value(), node.attribute("start").value(), otherwise);
    if (!programme_.zone.empty()) day.offset.reset();
    int rooms = 0, events = 0;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = child.name();
      if (name == "event") read_event(child, day, nullptr, fmt::format("{}/event[{}]", place, ++events));
      if (name == "room") read_room(child, day, fmt::format("{}/room[{}]", place, ++rooms));
    }
  }

  void read_room(const pugi::xml_node& node, const FrabXmlDay& day, const std::string& place) {
    const pugi::xml_attribute name = node.attribute("name");
    const std::string key = plain_line_of_html(name.value());
    int events = 0;
    for (const pugi::xml_node& event : node.children("event"))
      read_event(event, day, name ? &key : nullptr, fmt::format("{}/event[{}]", place, ++events));
    // A room that stands empty this day is one of the conference's all the same; one without a name only holds events.
    if (!key.empty()) add_room(key);
  }

  void add_room(const std::string& key) {
    if (!known_rooms_.insert(key).second) return;
    SourceRoom room{.key = key};
    if (!key.empty()) room.name[""] = key;
    programme_.rooms.push_back(std::move(room));
  }

  /// `around` is the name of the room element that it stands in.
  void read_event(const pugi::xml_node& node, const FrabXmlDay& day, const std::string* around,
                  const std::string& place) {
    SourceSession session{.place = place};
    session.guid = plain_line(node.attribute("guid").value());
    session.id = plain_line(node.attribute("id").value());
    session.url = xml_line(node.child("url"));
    note_pretalx(session.url);
    note_pretalx(node.child("feedback_url").child_value());
    session.language = frab_xml_language(xml_line(node.child("language")));
    if (!read_title(node, session) || !read_place(node, around, session) || !read_times(node, day, session)) return;
    session.kind = kind_of_words(xml_line(node.child("type")));
    read_people(node.child("persons"), session);
    read_people(node, session);
    if (!session.guid.empty()) {
      const auto [first, is_new] = guids_.try_emplace(session.guid, place);
      if (!is_new) told_.tell(place, fmt::format("its guid is that of {}, too", first->second));
    }
    add_room(session.rooms.front());
    programme_.sessions.push_back(std::move(session));
  }

  static void read_people(const pugi::xml_node& list, SourceSession& session) {
    for (const pugi::xml_node& person : list.children("person")) {
      if (auto name = xml_line_of_html(person); !name.empty())
        session.speakers.push_back({{session.language, std::move(name)}});
    }
  }

  bool read_title(const pugi::xml_node& node, SourceSession& session) {
    std::string title = xml_line_of_html(node.child("title"));
    session.cancelled = take_title_marks(title);
    if (title.empty()) return leave_out(session, "expected a title, found none");
    session.title[session.language] = std::move(title);
    return true;
  }

  bool read_place(const pugi::xml_node& node, const std::string* around, SourceSession& session) {
    std::string room = around ? *around : "";
    if (room.empty()) room = xml_line_of_html(node.child("room"));
    if (room.empty() && !around) return leave_out(session, "expected a room, found none");
    session.rooms.push_back(std::move(room));
    return true;
  }

  bool read_times(const pugi::xml_node& node, const FrabXmlDay& day, SourceSession& session) {
    const std::string date = xml_line(node.child("date")), clock = xml_line(node.child("start"));
    const auto start = read_frab_xml_start(date, clock, day);
    if (!start) {
      return leave_out(session, fmt::format("expected a date such as 2020-09-06T13:50:00+08:00, found {}, or a start "
                                            "such as 13:50 in a day with a date, found {}",
                                            quoted_excerpt(date), quoted_excerpt(clock)));
    }
    if (!date.empty() && !read_iso_time(date) && !read_source_day(date)) {
      told_.tell(session.place, fmt::format("expected a date such as 2020-09-06T13:50:00+08:00, found {}; taken from "
                                            "its day and start",
                                            quoted_excerpt(date)));
    }
    const std::string text = xml_line(node.child("duration"));
    const auto duration = read_source_duration(text);
    if (!duration || *duration <= Seconds{0})
      return leave_out(session, "expected a duration such as 00:45, found " + quoted_excerpt(text));
    session.start = *start;
    session.end = later(*start, *duration);
    return true;
  }

  bool leave_out(const SourceSession& session, const std::string& why) {
    told_.tell(session.place, why + "; left out");
    return false;
  }

  static constexpr std::size_t longest_zone = 100;

  Programme programme_;
  std::vector<std::string> remarks_;
  RemarkList told_;
  std::optional<Seconds> day_change_;
  bool pretalx_ = false;
  std::unordered_set<std::string> known_rooms_;
  std::unordered_map<std::string, std::string> guids_;  ///< to the place that has it first
};

Failure xml_failure(const Source& source, std::size_t offset, const std::string& what) {
  return {fmt::format("line {}: {}", line_at(source.bytes, offset), what), source.name};
}

/// Other programs call their root "schedule", too. A day without events is none of their doing: rooms may stand empty.
std::optional<std::string> find_no_schedule(const pugi::xml_node& root) {
  std::string_view instead;
  for (const pugi::xml_node& day : root.children("day")) {
    for (const pugi::xml_node& child : day.children()) {
      const std::string_view name = child.name();
      if (name == "event" || name == "room") return std::nullopt;
      if (instead.empty()) instead = name;
    }
  }
  if (!instead.empty()) return "expected events in the rooms of schedule/day, found " + quoted_excerpt(instead);
  for (const pugi::xml_node& child : root.children()) {
    const std::string_view name = child.name();
    if (name == "day" || name == "conference" || name == "generator" || name == "version") return std::nullopt;
    if (instead.empty()) instead = name;
  }
  if (instead.empty()) return std::nullopt;
  return "expected days in schedule, found " + quoted_excerpt(instead);
}

}  // namespace

ReadProgramme read_frab_xml(const Source& source) {
  if (const auto fault = check_xml(source.bytes)) return xml_failure(source, fault->offset, fault->what);
  pugi::xml_document document;
  const auto options = pugi::parse_default | pugi::parse_embed_pcdata;
  const pugi::xml_parse_result parsed =
      document.load_buffer(source.bytes.data(), source.bytes.size(), options, pugi::encoding_utf8);
  if (!parsed)
    return xml_failure(source, static_cast<std::size_t>(parsed.offset),
                       fmt::format("expected XML, found what is none ({})", parsed.description()));
  const pugi::xml_node root = document.document_element();
  if (std::string_view(root.name()) != "schedule")
    return xml_failure(source, static_cast<std::size_t>(root.offset_debug()),
                       "expected the element schedule, found " + quoted_excerpt(root.name()));
  if (const auto other = find_no_schedule(root)) return Failure{*other, source.name};
  return FrabXmlReader().read(root);
}

}  // namespace kiosk
