#pragma once
// nginx as Debian has it, started by a test and ended with it, and a screen that follows an event of it.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "served.hpp"
#include "sync/event_fetch.hpp"
#include "sync/small_event.hpp"
#include "sync/told.hpp"

namespace kiosk::testing {

class RealServer {
 public:
  RealServer() { start({}); }

  /// By a good certificate, by one for another name, by one of last year.
  std::string tls, strange, expired;

  std::string operator/(const std::string& name) const { return folder_ / name; }
  void publish(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path{site(name)}.parent_path());
    // A new file in place of the old one, as whoever publishes should do.
    write(site(name) + ".new", bytes);
    std::filesystem::rename(site(name) + ".new", site(name));
    // nginx's ETag is of time and length: not of this second, so that it says something.
    age(name, ++published_);
  }
  std::string site(const std::string& name) const { return folder_ / ("site/" + name); }
  void age(const std::string& name, int seconds_since_2020) const {
    const auto then = std::filesystem::file_time_type::clock::from_sys(
        std::chrono::sys_days{std::chrono::year{2020} / 1 / 1} + std::chrono::seconds{seconds_since_2020});
    std::filesystem::last_write_time(site(name), then);
  }
  void misbehave(const std::string& how) const { write(folder_ / ("how/" + how), ""); }
  void behave() const {
    for (const auto& how : std::filesystem::directory_iterator{folder_ / "how"}) std::filesystem::remove(how);
  }
  /// What it was asked since the last time, "/event.json 304 0 2": status, bytes of the body, how many the connection
  /// has had; waits for so many lines, for they are written when an answer is out.
  std::string asked(std::size_t lines) {
    std::string all;
    for (int tries = 0; tries < 20'000; ++tries) {
      all = contents(folder_ / "nginx/asked").substr(read_);
      if (static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n')) >= lines) break;
      std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    read_ += all.size();
    return all;
  }

  void stop() { nginx_->stop(); }
  void start_again() { start({tls}); }

 private:
  void start(const std::vector<std::string>& port) {
    std::vector<std::string> words{"python3", KIOSK_SOURCE_DIR "/tests/http/nginx.py", folder_ / "."};
    words.insert(words.end(), port.begin(), port.end());
    nginx_.reset();
    nginx_ = std::make_unique<Served>(words, SIGTERM);
    std::istringstream{nginx_->port()} >> tls >> strange >> expired;
  }

  Folder folder_;
  mutable int published_ = 0;
  std::size_t read_ = 0;
  std::unique_ptr<Served> nginx_;
};

struct Follower {
  RealServer server;
  Folder box;
  std::string port = server.tls, event = "event.json";
  EventFetch fetch;

  Follower()
      : fetch((setenv("SSL_CERT_FILE", (server / "ca.pem").c_str(), 1),
               setenv("KIOSK_FETCHED", (box / "fetched").c_str(), 1), box / "kiosk.json"),
              Generations{box / "fetched"}, HttpClient{"test/1"}) {}
  ~Follower() {
    unsetenv("SSL_CERT_FILE");
    unsetenv("KIOSK_FETCHED");
  }

  void write_screen_file() const {
    write(box / "kiosk.json", fmt::format(R"({{"venue": "hall", "event": "https://127.0.0.1:{}/{}"}})", port, event));
  }
  FetchAnswer ask(bool clock_trusted = true) {
    write_screen_file();
    std::vector<Problem> problems;
    const auto screen = load_screen(box / "kiosk.json", read_file, problems);
    REQUIRE(screen);
    return fetch.ask(*screen, clock_trusted, std::time(nullptr));
  }
  std::string told(bool clock_trusted = true) { return told_of(ask(clock_trusted)); }
  std::string standing(const std::string& name = "event.json") const {
    return contents(box / ("fetched/current/" + name));
  }
};

}  // namespace kiosk::testing
