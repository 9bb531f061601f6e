#include "preflight/checks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "preflight/code_sizes.hpp"
#include "schedule/every_showing.hpp"

namespace kiosk {
namespace {

// Bounds for absurdly large events; a programme of 500 sessions is checked whole, in a second or two.
constexpr std::size_t most_moments = 400;            ///< of a venue
constexpr std::size_t most_typesetting = 2'000'000;  ///< bytes of all texts that all venues' pictures try
constexpr int most_sized = 200;                      ///< findings with the size that would do

enum class Trouble { cut, small, left_out };

/// The first time that a text had this trouble on this screen.
struct Misfit {
  const ContentText* text = nullptr;
  TextFit fit;
  std::size_t venue = 0;
  std::set<std::size_t> other_venues;
};

TextOwner owner_meant(std::string_view screen) {
  if (screen == "departures") return TextOwner::shuttle;
  if (screen == "sponsor") return TextOwner::sponsor;
  if (screen == "announcement") return TextOwner::announcement;
  return screen == "card" ? TextOwner::card : TextOwner::session;
}

/// For a text that stands in several places of the file: how likely this screen means that one, least first.
int distance(const ContentText& text, std::string_view screen, std::size_t venue, const Content& content) {
  if (text.owner == TextOwner::session) {
    return content.sessions[text.item].venues.contains(venue) ? 1 : 3;
  }
  if (text.owner == owner_meant(screen)) return 0;
  if (text.owner == TextOwner::venue) return text.item == venue ? 1 : 3;
  return 4;
}

/// U+2068 and U+2069 stand around names that are set apart, and are nobody's writing.
std::string without_isolates(std::string text) {
  for (const std::string_view mark : {"\xE2\x81\xA8", "\xE2\x81\xA9"}) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) text.erase(at, mark.size());
  }
  return text;
}

