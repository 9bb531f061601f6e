// Sources that are broken in ways that any format's may be, through the whole of an import: an event file comes of it,
// or what is wrong is told by the source's name, and never both or neither.

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "import/import_event.hpp"
#include "json/node.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

ImportAnswer imported(std::string bytes) {
  ImportWish wish;
  wish.sources = {{"source", std::move(bytes)}};
  wish.zone = "Asia/Taipei";
  return import_event(wish);
}

std::string fault_of(std::string bytes) {
  const ImportAnswer answer = imported(std::move(bytes));
  CHECK(answer.event.empty());
  return answer.faults.empty() ? "" : answer.faults.front();
}

/// Empty where it is as it should be.
std::string unsound(const ImportAnswer& answer) {
  if (answer.event.empty() == answer.faults.empty()) return "neither an event nor a fault, or both";
  for (const std::string& fault : answer.faults) {
    if (!fault.starts_with("source: ") && fault != "no source has a session that can be used") return fault;
  }
  return "";
}

/// By file name.
std::map<std::string, std::string> fixtures() {
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator{KIOSK_SOURCE_DIR "/tests/import/fixtures"}) {
    const std::string name = entry.path().filename().string();
    if (name.find(".event.") == std::string::npos && name.find(".hand.") == std::string::npos)
      all[name] = contents(entry.path().string());
  }
  REQUIRE(all.size() == 9);
  return all;
}

std::string as_utf16(const std::string& ascii) {
  std::string wide = "\xFF\xFE";
  for (const char c : ascii) wide += {c, '\0'};
  return wide;
}

