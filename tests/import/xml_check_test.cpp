#include "import/xml_check.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

std::string fault_of(const std::string& bytes) {
  const auto fault = check_xml(bytes);
  return fault ? std::to_string(line_at(bytes, fault->offset)) + ": " + fault->what : "";
}

}  // namespace

TEST_CASE("XML that fits together is let through") {
  for (const char* good :
       {"<a/>", "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\r\n<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x8b70;</a>\n",
        "<a b='>' c=\"'&amp;'\"><!-- <b> & --><![CDATA[<b> & ]]></a >", "<?xml version=\"1.0\"?><a><b c='d'/></a>"}) {
    CHECK_MESSAGE(fault_of(good) == "", good);
  }
}

TEST_CASE("A DOCTYPE is refused by its name, since bombs of entities begin with it") {
  const std::string told = "2: expected XML without a DOCTYPE, found <!DOCTYPE>: it can define entities";
  CHECK(fault_of("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'bbb'><!ENTITY c '&b;&b;'>]>\n<a>&c;</a>") == told);
  CHECK(fault_of("\n<!doctype a><a/>") == told);
  CHECK(fault_of("<a>\n<!ENTITY b 'c'></a>") == "2: expected an element, found \"<!ENTITY\"");
}

TEST_CASE("An entity that nobody defined is refused with its line") {
  const std::string expected =
      ": expected one of &amp; &lt; &gt; &quot; &apos; &#NUMBER; (a lone & is written &amp;), found ";
  CHECK(fault_of("<a>\n\n&foo;</a>") == "3" + expected + "\"&foo;\"");
  CHECK(fault_of("<a>\n<b c='&nbsp;'/></a>") == "2" + expected + "\"&nbsp;\"");
  CHECK(fault_of("<a>AT&T inc</a>") == "1" + expected + "\"&T\"");
  CHECK(fault_of("<a>&#0;</a>") == "1" + expected + "\"&#0;\"");
  CHECK(fault_of("<a>&#xD800;</a>") == "1" + expected + "\"&#xD800;\"");
  CHECK(fault_of("<a>&") == "1" + expected + "\"&\"");
}

TEST_CASE("Tags that don't fit are told with the line of the one that is open") {
  CHECK(fault_of("<a>\n<b>\n</a>") == "3: expected </b> of line 2, found </a>");
  CHECK(fault_of("<a>\n<b>\n") == "3: expected </b> of line 2, found the source's end");
  CHECK(fault_of("</a>") == "1: expected no end of an element that isn't open, found </a>");
  CHECK(fault_of("<a/>\n<b/>") == "2: expected one outermost element, found another: <b>");
  CHECK(fault_of("<a>1 < 2</a>") == "1: expected an element's name after <, found none (a lone < is written &lt;)");
  CHECK(fault_of("<a>\n<b c='d</a>") == "2: expected > to close a tag, found \"<b c='d</a>\"");
  CHECK(fault_of("<a <b>") == "1: expected > to close a tag, found \"<a <b>\"");
  CHECK(fault_of("<a></a") == "1: expected > to close a tag, found the source's end");
  CHECK(fault_of("<a><!-- b</a>") == "1: expected --> to close <!--, found the source's end");
  CHECK(fault_of(" \n") == "2: expected an XML element, found none");
  CHECK(fault_of("") == "1: expected an XML element, found none");
}

TEST_CASE("Nesting deeper than 64 and a flood of elements are refused before anything is built of them") {
  const auto nested = [](std::size_t depth) {
    std::string bytes;
    for (std::size_t i = 0; i < depth; ++i) bytes += "<a>";
    for (std::size_t i = 0; i < depth; ++i) bytes += "</a>";
    return bytes;
  };
  CHECK(fault_of(nested(64)) == "");
  CHECK(fault_of(nested(65)) == "1: expected at most 64 elements in each other, found more");
  std::string flood = "<a>";
  for (std::size_t i = 0; i < most_xml_parts; ++i) flood += "<b/>";
  CHECK(fault_of(flood + "</a>") == "1: expected at most 4000000 elements and attributes, found more");
}

TEST_CASE("Other encodings than UTF-8 are refused by their name") {
  CHECK(fault_of("<?xml version='1.0' encoding='ISO-8859-1'?><a/>") ==
        "1: expected XML in UTF-8, found the encoding \"ISO-8859-1\"");
  CHECK(fault_of(std::string("\xFF\xFE<\0a\0/\0>\0", 10)) == "1: expected XML in UTF-8, found a zero byte");
}
