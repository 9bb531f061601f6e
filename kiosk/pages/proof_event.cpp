#include "pages/proof_event.hpp"

#include <fmt/format.h>

#include "pages/html_page.hpp"
#include "preflight/finding_words.hpp"
#include "preflight/picture_findings.hpp"

namespace kiosk {

double ProofVenue::share(const Sponsor& sponsor) const {
  const auto found = promised.find(sponsor.id);
  return found == promised.end() ? 0 : found->second;
}

ProofEvent proof_event(const Box& box) {
  ProofEvent event{box, {}};
  const auto content = std::make_shared<const Content>(event.content());
  for (std::size_t i = 0; i < content->venues.size(); ++i) {
    Schedule schedule{content, i};
    std::vector<PlannedDay> days = planned_days(schedule, most_proof_days);
    auto promised = promised_shares(schedule);
    event.venues.push_back({std::move(schedule), std::move(days), std::move(promised)});
  }
  return event;
}

std::optional<Instant> first_turn(const ProofVenue& venue, std::size_t sponsor) {
  for (const auto counts : {&PlannedDay::in_programme, &PlannedDay::all_day}) {
    for (const PlannedDay& day : venue.days) {
      if ((day.*counts)[sponsor].first) return (day.*counts)[sponsor].first;
    }
  }
  return std::nullopt;
}

namespace {

std::string broken_text(const SponsorSlide& slide, const std::string& reason, bool english) {
  const Bilingual instead = slide.has_another
                                ? Bilingual{"看板改用橫式的投影片", "the sign shows the landscape slide instead"}
                                : Bilingual{"看板改以文字排出名稱", "the sign shows the name instead"};
  return english ? fmt::format("it can't be shown: {}; {}", reason, instead.en)
                 : fmt::format("無法顯示（{}），{}", reason, instead.zh);
}

}  // namespace

std::vector<std::string> slide_problems(const Sponsor& sponsor, const ProofPictures& pictures,
                                        std::string_view language) {
  const bool english = language == "en";
  std::vector<std::string> problems;
  for (const SponsorSlide& slide : slides_of(sponsor)) {
    const std::string reason = pictures.broken(slide.path);
    auto found = reason.empty() ? findings_of_slide(slide, slide_as_drawn(slide), finding_words(language))
                                : std::vector{broken_text(slide, reason, english)};
    const bool upright = is_upright(slide.display);
    for (const std::string& what : found) {
      problems.push_back(upright ? (english ? "portrait slide: " : "直式投影片：") + what : what);
    }
  }
  return problems;
}

std::string sponsor_page_name(const Sponsor& sponsor) { return "sponsor-" + safe_name(sponsor.id); }

}  // namespace kiosk
