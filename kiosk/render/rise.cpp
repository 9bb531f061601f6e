#include "render/rise.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "render/transition.hpp"

namespace kiosk {

namespace {

constexpr double rise_share = 0.012;  ///< of the short side

int right_of(const Rect& r) { return r.x + r.width; }
int bottom_of(const Rect& r) { return r.y + r.height; }

bool meet(const Rect& a, const Rect& b) {
  return a.x < right_of(b) && b.x < right_of(a) && a.y < bottom_of(b) && b.y < bottom_of(a);
}

bool holds(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && right_of(outer) >= right_of(inner) &&
         bottom_of(outer) >= bottom_of(inner);
}

Rect both(const Rect& a, const Rect& b) {
  const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(right_of(a), right_of(b)) - x, std::max(bottom_of(a), bottom_of(b)) - y};
}

/// What an operation may mark: of words a little more than any letters reach.
struct Reach {
  Rect operator()(const FillRect& op) const { return op.rect; }
  Rect operator()(const DrawImage& op) const { return op.box; }
  Rect operator()(const DrawQr& op) const { return op.box; }
  Rect operator()(const DrawPictogram& op) const { return op.box; }
  Rect operator()(const DrawGlyphs& op) const {
    const int beside = op.size / 10, left = static_cast<int>(std::floor(op.x)) - beside;
    return {left, op.baseline - op.size * 105 / 100, static_cast<int>(std::ceil(op.advance)) + 2 * beside + 1,
            op.size * 140 / 100};
  }
};

Rect reach_of(const DrawOp& op) { return std::visit(Reach{}, op); }

/// Those that overlap are one.
void join_in(std::vector<Rect>& boxes, Rect box) {
  for (auto at = boxes.begin(); at != boxes.end();) {
    if (!meet(*at, box)) {
      ++at;
      continue;
    }
    box = both(*at, box);
    boxes.erase(at);
    at = boxes.begin();
  }
  boxes.push_back(box);
}

/// The one colour behind new words; nothing where there is more than that.
std::optional<Color> ground_in(const Rect& box, const DisplayList& list, const DisplayList& shown) {
  if (!holds({0, 0, list.size.width, list.size.height}, box) || (list.tide && meet(list.tide->plane, box))) return {};
  std::optional<Color> ground = list.ground;
  for (const DrawOp& op : list.ops) {
    if (is_new_word(op, shown) || !meet(reach_of(op), box)) continue;
    const auto* fill = std::get_if<FillRect>(&op);
    const bool covers = fill && fill->color.a == 255 && fill->radius == 0 && holds(fill->rect, box);
    ground = covers ? std::optional{fill->color} : std::nullopt;
  }
  return ground;
}

}  // namespace

Rise Rise::after(double share) const {
  return {boxes, static_cast<int>(std::lround(x * (1 - share))), static_cast<int>(std::lround(y * (1 - share)))};
}

Rise rise_of(const DisplayList& list, const DisplayList& shown) {
  Rise rise;
  rise.y = static_cast<int>(std::lround(std::min(list.size.width, list.size.height) * rise_share));
  std::vector<Rect> rooms;
  for (const DrawOp& op : list.ops) {
    if (!is_new_word(op, shown)) continue;
    Rect room = reach_of(op);
    room.height += rise.y;
    join_in(rooms, room);
  }
  for (const Rect& room : rooms) {
    if (const auto ground = ground_in(room, list, shown)) rise.boxes.push_back({room, *ground});
  }
  return rise;
}

Rect turned(Rect part, Size upright, int rotate) {
  for (int turn = ((rotate % 360) + 360) % 360; turn > 0; turn -= 90) {
    part = {upright.height - part.y - part.height, part.x, part.height, part.width};
    upright = {upright.height, upright.width};
  }
  return part;
}

Rise turned(Rise rise, Size upright, int rotate) {
  for (RisingBox& box : rise.boxes) box.box = turned(box.box, upright, rotate);
  for (int turn = ((rotate % 360) + 360) % 360; turn > 0; turn -= 90) rise.x = std::exchange(rise.y, rise.x) * -1;
  return rise;
}

Rising::Rising(Rise rise) : rise_(std::move(rise)) {
  for (const RisingBox& box : rise_.boxes) pictures_.emplace_back(Size{box.box.width, box.box.height}, box.ground);
}

void Rising::add(const Picture& strip, int top) {
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    const Rect& box = rise_.boxes[i].box;
    for (int y = std::max(top, box.y); y < std::min(top + strip.height, bottom_of(box)); ++y)
      std::copy_n(strip.row(y - top) + box.x, box.width, pictures_[i].row(y - box.y));
  }
}

std::vector<Rect> Rising::draw(double share, const FrameView& onto) const {
  const Rise now = rise_.after(share);
  std::vector<Rect> written;
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    const Rect& box = rise_.boxes[i].box;
    const Color& c = rise_.boxes[i].ground;
    const std::uint32_t ground = Picture{{1, 1}, c}.pixels[0];
    const int left = std::max(0, now.x), from = std::max(0, -now.x), count = box.width - std::abs(now.x);
    for (int y = 0; y < box.height; ++y) {
      std::uint32_t* row = onto.row(box.y + y) + box.x;
      const bool is_there = y - now.y >= 0 && y - now.y < box.height;
      if (!is_there || count < box.width) std::fill_n(row, box.width, ground);
      if (is_there) mix_row(ground, pictures_[i].row(y - now.y) + from, count, share, row + left);
    }
    written.push_back(box);
  }
  return written;
}

}  // namespace kiosk
