#include <iostream>

#include "box/box.hpp"
#include "commands/settings.hpp"
#include "render/fonts.hpp"
#include "text/typeset.hpp"

namespace kiosk {
namespace {

std::vector<std::string> lines_of(std::istream& input) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(input, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

Exit typeset_texts(const TypesetSettings& settings, Journal& journal) {
  std::vector<std::string> keep_together;
  if (!settings.config.empty()) {
    const Opened opened = open_box({settings.config, {}}, journal);
    if (!opened.box) return opened.exit;
    keep_together = opened.box->schedule.content().keep_together;
  }
  const Fonts fonts;
  const std::vector<std::string> texts = settings.texts.empty() ? lines_of(std::cin) : settings.texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) std::cout << '\n';
    for (const std::string& line :
         typeset(texts[i], settings.language, settings.width_em, settings.max_lines, fonts, keep_together)) {
      std::cout << line << '\n';
    }
  }
  return Exit::ok;
}

}  // namespace kiosk
