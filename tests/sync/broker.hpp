#pragma once
// A real broker (mosquitto) beside the test, on a port of its own: started by it, ended with it.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <string>

#include "folder.hpp"
#include "served.hpp"
#include "shell.hpp"

namespace kiosk::testing {

/// Nobody's at this moment.
inline int free_port() {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0) throw std::runtime_error("no port");
  getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
  close(fd);
  return ntohs(address.sin_port);
}

class Broker {
 public:
  /// `listener` and `all` are lines of its configuration: of what it listens at, and of the rest.
  explicit Broker(const std::string& listener = "", const std::string& all = "allow_anonymous true\n")
      : port_(free_port()) {
    const std::string user = geteuid() == 0 ? "user root\n" : "";
    write(folder_ / "mosquitto.conf", user + "persistence false\nlog_dest file " + folder_ / "log" + "\nlistener " +
                                          port() + " 127.0.0.1\n" + listener + all);
    start();
  }

  void start() {
    // Its first line is told once it listens.
    const std::string started = "PATH=$PATH:/usr/sbin; mosquitto -c '" + folder_ / "mosquitto.conf" +
                                "' >/dev/null 2>&1 & " +
                                "until python3 -c 'import socket; socket.create_connection((\"127.0.0.1\", " + port() +
                                "))' 2>/dev/null; do kill -0 $! || exit 1; sleep 0.05; done; echo $!; wait";
    served_ = std::make_unique<Served>(std::vector<std::string>{"sh", "-c", started});
    pid_ = std::stoi(served_->port());
  }
  void stop() {
    if (pid_ > 0) kill(std::exchange(pid_, 0), SIGKILL);
    served_.reset();
  }
  ~Broker() { stop(); }
  Broker(const Broker&) = delete;
  Broker& operator=(const Broker&) = delete;

  std::string port() const { return std::to_string(port_); }
  std::string log() const { return contents(folder_ / "log"); }

  /// What is kept at a topic, by the broker's own client; empty where nothing is.
  std::string kept(const std::string& topic, const std::string& options = "") const {
    return shell("mosquitto_sub -h 127.0.0.1 -p " + port() + " " + options + " -t '" + topic +
                 "' -C 1 -W 1 -N --retained-only 2>/dev/null")
        .output;
  }
  int say(const std::string& topic, const std::string& words, const std::string& options = "") const {
    return shell("mosquitto_pub -h 127.0.0.1 -p " + port() + " " + options + " -t '" + topic + "' -m '" + words +
                 "' 2>/dev/null")
        .exit_code;
  }

 private:
  Folder folder_;
  int port_;
  pid_t pid_ = 0;
  std::unique_ptr<Served> served_;
};

}  // namespace kiosk::testing
