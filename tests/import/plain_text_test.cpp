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

TEST_CASE("What a title says about tags and templates stays: only what HTML closes, or never has to, is a tag") {
  CHECK(plain_line_of_html("std::vector<bool> considered harmful") == "std::vector<bool> considered harmful");
  CHECK(plain_line_of_html("Centering a &lt;div&gt;, and the <dialog> element") ==
        "Centering a <div>, and the <dialog> element");
  CHECK(plain_line_of_html("Option<T> in </anger> and <em>Result</em>") == "Option<T> in </anger> and Result");
  CHECK(plain_line_of_html("one<BR>two<hr/>three<p>four<img src='a>b'>") == "one two three four b'>");
  CHECK(plain_line_of_html("<T>a</T>") == "<T>a</T>");
  CHECK(plain_line_of_html("<a href=\"https://example.org\">Link</a>ed <script>x</script>") == "Linked x");
}
