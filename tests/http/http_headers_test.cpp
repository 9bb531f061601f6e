#include "http/http_headers.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

HttpHeaders of(std::initializer_list<const char*> lines) {
  HttpHeaders headers;
  headers.take("HTTP/1.1 200 OK\r\n");
  for (const char* line : lines) headers.take(line);
  return headers;
}

}  // namespace

TEST_CASE("Names are the same in whatever case, and a redirect's are forgotten") {
  HttpHeaders headers = of({"ETag: \"a:b\" \r\n", "\r\n"});
  CHECK(headers.get("etag") == "\"a:b\"");
  CHECK(headers.get("date").empty());
  headers.take("HTTP/2 304 \r\n");
  CHECK(headers.get("etag").empty());
}

TEST_CASE("How long an answer may be used unasked") {
  CHECK(of({"Cache-Control: public, max-age=25"}).max_age() == 25);
  CHECK(of({"cache-control: Max-Age=25, no-cache"}).max_age() == 0);
  CHECK(of({"cache-control: no-store"}).max_age() == 0);
  CHECK_FALSE(of({"cache-control: max-age=soon"}).max_age());
  CHECK_FALSE(of({"cache-control: max-age=-1"}).max_age());
  CHECK_FALSE(of({}).max_age());
}

TEST_CASE("When to come again, in seconds or as a date by the server's clock") {
  CHECK(of({"Retry-After: 77"}).retry_after() == 77);
  CHECK(of({"Date: Sun, 06 Sep 2020 10:00:00 GMT", "Retry-After: Sun, 06 Sep 2020 10:01:00 GMT"}).retry_after() == 60);
  CHECK(of({"Date: Sun, 06 Sep 2020 10:00:00 GMT", "Retry-After: Sun, 06 Sep 2020 09:00:00 GMT"}).retry_after() == 0);
  CHECK_FALSE(of({"Retry-After: Sun, 06 Sep 2020 10:01:00 GMT"}).retry_after());
  CHECK_FALSE(of({"Retry-After: later"}).retry_after());
  CHECK(of({"Date: Sun, 06 Sep 2020 10:00:00 GMT"}).date() == 1599386400);
}

TEST_CASE("What was changed in this second may be changed again in it") {
  const auto modified = [](const std::string& time) {
    const std::string last = "Last-Modified: Sun, 06 Sep 2020 " + time + " GMT";
    return of({"Date: Sun, 06 Sep 2020 10:00:09 GMT", last.c_str()}).just_modified();
  };
  CHECK_FALSE(modified("10:00:07"));
  CHECK(modified("10:00:08"));
  CHECK(modified("10:00:09"));
  CHECK(modified("11:00:00"));
  CHECK_FALSE(of({"Date: Sun, 06 Sep 2020 10:00:09 GMT"}).just_modified());
  CHECK_FALSE(of({"Last-Modified: Sun, 06 Sep 2020 10:00:09 GMT"}).just_modified());
}