std::string repeated(const std::string& piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("Any format's source cut anywhere is refused or read, never worse") {
  for (const auto& [name, whole] : fixtures()) {
    CAPTURE(name);
    for (std::size_t length = 0; length < whole.size(); length += 1 + length / 100) {
      CAPTURE(length);
      CHECK(unsound(imported(whole.substr(0, length))) == "");
    }
  }
}

TEST_CASE("A cut JSON, XML or calendar is no smaller programme") {
  for (const auto& [name, whole] : fixtures()) {
    if (name.ends_with(".csv")) continue;  // a sheet has no end of its own
    CAPTURE(name);
    for (const std::size_t part : {10U, 50U, 90U, 98U})
      CHECK(fault_of(whole.substr(0, whole.size() * part / 100)).starts_with("source: "));
  }
}

TEST_CASE("Any format's source with damaged bytes is refused or read, never worse") {
  std::mt19937 chance{17};
  for (const auto& [name, whole] : fixtures()) {
    CAPTURE(name);
    for (int times = 0; times < 300; ++times) {
      std::string damaged = whole;
      for (int byte = 0; byte < 3; ++byte) damaged[chance() % damaged.size()] = static_cast<char>(chance());
      CAPTURE(times);
      CHECK(unsound(imported(damaged)) == "");
    }
  }
}

TEST_CASE("JSON in another encoding than UTF-8 is refused as what it is") {
  CHECK(fault_of(as_utf16(R"({"slots": []})")).starts_with("source: "));
  CHECK(fault_of("{\"slots\": [{\"room\": \"\xa4\xa4\xa4\xe5\"}]}").find("UTF-8") != std::string::npos);
}

TEST_CASE("XML in another encoding than it says is refused; of a calendar the bytes are told that can't be read") {
  CHECK(fault_of("<schedule><day date='2020-09-06'><room name='R'><event><title>\xa4\xa4\xa4\xe5</title>\n"
                 "<start>09:00</start><duration>0:30</duration></event></room></day></schedule>") ==
        "source: line 1: expected text in UTF-8, found the byte A4");
  const ImportAnswer answer = imported(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200906T090000\nDTEND:20200906T100000\nLOCATION:R\n"
      "SUMMARY:\xa4\xa4\xa4\xe5 A\nEND:VEVENT\nEND:VCALENDAR\n");
  CHECK_FALSE(answer.event.empty());
  const std::string line =
      "line 6: expected text in UTF-8, found the byte A4: it stands as \uFFFD, and perhaps others do";
  CHECK(std::ranges::any_of(answer.lines, [&](const std::string& said) { return said.ends_with(line); }));
}

TEST_CASE("Nesting without end is refused in every format that can nest") {
  for (const char* begin : {"[", "{\"slots\":[", "{\"schedule\":{\"conference\":", "{\"sessions\":[", "{\"data\":["}) {
    CAPTURE(std::string{begin});
    CHECK(fault_of(begin + std::string(100'000, '[')).starts_with("source: line 1"));
    CHECK(fault_of(begin + repeated("{\"a\":", 100'000)).starts_with("source: line 1"));
  }
  CHECK(fault_of("<schedule>" + repeated("<day>", 100'000)).starts_with("source: line 1"));
  CHECK(fault_of(repeated("BEGIN:VCALENDAR\n", 100'000)).starts_with("source: line "));
}

TEST_CASE("Bombs of entities and files named in a DOCTYPE are refused before anything of them is read") {
  CHECK(fault_of("<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><schedule>&b;</schedule>")
            .find("DOCTYPE") != std::string::npos);
  CHECK(fault_of("<!DOCTYPE s SYSTEM \"file:///etc/passwd\"><schedule/>").find("DOCTYPE") != std::string::npos);
}

TEST_CASE("Ids that a source has twice are each given once") {
  const char* const doubled[] = {
      "id,date,start,end,title,room\nx,2020-09-06,9:00,9:30,A,R\nx,2020-09-06,10:00,10:30,B,R\n",
      R"({"sessions": [{"id": "x", "zh": {"title": "A"}, "room": "R", "start": "2020-09-06T09:00:00+08:00",
          "end": "2020-09-06T09:30:00+08:00"}, {"id": "x", "zh": {"title": "B"}, "room": "R",
          "start": "2020-09-06T10:00:00+08:00", "end": "2020-09-06T10:30:00+08:00"}], "session_types": []})",
      "<schedule><day date='2020-09-06'><room name='R'>"
      "<event id='x' guid='g'><title>A</title><start>09:00</start><duration>0:30</duration></event>"
      "<event id='x' guid='g'><title>B</title><start>10:00</start><duration>0:30</duration></event>"
      "</room></day></schedule>"};
  for (const char* source : doubled) {
    CAPTURE(std::string{source});
    const ImportAnswer answer = imported(source);
    const Document document = parse_json(answer.event);
    REQUIRE(document.root());
    std::set<std::string> ids;
    for (const Node& session : children(*find_member(*document.root(), "sessions")))
      ids.insert(find_member(session, "id")->text);
    CHECK(ids == std::set<std::string>{"x", "x-2"});
  }
}

TEST_CASE("A session that ends before it starts is left out by name, and the others stand") {
  const ImportAnswer answer = imported(R"({"slots": [
    {"id": 1, "room": {"id": 3, "name": "Hall"}, "start": "2020-09-06T10:00:00+08:00",
     "end": "2020-09-06T09:30:00+08:00", "submission": {"code": "AAAAAA", "title": "Back"}},
    {"id": 2, "room": {"id": 3, "name": "Hall"}, "start": "2020-09-06T10:00:00+08:00",
     "end": "2020-09-06T10:30:00+08:00", "submission": {"code": "BBBBBB", "title": "On"}}]})");
  CHECK(answer.event.find("\"On\"") != std::string::npos);
  CHECK(answer.event.find("\"Back\"") == std::string::npos);
  CHECK(std::ranges::any_of(answer.lines, [](const std::string& line) {
    return line.find("(/slots/0): left out: expected an end after the start") != std::string::npos;
  }));
}

TEST_CASE("Without any zone nothing is made; one that the offsets contradict only shows the instants") {
  ImportWish wish;
  wish.sources = {{"plan.csv", "date,start,end,title,room\n2020-09-06,9:00,9:30,A,R\n"}};
  CHECK(import_event(wish).faults ==
        std::vector<std::string>{"no source says its time zone: --timezone Asia/Taipei does"});
  wish.zone = "Taipei";
  REQUIRE(import_event(wish).faults.size() == 1);
  CHECK(import_event(wish).faults[0].find("\"Taipei\" is not known") != std::string::npos);
  wish.zone.clear();
  wish.sources = {{"plan.xml",
                   "<schedule><conference><time_zone_name>Europe/Berlin</time_zone_name></conference>"
                   "<day date='2020-09-06'><room name='R'><event id='1'><title>A</title>"
                   "<date>2020-09-06T13:50:00+08:00</date><duration>0:30</duration></event></room></day></schedule>"}};
  CHECK(import_event(wish).event.find(R"("start":"2020-09-06T07:50","end":"2020-09-06T08:20")") != std::string::npos);
}
