#include "preflight/code_sizes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/canvas.hpp"

namespace kiosk {
namespace {

/// Every address that becomes a code, where it is written.
std::map<std::string, std::string> places_of(const Content& content) {
  std::map<std::string, std::string> places;
  const auto add = [&](const std::string& url, std::string_view list, std::size_t i, std::string_view key) {
    if (!url.empty()) places.try_emplace(url, fmt::format("event/{}/{}/{}", list, i, key));
  };
  for (std::size_t i = 0; i < content.sessions.size(); ++i) add(content.sessions[i].url, "sessions", i, "url");
  for (std::size_t i = 0; i < content.venues.size(); ++i) add(content.venues[i].map_url, "venues", i, "map_url");
  for (std::size_t i = 0; i < content.stops.size(); ++i) add(content.stops[i].map_url, "shuttle/stops", i, "map_url");
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) add(content.sponsors[i].url, "sponsors", i, "url");
  for (std::size_t i = 0; i < content.cards.size(); ++i) add(content.cards[i].url, "cards", i, "url");
  return places;
}

/// How long an address may be whose code has squares of the least size.
std::size_t most_bytes(int side, int least) {
  std::size_t bytes = 0;
  for (std::size_t tried = 10; tried <= 500; tried += 5) {
    const int modules = qr_modules(std::string(tried, 'x'));
    if (modules > 0 && side / modules >= least) bytes = tried;
  }
  return bytes;
}

int least_px(int short_side) { return std::max(1, static_cast<int>(least_square * short_side + 0.5)); }

}  // namespace

void CodeSizes::note(const DisplayList& list, const std::string& screen) {
  for (const DrawOp& op : list.ops) {
    const DrawQr* code = std::get_if<DrawQr>(&op);
    if (!code) continue;
    Smallest& smallest = smallest_[code->text];
    const int side = std::min(code->box.width, code->box.height);
    if (smallest.side > 0 && smallest.side <= side) continue;
    const int modules = qr_modules(code->text);
    smallest = {modules > 0 ? side / modules : 0, side, std::min(list.size.width, list.size.height), screen};
  }
}

void CodeSizes::tell(const Content& content, Findings& findings) const {
  const auto places = places_of(content);
  for (const auto& [text, code] : smallest_) {
    const auto place = places.find(text);
    const int least = least_px(code.short_side);
    if (place == places.end() || code.square >= least) continue;
    findings.warn(
        place->second,
        fmt::format("the code for this address of {} bytes gets squares of {} px of {} on screen \"{}\", too "
                    "small to be scanned from three metres, which takes {}: use one of at most {} bytes",
                    text.size(), code.square, code.short_side, code.screen, least, most_bytes(code.side, least)));
  }
}

}  // namespace kiosk
