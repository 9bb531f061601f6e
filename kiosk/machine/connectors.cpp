#include "machine/connectors.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "machine/folder.hpp"

namespace kiosk {
namespace {

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

bool says(const std::filesystem::path& path, std::string_view word) {
  const auto lines = lines_of(path);
  return !lines.empty() && lines.front() == word;
}

}  // namespace

std::string word_of(DisplayPower power) {
  return std::ranges::find(display_power_words, power, &std::pair<const char*, DisplayPower>::second)->first;
}

std::vector<Connector> connectors(const std::string& folder) {
  std::vector<Connector> found;
  std::error_code none;
  for (const std::filesystem::path& path : entries_of(folder).value_or({})) {
    if (!std::filesystem::exists(path / "status", none)) continue;
    const bool connected = says(path / "status", "connected");
    found.push_back({path.filename(), connected, says(path / "dpms", "On"),
                     connected ? lines_of(path / "modes") : std::vector<std::string>{}});
  }
  std::ranges::sort(found, {}, &Connector::name);
  return found;
}

DisplayPower display_power(const std::vector<Connector>& connectors) {
  if (connectors.empty()) return DisplayPower::unknown;
  const auto shows = [](const Connector& c) { return c.connected && c.awake; };
  return std::ranges::any_of(connectors, shows) ? DisplayPower::on : DisplayPower::off;
}

bool display_came(const std::vector<Connector>& before, const std::vector<Connector>& now) {
  return std::ranges::any_of(now, [&](const Connector& c) {
    const auto then = std::ranges::find(before, c.name, &Connector::name);
    return c.connected && (then == before.end() || !then->connected || then->modes != c.modes);
  });
}

}  // namespace kiosk
