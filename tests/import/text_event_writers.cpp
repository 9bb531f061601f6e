#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "event_writers.hpp"

namespace kiosk::testing {
namespace {

using namespace std::chrono_literals;

std::string joined(const std::vector<std::string>& all, std::string_view by) {
  return fmt::format("{}", fmt::join(all, by));
}

std::string cell(const std::string& text, Chance& chance) {
  const bool has_to = text.find_first_of(",;\t\"\r\n") != std::string::npos;
  if (!has_to && pick(chance, 8) != 0) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string{c};
  return quoted + '"';
}

/// What a sheet's columns have of a time, in the ways that people lay it out.
enum class SheetTimes { day_start_end, moments, day_span, day_start_length };

std::vector<std::string> sheet_header(SheetTimes times, bool chinese) {
  std::vector<std::string> header = chinese ? std::vector<std::string>{"標題", "講者", "地點"}
                                            : std::vector<std::string>{"Title", "Speakers", "Room"};
  const auto add = [&](const char* in_chinese, const char* in_english) {
    header.emplace_back(chinese ? in_chinese : in_english);
  };
  if (times != SheetTimes::moments) add("日期", "Date");
  if (times == SheetTimes::day_span)
    add("時間", "Time");
  else
    add("開始", "Start");
  if (times == SheetTimes::day_start_length) add("分鐘", "Minutes");
  if (times == SheetTimes::day_start_end || times == SheetTimes::moments) add("結束", "End");
  return header;
}

std::vector<std::string> sheet_times(SheetTimes times, const HeldSession& session, const std::string& day,
                                     Chance& chance) {
  const auto clock = [](LocalTime time) {
    const std::string written = date::format("%R", time);
    return written.front() == '0' ? written.substr(1) : written;
  };
  const auto moment = [](LocalTime time) { return date::format("%Y/%m/%d %R", time); };
  switch (times) {
    case SheetTimes::moments:
      return {moment(session.start), moment(session.end)};
    case SheetTimes::day_span:
      return {day, clock(session.start) + (toss(chance) ? "–" : " ~ ") + clock(session.end)};
    case SheetTimes::day_start_length:
      return {day, clock(session.start), fmt::format("{}", (session.end - session.start) / 1min)};
    case SheetTimes::day_start_end:
      break;
  }
  return {day, clock(session.start), clock(session.end)};
}

std::string as_utf16(std::string_view utf8) {
  std::string bytes = "\xFF\xFE";
  const auto put = [&](unsigned unit) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t more = 1; more < length; ++more) c = c << 6 | (static_cast<unsigned char>(utf8[at + more]) & 0x3F);
    at += length;
    if (c < 0x10000) {
      put(c);
      continue;
    }
    put(0xD800 + ((c - 0x10000) >> 10));
    put(0xDC00 + ((c - 0x10000) & 0x3FF));
  }
  return bytes;
}

std::string xml_text(std::string_view text) {
  std::string escaped;
  for (const char c : text)
    escaped += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string{c};
  return escaped;
}

std::string element(const char* name, const std::string& text) {
  return fmt::format("<{0}>{1}</{0}>", name, xml_text(text));
}

std::string frab_xml_event(const HeldEvent& event, const HeldSession& session, std::size_t number, Chance& chance) {
  std::vector<std::string> parts{element("title", session.title), element("start", date::format("%R", session.start)),
                                 element("duration", date::format("%R", session.end - session.start))};
  if (toss(chance)) parts.push_back(element("date", iso_time_with_offset(event.zone, session.start)));
  std::string persons;
  for (const std::string& name : session.speakers) persons += element("person", name);
  parts.push_back("<persons>" + persons + "</persons>");
  std::ranges::shuffle(parts, chance);
  return fmt::format("<event id='{0}' guid='g{0}'>{1}</event>\n", number, joined(parts, "\n"));
}

std::string calendar_text(std::string_view text) {
  std::string escaped;
  for (const char c : text)
    escaped += std::string_view{",;\\"}.find(c) == std::string_view::npos ? "" : "\\", escaped += c;
  return escaped;
}

