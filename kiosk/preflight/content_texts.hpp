#pragma once
// Every text of the content that some screen draws, and where it is written.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schedule/content.hpp"

namespace kiosk {

enum class TextOwner { event, venue, session, shuttle, sponsor, card, announcement };

struct ContentText {
  std::string where;  ///< a key of Loaded::places: "event/sessions/3/title/zh-Hant"
  TextOwner owner = TextOwner::event;
  std::size_t item = 0;   ///< index of the owner in its list; of shuttles' texts none
  std::string_view noun;  ///< "title"
  std::string text, language;
  bool alone = true;  ///< it is said in no other language, which the screen could show
};

/// In the file's order of kinds.
std::vector<ContentText> content_texts(const Content&);

/// Finds what a drawn text was made of.
class TextFinder {
 public:
  explicit TextFinder(const Content&);

  const std::vector<ContentText>& all() const { return texts_; }

  /// The texts that read so, or one of whose lines does.
  std::vector<const ContentText*> reading(const std::string& drawn) const;
  /// Those that are part of a longer line ("via …"), the longest first.
  std::vector<const ContentText*> within(const std::string& drawn) const;

 private:
  std::vector<ContentText> texts_;
  std::unordered_multimap<std::string, std::size_t> by_line_;
};

}  // namespace kiosk
