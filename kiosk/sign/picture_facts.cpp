#include "sign/picture_facts.hpp"

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

constexpr std::string_view identify = "identify", setup = "setup", stick = "stick",
                           staff_line = "staff line: ", as_of = "as of ", other_day = "of another day",
                           may_have_changed = "may have changed", wants_login = "wants a login";

std::optional<LocalTime> local_time(std::string_view text) {
  const auto written = read_written_time(text);
  return written ? std::optional{written->local} : std::nullopt;
}

bool lay_over_line(std::string_view line, Showing& showing, Look& look) {
  Freshness& freshness = look.freshness;
  if (line == identify)
    showing.screen = IdentifyScreen{};
  else if (line.starts_with(staff_line))
    look.staff_line = line.substr(staff_line.size());
  else if (line.starts_with(as_of))
    freshness.as_of = local_time(line.substr(as_of.size()));
  else if (line == other_day)
    freshness.other_day = true;
  else if (line == may_have_changed)
    freshness.may_have_changed = true;
  else if (line == wants_login)
    freshness.wants_login = true;
  else
    return false;
  return true;
}

}  // namespace

std::string list_digest(const DisplayList& list, const Showing& showing) {
  DisplayList nameless = list;
  for (DrawOp& op : nameless.ops) {
    if (auto* image = std::get_if<DrawImage>(&op)) image->path.clear();
  }
  const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen);
  return sha256(to_text(nameless) + (sponsor ? sponsor->sponsor.id : "")).substr(0, 16);
}

std::vector<std::string> laid_over(const Showing& showing, const Look& look) {
  std::vector<std::string> lines;
  const auto add = [&](bool holds, std::string_view line) {
    if (holds) lines.emplace_back(line);
  };
  add(std::holds_alternative<IdentifyScreen>(showing.screen), identify);
  add(std::holds_alternative<SetupScreen>(showing.screen), setup);
  add(std::holds_alternative<StickScreen>(showing.screen), stick);
  add(!look.staff_line.empty(), fmt::format("{}{}", staff_line, look.staff_line));
  if (look.freshness.as_of) lines.push_back(fmt::format("{}{}", as_of, date::format("%FT%T", *look.freshness.as_of)));
  add(look.freshness.other_day, other_day);
  add(look.freshness.may_have_changed, may_have_changed);
  add(look.freshness.wants_login, wants_login);
  return lines;
}

bool lay_over(const std::vector<std::string>& lines, Showing& showing, Look& look) {
  return std::ranges::all_of(lines, [&](const std::string& line) { return lay_over_line(line, showing, look); });
}

void describe_picture(SignStatus& status, const Showing& showing, const Look& look, const DisplayList& list) {
  status.screen = name_of(showing.screen);
  status.languages = look.languages;
  status.size = fmt::format("{}x{}", look.size.width, look.size.height);
  status.overscan = look.overscan;
  status.laid_over = laid_over(showing, look);
  status.list = list_digest(list, showing);
}

}  // namespace kiosk
