#include "import/fetched_source.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "import/source_address.hpp"
#include "text/folding.hpp"

namespace kiosk {
namespace {

std::string reason_of_status(int status) {
  switch (status) {
    case 401:
    case 403:
      return fmt::format("it wants a login ({}): make it public, or save it and import the file", status);
    case 404:
    case 410:
      return fmt::format("there is nothing at this address ({})", status);
    case 429:
      return "it is asked too often (429): try again later";
    default:
      return fmt::format("the server answers {}{}", status, status >= 500 ? ": try again later" : "");
  }
}

bool is_web_page(std::string_view body) {
  const std::size_t first = body.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::string begin = folded(body.substr(first, 64));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html");
}

std::string reason_of_page(const std::string& address) {
  if (address.find("docs.google.com/spreadsheets") != std::string::npos)
    return "a web page came, no sheet: share it with everybody who has the link";
  return "a web page came, perhaps of a login, where a programme was expected";
}

}  // namespace

Result<Source> fetch_source(HttpClient& client, const std::string& named) {
  const std::string address = data_address(named), shown = shown_address(address);
  auto answer =
      client.get({.address = address, .limits = {.most_bytes = most_source_bytes}, .redirects = Redirects::any_host});
  if (const auto* failure = std::get_if<HttpFailure>(&answer)) return Failure{"", shown, failure->reason};
  auto& got = std::get<HttpAnswer>(answer);
  if (got.status != 200) return Failure{"", shown, reason_of_status(got.status)};
  if (is_web_page(got.body)) return Failure{"", shown, reason_of_page(address)};
  return Source{shown, std::move(got.body)};
}

}  // namespace kiosk
