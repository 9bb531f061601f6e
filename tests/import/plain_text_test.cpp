#include "import/plain_text.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("A source's text is one line without what can't be seen") {
  CHECK(plain_line("  Web\u00A0 /\u202FData\r\n(II)\t ") == "Web / Data (II)");
  CHECK(plain_line("\uFEFFa\x01\x7F"
                   "b") == "ab");
  CHECK(plain_line("a\xFFz") == "a\uFFFDz");
  CHECK(plain_line(" \n ") == "");
}

TEST_CASE("HTML becomes the text that a browser shows") {
  CHECK(plain_line_of_html("<p>Q&amp;A</p><p>a <b>b</b>c<br/>d</p>") == "Q&A a bc d");
  CHECK(plain_line_of_html("&#x8b70;&#31243; &lt;3 &copy; AT&T; 1 < 2") == "議程 <3 &copy; AT&T; 1 < 2");
  CHECK(plain_line_of_html("a <!-- no --> b &#xD800;") == "a b &#xD800;");
}

TEST_CASE("A megabyte of signs that begin tags and entities, and end none, is read at once") {
  std::string many;
  for (int i = 0; i < 500'000; ++i) many += "<a&";
  CHECK(plain_line_of_html(many) == many);
}
