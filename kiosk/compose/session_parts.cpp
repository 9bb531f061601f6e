#include "compose/screens.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {

namespace {

Phrase level_name(const Page& page, Level level) {
  constexpr std::array members{&Words::beginner, &Words::intermediate, &Words::advanced};
  return page.wording.say(members[static_cast<std::size_t>(level)]);
}

Phrase spoken_name(const Page& page, const std::string& tag) {
  Phrase name = page.wording.each([&](const Words& w) { return std::string(language_name(w, tag)); });
  return name.empty() ? Phrase{{tag, ""}} : name;
}

}  // namespace

std::vector<Phrase> session_facts(const Page& page, const Session& session) {
  std::vector<Phrase> phrases;
  if (!session.language.empty()) phrases.push_back(spoken_name(page, session.language));
  if (session.level) phrases.push_back(level_name(page, *session.level));
  if (session.remote) phrases.push_back(page.wording.say(&Words::remote));
  return phrases;
}

Block wrapped(std::vector<Block> blocks, int gap, int width) { return wrapped(std::move(blocks), gap, gap, width); }

Block wrapped(std::vector<Block> blocks, int gap, int line_gap, int width) {
  Column lines;
  std::vector<Block> line;
  int used = 0;
  for (Block& block : blocks) {
    if (!line.empty() && used + block.width > width) {
      lines.add(row(std::move(line), gap), line_gap);
      line.clear();
      used = 0;
    }
    used += block.width + gap;
    line.push_back(std::move(block));
  }
  lines.add(row(std::move(line), gap), line_gap);
  return lines.block();
}

std::string clock_text(LocalTime time) {
  const date::hh_mm_ss clock(time - date::floor<date::days>(time));
  return fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
}

Block mark_block(const Page& page, const Phrase& phrase, double size, Color fill, int width) {
  const int pad = page.px(0.016);
  Inks inks = inks_on(page.type.theme(), page.accent, fill);
  inks.text = inks.muted = legible(page.type.theme().ground, fill);
  PhraseStyle style = page.type.style(size, inks);
  style.first.lines = style.second.lines = 5;
  return boxed(page.type.phrase(phrase, style, width - 2 * pad), pad, page.px(0.005), fill, page.px(0.008));
}

Block mark_block(const Page& page, const Phrase& phrase, Color fill, int width) {
  return mark_block(page, phrase, page.type.theme().label, fill, width);
}

std::string start_text(const Words& words, const Occurrence& o) {
  return o.on_another_day || o.over_days ? weekday_time_text(words, o.start) : clock_text(o.start);
}

std::string end_text(const Words& words, const Occurrence& o) {
  return o.over_days ? weekday_time_text(words, o.end) : clock_text(o.end);
}

namespace {

/// The destination is never cut: it takes a second line before that.
Phrase where_to(const Page& page, const Occurrence& o) {
  const Wording& say = page.wording;
  return say.each([&](const Words& w) {
    const std::string to = say.in(w, o.moved_to);
    return o.moved_in_time() ? fmt::format(fmt::runtime(w.moved_to_at), to, clock_text(o.start))
                             : fmt::format(fmt::runtime(w.moved_to), to);
  });
}

Phrase where_from(const Page& page, const Occurrence& o) {
  return page.wording.each(
      [&](const Words& w) { return fmt::format(fmt::runtime(w.moved_from), page.wording.in(w, o.moved_from)); });
}

Block time_mark(const Page& page, const Occurrence& o, double size, const Inks& inks, int width) {
  PhraseStyle quiet = page.type.style(size, inks, inks.muted);
  quiet.first.weight = Weight::regular;
  const Phrase now = time_change(page, o);
  if (now.empty()) return {};
  const Phrase was = page.wording.each([&](const Words& w) {
    return fmt::format(fmt::runtime(w.was), o.moved_in_time() ? printed_start_text(w, o) : printed_end_text(w, o));
  });
  return wrapped({mark_block(page, now, size, inks.warning, width), page.type.phrase(was, quiet, width)}, page.px(0.02),
                 width);
}

Block change_mark_in(const Page& page, const Occurrence& o, double size, const Inks& inks, int width) {
  const auto mark = [&](const Phrase& phrase) { return mark_block(page, phrase, size, inks.warning, width); };
  std::vector<Block> marks;
  const auto add = [&](Block block) {
    if (!block.empty()) marks.push_back(std::move(block));
  };
  if (size <= page.type.theme().label) add(news_mark(page, o, inks.accent, width / 2));
  if (o.session.cancelled) {
    add(mark(page.wording.say(&Words::cancelled)));
  } else if (!o.moved_to.empty()) {
    add(mark(where_to(page, o)));
  } else {
    if (!o.moved_from.empty()) add(mark(where_from(page, o)));
    add(time_mark(page, o, size, inks, width));
    if (o.session.amended.full) add(mark(page.wording.say(&Words::full)));
  }
  return marks.size() == 1 ? std::move(marks.front()) : wrapped(std::move(marks), page.px(0.02), width);
}

}  // namespace

