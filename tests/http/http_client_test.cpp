// Against a server that does what servers do.
#include "http/http_client.hpp"

#include <cstdlib>
#include <optional>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "served.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr const char* script = KIOSK_SOURCE_DIR "/tests/http/serve.py";

/// Its certificates are trusted while it lives.
struct Server {
  Folder folder;
  Served served;
  explicit Server(const char* how) : served({"python3", script, folder / ".", how}) {
    setenv("SSL_CERT_FILE", (folder / "ca.pem").c_str(), 1);
  }
  ~Server() { unsetenv("SSL_CERT_FILE"); }
  std::string at(const std::string& path, const char* scheme = "https") const {
    return std::string(scheme) + "://127.0.0.1:" + served.port() + "/" + path;
  }
};

HttpRequest request_for(std::string address) {
  return {.address = std::move(address), .limits = {.most_bytes = 1'000'000}};
}

std::string told(HttpClient& client, const HttpRequest& request) {
  const auto answer = client.get(request);
  if (const auto* got = std::get_if<HttpAnswer>(&answer)) return std::to_string(got->status) + " " + got->body;
  constexpr const char* names[] = {"refused", "unreachable", "broken", "too large", "elsewhere", "tls", "dates"};
  return names[static_cast<std::size_t>(std::get<HttpFailure>(answer).trouble)];
}

std::string told(const std::string& address) {
  HttpClient client{"test/1"};
  return told(client, request_for(address));
}

}  // namespace

TEST_CASE("An answer is one whatever its status, and says whose it is") {
  const Server server{"tls"};
  CHECK(told(server.at("ok")) == "200 all is well");
  CHECK(told(server.at("nothing")) == "404 nothing here");
  HttpClient client{"test/1"};
  const auto busy = std::get<HttpAnswer>(client.get(request_for(server.at("status/503"))));
  CHECK(busy.status == 503);
  CHECK(busy.headers.retry_after() == 77);
  const auto sent_on = std::get<HttpAnswer>(client.get(request_for(server.at("to/ok"))));
  CHECK(sent_on.body == "all is well");
  CHECK(sent_on.address == server.at("ok"));
  CHECK(sent_on.headers.max_age() == 25);
  CHECK_FALSE(sent_on.other_host);
}

TEST_CASE("What has not changed is not sent again, and one connection serves many requests") {
  const Server server{"tls"};
  HttpClient client{"test/1"};
  HttpRequest request = request_for(server.at("etag"));
  CHECK(told(client, request) == "200 all is well");
  request.headers = {"If-None-Match: \"one\""};
  CHECK(told(client, request) == "304 ");
  const std::string first = told(client, request_for(server.at("connection")));
  CHECK(told(client, request_for(server.at("connection"))) == first);
  HttpClient other{"test/1"};
  CHECK(told(other, request_for(server.at("connection"))) != first);
}

TEST_CASE("It is sent to https alone, of the same host unless that is no matter, and not in circles") {
  const Server server{"tls"};
  CHECK(told(server.at("to/plain")) == "elsewhere");
  CHECK(told(server.at("to/elsewhere")) == "elsewhere");
  CHECK(told(server.at("to/round")) == "elsewhere");
  HttpClient client{"test/1"};
  HttpRequest request = request_for(server.at("to/elsewhere"));
  request.redirects = Redirects::any_host;
  const auto answer = std::get<HttpAnswer>(client.get(request));
  CHECK(answer.body == "all is well");
  CHECK(answer.other_host);
}

TEST_CASE("What is cut, drips, or is too long is no answer") {
  const Server server{"tls"};
  CHECK(told(server.at("cut")) == "broken");
  CHECK(told(server.at("large")) == "too large");
  CHECK(told(server.at("endless")) == "too large");
  CHECK(told(server.at("bomb")) == "broken");  // what is packed was not asked for, and could be cut unseen
  CHECK(told(server.at("packed")) == "broken");
  HttpClient client{"test/1"};
  HttpRequest request = request_for(server.at("drip"));
  request.limits.idle = std::chrono::seconds{1};
  CHECK(told(client, request) == "broken");
}

TEST_CASE("A certificate has to be of that name, of somebody known, and of today") {
  CHECK(told(Server{"strange"}.at("ok")) == "tls");
  CHECK(told(Server{"expired"}.at("ok")) == "dates");
  const Server server{"tls"};
  unsetenv("SSL_CERT_FILE");
  CHECK(told(server.at("ok")) == "tls");
}

TEST_CASE("Plain http is for this machine alone, or for what is signed; an address has no password in it") {
  CHECK(told(Server{"plain"}.at("ok", "http")) == "200 all is well");
  CHECK(told("http://example.invalid/") == "refused");
  CHECK(told("http://127.example.invalid/") == "refused");
  CHECK(told("https://me:secret@example.invalid/") == "refused");
  CHECK(told("ftp://example.invalid/") == "refused");
  CHECK(told("event.json") == "refused");
  CHECK(told("file:///etc/hostname") == "refused");
  HttpClient client{"test/1"};
  HttpRequest signed_one = request_for("http://example.invalid/");
  signed_one.plain_http = true;
  CHECK(told(client, signed_one) == "unreachable");
}

TEST_CASE("Nobody there is unreachable") {
  std::optional<Server> server{"tls"};
  const std::string address = server->at("ok");
  server->served.stop();
  CHECK(told(address) == "unreachable");
}
