// A session as the main thing: title at the top, along the foot who speaks, and the code that leads to its page.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double code_size = 0.26, title_sizes[] = {0.125, 0.111, 0.097, 0.089, 0.078, 0.068, 0.062, 0.056};

/// What stands along the foot, from the field's left edge.
struct FootPlan {
  double photo = 0.42;  ///< of a single speaker's photo; 0: none
  double smallest_title = 0.097;
  bool facts = true, caption = true;
};

/// From the most to what never gives way: the code and who speaks.
constexpr FootPlan foot_plans[] = {{0.42, 0.097, true, true}, {0.30, 0.089, true, true}, {0, 0.078, true, true},
                                   {0, 0.056, true, true},    {0, 0.056, false, true},   {0, 0.05, false, false}};

constexpr std::size_t most_photos = 3;

std::vector<std::string> photos_of(const Page& page, const Session& session) {
  std::vector<std::string> paths;
  for (const Speaker& s : session.speakers) {
    if (paths.size() < most_photos && page.can_draw(s.photo)) paths.push_back(s.photo);
  }
  return paths;
}

/// In the accent's two tones, from the ebb to a light one; flush beside each other.
Block photo_block(const Page& page, const std::vector<std::string>& paths, double side_of_one) {
  if (paths.empty() || side_of_one <= 0) return {};
  const Theme& theme = page.type.theme();
  const double share[] = {1, 0.74, 0.6};
  const int side = page.px(side_of_one * share[paths.size() - 1]), count = static_cast<int>(paths.size());
  const Color white{255, 255, 255}, dark = mix(theme.ground, page.accent, 0.18);
  const Color light = mix(page.accent, white, 0.35);
  const bool duotone = theme.photos == PhotoStyle::duotone;
  return {side * count, side, side, [=](DisplayList& list, int x, int y) {
            for (int i = 0; i < count; ++i) {
              const Rect box{x + i * side, y, side, side};
              list.ops.push_back(FillRect{box, dark, 0});
              DrawImage image{.path = paths[static_cast<std::size_t>(i)], .box = box, .fit = Fit::face};
              if (duotone) image.tones = Duotone{dark, light};
              list.ops.push_back(std::move(image));
            }
          }};
}

/// Language, level, remote: a line each, or beside each other where that is short.
Block facts_block(const Page& page, const Session& session, int width) {
  const double size = page.type.theme().label;
  const PhraseStyle style{.first = {.size = size, .color = page.inks.text, .weight = Weight::bold},
                          .second = {.size = size, .color = page.inks.muted}};
  std::vector<Block> facts;
  for (const Phrase& fact : session_facts(page, session)) facts.push_back(page.type.phrase(fact, style, width));
  return wrapped(std::move(facts), page.px(0.036), page.px(0.004), width);
}

Block who_block(const Page& page, const Session& session, const FootPlan& plan, double size, int width) {
  Column column;
  const TextStyle style{
      .size = size, .color = page.inks.text, .weight = Weight::bold, .lines = 3, .floor = page.type.theme().label};
  column.add(page.type.text(page.wording.names(names_of(session.speakers)), style, width));
  if (plan.facts) column.add(facts_block(page, session, width), page.px(0.012));
  return column.block();
}

struct Foot {
  Block photos, who, code;
  int height = 0;
};

Block code_block(const Page& page, const Session& session, bool caption, bool beside) {
  const Phrase words = caption ? page.wording.say(&Words::details) : Phrase{};
  return qr_block(page, session.url, words, code_size, page.inks, beside);
}

/// The code at the corner, the photos at the plane, and between them the speakers.
Foot foot_of(const Page& page, const Session& session, const FootPlan& plan, double title) {
  const int gap = page.px(0.045);
  Foot foot;
  foot.photos =
      photo_block(page, photos_of(page, session), page.shape == PageShape::portrait ? plan.photo * 1.2 : plan.photo);
  foot.code = code_block(page, session, plan.caption, foot.photos.empty() && page.area.width >= page.px(1.1));
  const int left = foot.photos.empty() ? page.margin() : foot.photos.width + gap;
  const int right = page.margin() + (foot.code.empty() ? 0 : foot.code.width + gap);
  const double size = std::clamp(title / 1.33, page.type.theme().label, 0.067);
  foot.who = who_block(page, session, plan, size, page.area.width - left - right);
  foot.height = std::max({foot.photos.height, foot.who.height + page.px(0.03), foot.code.height + page.px(0.03)});
  return foot;
}

struct Face {
  Block title;
  Foot foot;
};

/// The largest title that stands whole above its foot in few lines.
Face face_of(const Page& page, const Occurrence& o, const FootPlan& plan, int width, int height, bool last) {
  const Phrase title = page.wording.both(o.session.title);
  const int gap = page.px(0.03);
  Face face;
  for (const double size : title_sizes) {
    if (size < plan.smallest_title) break;
    face.foot = foot_of(page, o.session, plan, size);
    const int room = height - face.foot.height - gap;
    PhraseStyle style = page.type.style(size, page.inks);
    style.first = {
        .size = size, .color = page.inks.text, .weight = Weight::display, .lines = size > 0.12 ? 1 : 6, .floor = size};
    style.second.size = std::max(0.05, size * 0.5);
    style.second.lines = 2;
    style.stacked = true;
    if (title.empty() || room <= 0) continue;
    const Block first = page.type.text(title[0], style.first, width, room);
    face.title = page.type.phrase(title, style, width, room);
    if (!first.cut && face.title.height <= room) return face;
  }
  face.title.cut = true;
  if (!last) return face;
  face.foot = foot_of(page, o.session, plan, 0.05);
  const TextStyle least{.size = 0.068,
                        .color = page.inks.text,
                        .weight = Weight::display,
                        .lines = 8,
                        .floor = std::max(page.type.theme().body, page.type.theme().label * 1.25)};
  face.title =
      title.empty() ? Block{} : page.type.text(title[0], least, width, std::max(1, height - face.foot.height - gap));
  face.title.cut = false;
  return face;
}

void put_foot(Page& page, const Foot& foot) {
  const int gap = page.px(0.045), base = bottom_of(page.area) - page.px(0.03);
  page.put(foot.photos, page.area.x, bottom_of(page.area) - foot.photos.height);
  const int left = page.area.x + (foot.photos.empty() ? page.margin() : foot.photos.width + gap);
  page.put(foot.who, left, base - foot.who.height);
  page.put(foot.code, right_of(page.area) - page.margin() - foot.code.width, base - foot.code.height);
}

}  // namespace

void draw_session(Page& page, const Block& head, const Occurrence& o) {
  Rect body = page.body();
  cut_top(body, page.px(0.012));
  page.put(head, cut_top(body, head.height));
  if (!head.empty()) cut_top(body, page.px(0.012));
  Face face;
  for (const FootPlan& plan : foot_plans) {
    const bool last = &plan == std::end(foot_plans) - 1;
    face = face_of(page, o, plan, body.width, body.height, last);
    if (!face.title.cut) break;
  }
  put_foot(page, face.foot);
  cut_bottom(body, face.foot.height);
  page.put(face.title, body, 0.2);
}

}  // namespace kiosk