std::string shortened(const std::string& drawn) {
  constexpr std::size_t few = 60;  // bytes
  std::string text = without_isolates(drawn);
  if (text.size() <= few) return text;
  std::size_t end = few;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// As it is, or in parts over several pages.
bool is_told(const std::string& text, const std::set<std::string>& drawn) {
  if (drawn.contains(text)) return true;
  constexpr std::size_t least_part = 20;  // bytes; what is shorter may be of another text
  std::size_t told = 0;
  for (const std::string& part : drawn) {
    if (part.size() >= least_part && text.find(part) != std::string::npos) told += part.size();
  }
  return told >= text.size();
}

class FitCheck {
 public:
  FitCheck(std::shared_ptr<const Content> content, const Look& look, const TextFinder& finder,
           const TextMeasure& measure)
      : content_(std::move(content)), look_(look), wording_(look.languages), finder_(finder), measure_(measure) {}

  void look_at(std::size_t venue) {
    venue_ = venue;
    const EveryShowing every = every_showing(Schedule{content_, venue}, most_moments);
    const std::size_t count = every.showings.size(), share = most_typesetting / content_->venues.size();
    std::size_t looked = 0;
    // In steps of a prime larger than any count, so that pictures left out are left out all over the days.
    for (typeset_ = 0; looked < count && typeset_ < share; ++looked) {
      look_at(every.showings[(looked * 1000003) % count]);
    }
    complete_ = complete_ && every.complete && looked == count;
  }

  void tell(Findings& findings) {
    codes_.tell(*content_, findings);
    // Where pictures were left out, a text may well have its place on one of those.
    if (!complete_) {
      findings.warn("event/name",
                    "the event is so large that only a part of its pictures was tried for the fit of texts");
    } else {
      for (const auto& [key, misfit] : in_lists_) {
        if (!whole_.contains(misfit.fit.text) && !told_.contains(misfit.fit.text)) misfits_.insert({key, misfit});
      }
      tell_never_drawn(findings);
    }
    for (auto at = misfits_.begin(); at != misfits_.end();) {
      const auto next = std::find_if(std::next(at), misfits_.end(), [&](const auto& m) { return !same_box(*at, m); });
      const auto& [where, trouble, screen] = at->first;
      findings.warn(where, words(at->second, screen_words(screen, std::distance(at, next) - 1), trouble));
      at = next;
    }
  }

 private:
  using Key = std::tuple<std::string, Trouble, std::string>;  ///< place, trouble, screen
  using Misfits = std::map<Key, Misfit>;

  /// What the frame draws has the same trouble on every screen.
  static bool same_box(const Misfits::value_type& a, const Misfits::value_type& b) {
    const auto box = [](const Misfits::value_type& m) {
      const TextFit& fit = m.second.fit;
      return std::tuple(std::get<0>(m.first), std::get<1>(m.first), fit.width, fit.height, fit.wanted, fit.size);
    };
    return box(a) == box(b) && a.second.fit.width > 0;
  }

  static std::string screen_words(const std::string& first, std::ptrdiff_t others) {
    if (others == 0) return fmt::format("screen \"{}\"", first);
    return fmt::format("screen \"{}\" and {} other{}", first, others, others == 1 ? "" : "s");
  }

  void tell_never_drawn(Findings& findings) const {
    for (const std::string& asked : asked_) {
      if (drawn_.contains(asked) || left_out_.contains(asked)) continue;
      for (const ContentText* text : finder_.reading(asked)) {
        if (text->noun == "host's name") continue;  // the header names them as far as there is room
        findings.warn(text->where, fmt::format("this {} is on no screen: what stands with it takes all the room; "
                                               "shorten one of them",
                                               text->noun));
      }
    }
  }

  void look_at(const Showing& showing) {
    const std::vector<TextFit> fits = fits_of_all_pages(showing);
    std::set<std::string> drawn;
    for (const TextFit& fit : fits) {
      (fit.drawn ? drawn : asked_).insert(fit.text);
      typeset_ += fit.text.size();
    }
    drawn_.insert(drawn.begin(), drawn.end());
    const std::set<std::string> due = look_for_due(showing, drawn);
    for (const TextFit& fit : fits) {
      if (!fit.drawn) continue;
      if (fit.ellipsis || fit.size < fit.floor) {
        note(showing, fit, fit.ellipsis ? Trouble::cut : Trouble::small, due.contains(fit.text));
      } else {
        whole_.insert(fit.text);
      }
    }
  }

  std::vector<TextFit> fits_of_all_pages(Showing showing) {
    std::vector<TextFit> fits;
    int pages = 1;
    for (int i = 0; i < std::max(pages, static_cast<int>(showing.notes.size())); ++i) {
      showing.page = showing.note = static_cast<std::size_t>(i);
      const DisplayList list = compose(showing, look_, measure_, fits);
      pages = list.pages;
      codes_.note(list, std::string(name_of(showing.screen)));
    }
    return fits;
  }

  /// The texts that the screen is about.
  std::set<std::string> look_for_due(const Showing& showing, const std::set<std::string>& drawn) {
    const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen);
    const bool slide = sponsor && !slide_of(sponsor->sponsor, look_).empty();
    std::set<std::string> due;
    for (const Phrase& phrase : due_texts(showing, wording_, slide)) {
      for (const TaggedText& said : phrase) due.insert(said.text);
      if (std::ranges::any_of(phrase, [&](const TaggedText& said) { return is_told(said.text, drawn); })) continue;
      for (const TaggedText& said : phrase) left_out_.insert(said.text);
      TextFit fit;
      fit.text = phrase.front().text;
      note(showing, fit, Trouble::left_out, true);
    }
    return due;
  }

  const ContentText* origin(const Showing& showing, const std::string& drawn) const {
    auto texts = finder_.reading(drawn);
    if (texts.empty()) texts = finder_.within(drawn);
    const auto nearest = std::ranges::min_element(texts, {}, [&](const ContentText* text) {
      return distance(*text, name_of(showing.screen), venue_, *content_);
    });
    return nearest == texts.end() ? nullptr : *nearest;
  }

  /// A session's title may be cut in lists of the day as long as it stands whole elsewhere.
  void note(const Showing& showing, const TextFit& fit, Trouble trouble, bool due) {
    const ContentText* text = origin(showing, fit.text);
    const bool in_list = !due && text && text->owner == TextOwner::session;
    const Key key{text ? text->where : "frame", trouble, name_of(showing.screen)};
    if (!in_list) told_.insert(fit.text);
    const auto [at, first] = (in_list ? in_lists_ : misfits_).try_emplace(key);
    if (first) {
      at->second = {text, fit, venue_, {}};
    } else if (venue_ != at->second.venue) {
      at->second.other_venues.insert(venue_);
    }
  }

  std::string at_venues(const Misfit& misfit) const {
    std::string first = content_->venues[misfit.venue].id;
    const std::size_t others = misfit.other_venues.size();
    if (others == 0) return first;
    return fmt::format("{} and {} other venue{}", first, others, others == 1 ? "" : "s");
  }

  /// What the screen set: the text itself, or a line with it.
  static std::string subject(const Misfit& misfit) {
    if (!misfit.text) return fmt::format("the line \"{}\"", shortened(misfit.fit.text));
    if (misfit.text->text == misfit.fit.text) return fmt::format("the {}", misfit.text->noun);
    return fmt::format("the line \"{}\" with this {}", shortened(misfit.fit.text), misfit.text->noun);
  }

  std::string words(const Misfit& misfit, const std::string& screens, Trouble trouble) {
    const std::string what = subject(misfit), at = fmt::format("{} at {}", screens, at_venues(misfit));
    const TextFit& fit = misfit.fit;
    const int side = std::min(look_.size.width, look_.size.height);
    if (trouble == Trouble::left_out) return fmt::format("there is no room for {} on {}; shorten it", what, at);
    if (trouble == Trouble::small) {
      return fmt::format("{} gets {} px of {} on {}, under the floor of {} px; shorten it", what, fit.size, side, at,
                         fit.floor);
    }
    const int whole = sized_++ < most_sized ? size_to_be_whole(fit, measure_) : 0;
    const std::string needs = whole > 0 ? fmt::format("needs {} px of {}", whole, side) : "is too long";
    return fmt::format("{} {} to fit {}, under the floor of {} px: it is cut and ends in \"…\"; shorten it", what,
                       needs, at, fit.least);
  }

  std::shared_ptr<const Content> content_;
  const Look& look_;
  Wording wording_;
  const TextFinder& finder_;
  const TextMeasure& measure_;

  std::size_t venue_ = 0;    ///< looked at
  std::size_t typeset_ = 0;  ///< bytes at that venue
  int sized_ = 0;
  bool complete_ = true;
  CodeSizes codes_;
  Misfits misfits_, in_lists_;
  std::set<std::string> asked_, drawn_, whole_, left_out_, told_;  ///< texts as handed to the typesetter
};

}  // namespace

void find_misfits(const std::shared_ptr<const Content>& content, const Look& look, const TextFinder& finder,
                  const TextMeasure& measure, Findings& findings) {
  FitCheck check{content, look, finder, measure};
  for (std::size_t venue = 0; venue < content->venues.size(); ++venue) check.look_at(venue);
  check.tell(findings);
}

}  // namespace kiosk
