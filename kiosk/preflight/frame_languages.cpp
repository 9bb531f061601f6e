#include <algorithm>

#include <fmt/format.h>

#include "compose/words.hpp"
#include "preflight/checks.hpp"

namespace kiosk {
namespace {

std::string known_tags() {
  std::string tags;
  const auto all = all_words();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) tags += i + 1 == all.size() ? " and " : ", ";
    tags += fmt::format("\"{}\"", all[i]->tag);
  }
  return tags;
}

/// Places that write Chinese in Simplified characters, unless their tag says otherwise.
bool is_simplified(std::string_view tag) {
  if (!near_languages(tag, "zh") || tag.find("-Hant") != std::string_view::npos) return false;
  const auto ends = {"-Hans", "-CN", "-SG", "-MY"};
  return std::ranges::any_of(ends, [&](const char* end) { return tag.find(end) != std::string_view::npos; });
}

}  // namespace

void find_wordless(const std::vector<std::string>& languages, Findings& findings) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const std::string& tag = languages[i];
    const Words& words = words_for(tag);
    if (near_languages(words.tag, tag) && !is_simplified(tag)) continue;
    findings.warn(fmt::format("screen/languages/{}", i),
                  fmt::format("the frame has no words in \"{}\" and takes those in \"{}\"; it has them in {}", tag,
                              words.tag, known_tags()));
  }
}

}  // namespace kiosk
