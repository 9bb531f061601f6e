#include "preflight/checks.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "preflight/unicode_facts.hpp"
#include "text/text_layout.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_named = 5;

/// Runs for which no face was found, as the typesetter would draw them.
std::vector<std::string> faceless_runs(const ContentText& text, const Fonts& fonts) {
  const TextRequest request{.text = text.text,
                            .language = text.language,
                            .weight = Weight::bold,
                            .max_lines = 100,
                            .width = 1e6,
                            .max_size = 100,
                            .min_size = 100};
  std::vector<std::string> runs;
  for (const TextLine& line : fit_text(request, fonts).lines) {
    for (const PlacedRun& run : line.runs) {
      if (run.style.face < 0) runs.push_back(run.text);
    }
  }
  return runs;
}

bool has_no_face(char32_t point, const Fonts& fonts) {
  for (const ClusterKind kind : {ClusterKind::han, ClusterKind::emoji, ClusterKind::other}) {
    if (fonts.face_for(to_utf8(point), kind, "", Weight::bold) >= 0) return false;
  }
  return true;
}

/// The characters without a face in the text's order, each once.
std::vector<char32_t> faceless_characters(const std::vector<std::string>& runs, const Fonts& fonts) {
  std::vector<char32_t> found;
  for (const std::string& run : runs) {
    for (const char32_t point : code_points_of(run)) {
      if (std::ranges::find(found, point) == found.end() && has_no_face(point, fonts)) found.push_back(point);
    }
  }
  return found;
}

std::string listed(const std::vector<char32_t>& points, const std::string& text) {
  const std::vector<char32_t> all = code_points_of(text);
  std::string list;
  for (std::size_t i = 0; i < std::min(points.size(), most_named); ++i) {
    const auto place = std::ranges::find(all, points[i]) - all.begin() + 1;
    list += fmt::format("{}{} (character {})", i > 0 ? ", " : "", describe_character(points[i]), place);
  }
  if (points.size() > most_named) list += fmt::format(" and {} others", points.size() - most_named);
  return list;
}

}  // namespace

void find_faceless(const TextFinder& finder, const Fonts& fonts, Findings& findings) {
  const std::vector<std::string> missing = fonts.missing();
  for (const ContentText& text : finder.all()) {
    const std::vector<std::string> runs = faceless_runs(text, fonts);
    if (runs.empty()) continue;
    std::map<std::string, std::vector<char32_t>> by_advice;
    for (const char32_t point : faceless_characters(runs, fonts))
      by_advice[font_advice(point, missing)].push_back(point);
    for (const auto& [advice, points] : by_advice) {
      findings.warn(text.where, fmt::format("no installed font has {} of this {}: {}", listed(points, text.text),
                                            text.noun, advice));
    }
    if (by_advice.empty()) {
      findings.warn(text.where, fmt::format("no one font has all of \"{}\" of this {}: its parts can't be drawn as one "
                                            "character; write it another way",
                                            runs.front(), text.noun));
    }
  }
}

}  // namespace kiosk
