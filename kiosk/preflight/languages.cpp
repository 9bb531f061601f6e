#include "preflight/checks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "preflight/unicode_facts.hpp"
#include "text/language_tag.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// What a text's characters say of its language.
struct Script {
  bool han = false, kana = false;
  bool only_no = true;  ///< no kana but の

  explicit Script(std::string_view text) {
    for (const char32_t point : code_points_of(text)) {
      han = han || is_han(point);
      kana = kana || is_kana(point);
      only_no = only_no && (!is_kana(point) || point == U'の');
    }
  }
};

bool is_japanese(const std::string& tag) { return near_languages(tag, "ja"); }

/// The screen's first Chinese or Japanese has the Han of what bears no tag.
bool untagged_han_is_japanese(const std::vector<std::string>& languages) {
  const auto first =
      std::ranges::find_if(languages, [](const auto& tag) { return is_japanese(tag) || near_languages(tag, "zh"); });
  return first != languages.end() && is_japanese(*first);
}

class LanguageCheck {
 public:
  LanguageCheck(const Content& content, const std::vector<std::string>& languages, Findings& findings)
      : content_(content),
        shows_japanese_(std::ranges::any_of(languages, is_japanese)),
        draws_japanese_(untagged_han_is_japanese(languages)),
        findings_(findings) {}

  void look_at(const ContentText& text) {
    const Script script{text.text};
    if (!script.han || expects_japanese(text)) return;
    if (text.language.empty() && script.kana && script.only_no) {
      warn(text,
           "has no language and a \"の\", so it is drawn with the Japanese face; write {\"zh-Hant\": …} if it is "
           "Chinese, {\"ja\": …} if it is not");
    } else if (is_japanese(text.language) && !script.kana && is_sentence(text) && text.alone) {
      warn(text,
           "is given in \"ja\" alone and has no kana: if it is Chinese, it is drawn with the Japanese face for "
           "want of the tag \"zh-Hant\"");
    }
  }

  void look_at_spoken(const Session& session, std::size_t i) {
    if (!is_japanese(session.language) || draws_japanese_) return;
    const auto& title = session.title.by_language;
    if (title.size() != 1 || !title.front().first.empty()) return;
    const Script script{title.front().second};
    if (!script.han || script.kana) return;
    findings_.warn(fmt::format("event/sessions/{}/language", i),
                   "the session is said to be in Japanese, but its title has no kana and no language, so it is drawn "
                   "with the Chinese face; write the title as {\"ja\": …}, or \"zh\" if it is Chinese");
  }

 private:
  void warn(const ContentText& text, std::string_view what) {
    findings_.warn(text.where, fmt::format("the {} {}", text.noun, what));
  }

  bool expects_japanese(const ContentText& text) const {
    if (shows_japanese_) return true;
    return text.owner == TextOwner::session && is_japanese(content_.sessions[text.item].language);
  }

  /// Japanese sentences have kana; names of people and places need none.
  bool is_sentence(const ContentText& text) const {
    return text.owner == TextOwner::card || text.owner == TextOwner::announcement || text.noun == "title" ||
           text.noun == "talk's title" || text.noun == "way home";
  }

  const Content& content_;
  bool shows_japanese_, draws_japanese_;
  Findings& findings_;
};

}  // namespace

void find_foreign_faces(const Content& content, const std::vector<std::string>& languages, const TextFinder& finder,
                        Findings& findings) {
  LanguageCheck check{content, languages, findings};
  for (const ContentText& text : finder.all()) check.look_at(text);
  for (std::size_t i = 0; i < content.sessions.size(); ++i) check.look_at_spoken(content.sessions[i], i);
}

}  // namespace kiosk
