#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "pages/html_page.hpp"
#include "pages/pages.hpp"

namespace kiosk {
namespace {

class Page {
 public:
  Page(const ProofEvent& event, ProofPictures& pictures) : event_(event), pictures_(pictures) {}

  std::string html() {
    const std::string title = plain_text(event_.content().name, "kiosk");
    std::string body =
        html_header(html_text(event_.content().name, ""), html_both({"各場地的一天", "Every venue's day"}),
                    {"每張圖是看板開始顯示新內容的時刻；表格是贊助投影片的預定次數。",
                     "A picture for each moment at which a sign begins to tell something new, and the turns that are "
                     "planned for sponsors."}) +
        contents() + "<main>\n";
    for (const ProofVenue& venue : event_.venues) body += section(venue);
    return html_page("各場地 Venues – " + title, body + "</main>\n");
  }

 private:
  static std::string anchor(const ProofVenue& venue) { return "venue-" + safe_name(venue.venue().id); }

  std::string contents() const {
    std::string list = "<nav aria-label=\"場地 Venues\">\n<ul class=\"row\">\n<li><a href=\"index.html\">" +
                       html_both({"目錄", "Contents"}) + "</a></li>\n";
    for (const ProofVenue& venue : event_.venues) {
      list += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", anchor(venue),
                          html_text(venue.venue().name, venue.venue().id));
    }
    return list + "</ul>\n</nav>\n";
  }

  std::string section(const ProofVenue& venue) {
    std::string html = fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-name\">\n<h2 id=\"{0}-name\">{1}</h2>\n",
                                   anchor(venue), html_text(venue.venue().name, venue.venue().id));
    if (venue.days.empty()) html += html_paragraph({"這裡沒有議程。", "Nothing takes place here."});
    for (const PlannedDay& day : venue.days) {
      html += fmt::format("<h3>{}</h3>\n", instant_text(event_.zone(), day.programme.from).substr(0, 10));
      html += strip(venue, day) + turns(venue, day);
    }
    return html + "</section>\n";
  }

  /// An even choice where a day has more than there is room for.
  std::string strip(const ProofVenue& venue, const PlannedDay& day) {
    const std::size_t all = day.turning_points.size();
    const std::size_t count = std::min(all, most_on_a_strip());
    std::string html = "<ol class=\"grid\">\n";
    for (std::size_t i = 0; i < count; ++i) html += moment(venue, day.turning_points[i * all / count]);
    return html + "</ol>\n";
  }

  std::size_t most_on_a_strip() const {
    std::size_t days = 1;
    for (const ProofVenue& venue : event_.venues) days += venue.days.size();
    return std::clamp<std::size_t>(most_event_pictures / days, 2, most_strip_pictures);
  }

  std::string moment(const ProofVenue& venue, Instant t) {
    const Showing showing = showing_at(venue.schedule, t, ClockTrust::trusted);
    std::string name = instant_text(event_.zone(), t).substr(0, 19);
    std::erase(name, ':');
    const ProofPicture picture =
        pictures_.save(pictures_.list(showing, thumbnail), "venues/" + safe_name(venue.venue().id) + "/" + name);
    const Bilingual what = words_for(showing.screen);
    const std::string shows = fmt::format("{}：{} {}{}", plain_text(venue.venue().name, venue.venue().id), what.zh,
                                          what.en, session_title(venue, showing));
    return fmt::format("<li><figure>{}<figcaption>{} {}</figcaption></figure></li>\n",
                       html_image(picture.path, picture.size, shows),
                       html_clock(event_.zone(), t, ClockPrecision::minutes), html_both(what));
  }

  /// Of what is on, or else next.
  static std::string session_title(const ProofVenue& venue, const Showing& showing) {
    const auto& id = showing.current ? showing.current : showing.next;
    const auto& sessions = venue.schedule.content().sessions;
    const auto found = id ? std::ranges::find(sessions, *id, &Session::id) : sessions.end();
    return found == sessions.end() ? "" : ", " + plain_text(found->title, *id);
  }

  std::string turns(const ProofVenue& venue, const PlannedDay& day) {
    std::vector<std::vector<std::string>> rows;
    const auto& sponsors = event_.content().sponsors;
    double off = 0;
    for (std::size_t i = 0; i < sponsors.size(); ++i) {
      const double share = venue.share(sponsors[i]);
      if (share == 0) continue;
      off = std::max(off, std::fabs(day.all_day[i].turns - share * day.turns()));
      rows.push_back(row(sponsors[i], share, day.all_day[i], day.in_programme[i], day.turns()));
    }
    if (rows.empty()) return {};
    return html_table({"贊助投影片", "Sponsors' turns"},
                      {{{"贊助", "Sponsor"}},
                       {{"節目次數", "Programme"}, true},
                       {{"時:分:秒", "h:mm:ss"}, true},
                       {{"全天次數", "All day"}, true},
                       {{"預定比例", "Planned"}, true},
                       {{"承諾比例", "Promised"}, true}},
                      rows) +
           html_paragraph({fmt::format("全天與承諾最多相差 {:.2f} 次。", off),
                           fmt::format("Over the day no sponsor is more than {:.2f} turns off.", off)});
  }

  std::vector<std::string> row(const Sponsor& sponsor, double share, const PlannedTurns& all_day,
                               const PlannedTurns& programme, int of_all) const {
    const double planned = of_all == 0 ? 0 : static_cast<double>(all_day.turns) / of_all;
    return {fmt::format("<a href=\"{}.html\">{}</a>", sponsor_page_name(sponsor), html_text(sponsor.name, sponsor.id)),
            fmt::format("{}", programme.turns),
            clock_length(programme.shown),
            fmt::format("{}", all_day.turns),
            fmt::format("{:.1f} %", planned * 100),
            fmt::format("{:.1f} %", share * 100)};
  }

  const ProofEvent& event_;
  ProofPictures& pictures_;
};

}  // namespace

std::string organisers_page(const ProofEvent& event, ProofPictures& pictures) { return Page{event, pictures}.html(); }

}  // namespace kiosk
