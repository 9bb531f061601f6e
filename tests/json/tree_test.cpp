#include <limits>

#include <doctest/doctest.h>

#include "json/node.hpp"

using namespace kiosk;

namespace {

std::string place(Position at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }

/// "line:column what (pointer)", or "" when there is none.
std::string first_fault(std::string_view bytes) {
  const Document document = parse_json(bytes);
  if (document.faults.empty()) return "";
  const Fault& fault = document.faults.front();
  return place(fault.at) + " " + fault.what + (fault.pointer.empty() ? "" : " (" + fault.pointer + ")");
}

}  // namespace

TEST_CASE("Each kind of value is read, with the place of its first character") {
  const Document document = parse_json("{ \"a\": [null, true, -3,\n  2.5, \"測\"], \"b\": {} }");
  REQUIRE(document.root());
  const Node& root = *document.root();
  CHECK(root.kind == Kind::object);
  CHECK(count_children(root) == 2);
  const Node& list = *find_member(root, "a");
  CHECK(list.kind == Kind::list);
  CHECK(place(list.key_at) == "1:3");
  CHECK(place(list.at) == "1:8");
  std::string kinds, places;
  for (const Node& element : children(list)) {
    kinds += std::to_string(static_cast<int>(element.kind));
    places += place(element.at) + " ";
  }
  CHECK(kinds == "01234");
  CHECK(places == "1:9 1:15 1:21 2:3 2:8 ");
  CHECK(find_member(root, "b")->kind == Kind::object);
  CHECK(find_member(root, "c") == nullptr);
  CHECK(find_member(list, "a") == nullptr);
}

TEST_CASE("Values come whole: numbers, texts with escapes, integers beyond the range at its end") {
  const Document document = parse_json(R"([-3, 2.5, 18446744073709551615, "a\n\u6e2c\ud83d\ude8c\"", true])");
  REQUIRE(document.root());
  const Node* node = document.root()->first;
  CHECK(node->integer == -3);
  CHECK(node->number == -3);
  CHECK((node = node->next)->number == 2.5);
  CHECK(node->integer == 2);
  CHECK((node = node->next)->integer == std::numeric_limits<std::int64_t>::max());
  CHECK((node = node->next)->text == "a\n測🚌\"");
  CHECK((node = node->next)->truth);
}

TEST_CASE("Comments, a byte order mark and CRLF are passed over, and columns count code points") {
  const Document document = parse_json("\xEF\xBB\xBF// 註\r\n/* 測試 */ {\r\n\t\"測試\": /* x */ 1 // y\r\n}\r\n");
  REQUIRE(document.root());
  CHECK(document.faults.empty());
  CHECK(place(document.root()->at) == "2:10");
  CHECK(place(document.root()->first->key_at) == "3:2");
  CHECK(place(document.root()->first->at) == "3:16");
}

TEST_CASE("A pointer leads to its value, with ~ and / of keys escaped") {
  const Document document = parse_json(R"({"a/b~c": [0, {"d": 1}]})");
  REQUIRE(document.root());
  CHECK(pointer_to(*document.root()) == "");
  CHECK(pointer_to(*document.root()->first->first->next->first) == "/a~1b~0c/1/d");
}

TEST_CASE("A key that stands twice is a fault at the second, and the rest is read") {
  const std::string twice = "{\"a\": {\"k\": 1,\n\"k\": 2}}";
  CHECK(first_fault(twice) == "2:1 key \"k\" stands twice, first at 1:8 (/a/k)");
  CHECK(parse_json(twice).root());
}

TEST_CASE("What is no JSON is told where it goes wrong, with what was expected") {
  CHECK(first_fault("") == "1:1 expected a value, found the end of the file");
  CHECK(first_fault("{\"a\": 1,}") ==
        "1:9 expected a key in double quotes, found '}'; a comma may not stand after the last");
  CHECK(first_fault("[1\n2]") == "2:1 expected ',' or ']', found '2'; is a comma missing at 1:3?");
  CHECK(first_fault("{\"a\" 1}") == "1:6 expected ':' after the key, found '1'");
  CHECK(first_fault("{“a”: 1}") ==
        "1:2 expected a key in double quotes or '}', found '“'; texts stand in straight double quotes");
  CHECK(first_fault("[\x01]") == "1:2 expected a value or ']', found the character U+0001");
  CHECK(first_fault("[\"測\xFF\"]") == "1:4 byte 0xFF is not UTF-8 text; save the file as UTF-8");
  CHECK_FALSE(parse_json("[1\n2]").root());
}

