#include "picture_rules.hpp"

#include <algorithm>
#include <cmath>

#include "compose/theme.hpp"
#include "pictures.hpp"

using namespace kiosk;

namespace kiosk_test {
namespace {

Rect box_of_op(const DrawOp& op) {
  if (const auto* fill = std::get_if<FillRect>(&op)) return fill->rect;
  if (const auto* image = std::get_if<DrawImage>(&op)) return image->box;
  if (const auto* sign = std::get_if<DrawPictogram>(&op)) return seen(sign->clip, sign->box);
  if (const auto* qr = std::get_if<DrawQr>(&op)) return qr->box;
  return box_of(std::get<DrawGlyphs>(op));
}

Rect safe_area(const Look& look) {
  const int x = static_cast<int>(std::ceil(look.size.width * look.overscan / 100));
  const int y = static_cast<int>(std::ceil(look.size.height * look.overscan / 100));
  return {x, y, look.size.width - 2 * x, look.size.height - 2 * y};
}

std::string as_text(const DisplayList& list, std::vector<DrawOp> ops) {
  return to_text({list.size, list.ground, std::move(ops)});
}

}  // namespace

Faults outside_safe_area(const DisplayList& list, const Look& look) {
  Faults faults;
  const Rect whole{0, 0, list.size.width, list.size.height};
  for (const DrawOp& op : list.ops) {
    const Rect box = box_of_op(op);
    const bool slide = std::holds_alternative<DrawImage>(op) && box == whole;
    if (!within(box, slide ? whole : safe_area(look))) faults.push_back(as_text(list, {op}));
  }
  return faults;
}

Faults overlaps(const DisplayList& list) {
  Faults faults;
  std::vector<const DrawOp*> solid;
  for (const DrawOp& op : list.ops) {
    const Rect box = box_of_op(op);
    if (!std::holds_alternative<FillRect>(op) && box.width > 0 && box.height > 0) solid.push_back(&op);
  }
  for (std::size_t i = 0; i < solid.size(); ++i) {
    for (std::size_t j = i + 1; j < solid.size(); ++j) {
      Rect a = box_of_op(*solid[i]), b = box_of_op(*solid[j]);
      a.width = std::max(0, a.width - 2);  // boxes are rounded outwards; neighbours in a line touch
      if (overlap(a, b)) faults.push_back(as_text(list, {*solid[i], *solid[j]}));
    }
  }
  return faults;
}

Faults small_texts(const DisplayList& list) {
  Faults faults;
  const int least = std::min(list.size.width, list.size.height);
  for (const DrawGlyphs& text : texts(list)) {
    if (text.size * 1000 < least * 42) faults.push_back(text.text);
  }
  return faults;
}

Faults pale_texts(const DisplayList& list) {
  Faults faults;
  for (std::size_t i = 0; i < list.ops.size(); ++i) {
    const auto* text = std::get_if<DrawGlyphs>(&list.ops[i]);
    if (text && box_of(*text).height > 0 && contrast(text->color, under(list, i)) < 7.0) faults.push_back(text->text);
  }
  return faults;
}

}  // namespace kiosk_test
