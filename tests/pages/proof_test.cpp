// The pages that `kiosk proof` writes, read as text.

#include <set>

#include <doctest/doctest.h>

#include "pages/html_page.hpp"
#include "program.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

namespace fs = std::filesystem;

/// The values of an attribute, entities undone as far as links need it.
std::vector<std::string> values(const std::string& html, const std::string& attribute) {
  std::vector<std::string> found;
  const std::string opening = " " + attribute + "=\"";
  for (std::size_t at = 0; (at = html.find(opening, at)) != std::string::npos;) {
    at += opening.size();
    found.push_back(html.substr(at, html.find('"', at) - at));
  }
  return found;
}

/// What is wrong with the nesting of a page's elements, or empty.
std::string nesting_fault(const std::string& html) {
  const std::set<std::string> empty{"meta", "img", "br", "!DOCTYPE"};
  std::vector<std::string> open;
  for (std::size_t at = 0; (at = html.find('<', at)) != std::string::npos; ++at) {
    const bool closing = html[at + 1] == '/';
    const std::size_t name = at + (closing ? 2 : 1);
    const std::string tag = html.substr(name, html.find_first_of(" >\n", name) - name);
    if (closing && (open.empty() || open.back() != tag)) return "</" + tag + "> closes nothing";
    if (closing) {
      open.pop_back();
    } else if (!empty.contains(tag)) {
      open.push_back(tag);
    }
  }
  return open.empty() ? "" : "<" + open.back() + "> is left open";
}

void check_page(const std::string& folder, const std::string& name) {
  CAPTURE(name);
  const std::string html = contents(folder + "/" + name);
  CHECK(nesting_fault(html) == "");
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("://") == std::string::npos);
  for (const std::string& link : values(html, "src")) CHECK_MESSAGE(fs::exists(folder + "/" + link), link);
  for (const std::string& link : values(html, "href")) {
    CHECK_MESSAGE((link.starts_with("#") || fs::exists(folder + "/" + link)), link);
    CHECK(link.find("..") == std::string::npos);
  }
}

std::vector<std::string> pages_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".html") names.push_back(entry.path().filename());
  }
  return names;
}

constexpr const char* hostile_event = R"({"name": "<b>Fair</b>", "timezone": "Asia/Taipei",
"venues": [{"id": "h\"'<b>", "name": "Hall", "stop": "s"}, {"id": "own", "name": "Own"}],
"sessions": [{"id": "a", "venue": "*", "title": "Talk", "start": "2027-05-01T09:00", "end": "2027-05-01T09:30"}],
"shuttle": {"stops": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
            "departures": [{"id": "d", "time": "2027-05-01T09:20", "cars": ["1"], "stops": ["s", "t"]}]},
"sponsors": [
  {"id": "../../up", "name": {"zh-Hant": "<script>alert(1)</script>", "en": "\"><b>"}, "weight": 3},
  {"id": "國泰", "name": "國泰 & 金"}, {"id": "A", "name": "A"}, {"id": "a", "name": "a"},
  {"id": "broken", "name": "Broken", "slide": "no \"picture\".png"},
  {"id": "cut", "name": "Cut", "slide": "cut.png"},
  {"id": "small", "name": "Small", "slide": "small.png"},
  {"id": "only", "name": "Only", "scope": {"venue": "own"}},
  {"id": "bus", "name": "Bus", "scope": "shuttle"}],
"playlist": [{"screen": "current", "seconds": 10}, {"screen": "sponsor", "seconds": 8},
             {"screen": "departures", "seconds": 9}]})";

/// Written once: it draws some eighty pictures.
struct Hostile : Folder {
  Hostile() {
    write(*this / "event.json", hostile_event);
    write(*this / "kiosk.json", R"({"venue": "own", "event": "event.json"})");
    write(*this / "no \"picture\".png", "no picture");
    const std::string png = contents(KIOSK_SOURCE_DIR "/config/sponsors/cathay.png");
    write(*this / "cut.png", png.substr(0, png.size() / 2));
    fs::copy_file(KIOSK_SOURCE_DIR "/tests/render/pictures/gray.png", *this / "small.png");
    fs::create_directories(*this / "out/pictures");
    write(*this / "out/theirs.txt", "kept");
    write(*this / "out/index.html", "replaced");
    outcome = kiosk_program("proof --config " + *this / "kiosk.json" + " -o " + *this / "out" + " 2>&1");
  }
  std::string page(const std::string& name) const { return contents(*this / ("out/" + name)); }

  Outcome outcome;
};

const Hostile& hostile() {
  static const Hostile made;
  return made;
}

