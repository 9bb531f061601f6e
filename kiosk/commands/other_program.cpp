#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

#include "commands/settings.hpp"

namespace kiosk {

/// Beside this one: what has a network, or reads what others publish, must not be part of the sign.
Exit become(const OtherProgram& other, Journal& journal) {
  std::error_code error;
  const std::string program =
      (std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / other.name).string();
  std::vector<std::string> words{program};
  words.insert(words.end(), other.arguments.begin(), other.arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  execv(program.c_str(), pointers.data());
  journal.say("kiosk: " + to_text(system_failure(errno, program, "can't be started")));
  return Exit::bad_content;
}

}  // namespace kiosk
