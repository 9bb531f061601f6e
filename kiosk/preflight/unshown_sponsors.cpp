// Sponsors that never appear, at some venues or at any, and why.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "preflight/checks.hpp"
#include "preflight/digest.hpp"
#include "schedule/showing.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_named = 5;

std::string named(const std::vector<std::string>& ids) {
  const std::size_t shown = std::min(ids.size(), most_named);
  std::string list;
  for (std::size_t i = 0; i < shown; ++i) list += fmt::format("{}\"{}\"", i > 0 ? ", " : "", ids[i]);
  return shown == ids.size() ? list : list + fmt::format(" and {} more", ids.size() - shown);
}

class SponsorCheck {
 public:
  explicit SponsorCheck(const Content& content) : content_(content) {
    for (std::size_t venue = 0; venue < content.venues.size(); ++venue) {
      const auto own = [venue](const Sponsor& s) { return s.venues.contains(venue); };
      (std::ranges::any_of(content.sponsors, own) ? with_own_ : without_own_).push_back(venue);
    }
  }

  void tell(Findings& findings) {
    findings_ = &findings;
    if (content_.sponsors.empty()) return;
    if (!plays(SlotScreen::sponsor))
      tell_no_turns();
    else
      tell_displaced();
    if (!has_board()) tell_no_board();
  }

  /// Which is as the event file has it.
  std::string displacement() const {
    const std::vector<std::size_t> who = displaced();
    if (who.empty() || without_own_.empty() || !plays(SlotScreen::sponsor)) return "";
    return fmt::format("at {} only the venue's own sponsors take turns: {} {} not shown there", venues(with_own_),
                       ids(who), who.size() == 1 ? "is" : "are");
  }

 private:
  std::vector<std::size_t> displaced() const {
    return sponsors([this](const Sponsor& s) {
      return s.event_scope && std::ranges::any_of(with_own_, [&](std::size_t v) { return !s.venues.contains(v); });
    });
  }

  bool plays(SlotScreen screen) const {
    return std::ranges::find(content_.playlist, screen, &Slot::screen) != content_.playlist.end();
  }

  bool has_board() const {
    return plays(SlotScreen::departures) && !(content_.departures.empty() && content_.services.empty());
  }

  std::string venues(const std::vector<std::size_t>& indices) const {
    std::vector<std::string> ids;
    for (const std::size_t i : indices) ids.push_back(content_.venues[i].id);
    return named(ids);
  }

  template <class Is>
  std::vector<std::size_t> sponsors(Is is) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < content_.sponsors.size(); ++i) {
      if (is(content_.sponsors[i])) found.push_back(i);
    }
    return found;
  }

  std::string ids(const std::vector<std::size_t>& indices) const {
    std::vector<std::string> all;
    for (const std::size_t i : indices) all.push_back(content_.sponsors[i].id);
    return named(all);
  }

  void warn(const std::vector<std::size_t>& who, const std::string& what) {
    if (who.empty()) return;
    findings_->warn(fmt::format("event/sponsors/{}/id", who.front()),
                    fmt::format("{} {} never shown {}", ids(who), who.size() == 1 ? "is" : "are", what));
  }

  void tell_no_turns() {
    const bool board = has_board();
    warn(sponsors([board](const Sponsor& s) { return !(board && s.shuttle_scope); }),
         "at any venue: the playlist has no screen \"sponsor\"");
  }

  /// At a venue that has sponsors of its own only those take turns.
  void tell_displaced() {
    if (with_own_.empty()) return;
    if (without_own_.empty()) {
      warn(displaced(), "but where they are a venue's: each has sponsors of its own");
    }
  }

  void tell_no_board() {
    const bool turns = plays(SlotScreen::sponsor);
    warn(sponsors([&](const Sponsor& s) {
           return s.shuttle_scope && turns && !s.event_scope && s.venues == VenueSet::none();
         }),
         plays(SlotScreen::departures) ? "at any venue: the shuttle has neither departures nor services"
                                       : "at any venue: the playlist has no screen \"departures\", where the shuttle's "
                                         "sponsors stand");
  }

  const Content& content_;
  Findings* findings_ = nullptr;                     ///< while it tells
  std::vector<std::size_t> with_own_, without_own_;  ///< venues
};

}  // namespace

void find_unshown_sponsors(const Content& content, Findings& findings) { SponsorCheck{content}.tell(findings); }

std::string displaced_sponsors(const Content& content) { return SponsorCheck{content}.displacement(); }

}  // namespace kiosk
