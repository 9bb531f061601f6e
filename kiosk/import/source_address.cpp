#include "import/source_address.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// "https://docs.google.com/spreadsheets/d/KEY/edit?gid=5#gid=5" -> the sheet 5 of KEY; empty for any other address.
/// "d/e/KEY" are those that are published as pages; they have another export, which lags.
std::string sheet_export(const std::string& address) {
  constexpr std::string_view begin = "https://docs.google.com/spreadsheets/d/";
  if (!address.starts_with(begin) || address.starts_with(std::string(begin) + "e/")) return "";
  const std::size_t end = address.find_first_of("/?#", begin.size());
  const std::string_view rest = end == std::string::npos ? "" : std::string_view{address}.substr(end);
  const bool page = rest.empty() || rest == "/" || rest.starts_with("/edit") || rest.starts_with("/view") ||
                    rest.front() == '?' || rest.front() == '#';
  if (!page) return "";
  std::string wanted = address.substr(0, end) + "/export?format=csv";
  const std::size_t gid = rest.rfind("gid=");
  if (gid == std::string_view::npos) return wanted;
  const std::string_view number = rest.substr(gid + 4);
  return wanted + "&gid=" + std::string(number.substr(0, number.find_first_not_of("0123456789")));
}

}  // namespace

bool is_address(std::string_view source) {
  const std::size_t scheme = source.find("://");
  if (scheme == std::string_view::npos || scheme == 0) return false;
  return std::ranges::all_of(source.substr(0, scheme), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
           c == '.';
  });
}

std::string data_address(const std::string& address) {
  constexpr std::string_view calendar = "webcal://";
  if (address.starts_with(calendar)) return "https://" + address.substr(calendar.size());
  const std::string sheet = sheet_export(address);
  return sheet.empty() ? address : sheet;
}

std::string shown_address(const std::string& address) {
  const std::size_t host = address.find("://"), query = address.find_first_of("?#");
  std::string shown = address.substr(0, query);
  const std::size_t slash = host == std::string::npos ? 0 : shown.find('/', host + 3);
  const std::size_t user = host == std::string::npos ? std::string::npos : shown.rfind('@', slash);
  if (user != std::string::npos && user > host) shown.erase(host + 3, user + 1 - (host + 3));
  const bool asks = query != std::string::npos && address[query] == '?';
  return asks ? shown + "?…" : shown;
}

}  // namespace kiosk
