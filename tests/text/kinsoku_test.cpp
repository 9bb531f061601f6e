#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

#include "fixed_measure.hpp"
#include "text/paragraph.hpp"
#include "text/utf8.hpp"

using namespace kiosk;

namespace {

struct Rule {
  std::size_t at = 0;  // UTF-16 offset in the text without signs
  bool allowed = false;
};

struct Line {
  std::string language = "zh-Hant";
  std::u16string text;
  std::vector<Rule> rules;
};

std::u16string utf16(const std::string& text) {
  const auto paragraphs = clean_paragraphs(text);
  return paragraphs.empty() ? std::u16string() : paragraphs[0];
}

// \uXXXX and \UXXXXXXXX stand for characters that an editor would not show.
std::u16string unescaped(const std::u16string& text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != u'\\') {
      out += text[at];
      continue;
    }
    const std::size_t digits = text[at + 1] == u'u' ? 4 : 8;
    const std::u16string_view hex = std::u16string_view(text).substr(at + 2, digits);
    const auto code = static_cast<std::uint32_t>(std::stoul(std::string(hex.begin(), hex.end()), nullptr, 16));
    if (code < 0x10000) {
      out += static_cast<char16_t>(code);
    } else {
      out += static_cast<char16_t>(0xD7C0 + (code >> 10));
      out += static_cast<char16_t>(0xDC00 + (code & 0x3FF));
    }
    at += digits + 1;
  }
  return out;
}

Line parse_line(std::string source) {
  Line line;
  if (source.size() > 3 && source[2] == ':') {
    line.language = source.substr(0, 2);
    source.erase(0, 3);
  }
  for (const char16_t c : unescaped(utf16(source))) {
    if (c == u'÷' || c == u'×') {
      line.rules.push_back({line.text.size(), c == u'÷'});
    } else {
      line.text += c;
    }
  }
  return line;
}

std::set<std::size_t> breaks_of(const Line& line) {
  const Paragraph paragraph = make_paragraph(line.text, line.language, Weight::regular, test::FixedMeasure());
  std::set<std::size_t> found;
  for (const Opportunity& each : paragraph.opportunities)
    found.insert(static_cast<std::size_t>(paragraph.cluster(each.at).begin));
  return found;
}

}  // namespace

TEST_CASE("kinsoku: every rule of clreq, jlreq and our own list is met") {
  std::ifstream file(KIOSK_SOURCE_DIR "/tests/text/kinsoku.txt");
  REQUIRE(file);
  std::size_t rules = 0;
  for (std::string source; std::getline(file, source);) {
    if (source.empty() || source[0] == '#') continue;
    const Line line = parse_line(source);
    const auto breaks = breaks_of(line);
    rules += line.rules.size();
    for (const Rule& rule : line.rules) {
      CAPTURE(source);
      CAPTURE(to_utf8(std::u16string_view(line.text).substr(0, rule.at)));
      CHECK((breaks.count(rule.at) == 1) == rule.allowed);
    }
  }
  CHECK(rules >= 150);
  MESSAGE("kinsoku rules: " << rules);
}
