// A sponsor without a picture: a card set with the same care as a slide, all of it in the venue's colour.
#include "compose/screens.hpp"

namespace kiosk {

Phrase level_phrase(const Page& page, const Sponsor& sponsor) {
  if (!sponsor.level_text.empty()) return page.wording.both(sponsor.level_text);
  return page.wording.each([&](const Words& w) { return std::string(sponsor_level(w, sponsor.level)); });
}

namespace {

/// `text` without `part`, where that is a word or words of it.
std::optional<std::string> without(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part), end = at + part.size();
  if (part.empty() || at == std::string::npos) return std::nullopt;
  const auto is_edge = [&](std::size_t i) { return i >= text.size() || text[i] == ' '; };
  if (!is_edge(end) || (at > 0 && !is_edge(at - 1))) return std::nullopt;
  std::string rest = text.substr(0, at) + text.substr(std::min(text.size(), end + 1));
  while (!rest.empty() && rest.back() == ' ') rest.pop_back();
  return rest;
}

/// "KlickKlack 可立可" has the name of "KlickKlack" in it: a brand that stands twice looks like a mistake.
void say_once(Phrase& name) {
  if (without(name[0].text, name[1].text)) {
    name.pop_back();
  } else if (auto rest = without(name[1].text, name[0].text)) {
    name[1].text = std::move(*rest);
  }
}

}  // namespace

Phrase sponsor_name(const Page& page, const Sponsor& sponsor) {
  Phrase name = page.wording.both(sponsor.name);
  const TextStyle any{.size = page.type.theme().body, .color = page.inks.text};
  std::erase_if(name, [&](const TaggedText& said) { return page.type.text(said, any, page.px(1)).empty(); });
  if (name.size() == 2) say_once(name);
  return name.empty() ? Phrase{{sponsor.id, ""}} : name;
}

namespace {

/// In two lines where it has room in them, else in three.
Block second_name(const Page& page, const TaggedText& name, TextStyle style, int width) {
  style.lines = 2;
  Block two = page.type.text(name, style, width);
  if (!two.cut) return two;
  style.lines = 3;
  return page.type.text(name, style, width);
}

/// The name in both languages, or in one; empty where it has no room.
Block set_name(const Page& page, const Phrase& name, const PhraseStyle& style, const Rect& room, bool may_be_cut) {
  const Block second = name.size() > 1 ? second_name(page, name[1], style.second, room.width) : Block{};
  const int gap = second.empty() ? 0 : page.px(0.006), height = room.height - second.height - gap;
  const Block first = height > 0 ? page.type.text(name[0], style.first, room.width, height) : Block{};
  if (first.empty() || first.height > height || (first.cut && !may_be_cut)) return {};
  Block both = Column{}.add(first).add(second, gap).block();
  both.torn = first.torn;
  return both;
}

/// On a field this strong the weight tells the languages apart, not a paler ink.
PhraseStyle small_style(const Page& page) {
  PhraseStyle style = page.type.style(page.type.theme().body * 1.1, page.inks);
  style.second.color = page.inks.text;
  return style;
}

/// Whose turn it is: level and name, within the height. The name shrinks, takes more lines, loses its other language
/// and at last its end, in this order; empty where not even one small line has room.
Block name_block(const Page& page, const Sponsor& sponsor, Phrase name, const Rect& room, bool with_level) {
  const Theme& theme = page.type.theme();
  Column column;
  const Phrase level = with_level ? level_phrase(page, sponsor) : Phrase{};
  if (!level.empty()) column.add(page.type.phrase(level, small_style(page), room.width));
  const int gap = level.empty() ? 0 : page.px(0.03);
  Rect left = room;
  cut_top(left, column.height() + gap);
  PhraseStyle style = page.type.style(theme.hero * 2, page.inks);
  style.second.color = page.inks.text;
  // The largest in which no word is torn, in however many lines; then what gives way.
  for (const double share : {1.0, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.52, 0.46, 0.41, 0.36, 0.32, 0.28}) {
    const double size = std::max(theme.heading, theme.hero * 2 * share);
    style.first.size = style.first.floor = size;
    style.first.lines = 4;
    style.second.size = std::max(theme.body, std::min(theme.heading * 1.2, size * 0.6));
    const Block set = name.empty() ? Block{} : set_name(page, name, style, left, false);
    if (!set.empty() && !set.torn) return column.add(set, gap).block();
  }
  style.first.size = theme.hero * 2;
  style.second.size = theme.body;
  for (; !name.empty(); name.pop_back()) {
    for (const int lines : {2, 3, 6}) {
      style.first.lines = lines;
      style.first.floor = lines == 2 ? theme.heading : theme.body;
      const Block set = set_name(page, name, style, left, lines == 6 && name.size() == 1);
      if (!set.empty()) return column.add(set, gap).block();
    }
  }
  return {};
}

/// The code at the foot's right, the thanks at its left; what is left of the body.
Rect draw_foot(Page& page, Rect body, const Block& qr, const Block& thanks) {
  const Rect foot = cut_bottom(body, std::max(qr.height, thanks.height));
  page.put(qr, right_of(foot) - qr.width, bottom_of(foot) - qr.height);
  page.put(thanks, foot, 1);
  return body;
}

}  // namespace

void draw(Page& page, const Showing&, const SponsorScreen& screen) {
  const Theme& theme = page.type.theme();
  const Rect body = inset(page.body(), 0, page.margin());
  const Block code = qr_block(page, screen.sponsor.url, {}, 0.26, page.inks);
  const Block thanks = page.type.phrase(page.wording.say(&Words::sponsor_thanks), small_style(page),
                                        body.width - (code.empty() ? 0 : code.width + page.px(0.06)));
  const Phrase name = sponsor_name(page, screen.sponsor);
  // The name is what the card is for: all else gives way, from the code on.
  struct Try {
    Block code, thanks;
    bool level;
  };
  for (const Try& with : {Try{code, thanks, true}, Try{{}, thanks, true}, Try{{}, {}, true}, Try{{}, {}, false}}) {
    Rect room = body;
    cut_bottom(room, std::max(with.code.height, with.thanks.height));
    const Block named = name_block(page, screen.sponsor, name, room, with.level);
    if (named.empty()) continue;
    return page.put(named, draw_foot(page, body, with.code, with.thanks), 0.4);
  }
  // No picture is too small for its name.
  page.put(page.type.text(name[0], page.type.style(theme.body, page.inks).first, body.width), body.x, body.y);
}

}  // namespace kiosk
