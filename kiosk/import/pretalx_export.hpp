#pragma once
// What all of pretalx' exports (schedule.json, schedule.xml, schedule.ics) have in common.

#include <algorithm>
#include <cctype>
#include <string_view>

namespace kiosk {

/// Its exporters write talks only: a slot without a submission, which is what a break is there, is left out by them.
inline constexpr std::string_view pretalx_export_remark =
    "this is an export of pretalx, which has no breaks: they are in its API only";

/// In a generator's name or an address.
inline bool names_pretalx(std::string_view text) {
  constexpr std::string_view name = "pretalx";
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  return std::search(text.begin(), text.end(), name.begin(), name.end(), same) != text.end();
}

}  // namespace kiosk
