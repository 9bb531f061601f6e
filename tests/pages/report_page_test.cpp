#include "pages/pages.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const Instant two_o_clock{std::chrono::seconds{1599372000}};  // 14:00 in Taipei, on the first event's day

Play play_of(const char* sponsor, const char* screen) {
  Play play;
  play.sponsor = sponsor;
  play.venue = "monument";
  play.screen = screen;
  play.start = two_o_clock;
  play.seconds = 8;
  return play;
}

}  // namespace

TEST_CASE("HTML is one escaped page in both languages") {
  Play late = play_of("a", "<b>pi");
  late.start += 9000s;
  const PlayReport report = play_report({{play_of("<script>alert('\"&')</script>", "pi-3"), late}, 0}, nullptr, 30min);
  const std::string html = report_html(report, nullptr);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)") != std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
  CHECK(html.find("贊助播放紀錄") != std::string::npos);
  CHECK(html.find("Proof of play") != std::string::npos);
}

TEST_CASE("A name turns no direction on the page and holds no control characters") {
  const PlayReport report = play_report({{play_of("a\u202Eb\u2066c\u009Bd\u001Be", "pi")}, 0}, nullptr, 30min);
  CHECK(report_html(report, nullptr).find("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe") != std::string::npos);
}

TEST_CASE("A venue that no log tells of is named on the page") {
  PlayReport report;
  report.unheard_days.push_back({"attic", two_o_clock, two_o_clock + 1h});
  CHECK(report_html(report, nullptr).find("attic") != std::string::npos);
}
