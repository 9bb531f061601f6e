// What a server of this world does, beside what serve.py plays.

#include <algorithm>

#include <doctest/doctest.h>

#include "machine/journal.hpp"
#include "shell.hpp"
#include "sync/real_server.hpp"
#include "sync/sync_loop.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("nginx says that an event is unchanged without its body, on one connection, and sends a changed one plain") {
  Follower follower;
  follower.server.publish("event.json", event_of(1, "A", slide));
  follower.server.publish("sponsors/a b.png", "a picture");
  CHECK(follower.told() == "ok new");
  CHECK(follower.server.asked(3).starts_with("/manifest.json 404 "));
  CHECK(follower.told() == "ok");
  CHECK(follower.told() == "ok");
  CHECK(follower.server.asked(2) == "/event.json 304 0 4\n/event.json 304 0 5\n");
  const std::string next = event_of(2, "B", slide);
  follower.server.publish("event.json", next);
  CHECK(follower.told() == "ok new");
  CHECK(follower.standing() == next);
  CHECK(follower.standing("sponsors/a b.png") == "a picture");
  // gzip is on, and was not asked for: the body has its length.
  CHECK(follower.server.asked(2) == fmt::format("/event.json 200 {} 6\n/sponsors/a b.png 304 0 7\n", next.size()));
}

TEST_CASE("Where nginx hangs up after each answer the next connection resumes what the last one agreed on") {
  Follower follower;
  follower.server.publish("event.json", event_of(1));
  follower.event = "hang-up/event.json";
  CHECK(follower.told() == "ok new");
  CHECK(follower.server.asked(2).find("/hang-up/event.json 200 ") != std::string::npos);
  CHECK(follower.told() == "ok");
  CHECK(follower.server.asked(1) == "/hang-up/event.json 304 0 1 resumed\n");
}

TEST_CASE("With a manifest nginx is asked for nothing else until that has changed") {
  Follower follower;
  const std::string files = fmt::format(R"("sponsors/a b.png": "{}")", sha256("a picture"));
  follower.server.publish("event.json", event_of(0, "A", slide));
  follower.server.publish("sponsors/a b.png", "a picture");
  follower.server.publish("manifest.json", manifest_of(event_of(0, "A", slide), 1, files));
  CHECK(follower.told() == "ok new");
  follower.server.asked(3);
  CHECK(follower.told() == "ok");
  CHECK(follower.server.asked(1) == "/manifest.json 304 0 4\n");
  follower.server.publish("event.json", event_of(0, "B", slide));
  follower.server.publish("manifest.json", manifest_of(event_of(0, "B", slide), 2, files));
  CHECK(follower.told() == "ok new");
  CHECK(follower.server.asked(2).starts_with("/manifest.json 200 "));
  CHECK(follower.standing() == event_of(0, "B", slide));
}

TEST_CASE("What nginx has is what was published last, though time and length are the same") {
  Follower follower;
  const auto publish_of_this_second = [&](const std::string& event) {
    follower.server.publish("event.json", event);
    constexpr int in_2057 = 37 * 365 * 86400;  // never as far back as this machine's clock
    follower.server.age("event.json", in_2057);
  };
  publish_of_this_second(event_of(1, "Owls"));
  CHECK(follower.told() == "ok new");
  publish_of_this_second(event_of(1, "Cats"));
  CHECK(follower.told() == "ok new");
  CHECK(follower.standing() == event_of(1, "Cats"));
}

TEST_CASE("Whatever else nginx answers, the event that stands stays") {
  Follower follower;
  follower.server.publish("event.json", event_of(1));
  REQUIRE(follower.told() == "ok new");
  const auto told = [&](const char* how) {
    follower.server.misbehave(how);
    const std::string answer = follower.told();
    follower.server.behave();
    CHECK(follower.standing() == event_of(1));
    return answer;
  };
  follower.server.publish("event.json", event_of(2));
  CHECK(told("500").ends_with("/event.json answers 500"));
  CHECK(told("500").starts_with("unreachable: "));
  CHECK(told("page").starts_with("portal: "));
  CHECK(told("moved-to-another").starts_with("portal: "));
  follower.server.misbehave("429");
  const FetchAnswer later = follower.ask();
  follower.server.behave();
  CHECK(later.state == SyncState::unreachable);
  CHECK(later.retry_after == 77);
  std::filesystem::remove(follower.server.site("event.json"));
  CHECK(follower.told().ends_with("/event.json is not there"));
  CHECK(follower.told().starts_with("refused: "));
  follower.server.publish("event.json", event_of(2));
  follower.server.misbehave("moved");
  CHECK(follower.told() == "ok new");
  CHECK(follower.standing() == event_of(2));
}

