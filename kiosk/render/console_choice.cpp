#include "render/console_choice.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace kiosk {
namespace {

bool can_show(const DrmConnector& connector) {
  return connector.connected && !connector.crtcs.empty() && !connector.modes.empty();
}

std::size_t index_of(const std::vector<DisplayMode>& modes, const DisplayMode& mode) {
  return static_cast<std::size_t>(std::ranges::find(modes, mode) - modes.begin());
}

bool has_size(const DrmConnector& connector, Size size) {
  return std::ranges::find(connector.modes, size, &DisplayMode::size) != connector.modes.end();
}

/// Of the display's own modes those in sizes that the others have, too.
std::vector<DisplayMode> shared_modes(const DrmConnector& first, std::span<const DrmConnector> others) {
  std::vector<DisplayMode> shared;
  for (const DisplayMode& mode : first.modes) {
    if (std::ranges::all_of(others, [&](const DrmConnector& other) { return has_size(other, mode.size); }))
      shared.push_back(mode);
  }
  return shared;
}

/// As mode_to_set has it, among these modes of the display's.
std::size_t mode_among(const DrmConnector& connector, const std::vector<DisplayMode>& modes, const std::string& wish) {
  const DisplayMode own = connector.modes[connector.own];
  if (const auto set = mode_to_set(wish, own, modes)) return index_of(connector.modes, *set);
  if (std::ranges::find(modes, own) != modes.end()) return connector.own;
  const auto best = best_mode(modes, own);
  return best ? index_of(connector.modes, *best) : connector.own;
}

/// Of a size that it has, the rate that is nearest to 60 Hz.
std::size_t mode_of_size(const DrmConnector& connector, Size size) {
  std::vector<DisplayMode> modes;
  std::ranges::copy_if(connector.modes, std::back_inserter(modes),
                       [&](const DisplayMode& mode) { return mode.size == size; });
  const DisplayMode own = connector.modes[connector.own];
  return own.size == size ? connector.own : index_of(connector.modes, best_mode(modes, own).value_or(modes.front()));
}

/// Finds a feed for that head: a free one, else one whose owner can have another.
bool feed(std::vector<DrmHead>& heads, std::size_t index, std::vector<std::uint32_t>& tried) {
  const std::vector<std::uint32_t> crtcs = heads[index].connector.crtcs;
  const auto owner = [&heads](std::uint32_t crtc) { return std::ranges::find(heads, crtc, &DrmHead::crtc); };
  auto chosen = std::ranges::find_if(crtcs, [&](std::uint32_t crtc) { return owner(crtc) == heads.end(); });
  for (auto crtc = crtcs.begin(); chosen == crtcs.end() && crtc != crtcs.end(); ++crtc) {
    if (std::ranges::find(tried, *crtc) != tried.end()) continue;
    tried.push_back(*crtc);
    if (feed(heads, static_cast<std::size_t>(owner(*crtc) - heads.begin()), tried)) chosen = crtc;
  }
  if (chosen == crtcs.end()) return false;
  heads[index].crtc = *chosen;
  return true;
}

void choose_heads(ConsoleChoice& choice, const std::vector<DrmConnector>& shown, const std::string& wish) {
  const DrmConnector& first = shown.front();
  const std::span others = std::span{shown}.subspan(1);
  const std::vector<DisplayMode> shared = shared_modes(first, others);
  choice.has_wished_mode = has_mode(wish, shared.empty() ? first.modes : shared);
  choice.heads.push_back({first, mode_among(first, shared.empty() ? first.modes : shared, wish), first.crtcs.front()});
  const Size size = first.modes[choice.heads.front().mode].size;
  for (const DrmConnector& other : others) {
    std::vector<std::uint32_t> tried;
    if (has_size(other, size)) {
      choice.heads.push_back({other, mode_of_size(other, size), 0});
      if (feed(choice.heads, choice.heads.size() - 1, tried)) continue;
      choice.heads.pop_back();
    }
    choice.left_out.push_back(other.name);
  }
}

}  // namespace

ConsoleChoice choose_console(std::vector<std::unique_ptr<DrmCard>> cards, const ConsoleWish& wish) {
  bool taken = false;
  for (std::unique_ptr<DrmCard>& card : cards) {
    std::vector<DrmConnector> shown = card->connectors();
    std::erase_if(shown, [](const DrmConnector& connector) { return !can_show(connector); });
    if (shown.empty()) continue;
    if (!card->own_displays()) {
      taken = true;
      continue;
    }
    if (!wish.mirror) shown.resize(1);
    ConsoleChoice choice{.card = std::move(card), .heads = {}, .has_wished_mode = true, .left_out = {}};
    choose_heads(choice, shown, wish.mode);
    return choice;
  }
  if (taken) throw NoDisplayConnected("drmSetMaster", "another program has the display", "/dev/dri");
  throw NoDisplayConnected("drmModeGetConnector", "no display is connected", "/dev/dri");
}

}  // namespace kiosk
