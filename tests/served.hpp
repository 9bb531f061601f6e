#pragma once
// A server beside the test: started by it, ended with it.

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace kiosk::testing {

class Served {
 public:
  /// Waits until it has told its first line, its port. `ending` is the signal that ends it.
  explicit Served(std::vector<std::string> words, int ending = SIGKILL) : ending_(ending) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const int fault = posix_spawnp(&pid_, pointers[0], &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    for (char c = 0; fault == 0 && read(ends[0], &c, 1) == 1 && c != '\n';) port_ += c;
    close(ends[0]);
    if (port_.empty()) throw std::runtime_error(words[0] + " tells no port");
  }
  ~Served() { stop(); }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  void stop() {
    if (pid_ <= 0) return;
    kill(pid_, ending_);
    waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }
  const std::string& port() const { return port_; }

 private:
  int ending_;
  pid_t pid_ = 0;
  std::string port_;
};

}  // namespace kiosk::testing