TEST_CASE("A comma after the last element, and one that is missing, are told where they are or should be") {
  CHECK(first_fault("[1,]") == "1:4 expected a value, found ']'; a comma may not stand after the last");
  CHECK(first_fault("{\"a\": 1\n  \"b\": 2}") == "2:3 expected ',' or '}', found a text; is a comma missing at 1:8?");
}

TEST_CASE("A text that is never closed names its start, and a bad escape the place of its backslash") {
  CHECK(first_fault("[\"ab") == "1:5 the file ends inside the text that starts at 1:2; expected '\"'");
  CHECK(first_fault(R"(["ab\q"])") == "1:5 unknown escape in a text; a backslash is written \\\\");
  CHECK(first_fault(R"(["a\"b", 1 2])") == "1:12 expected ',' or ']', found '2'; is a comma missing at 1:11?");
}

TEST_CASE("A comma that is missing at a line's end is told there, whatever comes next") {
  const auto missing = [](std::string_view next) { return first_fault("[{\"a\": 1}\n  " + std::string(next)); };
  CHECK(missing("{\"b\": 2}]") == "2:3 expected ',' or ']', found '{'; is a comma missing at 1:10?");
  CHECK(missing("[1]]") == "2:3 expected ',' or ']', found '['; is a comma missing at 1:10?");
  CHECK(missing("\"x\"]") == "2:3 expected ',' or ']', found a text; is a comma missing at 1:10?");
  CHECK(missing("true]") == "2:3 expected ',' or ']', found 'true'; is a comma missing at 1:10?");
  CHECK(missing("-1]") == "2:3 expected ',' or ']', found '-1'; is a comma missing at 1:10?");
  CHECK(missing("/* and */ // more\n 3]") == "3:2 expected ',' or ']', found '3'; is a comma missing at 1:10?");
  CHECK(missing(";]") == "2:3 expected ',' or ']', found ';'");
  CHECK(first_fault("{\"a\": 1\n b: 2}") == "2:2 expected ',' or '}', found 'b'; is a comma missing at 1:8?");
}

TEST_CASE("Quotation marks that are not straight are told where they open and where they close a text") {
  CHECK(first_fault("[『a』]") == "1:2 expected a value or ']', found '『'; texts stand in straight double quotes");
  CHECK(first_fault("[‘a’]") == "1:2 expected a value or ']', found '‘'; texts stand in straight double quotes");
  CHECK(first_fault("{\"a\": \"測”,\n\"b\": 1}") ==
        "1:9 a text that begins with '\"' ends with '”'; texts stand in straight double quotes");
  CHECK(first_fault("{\"a\": \"b」}") ==
        "1:9 a text that begins with '\"' ends with '」'; texts stand in straight double quotes");
  CHECK(first_fault("{\"a\": \"x”, \"b\": 1}") ==
        "1:13 expected ',' or '}', found 'b'; the text before it has '”' where a straight double quote should be");
  CHECK(
      first_fault("{\"a”: \"b\"}") ==
      "1:8 expected ':' after the key, found 'b'; the text before it has '”' where a straight double quote should be");
  CHECK(first_fault("{\"a\": \"She said \"hi\" to us\"}") ==
        "1:18 expected ',' or '}', found 'hi'; a quotation mark inside a text is written \\\"");
}

