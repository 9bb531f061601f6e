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

std::optional<std::uint32_t> free_crtc(const DrmConnector& connector, std::span<const DrmHead> heads) {
  for (const std::uint32_t crtc : connector.crtcs) {
    if (std::ranges::find(heads, crtc, &DrmHead::crtc) == heads.end()) return crtc;
  }
  return std::nullopt;
}

void choose_heads(ConsoleChoice& choice, const std::vector<DrmConnector>& shown, const std::string& wish) {
  const DrmConnector& first = shown.front();
  const std::span others = std::span{shown}.subspan(1);
  const std::vector<DisplayMode> shared = shared_modes(first, others);
  choice.has_wished_mode = has_mode(wish, shared.empty() ? first.modes : shared);
  choice.heads.push_back({first, mode_among(first, shared.empty() ? first.modes : shared, wish), first.crtcs.front()});
  const Size size = first.modes[choice.heads.front().mode].size;
  for (const DrmConnector& other : others) {
    const auto crtc = free_crtc(other, choice.heads);
    if (crtc && has_size(other, size))
      choice.heads.push_back({other, mode_of_size(other, size), *crtc});
    else
      choice.left_out.push_back(other.name);
  }
}

}  // namespace

ConsoleChoice choose_console(std::vector<std::unique_ptr<DrmCard>> cards, const ConsoleWish& wish) {
  for (std::unique_ptr<DrmCard>& card : cards) {
    std::vector<DrmConnector> shown = card->connectors();
    std::erase_if(shown, [](const DrmConnector& connector) { return !can_show(connector); });
    if (shown.empty()) continue;
    if (!wish.mirror) shown.resize(1);
    ConsoleChoice choice{.card = std::move(card), .heads = {}, .has_wished_mode = true, .left_out = {}};
    choose_heads(choice, shown, wish.mode);
    return choice;
  }
  throw NoDisplayConnected("drmModeGetConnector", "no display is connected", "/dev/dri");
}

}  // namespace kiosk
