// A session as the main thing: title at the top, along the foot who speaks, and the code that leads to its page.
#include <algorithm>
#include <optional>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double code_size = 0.26, title_sizes[] = {0.125, 0.111, 0.097, 0.089, 0.078, 0.068, 0.062, 0.056};

/// What stands along the foot, from the field's left edge.
struct FootPlan {
  double photo = 0.42;  ///< of a single speaker's photo; 0: none
  double smallest_title = 0.097;
  bool facts = true, caption = true;
  bool beside = false;  ///< the title stands beside the code, not above it, and so has its height
};

/// From the most to what never gives way: the code and who speaks.
constexpr FootPlan foot_plans[] = {{0.42, 0.097, true, true},      {0.30, 0.089, true, true},
                                   {0.30, 0.068, true, false},     {0, 0.078, true, true},
                                   {0, 0.056, true, true},         {0, 0.056, true, false, true},
                                   {0, 0.056, false, false, true}, {0, 0.05, false, false, true}};

constexpr std::size_t most_photos = 3;

std::vector<std::string> photos_of(const Page& page, const Session& session) {
  std::vector<std::string> paths;
  for (const Speaker& s : session.speakers) {
    if (paths.size() < most_photos && page.can_draw(s.photo)) paths.push_back(s.photo);
  }
  return paths;
}

/// The accent's two tones, the darker one first, whichever of them the ground is.
Duotone tones_of(const Theme& theme, Color accent) {
  const Color white{255, 255, 255}, black{0, 0, 0};
  if (contrast(theme.ground, white) > contrast(theme.ground, black))
    return {mix(theme.ground, accent, 0.18), mix(accent, white, 0.35)};
  return {accent, mix(accent, theme.ground, 0.85)};
}

/// Flush beside each other.
Block photo_block(const Page& page, const std::vector<std::string>& paths, double side_of_one) {
  if (paths.empty() || side_of_one <= 0) return {};
  const Theme& theme = page.type.theme();
  const double share[] = {1, 0.74, 0.6};
  const int side = page.px(side_of_one * share[paths.size() - 1]), count = static_cast<int>(paths.size());
  const Duotone tones = tones_of(theme, page.accent);
  const bool duotone = theme.photos == PhotoStyle::duotone;
  return {side * count, side, side, [=](DisplayList& list, int x, int y) {
            for (int i = 0; i < count; ++i) {
              const Rect box{x + i * side, y, side, side};
              list.ops.push_back(FillRect{box, tones.dark, 0});
              DrawImage image{.path = paths[static_cast<std::size_t>(i)], .box = box, .fit = Fit::face};
              if (duotone) image.tones = tones;
              list.ops.push_back(std::move(image));
            }
          }};
}

/// Language, level, remote: beside each other, or a line each where that is short. Cut where one is.
Block facts_block(const Page& page, const Session& session, int width) {
  const double size = page.type.theme().label;
  const PhraseStyle style{.first = {.size = size, .color = page.inks.text, .weight = Weight::bold},
                          .second = {.size = size, .color = page.inks.muted}};
  std::vector<Block> facts;
  bool cut = false;
  for (const Phrase& fact : session_facts(page, session)) {
    facts.push_back(page.type.phrase(fact, style, width));
    for (std::size_t i = 0; i < fact.size(); ++i)
      cut = cut || page.type.text(fact[i], i == 0 ? style.first : style.second, width).cut;
  }
  Block all = wrapped(std::move(facts), page.px(0.036), page.px(0.004), width);
  all.cut = cut;
  return all;
}

/// Cut where a text is, or a word of it is torn.
Block who_block(const Page& page, const Session& session, const FootPlan& plan, double size, int width) {
  const TextStyle style{
      .size = size, .color = page.inks.text, .weight = Weight::bold, .lines = 3, .floor = page.type.theme().label};
  Block names = page.type.text(page.wording.names(names_of(session.speakers)), style, width);
  Block facts = plan.facts ? facts_block(page, session, width) : Block{};
  const bool cut = names.cut || names.torn || facts.cut;
  Block who = Column{}.add(std::move(names)).add(std::move(facts), page.px(0.012)).block();
  who.cut = cut;
  return who;
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
  Rect room{};  ///< the title's
};

/// Where the title stands.
Rect title_room(const Page& page, const Foot& foot, bool beside, Rect body) {
  const int gap = page.px(0.03);
  if (beside && !foot.code.empty()) cut_right(body, foot.code.width + page.px(0.045));
  cut_bottom(body, (beside ? foot.who.height + page.px(0.03) : foot.height) + gap);
  return body;
}

PhraseStyle title_style(const Page& page, double size) {
  PhraseStyle style = page.type.style(size, page.inks);
  style.first = {
      .size = size, .color = page.inks.text, .weight = Weight::display, .lines = size > 0.12 ? 1 : 6, .floor = size};
  style.second.size = std::max(0.05, size * 0.5);
  style.second.lines = 2;
  style.stacked = true;
  return style;
}

/// The largest title that stands whole, its words as well unless they may be `torn`; nothing where none does, or
/// another text is cut.
std::optional<Face> whole_face(const Page& page, const Occurrence& o, const FootPlan& plan, const Rect& body,
                               bool torn) {
  const Phrase title = page.wording.both(o.session.title);
  for (const double size : title_sizes) {
    if (size < plan.smallest_title) break;
    Foot foot = foot_of(page, o.session, plan, size);
    const Rect room = title_room(page, foot, plan.beside, body);
    if (foot.who.cut || room.height <= 0) continue;
    if (title.empty()) return Face{{}, std::move(foot), room};
    const PhraseStyle style = title_style(page, size);
    const Block first = page.type.text(title[0], style.first, room.width, room.height);
    Block both = page.type.phrase(title, style, room.width, room.height);
    if (!first.cut && (torn || !first.torn) && both.height <= room.height)
      return Face{std::move(both), std::move(foot), room};
  }
  return std::nullopt;
}

/// Nothing is left that could give way but the title's end.
Face cut_face(const Page& page, const Occurrence& o, const Rect& body) {
  const FootPlan& plan = *(std::end(foot_plans) - 1);
  Foot foot = foot_of(page, o.session, plan, 0.05);
  const Rect room = title_room(page, foot, plan.beside, body);
  const TextStyle least{.size = 0.068,
                        .color = page.inks.text,
                        .weight = Weight::display,
                        .lines = 8,
                        .floor = std::max(page.type.theme().body, page.type.theme().label * 1.25),
                        .align = Align::start};
  const Phrase title = page.wording.both(o.session.title);
  if (title.empty()) return {{}, std::move(foot), room};
  return {page.type.text(title[0], least, room.width, std::max(1, room.height)), std::move(foot), room};
}

Face face_of(const Page& page, const Occurrence& o, const Rect& body) {
  for (const bool torn : {false, true}) {
    for (const FootPlan& plan : foot_plans) {
      if (std::optional<Face> face = whole_face(page, o, plan, body, torn)) return *std::move(face);
    }
  }
  return cut_face(page, o, body);
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
  const Face face = face_of(page, o, body);
  put_foot(page, face.foot);
  page.put(face.title, face.room, 0.2);
}

}  // namespace kiosk
