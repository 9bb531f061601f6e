#include "pages/wall_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pages/html_page.hpp"

namespace kiosk {
namespace {

class WallPage {
 public:
  WallPage(const std::vector<JudgedScreen>& screens, const Box& box) : screens_(screens), box_(box) {}

  std::string html(const std::vector<WallPicture>& pictures, Instant made, int again_seconds) const {
    const Content& content = box_.schedule.content();
    std::string body =
        html_header("", html_text(content.name, "kiosk"),
                    {"每一面螢幕應有的畫面，以及是否相符。", "What each screen should show, and whether it does."});
    body += "<main>\n<p>" + summary() + " · " + html_time(box_.zone(), made) + "</p>\n<ul class=\"grid\">\n";
    for (std::size_t i = 0; i < screens_.size(); ++i) body += card(screens_[i], pictures[i]);
    body += "</ul>\n" + table() + "</main>\n";
    std::string page = html_page("螢幕牆 Wall – " + plain_text(content.name, "kiosk"), body);
    if (again_seconds > 0) {
      const std::string again = fmt::format("<meta http-equiv=\"refresh\" content=\"{}\">\n", again_seconds);
      page.insert(page.find("<title>"), again);
    }
    return page;
  }

 private:
  std::string summary() const {
    const auto faults = std::ranges::count_if(screens_, [](const JudgedScreen& s) { return is_fault(s.verdict); });
    const std::string zh = fmt::format("{} 面螢幕，{} 面有狀況", screens_.size(), faults);
    const std::string en = fmt::format("{} screens, {} to look after", screens_.size(), faults);
    return html_both({zh, en});
  }

  static std::string verdict(const JudgedScreen& screen) {
    return (is_fault(screen.verdict) ? "! " : "✓ ") + html_both(words_for(screen.verdict));
  }

  std::string venue(const std::string& id) const {
    for (const Venue& venue : box_.schedule.content().venues) {
      if (venue.id == id) return html_text(venue.name, id);
    }
    return html_escaped(id);
  }

  std::string card(const JudgedScreen& screen, const WallPicture& picture) const {
    const std::string image = picture.path.empty() ? "" : html_image(picture.path, picture.size, screen.name());
    std::string caption = fmt::format("<strong>{}</strong> ", html_escaped(screen.name()));
    if (const SignStatus* status = status_of(screen)) caption += venue(status->venue);
    caption += "<br>\n" + verdict(screen);
    if (!screen.what.empty()) caption += fmt::format("<br>\n<span lang=\"en\">{}</span>", html_escaped(screen.what));
    return fmt::format("<li class=\"{}\"><figure>{}<figcaption>{}</figcaption></figure></li>\n",
                       is_fault(screen.verdict) ? "finding" : "finding good", image, caption);
  }

  static const SignStatus* status_of(const JudgedScreen& screen) {
    return screen.seen.told && screen.seen.told->sign ? &*screen.seen.told->sign : nullptr;
  }

  std::string table() const {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(screens_.size());
    for (const JudgedScreen& screen : screens_) rows.push_back(row(screen));
    return html_table({"每一面螢幕", "Each screen"},
                      {{{"螢幕", "Screen"}},
                       {{"狀態", "State"}},
                       {{"顯示", "Shows"}},
                       {{"畫面時刻", "Picture of"}},
                       {{"節目版次", "Serial"}, true},
                       {{"時鐘", "Clock"}},
                       {{"同步", "Sync"}},
                       {{"溫度", "Temperature"}, true},
                       {{"版本", "Version"}}},
                      rows);
  }

  std::vector<std::string> row(const JudgedScreen& screen) const {
    const SignStatus* s = status_of(screen);
    const std::string none = "–";
    const auto& told = screen.seen.told;
    const bool fetched = told && !told->sync_state.empty();
    return {html_escaped(screen.name()),
            verdict(screen),
            s ? html_escaped(s->screen) : none,
            s && s->drawn ? html_time(box_.zone(), *s->drawn) : none,
            s && s->serial > 0 ? std::to_string(s->serial) : none,
            s ? html_escaped(s->clock) : none,
            fetched ? html_escaped(told->sync_state) : none,
            told && told->health.celsius ? fmt::format("{:.0f} °C", *told->health.celsius) : none,
            s ? html_escaped(s->version) : none};
  }

  const std::vector<JudgedScreen>& screens_;
  const Box& box_;
};

}  // namespace

std::string wall_page(const std::vector<JudgedScreen>& screens, const std::vector<WallPicture>& pictures,
                      const Box& box, Instant made, int again_seconds) {
  return WallPage{screens, box}.html(pictures, made, again_seconds);
}

}  // namespace kiosk
