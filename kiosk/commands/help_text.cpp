#include "commands/help_text.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace kiosk {
namespace {

constexpr int narrowest = 40, usual = 100;
constexpr std::size_t description_column = 30;  // CLI11's own

/// Where what continues a line begins: below an option's description, or below the line's first letter.
std::size_t hanging_indent(const std::string& line, std::size_t columns) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string::npos) return 0;
  const bool described = first > 0 && line.size() > description_column && line[description_column] != ' ' &&
                         line[description_column - 1] == ' ';
  if (!described) return first;
  return description_column + 20 <= columns ? description_column : first + 2;
}

void wrap_line(std::string line, std::size_t columns, std::string& out) {
  const std::size_t indent = hanging_indent(line, columns);
  while (line.size() > columns) {
    const std::size_t at = line.rfind(' ', columns);
    const std::size_t text = line.find_first_not_of(' ');
    if (at == std::string::npos || at <= text) break;
    out += line.substr(0, line.find_last_not_of(' ', at) + 1) + '\n';
    line = std::string(indent, ' ') + line.substr(at + 1);
  }
  out += line + '\n';
}

}  // namespace

int output_columns() {
  if (const char* told = std::getenv("COLUMNS"); told && std::atoi(told) > 0) {
    return std::max(std::atoi(told), narrowest);
  }
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return std::max(static_cast<int>(size.ws_col), narrowest);
}

std::string wrapped_help(const std::string& help, int columns) {
  std::string out;
  std::istringstream lines{help};
  for (std::string line; std::getline(lines, line);) wrap_line(line, static_cast<std::size_t>(columns), out);
  return out;
}

}  // namespace kiosk
