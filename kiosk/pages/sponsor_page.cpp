#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "pages/html_page.hpp"
#include "pages/pages.hpp"
#include "preflight/picture_findings.hpp"

namespace kiosk {
namespace {

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100); }

/// Venues at which a slide is one and the same picture.
struct Alike {
  Showing showing;
  DisplayList list;
  std::vector<const Venue*> venues;
};

class Page {
 public:
  Page(const ProofEvent& event, std::size_t sponsor, ProofPictures& pictures)
      : event_(event), index_(sponsor), sponsor_(event.content().sponsors[sponsor]), pictures_(pictures) {}

  SponsorPage make() {
    const std::string slides = this->slides();
    const std::string findings = this->findings();
    std::string body = header() + "<main>\n" + slides + findings + times() + loops();
    if (sponsor_.shuttle_scope) body += board();
    page_.html = html_page(
        fmt::format("{} – {}", plain_text(sponsor_.name, sponsor_.id), plain_text(event_.content().name, "kiosk")),
        body + "</main>\n");
    return std::move(page_);
  }

 private:
  std::string file(const std::string& name) const { return sponsor_page_name(sponsor_) + "/" + name; }
  std::string name() const { return plain_text(sponsor_.name, sponsor_.id); }

  std::string header() const {
    const std::string level = html_level(sponsor_).empty() ? "" : " · " + html_level(sponsor_);
    return html_header(html_text(event_.content().name, "") + level, html_text(sponsor_.name, sponsor_.id),
                       {"以下畫面由場地看板的同一個程式繪製，與現場所見完全相同。",
                        "These pictures are drawn by the very program that runs the signs: this is what the venues "
                        "will show."});
  }

  /// Before any venue's turn, or where there is none: the slide by itself.
  Showing slide_at(const ProofVenue& venue) const {
    if (const auto t = first_turn(venue, index_)) return showing_at(venue.schedule, *t, ClockTrust::trusted);
    Showing showing;
    showing.event = event_.content().name;
    showing.venue = venue.venue();
    showing.screen = SponsorScreen{sponsor_};
    return showing;
  }

  bool has_turns(const ProofVenue& venue) const { return first_turn(venue, index_).has_value(); }

  void add(std::vector<Alike>& groups, const ProofVenue& venue) {
    const Showing showing = slide_at(venue);
    DisplayList list = pictures_.list(showing, landscape);
    const auto same = std::ranges::find(groups, list, &Alike::list);
    if (same == groups.end()) {
      groups.push_back({showing, std::move(list), {&venue.venue()}});
    } else {
      same->venues.push_back(&venue.venue());
    }
  }

  std::vector<Alike> groups() {
    std::vector<Alike> groups;
    for (const ProofVenue& venue : event_.venues) {
      if (has_turns(venue)) add(groups, venue);
    }
    if (groups.empty()) {
      add(groups, event_.venues[event_.box.schedule.venue()]);
      groups.back().venues.clear();
    }
    return groups;
  }

  std::string slides() {
    std::string html = "<section>\n<h2>" + html_both({"畫面", "On the screen"}) + "</h2>\n";
    std::size_t number = 0;
    for (const Alike& alike : groups()) html += pair(alike, number++);
    return html + "</section>\n";
  }

  std::string pair(const Alike& alike, std::size_t number) {
    const std::string suffix = number == 0 ? "" : fmt::format("-{}", number + 1);
    const ProofPicture wide = pictures_.save_with_half(alike.list, file("landscape" + suffix));
    const ProofPicture tall =
        pictures_.save_with_half(pictures_.list(alike.showing, portrait), file("portrait" + suffix));
    if (number == 0) page_.slide = wide;
    for (const Venue* venue : alike.venues) slides_[venue] = wide;
    return where(alike) + "<div class=\"pair\">\n" +
           figure(wide, file("landscape" + suffix), landscape, {"橫式", "Landscape"}) +
           figure(tall, file("portrait" + suffix), portrait, {"直式", "Portrait"}) + "</div>\n";
  }

