#include "compose/display_list.hpp"

#include <type_traits>

#include <fmt/format.h>

namespace kiosk {

namespace {

std::string hex(Color c) {
  return c.a == 255 ? fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b)
                    : fmt::format("#{:02x}{:02x}{:02x}{:02x}", c.r, c.g, c.b, c.a);
}

std::string box(const Rect& r) { return fmt::format("{},{} {}x{}", r.x, r.y, r.width, r.height); }

/// One line stays one line, whatever the text holds.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + '"';
}

std::string line(const FillRect& op) {
  const auto corners = op.radius > 0 ? fmt::format(" radius {}", op.radius) : std::string();
  return fmt::format("fill  {} {}{}", box(op.rect), hex(op.color), corners);
}

std::string within(const Clip& clip) { return clip.width > 0 ? " within " + box(clip) : std::string(); }

std::string line(const DrawGlyphs& op) {
  return fmt::format("text  {:.1f},{} size {} advance {:.1f} face {}{} {}{} {}", op.x, op.baseline, op.size, op.advance,
                     op.style.face, op.style.right_to_left ? " rtl" : "", hex(op.color), within(op.clip),
                     quoted(op.text));
}

std::string line(const DrawPictogram& op) {
  return fmt::format("sign  {} {}{} {}", box(op.box), hex(op.color), within(op.clip), op.name);
}

std::string_view name_of(Fit fit) {
  switch (fit) {
    case Fit::contain:
      return "contain";
    case Fit::cover:
      return "cover";
    case Fit::face:
      break;
  }
  return "face";
}

std::string line(const DrawImage& op) {
  std::string plates = op.plates.empty() ? "" : " plates";
  for (const Color& plate : op.plates) plates += " " + hex(plate);
  if (op.tones) plates += fmt::format(" tones {} {}", hex(op.tones->dark), hex(op.tones->light));
  return fmt::format("image {} {}{}{} {}", box(op.box), name_of(op.fit), op.match_ground ? " ground matched" : "",
                     plates, quoted(op.path));
}

std::string line(const DrawQr& op) {
  return fmt::format("qr    {} {} on {} {}", box(op.box), hex(op.dark), hex(op.light), quoted(op.text));
}

}  // namespace

std::string to_text(const DisplayList& list) {
  std::string out = fmt::format("size  {}x{} ground {}\n", list.size.width, list.size.height, hex(list.ground));
  for (const DrawOp& op : list.ops) {
    out += std::visit([](const auto& o) { return line(o); }, op) + "\n";
  }
  return out;
}

}  // namespace kiosk