TEST_CASE("A certificate of another name, of last year or of an unknown authority is none") {
  Follower follower;
  follower.server.publish("event.json", event_of(1));
  follower.port = follower.server.strange;
  CHECK(follower.told().starts_with("portal: "));
  follower.port = follower.server.expired;
  CHECK(follower.told(false).starts_with("clock-wrong: "));
  CHECK(follower.told(true).starts_with("refused: "));
  follower.port = follower.server.tls;
  unsetenv("SSL_CERT_FILE");
  CHECK(follower.told().starts_with("portal: "));
  setenv("SSL_CERT_FILE", (follower.server / "ca.pem").c_str(), 1);
  CHECK(follower.told() == "ok new");
}

TEST_CASE("A body that is packed unasked, too slow or too long is not taken, with its length said or not") {
  Follower follower;
  follower.server.publish("packed/event.json.gz", "");
  shell("head -c 50000000 /dev/zero | gzip > '" + follower.server.site("packed/event.json.gz") + "'");
  follower.event = "packed/event.json";
  CHECK(follower.told().find("it came packed (gzip)") != std::string::npos);
  for (const char* event : {"large.json", "of-no-length/large.json"}) {
    follower.server.publish(event, "");
    std::filesystem::resize_file(follower.server.site(event), std::uintmax_t{1} << 30);
    follower.event = event;
    CHECK(follower.told() == "refused: longer than 4194304 bytes");
  }
  follower.server.publish("event.json", event_of(1));
  follower.server.misbehave("slow");
  HttpClient client{"test/1"};
  const auto slow = client.get({.address = "https://127.0.0.1:" + follower.server.tls + "/event.json",
                                .limits = {.most_bytes = 4000, .idle = std::chrono::seconds{1}}});
  REQUIRE(std::holds_alternative<HttpFailure>(slow));
  CHECK(std::get<HttpFailure>(slow).trouble == HttpTrouble::broken);
}

TEST_CASE("What is cut on its way to nginx is cut on its way to the screen, and not taken") {
  Follower follower;
  const Folder origin;
  const Served behind{{"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", origin / ".", "plain"}};
  write(origin / "event.json", event_of(1));
  follower.event = "behind/" + behind.port() + "/file/event.json";
  REQUIRE(follower.told() == "ok new");
  write(origin / "event.json.how", "cut");
  CHECK(follower.told().starts_with("unreachable: "));
  CHECK(follower.standing() == event_of(1));
  follower.server.asked(4);
  std::filesystem::remove(origin / "event.json.how");
  write(origin / "event.json", event_of(2));
  CHECK(follower.told() == "ok new");
  CHECK(follower.server.asked(1).ends_with(" 1 resumed\n"));  // on a new connection
}

TEST_CASE("A server that is gone for a day is told once, asked every five minutes at least, and found again") {
  Follower follower;
  follower.server.publish("event.json", event_of(1));
  follower.write_screen_file();
  std::ostringstream said;
  Journal journal{said};
  SyncLoop loop{follower.box / "kiosk.json", follower.box / "fetched", HttpClient{"test/1"}, journal};
  loop.step(0.5);
  REQUIRE(loop.fresh());
  follower.server.stop();
  double gone = 0, longest = 0;
  for (int question = 0; gone < 86400; ++question) {
    const double wait = loop.step(question % 10 / 10.0);
    longest = std::max(longest, wait);
    gone += wait;
    CHECK_FALSE(loop.fresh());
  }
  CHECK(longest <= 300);
  CHECK(said.str().find("sync unreachable") == said.str().rfind("sync unreachable"));
  CHECK(follower.standing() == event_of(1));
  follower.server.publish("event.json", event_of(2));
  follower.server.start_again();
  loop.step(0.5);
  CHECK(loop.fresh());
  CHECK(follower.standing() == event_of(2));
}
