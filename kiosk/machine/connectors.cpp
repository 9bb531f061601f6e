#include "machine/connectors.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "machine/folder.hpp"

namespace kiosk {
namespace {

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
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
                     connected ? lines_of(path / "modes") : std::vector<std::string>{},
                     connected ? bytes_of(path / "edid") : ""});
  }
  std::ranges::sort(found, {}, &Connector::name);
  return found;
}

DisplayPower display_power(const std::vector<Connector>& connectors) {
  if (connectors.empty()) return DisplayPower::unknown;
  const auto shows = [](const Connector& c) { return c.connected && c.awake; };
  return std::ranges::any_of(connectors, shows) ? DisplayPower::on : DisplayPower::off;
}

bool displays_changed(const std::vector<Connector>& before, const std::vector<Connector>& now) {
  const auto find = [](const std::vector<Connector>& all, const std::string& name) {
    const auto found = std::ranges::find(all, name, &Connector::name);
    return found == all.end() ? Connector{} : *found;
  };
  const bool came = std::ranges::any_of(now, [&](const Connector& c) {
    const Connector then = find(before, c.name);
    return c.connected && (!then.connected || then.modes != c.modes || then.edid != c.edid);
  });
  const bool pulled =
      std::ranges::any_of(before, [&](const Connector& c) { return c.connected && !find(now, c.name).connected; });
  return came || (pulled && std::ranges::any_of(now, &Connector::connected));
}

}  // namespace kiosk
