#include "preflight/findings.hpp"

#include <algorithm>
#include <tuple>

namespace kiosk {

Findings::Findings(std::map<std::string, Problem> places, std::string elsewhere)
    : places_(std::move(places)), elsewhere_(std::move(elsewhere)) {}

const Problem* Findings::place(std::string where) const {
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
