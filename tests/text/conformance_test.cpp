// Unicode's own test files against ICU as it is used here. Other releases than the one that the list of differences
// was made for have other differences: they are told, not failed.
#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text/clusters.hpp"

using namespace kiosk;

namespace {

constexpr const char* directory = "/usr/share/unicode/auxiliary/";
constexpr int listed_unicode_version = 15;

struct Sample {
  std::string source;
  std::u16string text;
  std::vector<int> starts;  // of every code point
  std::vector<int> breaks;
};

void append(std::u16string& text, UChar32 c) {
  if (U_IS_BMP(c)) {
    text += static_cast<char16_t>(c);
  } else {
    text += static_cast<char16_t>(U16_LEAD(c));
    text += static_cast<char16_t>(U16_TRAIL(c));
  }
}

Sample parse(const std::string& line) {
  Sample sample{line.substr(0, line.find('#')), {}, {}, {}};
  std::istringstream words(sample.source);
  for (std::string word; words >> word;) {
    const int at = static_cast<int>(sample.text.size());
    if (word == "÷" && at > 0) sample.breaks.push_back(at);
    if (word == "÷" || word == "×") continue;
    sample.starts.push_back(at);
    append(sample.text, static_cast<UChar32>(std::stoul(word, nullptr, 16)));
  }
  return sample;
}

std::vector<Sample> samples(const std::string& name) {
  std::ifstream file(directory + name);
  if (!file) MESSAGE("skipped: " << directory << name << " is missing (package unicode-data)");
  std::vector<Sample> found;
  for (std::string line; std::getline(file, line);)
    if (Sample sample = parse(line); !sample.text.empty()) found.push_back(std::move(sample));
  return found;
}

std::string line_class(const Sample& sample, std::size_t index) {
  UChar32 c = 0;
  U16_GET(sample.text.data(), 0, sample.starts[index], static_cast<int>(sample.text.size()), c);
  const int value = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
  return u_getPropertyValueName(UCHAR_LINE_BREAK, value, U_SHORT_PROPERTY_NAME);
}

std::string kind_of_difference(const Sample& sample, std::size_t index, bool breaks) {
  std::size_t before = index - 1;
  while (before > 0 && line_class(sample, before) == "CM") --before;
  return std::string(breaks ? "breaks " : "joins ") + line_class(sample, before) + " " + line_class(sample, index);
}

std::set<std::string> listed_differences() {
  std::ifstream file(KIOSK_SOURCE_DIR "/tests/text/unicode_differences.txt");
  std::set<std::string> listed;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') listed.insert(line.substr(0, line.find("  ")));
  return listed;
}

bool differences_are_listed() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return version[0] == listed_unicode_version;
}

std::set<int> as_set(const std::vector<int>& offsets) { return {offsets.begin(), offsets.end()}; }

}  // namespace

TEST_CASE("LineBreakTest: every difference is of a listed kind, and every listed kind occurs") {
  const auto listed = listed_differences();
  std::set<std::string> seen;
  const auto all = samples("LineBreakTest.txt");
  for (const Sample& sample : all) {
    const auto got = as_set(boundaries(sample.text, UBRK_LINE, "zh_Hant@lb=strict")), want = as_set(sample.breaks);
    for (std::size_t i = 1; i < sample.starts.size(); ++i) {
      const bool breaks = got.count(sample.starts[i]) == 1;
      if (breaks == (want.count(sample.starts[i]) == 1)) continue;
      const std::string kind = kind_of_difference(sample, i, breaks);
      seen.insert(kind);
      CAPTURE(sample.source);
      CAPTURE(kind);
      if (differences_are_listed()) {
        CHECK(listed.count(kind) == 1);
      } else {
        WARN(listed.count(kind) == 1);
      }
    }
  }
  if (!all.empty() && differences_are_listed()) CHECK(seen == listed);
}

TEST_CASE("GraphemeBreakTest: no difference") {
  for (const Sample& sample : samples("GraphemeBreakTest.txt")) {
    CAPTURE(sample.source);
    const bool same = boundaries(sample.text, UBRK_CHARACTER, "en") == sample.breaks;
    if (differences_are_listed()) {
      CHECK(same);
    } else {
      WARN(same);
    }
  }
}