  std::string where(const Alike& alike) const {
    if (alike.venues.empty()) {
      return html_paragraph({"目前沒有任何場地會輪到這張投影片。", "No venue gives this slide a turn."}, "finding");
    }
    std::string names;
    for (const Venue* venue : alike.venues) names += "<li>" + html_text(venue->name, venue->id) + "</li>\n";
    return fmt::format("<h3>{}</h3>\n<ul class=\"row\">\n{}</ul>\n", html_both({"在這些場地", "At these venues"}),
                       names);
  }

  std::string figure(const ProofPicture& half, const std::string& whole, const Size& size,
                     const Bilingual& form) const {
    const std::string words = fmt::format("{} {}×{}", html_both(form), size.width, size.height);
    return fmt::format(
        "<figure><a href=\"{}\">{}</a><figcaption>{}</figcaption></figure>\n", html_link("pictures/" + whole + ".png"),
        html_image(half.path, half.size, fmt::format("{}：{}畫面 the {} picture", name(), form.zh, form.en)), words);
  }

  std::string findings() {
    const auto problems = slide_problems(sponsor_, pictures_, "en"),
               in_chinese = slide_problems(sponsor_, pictures_, "zh-Hant");
    page_.findings = problems.size();
    std::string html = "<section>\n<h2>" + html_both({"檢查結果", "Findings"}) + "</h2>\n";
    if (slides_of(sponsor_).empty()) {
      html += html_paragraph(
          {"沒有收到投影片，因此看板以文字排出名稱。", "No slide was sent, so the sign sets the name in type."});
    } else if (problems.empty()) {
      html += html_paragraph({"✓ 檢查通過，沒有需要修改的地方。", "✓ Checked: nothing to mend."}, "finding good");
    }
    for (std::size_t i = 0; i < problems.size(); ++i) {
      const std::string zh = "! " + html_escaped(in_chinese[i]), en = html_escaped(problems[i]);
      html += html_paragraph({zh, en}, "finding");
    }
    return html + "</section>\n";
  }

  std::vector<std::string> row(const ProofVenue& venue, const PlannedDay& day) const {
    const PlannedTurns& turns = day.in_programme[index_];
    const std::string whole_day = instant_text(event_.zone(), day.programme.from);
    const std::string until = instant_text(event_.zone(), day.programme.until);
    const auto clock = [&](const std::optional<Instant>& t) { return t ? html_clock(event_.zone(), *t) : "–"; };
    return {html_text(venue.venue().name, venue.venue().id),
            fmt::format("<span class=\"keep\">{}</span> <span class=\"keep\">{}–{}</span>", whole_day.substr(0, 10),
                        whole_day.substr(11, 5), until.substr(11, 5)),
            fmt::format("{}", turns.turns),
            clock_length(turns.shown),
            clock(turns.first),
            clock(turns.last),
            day.turns() > 0 ? percent(static_cast<double>(day.all_day[index_].turns) / day.turns()) : "–",
            percent(venue.share(sponsor_))};
  }

  std::string times() const {
    std::vector<std::vector<std::string>> rows;
    for (const ProofVenue& venue : event_.venues) {
      for (const PlannedDay& day : venue.days) {
        if (has_turns(venue)) rows.push_back(row(venue, day));
      }
    }
    std::string html = "<section>\n<h2>" + html_both({"播放時間", "When it is shown"}) + "</h2>\n";
    html += html_paragraph(
        {"次數與時間只計該場地第一場議程開始到最後一場結束之間、完整播放的投影片；比例以一整天的輪播計算。",
         "Counted are slides shown to their end between the venue's first session and the end of its "
         "last; shares are of the whole day's turns."});
    if (rows.empty()) return html + html_paragraph({"沒有排定的播放。", "Nothing is planned."}) + "</section>\n";
    return html + table(rows) + absent() + "</section>\n";
  }

  static std::string table(const std::vector<std::vector<std::string>>& rows) {
    return html_table({"預定播放", "Planned turns"},
                      {{{"場地", "Venue"}},
                       {{"節目時間", "Programme"}},
                       {{"次數", "Turns"}, true},
                       {{"時:分:秒", "h:mm:ss"}, true},
                       {{"首次", "First"}, true},
                       {{"末次", "Last"}, true},
                       {{"預定比例", "Planned share"}, true},
                       {{"承諾比例", "Promised share"}, true}},
                      rows);
  }

