#pragma once
// The pages for people, each finished HTML in Chinese and English, for print as well. Of the proof: one a sponsor, one
// for organisers, and the list of them; their pictures are drawn on the way. And the report of what was played.

#include "pages/proof_event.hpp"
#include "pages/proof_pictures.hpp"
#include "plays/play_report.hpp"

namespace kiosk {

/// One sponsor's page, which refers to no other sponsor's.
struct SponsorPage {
  std::string html;
  ProofPicture slide;
  std::size_t findings = 0;
};
SponsorPage sponsor_page(const ProofEvent&, std::size_t sponsor, ProofPictures&);

/// Every venue's days, in pictures and in turns.
std::string organisers_page(const ProofEvent&, ProofPictures&);

/// `pages` are by sponsor.
std::string index_page(const ProofEvent&, const std::vector<SponsorPage>& pages);

/// One file that refers to no other.
std::string report_html(const PlayReport&, const PlayPlan*);

inline constexpr const char* organisers_page_name = "organisers.html";

}  // namespace kiosk
