#pragma once
// Which language a text is shown in: frame words in all of the screen's languages, content in the first it has.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "compose/words.hpp"
#include "schedule/content.hpp"

namespace kiosk {

/// A text with the tag that chooses its Han face; empty where the script has to decide.
struct Said {
  std::string text;
  std::string language;

  bool operator==(const Said&) const = default;
};

/// The same thing in one or two languages, the leading one first.
using Phrase = std::vector<Said>;

class Wording {
 public:
  explicit Wording(std::vector<std::string> languages);

  /// A frame word or template in the screen's languages. The texts differ: what two languages share stands once.
  template <typename... Args>
  Phrase say(std::string_view Words::*member, const Args&... args) const {
    return each([&](const Words& w) { return fmt::format(fmt::runtime(w.*member), args...); });
  }

  /// The same, made by a function of one language's words.
  template <typename Make>
  Phrase each(Make make) const {
    Phrase phrase;
    for (const Words* w : words_) append(phrase, {make(*w), std::string(w->tag)});
    return phrase;
  }

  /// Content in the first of the screen's languages that it has, else its own first; plain strings as they are.
  Said one(const LocalizedText&) const;
  /// The text for one language's sentence.
  std::string in(const Words&, const LocalizedText&) const;
  /// Content in both languages where it has them; a second that the first contains is not said again.
  Phrase both(const LocalizedText&) const;
  /// Names in one line, the leading language of each.
  Said names(const std::vector<LocalizedText>&) const;
  std::string joined(const Words&, const std::vector<LocalizedText>&) const;

  const Words& leading() const { return *words_.front(); }

 private:
  static void append(Phrase&, Said);

  std::vector<std::string> languages_;
  std::vector<const Words*> words_;  ///< at least one
};

}  // namespace kiosk