Phrase time_change(const Page& page, const Occurrence& o) {
  if (o.delayed()) return page.wording.say(&Words::delayed);
  if (o.earlier()) return page.wording.say(&Words::earlier);
  if (!o.ends_otherwise()) return {};
  return page.wording.each([&](const Words& w) { return fmt::format(fmt::runtime(w.ends_at), end_text(w, o)); });
}

Block news_mark(const Page& page, const Occurrence& o, Color fill, int width) {
  if (o.news == News::none) return {};
  Phrase words = page.wording.say(o.news == News::just_now ? &Words::just_changed : &Words::news);
  Block both = mark_block(page, words, fill, page.area.width);
  if (both.width <= width) return both;
  words.resize(1);  // it stands in a line with others
  return mark_block(page, words, fill, width);
}

Block phrase_within(const Page& page, const Phrase& phrase, PhraseStyle style, int width, int height) {
  const Theme& theme = page.type.theme();
  const double first = style.first.size, second = style.second.size;
  for (const double share : {1.0, 0.8, 0.6, 0.45}) {
    style.first.size = std::max(theme.body, first * share);
    style.second.size = std::max(theme.label, std::min(second, style.first.size * 0.7));
    if (page.type.phrase(phrase, style, width).height <= height) break;
  }
  return page.type.phrase(phrase, style, width, height);
}

Block change_mark(const Page& page, const Occurrence& o, const Inks& inks, int width) {
  return change_mark_in(page, o, page.type.theme().label, inks, width);
}

Block large_change_mark(const Page& page, const Occurrence& o, const Inks& inks, int width) {
  return change_mark_in(page, o, page.type.theme().heading, inks, width);
}

Block badges_block(const Page& page, const Session& session, Color fill, int width) {
  const Inks inks = inks_on(page.type.theme(), page.accent, fill);
  PhraseStyle style = page.type.style(page.type.theme().label, inks);
  style.first.weight = Weight::regular;
  const int pad = page.px(0.02);
  std::vector<Block> badges;
  for (const Phrase& phrase : session_facts(page, session)) {
    badges.push_back(
        boxed(page.type.phrase(phrase, style, width - 2 * pad), pad, page.px(0.009), fill, page.px(0.008)));
  }
  return wrapped(std::move(badges), page.px(0.016), width);
}

Block speakers_block(const Page& page, const Session& session, double size, const Inks& inks, int width, int lines) {
  const TextStyle style{.size = size, .color = inks.text, .lines = lines};
  return page.type.text(page.wording.names(names_of(session.speakers)), style, width);
}

PhraseStyle large_name(const Page& page) {
  const Theme& theme = page.type.theme();
  PhraseStyle name = page.type.style(theme.hero * 1.1, page.inks);
  name.first.lines = 2;
  name.first.floor = theme.body;
  name.second.size = theme.heading;
  name.second.lines = 2;
  name.stacked = true;
  return name;
}

PhraseStyle notice_head(const Page& page) {
  PhraseStyle head = page.type.style(page.type.theme().heading * 1.2, page.inks);
  head.first.lines = 2;
  head.second.lines = 2;
  head.stacked = true;
  return head;
}

PhraseStyle notice_hint(const Page& page) {
  PhraseStyle hint = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
  hint.first.weight = Weight::regular;
  hint.first.lines = hint.second.lines = 3;
  return hint;
}

Block label_block(const Page& page, const Phrase& phrase, const Inks& inks, int width) {
  return page.type.phrase(phrase, page.type.style(page.type.theme().body, inks, inks.accent), width);
}

}  // namespace kiosk
