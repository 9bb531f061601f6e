#include "sync/manifest.hpp"

#include <doctest/doctest.h>

#include "sync/file_address.hpp"

using namespace kiosk;

namespace {

const std::string hash(64, 'a');

std::string fault(const std::string& bytes) {
  const auto manifest = read_manifest(bytes);
  return manifest ? "" : to_text(manifest.failure());
}

}  // namespace

TEST_CASE("A manifest has the hashes of the event and of its files") {
  const auto manifest = read_manifest(R"({"event": ")" + hash + R"(", "serial": 7, "as_of": "2020-09-06T10:00",
    "files": {"sponsors/a b.png": ")" +
                                      hash + R"("}, "reset": true})");
  REQUIRE(manifest);
  CHECK(manifest->event == hash);
  CHECK(manifest->serial == 7);
  CHECK(manifest->reset);
  CHECK(manifest->files.at("sponsors/a b.png") == hash);
}

TEST_CASE("One that is not whole is none, and says where") {
  CHECK(fault("") != "");
  CHECK(fault("[]") == "manifest.json:1:1: expected an object");
  CHECK(fault("{}").starts_with("manifest.json:1:1: expected the event's SHA-256"));
  CHECK(fault(R"({"event": "abc"})").starts_with("manifest.json:1:11: "));
  const auto with = [](const std::string& more) { return fault(R"({"event": ")" + hash + "\", " + more + "}"); };
  CHECK(with(R"("serial": -1)") != "");
  CHECK(with(R"("serial": 1.5)") != "");
  CHECK(with(R"("serial": 9007199254740992)") != "");
  CHECK(with(R"("serial": 9007199254740991)") == "");
  CHECK(with(R"("files": [])") != "");
  CHECK(with(R"("files": {"a.png": "x"})") != "");
  CHECK(with(R"("files": {"../a.png": ")" + hash + "\"}") != "");
}

TEST_CASE("A path stays below the event's folder") {
  for (const char* path : {"a.png", "a/b.png", "a b.png", "圖/a.png", "..a", "a..", "...", ".a"})
    CHECK(is_plain_path(path));
  for (const char* path :
       {"", "/a", "a/", "a//b", "..", "../a", "a/../b", "a/..", ".", "a/./b", "a\\b", "a?b", "a#b", "a%2fb"})
    CHECK_FALSE(is_plain_path(path));
  CHECK_FALSE(is_plain_path({"a\0b", 3}));
}

TEST_CASE("A file's address is beside the event's, whatever characters its name has") {
  CHECK(address_beside("https://example.org/2020/event.json", "a.png") == "https://example.org/2020/a.png");
  CHECK(address_beside("https://example.org/event.json?v=2", "a b/圖.png") ==
        "https://example.org/a%20b/%E5%9C%96.png");
  CHECK(address_beside("https://example.org", "manifest.json") == "https://example.org/manifest.json");
}