  /// Venues that leave this sponsor out are told, rather than missing.
  std::string absent() const {
    std::string names;
    for (const ProofVenue& venue : event_.venues) {
      if (has_turns(venue) || venue.days.empty()) continue;
      names += "<li>" + html_text(venue.venue().name, venue.venue().id) + "</li>\n";
    }
    if (names.empty()) return {};
    return fmt::format("<h3>{}</h3>\n<ul class=\"row\">\n{}</ul>\n", html_both({"不在這些場地", "Not at these venues"}),
                       names);
  }

  std::string loops() {
    std::string html = "<section>\n<h2>" + html_both({"播放順序", "Its place in the loop"}) + "</h2>\n";
    std::size_t shown = 0;
    for (const ProofVenue& venue : event_.venues) {
      const auto t = first_turn(venue, index_);
      if (!t || shown == most_loop_venues) continue;
      ++shown;
      html += fmt::format("<h3>{}</h3>\n", html_text(venue.venue().name, venue.venue().id)) + loop(venue, *t);
    }
    return shown == 0 ? "" : html + "</section>\n";
  }

  std::string loop(const ProofVenue& venue, Instant t) {
    const std::string place = safe_name(venue.venue().id);
    const Showing before = showing_at(venue.schedule, t - Seconds{1}, ClockTrust::trusted);
    const Showing now = showing_at(venue.schedule, t, ClockTrust::trusted);
    const Showing after = showing_at(venue.schedule, now.until, ClockTrust::trusted);
    const auto draw = [&](const Showing& showing, const char* which) {
      return pictures_.save(pictures_.list(showing, thumbnail), file(place + which));
    };
    const Zone& zone = event_.zone();
    return "<div class=\"trio\">\n" + step(before, {"之前", "Before"}, draw(before, "-before"), "") +
           step(now, {"輪到", "Its turn"}, slides_[&venue.venue()], html_clock(zone, t)) +
           step(after, {"之後", "After"}, draw(after, "-after"), html_clock(zone, now.until)) + "</div>\n";
  }

  static std::string step(const Showing& showing, const Bilingual& when, const ProofPicture& picture,
                          const std::string& time) {
    const Bilingual what = words_for(showing.screen);
    const std::string shows = fmt::format("{}：{} {}: {}", when.zh, what.zh, when.en, what.en);
    return fmt::format("<figure>{}<figcaption>{} {} · {}</figcaption></figure>\n",
                       html_image(picture.path, picture.size, shows), html_both(when), time, html_both(what));
  }

  std::string board();

  const ProofEvent& event_;
  std::size_t index_;
  const Sponsor& sponsor_;
  ProofPictures& pictures_;
  SponsorPage page_;
  std::map<const Venue*, ProofPicture> slides_;  ///< landscape
};

/// The shuttle's sponsor stands on the departures screen.
std::string Page::board() {
  std::string html = "<section>\n<h2>" + html_both({"接駁車時刻表冠名", "On the departures board"}) + "</h2>\n";
  std::vector<std::vector<std::string>> rows;
  for (const ProofVenue& venue : event_.venues) {
    for (const PlannedDay& day : venue.days) {
      if (!day.board.first) continue;
      if (rows.empty()) {
        const auto shown = showing_at(venue.schedule, *day.board.first, ClockTrust::trusted);
        const ProofPicture picture = pictures_.save_with_half(pictures_.list(shown, landscape), file("board"));
        html += figure(picture, file("board"), landscape, {"時刻表", "Departures board"});
      }
      rows.push_back({html_text(venue.venue().name, venue.venue().id), fmt::format("{}", day.board.turns),
                      clock_length(day.board.shown), html_time(event_.zone(), *day.board.first),
                      html_time(event_.zone(), *day.board.last)});
    }
  }
  return html +
         html_table({"時刻表畫面", "Departures screens"},
                    {{{"場地", "Venue"}},
                     {{"次數", "Times"}, true},
                     {{"時:分:秒", "h:mm:ss"}, true},
                     {{"首次", "First"}},
                     {{"末次", "Last"}}},
                    rows) +
         "</section>\n";
}

}  // namespace

SponsorPage sponsor_page(const ProofEvent& event, std::size_t sponsor, ProofPictures& pictures) {
  return Page{event, sponsor, pictures}.make();
}

}  // namespace kiosk
