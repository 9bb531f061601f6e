#include "preflight/checks.hpp"

#include "compose/compose.hpp"
#include "compose/words.hpp"

namespace kiosk {
namespace {

class Due {
 public:
  Due(const Showing& showing, const Wording& wording) : showing_(showing), wording_(wording) {}

  void frame() {
    both(showing_.venue.name);
    both(showing_.venue.topic);
    if (is_of_the_screen_itself(showing_.screen)) return;
    for (const LocalizedText& note : showing_.notes) both(note);
  }

  void operator()(const CurrentScreen& screen) {
    if (screen.parallel.empty()) session(screen.occurrence.session);
  }
  void operator()(const NextScreen& screen) {
    if (screen.parallel.empty()) session(screen.occurrence.session);
  }
  void operator()(const GapScreen& screen) { both(screen.next.session.title); }
  void operator()(const BeforeScreen& screen) { session(screen.first.session); }
  void operator()(const AfterScreen& screen) {
    if (screen.farewell) way_home();
  }
  void operator()(const IdleScreen& screen) {
    if (screen.elsewhere.empty() && screen.due.empty()) both(showing_.event);
  }
  void operator()(const SponsorScreen& screen) { both(screen.sponsor.name); }
  void operator()(const DeparturesScreen& screen) {
    const BoardState state = screen.board.state;
    if (state == BoardState::rows) both(screen.boarding);
    if (state == BoardState::ended || state == BoardState::none_here) way_home();
  }
  void operator()(const ElsewhereScreen&) {}
  void operator()(const LightningScreen& screen) {
    for (const ListedTalk& talk : screen.occurrence.session.talks) add({wording_.one(talk.title)});
  }
  void operator()(const SponsorsScreen& screen) {
    for (const Sponsor& sponsor : screen.sponsors) {
      if (sponsor.logo.empty()) both(sponsor.name);
    }
  }
  void operator()(const CardScreen& screen) {
    both(screen.card.title);
    for (Phrase& line : paired_lines(wording_, screen.card.body)) add(std::move(line));
  }
  void operator()(const AnnouncementScreen& screen) {
    for (const LocalizedText& text : screen.texts) both(text);
  }
  void operator()(const ProgrammeScreen&) {}
  void operator()(const IdentifyScreen&) {}
  void operator()(const SetupScreen&) {}
  void operator()(const StickScreen&) {}

  std::vector<Phrase> phrases;

 private:
  void add(Phrase phrase) {
    if (!phrase.empty()) phrases.push_back(std::move(phrase));
  }

  void both(const LocalizedText& text) { add(wording_.both(text)); }

  void session(const Session& session) {
    both(session.title);
    if (const TaggedText names = wording_.names(names_of(session.speakers)); !names.text.empty()) add({names});
  }

  void way_home() {
    for (Phrase& line : paired_lines(wording_, showing_.venue.way_home)) add(std::move(line));
  }

  const Showing& showing_;
  const Wording& wording_;
};

}  // namespace

std::vector<Phrase> due_texts(const Showing& showing, const Wording& wording, bool slide_is_shown) {
  Due due{showing, wording};
  const bool sponsor = std::holds_alternative<SponsorScreen>(showing.screen);
  if (!sponsor) due.frame();
  if (!sponsor || !slide_is_shown) std::visit(due, showing.screen);
  return std::move(due.phrases);
}

}  // namespace kiosk
