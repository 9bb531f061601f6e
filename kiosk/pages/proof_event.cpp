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

std::vector<std::string> slide_problems(const Sponsor& sponsor, const std::string& broken, std::string_view language) {
  if (sponsor.slide.empty()) return {};
  if (broken.empty()) return findings_of_slide(sponsor, slide_as_drawn(sponsor), finding_words(language));
  if (language == "en") return {fmt::format("it can't be shown: {}; the sign shows the name instead", broken)};
  return {fmt::format("無法顯示（{}），看板改以文字排出名稱", broken)};
}

std::string sponsor_page_name(const Sponsor& sponsor) { return "sponsor-" + safe_name(sponsor.id); }

}  // namespace kiosk
