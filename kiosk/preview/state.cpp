#include "preview/state.hpp"

#include <algorithm>

namespace kiosk {
namespace {

int turned_around(int i, int by, int count) { return (i + by + count) % count; }

}  // namespace

std::vector<Size> usual_sizes() {
  return {{1920, 1080}, {1280, 720}, {3840, 2160}, {1920, 1200}, {1024, 768}, {2560, 1080}};
}

PreviewState pressed(PreviewState state, const std::string& key, const PreviewChoices& choices) {
  const auto turn_size = [&](int by) {
    const auto count = static_cast<int>(choices.sizes.size());
    state.size = static_cast<std::size_t>(turned_around(static_cast<int>(state.size), by, count));
  };
  const auto turn_venue = [&](int by) {
    state.venue = turned_around(state.venue, by, choices.venues);
    state.step = 0;
  };
  if (key == "right") state.step = std::min(state.step + 1, choices.steps_on);
  if (key == "left") state.step = std::max(state.step - 1, -choices.steps_back);
  if (key == "home") state.step = 0;
  if (key == "v") turn_venue(1);
  if (key == "V") turn_venue(-1);
  if (key == "s") turn_size(1);
  if (key == "S") turn_size(-1);
  if (key == "o") state.portrait = !state.portrait;
  if (key == "a") state.safe_area = !state.safe_area;
  if (key == "d") state.from_afar = !state.from_afar;
  if (key == "l") state.light = !state.light;
  if (key == "?" || key == "/" || key == "h" || key == "f1") state.help = !state.help;
  return state;
}

Size picture_size(const PreviewState& state, const PreviewChoices& choices) {
  const Size size = choices.sizes[state.size];
  return state.portrait ? Size{size.height, size.width} : size;
}

void choose_size(PreviewState& state, PreviewChoices& choices, Size wanted) {
  state.portrait = wanted.height > wanted.width;
  if (state.portrait) std::swap(wanted.width, wanted.height);
  const auto found = std::ranges::find(choices.sizes, wanted);
  state.size = static_cast<std::size_t>(found - choices.sizes.begin());
  if (found == choices.sizes.end()) choices.sizes.push_back(wanted);
}

}  // namespace kiosk
