#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

#include "commands/settings.hpp"
#include "machine/descriptor.hpp"

namespace kiosk {
namespace {

/// Beside this one: what has a network, or reads what others publish, must not be part of the sign.
std::string path_of(const OtherProgram& other) {
  std::error_code error;
  return (std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / other.name).string();
}

}  // namespace

Exit become(const OtherProgram& other, Journal& journal) {
  const std::string program = path_of(other);
  std::vector<std::string> words{program};
  words.insert(words.end(), other.arguments.begin(), other.arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  execv(program.c_str(), pointers.data());
  journal.say("kiosk: " + to_text(system_failure(errno, program, "can't be started")));
  return Exit::bad_content;
}

std::optional<std::string> output_of(const OtherProgram& other, Journal& journal) {
  std::array<int, 2> ends{-1, -1};
  if (pipe(ends.data()) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    _exit(static_cast<int>(become(other, journal)));
  }
  const Descriptor from{ends[0]};
  close(ends[1]);
  if (child < 0) return std::nullopt;
  std::string output;
  std::array<char, 65536> part{};
  for (ssize_t got = 0; (got = read(from.get(), part.data(), part.size())) != 0;) {
    if (got < 0 && errno != EINTR) break;
    if (got > 0) output.append(part.data(), static_cast<std::size_t>(got));
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? std::optional{std::move(output)} : std::nullopt;
}

}  // namespace kiosk
