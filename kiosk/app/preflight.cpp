#include "app/preflight.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "app/picture_findings.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"
#include "text/text_layout.hpp"

namespace kiosk {
namespace {

constexpr Size usual_display{1920, 1080};

class Preflight {
 public:
  explicit Preflight(Loaded&& loaded) : places_(std::move(loaded.places)), station_(make_station(std::move(loaded))) {}

  std::vector<Problem> find() {
    check_fonts();
    check_slides();
    for (PictureFinding& found : picture_findings(*station_)) warn(found.where, std::move(found.what));
    for (std::size_t v = 0; v < content().venues.size(); ++v) check_fit(v);
    check_characters();
    return std::move(problems_);
  }

 private:
  const Content& content() const { return station_->schedule.content(); }

  /// A language's own place, else the place of what holds it.
  const Problem* place(std::string role_and_pointer) const {
    for (;;) {
      if (const auto found = places_.find(role_and_pointer); found != places_.end()) return &found->second;
      const std::size_t slash = role_and_pointer.rfind('/');
      if (slash == std::string::npos) return nullptr;
      role_and_pointer.resize(slash);
    }
  }

  void warn(const std::string& role_and_pointer, std::string what) {
    Problem problem;
    if (const Problem* at = place(role_and_pointer)) problem = *at;
    problem.severity = Severity::warning;
    problem.what = std::move(what);
    if (told_.insert(to_text(problem)).second) problems_.push_back(std::move(problem));
  }

  void check_fonts() {
    for (const std::string& package : fonts_.missing()) {
      warn("event/name", fmt::format("fonts are missing: the package {} is not installed", package));
    }
  }

  void check_slides() {
    for (std::size_t i = 0; i < content().sponsors.size(); ++i) {
      const std::string& slide = content().sponsors[i].slide;
      if (slide.empty() || !probe_file(slide).empty()) continue;  // `load` has told what can't be opened
      const auto found = image_size(slide);
      if (const auto* reason = std::get_if<std::string>(&found)) {
        warn(fmt::format("event/sponsors/{}/slide", i),
             fmt::format("the slide \"{}\" can't be shown: {}; a card with the name will be", slide, *reason));
      }
    }
  }

  /// Each session as the venue's screen will show it while it is on.
  void check_fit(std::size_t venue) {
    const Schedule schedule{std::make_shared<const Content>(content()), venue};
    for (std::size_t i = 0; i < content().sessions.size(); ++i) {
      const Session& session = content().sessions[i];
      const auto showing = showing_of(schedule, session.start + session.delay, ClockTrust::trusted, "current");
      if (!showing || showing->current != session.id) continue;
      const DisplayList list = compose(*showing, look_of(*station_, usual_display), fonts_);
      if (is_cut(list, session.title)) {
        warn(fmt::format("event/sessions/{}/title", i),
             fmt::format("the title is too long for its screen at {}: it is cut and ends in \"…\"",
                         content().venues[venue].id));
      }
    }
  }

  /// A run that was cut, and whose rest is of this title.
  static bool is_cut(const DisplayList& list, const LocalizedText& title) {
    return std::ranges::any_of(list.ops, [&](const DrawOp& op) {
      const auto* glyphs = std::get_if<DrawGlyphs>(&op);
      if (!glyphs || !glyphs->text.ends_with("…")) return false;
      const std::string rest = glyphs->text.substr(0, glyphs->text.size() - std::string_view{"…"}.size());
      return std::ranges::any_of(title.by_language, [&](const auto& t) {
        return !rest.empty() && !t.second.ends_with("…") && t.second.find(rest) != std::string::npos;
      });
    });
  }

  void check_characters() {
    for (const auto& [where, text, language] : texts()) {
      TextRequest request{text, language, Weight::bold, 1, 1e6, 0, 100, 100};
      std::string missing;
      for (const TextLine& line : fit_text(request, fonts_).lines) {
        for (const PlacedRun& run : line.runs) missing += run.style.face < 0 ? run.text : "";
      }
      if (!missing.empty()) warn(where, fmt::format("no installed font has \"{}\"", missing));
    }
  }

  struct Text {
    std::string where, text, language;
  };

  std::vector<Text> texts() const {
    std::vector<Text> found;
    const auto add = [&](const std::string& where, const LocalizedText& localized) {
      for (const auto& [tag, text] : localized.by_language) {
        found.push_back({tag.empty() ? where : where + '/' + tag, text, tag});
      }
    };
    const Content& c = content();
    add("event/name", c.name);
    for (std::size_t i = 0; i < c.venues.size(); ++i) {
      const std::string at = fmt::format("event/venues/{}/", i);
      add(at + "name", c.venues[i].name);
      add(at + "topic", c.venues[i].topic);
      add(at + "address", c.venues[i].address);
      add(at + "way_home", c.venues[i].way_home);
    }
    for (std::size_t i = 0; i < c.sessions.size(); ++i) {
      add(fmt::format("event/sessions/{}/title", i), c.sessions[i].title);
      for (std::size_t k = 0; k < c.sessions[i].speakers.size(); ++k) {
        add(fmt::format("event/sessions/{}/speakers/{}", i, k), c.sessions[i].speakers[k]);
      }
    }
    for (std::size_t i = 0; i < c.stops.size(); ++i)
      add(fmt::format("event/shuttle/stops/{}/name", i), c.stops[i].name);
    for (std::size_t i = 0; i < c.sponsors.size(); ++i)
      add(fmt::format("event/sponsors/{}/name", i), c.sponsors[i].name);
    for (std::size_t i = 0; i < c.cards.size(); ++i) {
      add(fmt::format("event/cards/{}/title", i), c.cards[i].title);
      add(fmt::format("event/cards/{}/body", i), c.cards[i].body);
    }
    for (std::size_t i = 0; i < c.announcements.size(); ++i) {
      add(fmt::format("event/announcements/{}/text", i), c.announcements[i].text);
    }
    return found;
  }

  std::map<std::string, Problem> places_;
  std::unique_ptr<Station> station_;
  Fonts fonts_;
  std::vector<Problem> problems_;
  std::set<std::string> told_;
};

}  // namespace

std::vector<Problem> preflight(Loaded&& loaded) { return Preflight{std::move(loaded)}.find(); }

}  // namespace kiosk