TEST_CASE("Words and times without quotation marks are told to want them") {
  CHECK(first_fault("{\"a\": hall}") == "1:7 expected a value, found 'hall'; texts stand in straight double quotes");
  CHECK(first_fault("{\"a\": 演講廳}") == "1:7 expected a value, found '演'; texts stand in straight double quotes");
  CHECK(first_fault("{venue: 1}") ==
        "1:2 expected a key in double quotes or '}', found 'venue'; texts stand in straight double quotes");
  CHECK(first_fault("[True]") == "1:2 expected a value or ']', found 'True'; write true");
  CHECK(first_fault("[None]") == "1:2 expected a value or ']', found 'None'; write null");
  CHECK(first_fault("[2020-09-06T13:50]") ==
        "1:2 malformed number '2020-09-06T13'; texts stand in straight double quotes");
  CHECK(first_fault("[1, 07]") == "1:5 malformed number '07'");
  CHECK(first_fault("[1.]") == "1:2 malformed or too large number '1.'");
}

TEST_CASE("Characters that nobody sees are told by name") {
  CHECK(first_fault("[\u00A0\"a\"]") ==
        "1:2 expected a value or ']', found the character U+00A0 (no-break space); "
        "only plain blanks may stand between values: delete it");
  CHECK(first_fault("[1\u200B]").starts_with("1:3 expected ',' or ']', found the character U+200B (zero width space)"));
  CHECK(first_fault("[1,\n\uFEFF2]").starts_with("2:1 expected a value, found the character U+FEFF (byte order mark)"));
  CHECK(first_fault("[1,\u30002]").starts_with("1:4 expected a value, found the character U+3000 (ideographic space)"));
  CHECK(first_fault("[\"a\"\u2060]").starts_with("1:5 expected ',' or ']', found the character U+2060 (word joiner)"));
}

TEST_CASE("Punctuation of full width, web pages and brackets too many are told as such") {
  CHECK(first_fault("[1，2]") == "1:3 expected ',' or ']', found '，'; write ',', which is half as wide");
  CHECK(first_fault("{\"a\"：1}") == "1:5 expected ':' after the key, found '：'; write ':', which is half as wide");
  CHECK(first_fault("<html>") == "1:1 expected a value, found '<'; this is a web page, not the file itself");
  CHECK(first_fault("{}}") == "1:3 expected the end of the file, found '}'; is it one bracket too many?");
}

TEST_CASE("A tab and a line break inside a text are told apart") {
  CHECK(first_fault("[\"a\tb\"]") == "1:4 a tab inside a text; write \\t, or a blank");
  CHECK(first_fault("[\"a\nb\"]") == "1:4 a line break inside a text; close the text with '\"', or write \\n");
  CHECK(first_fault("[\"a\x01\"]") == "1:4 the character U+0001 inside a text");
}

TEST_CASE("A NUL is told at its place, and UTF-16 of either order by its name") {
  CHECK(first_fault(std::string_view{"[1,\0 2]", 8}) == "1:4 byte 0x00 is not UTF-8 text; save the file as UTF-8");
  CHECK(first_fault(std::string_view{"\xFF\xFE[\0", 4}) == "1:1 the file is UTF-16; save it as UTF-8");
  CHECK(first_fault(std::string_view{"\xFE\xFF\0[", 4}) == "1:1 the file is UTF-16; save it as UTF-8");
}

TEST_CASE("A comment that closes where it opens is open") {
  CHECK(first_fault("/*/ 1") == "1:6 the file ends inside the comment that starts at 1:1; expected '*/'");
}

TEST_CASE("Of two members of one key the first is found, and a list has no members") {
  const Document document = parse_json("{\"a\": 1, \"a\": 2, \"l\": [3]}");
  REQUIRE(document.root());
  CHECK(find_member(*document.root(), "a")->integer == 1);
  CHECK(find_member(*find_member(*document.root(), "l"), "") == nullptr);
}

TEST_CASE("64 levels may be nested, not one more, and two million values stand in a file, not one more") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK(first_fault(nested(64)) == "");
  CHECK(first_fault(nested(65)) == "1:65 nested deeper than 64 levels");
  std::string list = "[1";
  for (std::size_t i = 2; i < most_values; ++i) list += ",1";  // the list is a value, too
  CHECK(first_fault(list + "]") == "");
  CHECK(first_fault(list + ",1]").ends_with(" more than 2000000 values"));
}
