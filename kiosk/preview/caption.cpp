#include "preview/caption.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "preflight/picture_findings.hpp"
#include "render/images.hpp"

namespace kiosk {
namespace {

/// A finding is the end of a sentence about the slide, which in a list goes without its subject. Some are English only.
std::string as_sentence(std::string finding) {
  const bool latin = static_cast<unsigned char>(finding.front()) < 0x80;
  if (finding.front() >= 'a' && finding.front() <= 'z')
    finding.front() = static_cast<char>(finding.front() - 'a' + 'A');
  return finding + (latin ? "." : "。");
}

class Captioner {
 public:
  Captioner(const PreviewEvent& event, const PreviewScene& scene, const PreviewState& state, const PreviewWords& words)
      : event_(event), scene_(scene), state_(state), words_(words), wording_({std::string(words.tag)}) {}

  PreviewCaption caption(Size picture, const SlideVerdict& verdict) const {
    PreviewCaption caption;
    caption.sponsor = wording_.one(scene_.who().name);
    caption.facts = {venue_text(), place_text(), loop_text(), size_text(picture)};
    std::erase(caption.facts, "");
    caption.faults = faults(verdict);
    caption.notes = notes(caption.faults.empty());
    return caption;
  }

 private:
  template <typename... Args>
  std::string say(std::string_view words, const Args&... args) const {
    return fmt::format(fmt::runtime(words), args...);
  }

  std::string venue_text() const { return wording_.one(scene_.venue().name).text; }

  std::string step_text() const {
    return say(state_.step > 0 ? words_.steps_after : words_.steps_before, std::abs(state_.step));
  }

  /// "the slide: on at 09:00:25 for 8 s"
  std::string place_text() const {
    const LoopPlace* place = place_at(scene_, state_.step);
    if (!place) return {};
    const LocalTime begin = scene_.schedule.content().zone.to_local(place->begin);
    const date::hh_mm_ss<Seconds> time{begin - date::floor<date::days>(begin)};
    const std::string clock =
        fmt::format("{:02}:{:02}:{:02}", time.hours().count(), time.minutes().count(), time.seconds().count());
    const std::string on = say(words_.on_at, clock, (place->until - place->begin).count());
    return state_.step == 0 ? on : fmt::format("{}{}{}", step_text(), words_.separator, on);
  }

  std::string screen_at(int step) const {
    if (!place_at(scene_, step)) return "\u2013";
    const Showing showing = showing_of_step(scene_, step);
    if (const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen))
      return wording_.one(sponsor->sponsor.name).text;
    return std::string(entry_for(showing.screen).*words_.screen);
  }

  std::string loop_text() const {
    if (!place_at(scene_, state_.step)) return {};
    return say(words_.before_after, screen_at(state_.step - 1), screen_at(state_.step + 1));
  }

  std::string size_text(Size picture) const {
    const std::string size = fmt::format("{} × {}{}{}", picture.width, picture.height, words_.separator,
                                         state_.portrait ? words_.portrait : words_.landscape);
    const TurnShare share = turn_share(scene_);
    return share.own == 0 ? size
                          : fmt::format("{}{}{}", size, words_.separator, say(words_.share, share.own, share.all));
  }

  std::vector<std::string> faults(const SlideVerdict& verdict) const {
    std::vector<std::string> faults;
    if (event_.built_in && !event_.problems.empty()) faults.emplace_back(words_.files_broken);
    faults.insert(faults.end(), event_.problems.begin(), event_.problems.end());
    if (slides_of(scene_.who()).empty()) faults.emplace_back(words_.no_slide);
    if (!verdict.unusable.empty()) faults.push_back(say(words_.cannot_show, verdict.unusable));
    if (!scene_.in_loop) faults.push_back(say(words_.not_in_loop, venue_text()));
    for (const std::string& finding : verdict.findings) faults.push_back(as_sentence(finding));
    return faults;
  }

  std::vector<std::string> notes(bool all_well) const {
    std::vector<std::string> notes;
    if (all_well) notes.emplace_back(words_.nothing_wrong);
    if (event_.built_in && event_.problems.empty()) notes.emplace_back(words_.built_in);
    if (scene_.stands_in && !event_.built_in) {
      const std::string file = std::filesystem::path{scene_.who().slide}.filename().string();
      notes.push_back(say(words_.stands_in, file, wording_.one(scene_.who().name).text));
    };
    if (state_.safe_area) notes.emplace_back(words_.safe_area);
    if (state_.from_afar) notes.emplace_back(words_.from_afar);
    return notes;
  }

  const PreviewEvent& event_;
  const PreviewScene& scene_;
  const PreviewState& state_;
  const PreviewWords& words_;
  Wording wording_;
};

}  // namespace

SlideVerdict verdict_on(const Sponsor& sponsor, bool upright, std::string_view language) {
  const std::vector<SponsorSlide> slides = slides_of(sponsor);
  const auto other = [&](const SponsorSlide& s) { return is_upright(s.display) != upright; };
  auto slide = std::ranges::find_if_not(slides, other);
  if (slide == slides.end() && upright) slide = slides.begin();
  if (slide == slides.end()) return {};
  const ImageState drawn = slide_as_drawn(*slide);
  return {drawn.reason, findings_of_slide(*slide, drawn, finding_words(language))};
}

PreviewCaption preview_caption(const PreviewEvent& event, const PreviewScene& scene, const PreviewState& state,
                               Size picture, const SlideVerdict& verdict, const PreviewWords& words) {
  return Captioner{event, scene, state, words}.caption(picture, verdict);
}

}  // namespace kiosk
