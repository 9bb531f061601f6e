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

}  // namespace

void find_wordless(const std::vector<std::string>& languages, Findings& findings) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (has_words(languages[i])) continue;
    findings.warn(fmt::format("screen/languages/{}", i),
                  fmt::format("the frame has no words in \"{}\" and takes those in \"{}\"; it has them in {}",
                              languages[i], words_for(languages[i]).tag, known_tags()));
  }
}

}  // namespace kiosk
