#pragma once
// Chinese that would be drawn with a Japanese face, and Japanese with a Chinese one. 直, 骨 and 角 differ.

#include <string>
#include <vector>

#include "preflight/content_texts.hpp"
#include "preflight/findings.hpp"

namespace kiosk {

/// The Han face follows a text's tag; without one its script decides: kana means Japanese, else Han means Traditional
/// Chinese. A line that joins several texts has one face. So these are told, where Japanese is none of the screen's
/// `languages` (and, for a session's texts, not spoken in it):
/// - a text without a tag whose kana are all の, as Chinese borrows it: drawn as Japanese;
/// - a sentence that has only "ja", with Han and no kana: likely Chinese under the wrong tag;
/// - speakers or hosts of whom one has kana, so that the others' Chinese names are drawn as Japanese;
/// and, whatever the languages, a session spoken in Japanese whose title has no tag and no kana: drawn as Chinese.
void find_foreign_faces(const Content&, const std::vector<std::string>& languages, const TextFinder&, Findings&);

}  // namespace kiosk