bool says(const std::string& html, const std::string& text) { return html.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("Names of files are safe, stable and different, also where case is ignored") {
  CHECK(safe_name("infuseai") == "infuseai");
  CHECK(safe_name("con") != "con");
  CHECK(safe_name("com1") != "com1");
  CHECK(safe_name("comb") == "comb");
  CHECK(safe_name("../../etc/passwd") == "etc-passwd-2bef2c0bbbdefdfa");
  std::set<std::string> names;
  const std::vector<std::string> ids{"a",
                                     "A",
                                     "-a",
                                     "a-",
                                     "",
                                     "/",
                                     "..",
                                     "國",
                                     "泰",
                                     "a/b",
                                     "a b",
                                     "a\"b",
                                     "é",
                                     "\n",
                                     std::string(500, 'x'),
                                     std::string(501, 'x')};
  for (const std::string& id : ids) {
    const std::string name = safe_name(id);
    CAPTURE(name);
    CHECK(name.size() <= 50);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK(name.front() != '-');
    CHECK(names.insert(name).second);
  }
}

TEST_CASE("Text is escaped, links are encoded, and the second language says only what is new") {
  CHECK(html_escaped("<a href=\"x\" id='y'>&") == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;");
  CHECK(html_escaped(std::string{"a\0\x1B\nb", 5}) == "a\xEF\xBF\xBD\xEF\xBF\xBD\nb");
  CHECK(html_link("a b/\"國?#%.png") == "a%20b/%22%E5%9C%8B%3F%23%25.png");
  const LocalizedText name{{{"zh-Hant", "群暉 Synology"}, {"en", "Synology"}}};
  CHECK(html_text(name, "id") == "<span lang=\"zh-Hant\">群暉 Synology</span>");
  CHECK(html_text({}, "<id>") == "&lt;id&gt;");
}

TEST_CASE("proof writes pages whose every link and picture is there, whatever names say") {
  REQUIRE(hostile().outcome.exit_code == 0);
  const std::string out = hostile() / "out";
  const auto pages = pages_in(out);
  CHECK(pages.size() == 9 + 2);
  for (const std::string& name : pages) check_page(out, name);
  CHECK(contents(out + "/theirs.txt") == "kept");
  CHECK_FALSE(says(hostile().page("index.html"), "replaced"));
  CHECK(says(hostile().page("index.html"), "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("A slide that can't be shown gets its reason and the typeset card") {
  const std::string broken = hostile().page("sponsor-broken.html");
  CHECK(says(broken, "it can&#39;t be shown: "));
  CHECK(says(broken, "pictures/sponsor-broken/landscape-half.png"));
  CHECK(says(hostile().page("sponsor-cut.html"), "it can&#39;t be shown: "));
  CHECK(says(hostile().page("sponsor-small.html"), "pixels"));
  CHECK(says(hostile().page("index.html"), "1 finding<"));
  CHECK(png_size(hostile() / "out/pictures/sponsor-cut/landscape.png") == std::pair{1920, 1080});
  CHECK(png_size(hostile() / "out/pictures/sponsor-cut/portrait-half.png") == std::pair{540, 960});
}

TEST_CASE("Each sponsor's page tells where it is shown, where not, and what stands before and after") {
  const std::string only = hostile().page("sponsor-only.html");
  CHECK(says(only, "<th role=\"rowheader\" scope=\"row\">Own</th>"));
  CHECK(says(only, "100.0 %"));
  CHECK(says(only, "Not at these venues</span></h3>\n<ul class=\"row\">\n<li>Hall</li>"));
  CHECK(says(only, "pictures/sponsor-only/own-before.png"));
  CHECK_FALSE(says(only, "sponsor-a"));
  const std::string bus = hostile().page("sponsor-bus.html");
  CHECK(says(bus, "No venue gives this slide a turn."));
  CHECK(says(bus, "pictures/sponsor-bus/board-half.png"));
}

TEST_CASE("Turns that are planned are those that timeline lists") {
  const Outcome lines = kiosk_program("timeline --config " + hostile() / "kiosk.json" +
                                      " --from 2027-05-01T09:00 --until 2027-05-01T09:30 --json");
  int turns = 0;
  for (std::size_t at = 0; (at = lines.output.find("\"sponsor\":\"only\"", at)) != std::string::npos; ++at) ++turns;
  CHECK(turns > 50);
  CHECK(says(hostile().page("sponsor-only.html"), "<span>" + std::to_string(turns) + "</span>"));
}

TEST_CASE("A folder that can't be written is told, and no page is left half") {
  const Folder folder;
  write(folder / "file", "");
  const std::string command = "proof --config " + hostile() / "kiosk.json" + " -o ";
  const Outcome in_a_file = kiosk_program(command + folder / "file" + " 2>&1");
  CHECK(in_a_file.exit_code == 1);
  CHECK(says(in_a_file.output, "file: cannot be made a folder"));
  fs::create_directories(folder / "out/pictures/sponsor-a/landscape.png");
  CHECK(kiosk_program(command + folder / "out" + " 2>&1").exit_code == 1);
  CHECK_FALSE(fs::exists(folder / "out/index.html"));
  CHECK(kiosk_program("proof 2>&1").exit_code == 2);
}

TEST_CASE("A picture that finds no room on the disk is an error") {
  const Outcome full = kiosk_program("render --at 2020-09-06T14:00 -o /dev/full 2>&1");
  CHECK(full.exit_code == 1);
  CHECK(says(full.output, "/dev/full"));
}

TEST_CASE("A sponsor's level is said as on its card, or not at all") {
  Sponsor sponsor;
  sponsor.level = "gold";
  CHECK(html_level(sponsor) == "<span lang=\"zh-Hant\">黃金級贊助</span> <span lang=\"en\">Gold sponsor</span>");
  sponsor.level = "tier 1";
  CHECK(html_level(sponsor) == "");
  sponsor.level_text = {{{"zh-Hant", "育苗"}, {"en", "<Seedling>"}}};
  CHECK(html_level(sponsor) == "<span lang=\"zh-Hant\">育苗</span> <span lang=\"en\">&lt;Seedling&gt;</span>");
}