/// By octets, as RFC 5545 has it: within characters, too.
std::string folded_lines(const std::string& lines, Chance& chance) {
  std::string folded;
  std::size_t column = 0;
  for (const char c : lines) {
    if (c == '\n') {
      folded += "\r\n";
      column = 0;
      continue;
    }
    if (column == 74 || (column > 20 && pick(chance, 30) == 0)) {
      folded += "\r\n ";
      column = 1;
    }
    folded += c;
    ++column;
  }
  return folded;
}

std::string calendar_time(const char* name, const HeldEvent& event, LocalTime time, Chance& chance) {
  switch (pick(chance, 3)) {
    case 0:
      return fmt::format("{}:{}\n", name, date::format("%Y%m%dT%H%M%SZ", instant_in(event.zone, time)));
    case 1:
      return fmt::format("{};TZID={}:{}\n", name, event.zone, date::format("%Y%m%dT%H%M%S", time));
    default:
      return fmt::format("{}:{}\n", name, date::format("%Y%m%dT%H%M%S", time));
  }
}

}  // namespace

std::string written_as_csv(const HeldEvent& event, Chance& chance) {
  const auto times = static_cast<SheetTimes>(pick(chance, 4));
  const char separator = ",;\t"[pick(chance, 3)];
  const bool merged_days = toss(chance);
  const std::string_view line_end = toss(chance) ? "\r\n" : "\n";
  std::string sheet;
  const auto add = [&](const std::vector<std::string>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (at > 0) sheet += separator;
      sheet += cell(cells[at], chance);
    }
    sheet += line_end;
  };
  add(sheet_header(times, toss(chance)));
  std::string last;
  for (const HeldSession& session : event.sessions) {
    const std::string day = date::format("%Y/%m/%d", session.start);
    std::vector<std::string> cells{session.title, joined(session.speakers, "、"), joined(session.rooms, "、")};
    const auto when = sheet_times(times, session, merged_days && day == last ? "" : day, chance);
    cells.insert(cells.end(), when.begin(), when.end());
    add(cells);
    last = day;
  }
  if (pick(chance, 3) == 0) return as_utf16(sheet);
  return (toss(chance) ? "\xEF\xBB\xBF" : "") + sheet;
}

std::string written_as_frab_xml(const HeldEvent& event, Chance& chance) {
  std::string days, last;
  const auto day_of = [](const HeldSession& session) { return date::floor<date::days>(session.start - 4h); };
  for (const HeldSession& first : event.sessions) {
    const LocalDay day = day_of(first);
    const std::string date = date::format("%F", day);
    if (date == last) continue;
    last = date;
    days += fmt::format("<day date='{}' start='{}'>\n", date, iso_time_with_offset(event.zone, LocalTime{day} + 4h));
    for (const std::string& room : event.rooms) {
      days += "<room name=\"" + xml_text(room) + "\">\n";
      for (std::size_t at = 0; at < event.sessions.size(); ++at) {
        const HeldSession& session = event.sessions[at];
        if (day_of(session) == day && session.rooms.front() == room) days += frab_xml_event(event, session, at, chance);
      }
      days += "</room>\n";
    }
    days += "</day>\n";
  }
  return "<?xml version='1.0' encoding='UTF-8'?>\n<schedule><conference>" + element("title", "Fair") +
         element("time_zone_name", event.zone) + "</conference>\n" + days + "</schedule>\n";
}

/// As pretalx does it, since iCalendar itself has no speakers.
std::string written_as_calendar(const HeldEvent& event, Chance& chance) {
  std::string lines =
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//pretalx//fair.example//fair\nX-WR-TIMEZONE:" + event.zone + "\n";
  std::size_t number = 0;
  for (const HeldSession& session : event.sessions) {
    lines += fmt::format("BEGIN:VEVENT\nUID:u{}\n", number++);
    lines += "SUMMARY:" + calendar_text(session.title + " - " + joined(session.speakers, ", ")) + "\n";
    lines += "LOCATION:" + calendar_text(session.rooms.front()) + "\n";
    lines += calendar_time("DTSTART", event, session.start, chance);
    if (toss(chance))
      lines += calendar_time("DTEND", event, session.end, chance);
    else
      lines += fmt::format("DURATION:PT{}M\n", (session.end - session.start) / 1min);
    lines += "END:VEVENT\n";
  }
  return folded_lines(lines + "END:VCALENDAR\n", chance);
}

}  // namespace kiosk::testing
