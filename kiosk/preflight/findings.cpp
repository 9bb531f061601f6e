#include "preflight/findings.hpp"

#include <algorithm>
#include <tuple>

namespace kiosk {

Findings::Findings(std::map<std::string, Problem> places, std::string elsewhere)
    : places_(std::move(places)), elsewhere_(std::move(elsewhere)) {}

namespace {

/// Of "…/speakers/3/name/en" what it is where the speaker's name is all that is written: "…/speakers/3/en".
std::string as_name_alone(std::string where) {
  const std::size_t list = where.find("/speakers/"), key = where.find("/name", list);
  if (list != std::string::npos && key != std::string::npos) where.erase(key, std::string_view{"/name"}.size());
  return where;
}

}  // namespace

const Problem* Findings::place(std::string where) const {
  if (const auto alone = places_.find(as_name_alone(where)); alone != places_.end()) return &alone->second;
  for (;;) {
    if (const auto found = places_.find(where); found != places_.end()) return &found->second;
    const std::size_t slash = where.rfind('/');
    if (slash == std::string::npos) return nullptr;
    where.resize(slash);
  }
}

void Findings::warn(const std::string& where, std::string what) {
  Problem problem;
  problem.file = elsewhere_;
  if (const Problem* at = place(where)) problem = *at;
  problem.severity = Severity::warning;
  problem.what = std::move(what);
  if (told_.insert(to_text(problem)).second) problems_.push_back(std::move(problem));
}

std::vector<Problem> Findings::take() {
  std::ranges::stable_sort(problems_, {}, [](const Problem& p) { return std::tie(p.file, p.line, p.column); });
  return std::move(problems_);
}

}  // namespace kiosk
