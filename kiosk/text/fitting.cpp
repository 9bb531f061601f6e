#include "text/fitting.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "text/ellipsis.hpp"
#include "text/paragraph.hpp"
#include "text/text_layout.hpp"

namespace kiosk {
namespace {

// The widest lines fill the box exactly only at the first; a little smaller often reads better.
constexpr double size_steps[] = {1, 0.97, 0.94, 0.91, 0.88, 0.85};

// How many shortened versions are weighed against each other, and what each cluster less costs.
constexpr int versions_tried = 6;
constexpr double lost_cluster_cost = 3;

struct Source {  // cleaned
  std::vector<std::u16string> texts;
  std::string_view language;
  Weight weight;
  const TextMeasure& measure;
  std::vector<std::u16string> keep_together = {};
  std::span<const std::string> isolated = {};
  LineCosts costs = {};

  std::vector<Paragraph> paragraphs() const {
    std::vector<Paragraph> made;
    for (const std::u16string& text : texts) {
      made.push_back(make_paragraph(text, language, weight, measure, isolated));
      made.back().keep_together = keep_together;
    }
    return made;
  }
};

std::u16string joined(const std::vector<std::u16string>& texts) {
  std::u16string all;
  for (const std::u16string& text : texts) all += (all.empty() ? u"" : u" ") + text;
  return all;
}

Source source_of(const SourceText& text, int most_lines, const TextMeasure& measure) {
  const Isolates isolates = text.isolated.empty() ? Isolates::dropped : Isolates::kept;
  Source source{clean_paragraphs(text.utf8, isolates), text.language, text.weight, measure};
  source.isolated = text.isolated;
  for (const std::string& name : text.keep_together)
    for (std::u16string& clean : clean_paragraphs(name)) source.keep_together.push_back(std::move(clean));
  // More forced breaks than lines: they become spaces, which is better than losing words.
  if (static_cast<int>(source.texts.size()) > most_lines) source.texts = {joined(source.texts)};
  if (text.language.empty()) source.language = language_of_script(joined(source.texts));
  return source;
}

double height_em(int lines) { return first_line_em + (lines - 1) * line_pitch_em; }

double largest_for_height(const Bounds& bounds, int lines) {
  return bounds.height > 0 ? bounds.height / height_em(lines) : std::numeric_limits<double>::infinity();
}

bool fits_unbroken(const std::vector<Paragraph>& paragraphs, const Bounds& bounds) {
  const double room = bounds.width / bounds.max_size + width_tolerance_em;
  return static_cast<int>(paragraphs.size()) <= bounds.max_lines &&
         largest_for_height(bounds, static_cast<int>(paragraphs.size())) >= bounds.max_size &&
         std::all_of(paragraphs.begin(), paragraphs.end(), [room](const Paragraph& p) { return p.width() <= room; });
}

std::vector<ChosenLine> unbroken(const std::vector<Paragraph>& paragraphs) {
  std::vector<ChosenLine> lines;
  for (const Paragraph& paragraph : paragraphs) lines.push_back({static_cast<int>(lines.size()), 0, paragraph.size()});
  return lines;
}

struct Found {
  double score = 0;
  double size = 0;
  std::vector<ChosenLine> lines;
};

void keep_better(std::optional<Found>& best, double size, const Bounds& bounds, const LineCosts& costs,
                 Choice&& choice) {
  const double score = costs.size * std::log(size / bounds.max_size) - choice.cost -
                       costs.line * static_cast<double>(choice.lines.size() - 1);
  if (!best || score > best->score + 1e-6) best = Found{score, size, std::move(choice.lines)};
}

void try_count(std::optional<Found>& best, const std::vector<Paragraph>& paragraphs, int count, const Bounds& bounds,
               const LineCosts& costs) {
  const auto narrowest = narrowest_width(paragraphs, count, bounds.width / bounds.min_size);
  if (!narrowest) return;
  const double largest =
      std::min({bounds.max_size, bounds.width / std::max(*narrowest, 1e-9), largest_for_height(bounds, count)});
  for (const double step : size_steps) {
    const double size = std::max(largest * step, std::min(largest, bounds.min_size));
    if (size < bounds.min_size * (1 - 1e-9)) return;
    if (auto choice = choose_lines(paragraphs, count, bounds.width / size, costs))
      keep_better(best, size, bounds, costs, std::move(*choice));
    if (size <= bounds.min_size) return;
  }
}

// Lines that are surely too few or needlessly many are not tried.
int fewest_lines(const std::vector<Paragraph>& paragraphs, const Bounds& bounds) {
  double needed = 0;
  for (const Paragraph& paragraph : paragraphs)
    needed += std::max(1.0, std::ceil(paragraph.width() * bounds.min_size / bounds.width * 0.9));
  return static_cast<int>(std::min(needed, 1e6));
}

std::optional<Found> best_lines(const std::vector<Paragraph>& paragraphs, const Bounds& bounds,
                                const LineCosts& costs) {
  std::optional<Found> best;
  int after_first = 0;
  for (int count = fewest_lines(paragraphs, bounds); count <= bounds.max_lines && after_first < 4; ++count) {
    try_count(best, paragraphs, count, bounds, costs);
    after_first += best ? 1 : 0;
  }
  return best;
}

bool cut_what_is_too_wide(std::vector<Paragraph>& paragraphs, double width, const TextMeasure& measure) {
  bool any = false;
  for (Paragraph& paragraph : paragraphs) any = allow_emergency_breaks(paragraph, width, measure) || any;
  return any;
}

struct Version {
  double cost = 0;
  Fitting fitting;
};

// One version of a shortened text, its lines filled.
std::optional<Version> set_version(const Source& source, int lines, double width) {
  std::vector<Paragraph> paragraphs = source.paragraphs();
  for (Paragraph& paragraph : paragraphs) weigh_opportunities(paragraph, source.costs);
  cut_what_is_too_wide(paragraphs, width, source.measure);
  for (int count = lines; count > 0; --count)
    if (auto choice = choose_lines(paragraphs, count, width, source.costs))
      return Version{choice->cost, {std::move(paragraphs), std::move(choice->lines), 0, true}};
  return std::nullopt;
}

Fitting last_resort(const Source& source, double size) {
  Source only{{u"…"}, source.language, source.weight, source.measure};
  std::vector<Paragraph> paragraphs = only.paragraphs();
  auto lines = unbroken(paragraphs);
  return {std::move(paragraphs), std::move(lines), size, true};
}

// The longest version that fits, or one a little shorter whose lines end better.
Fitting shortened(const Source& source, std::vector<Paragraph> paragraphs, const Bounds& bounds) {
  int lines = bounds.max_lines;
  while (lines > 1 && largest_for_height(bounds, lines) < bounds.min_size * (1 - 1e-9)) --lines;
  const double width = bounds.width / bounds.min_size;
  Shortener shortener(std::move(paragraphs), lines, width);
  std::optional<Version> best;
  int longest = 0;
  for (int tried = 0; tried < versions_tried && !shortener.at_end();) {
    const Source version{shortener.next(),     source.language, source.weight, source.measure,
                         source.keep_together, source.isolated, source.costs};
    auto candidate = set_version(version, lines, width);
    if (!candidate) continue;
    if (tried++ == 0) longest = shortener.kept();
    candidate->cost += lost_cluster_cost * (longest - shortener.kept());
    if (!best || candidate->cost < best->cost) best = std::move(candidate);
  }
  if (!best) return last_resort(source, bounds.min_size);
  best->fitting.size = bounds.min_size;
  return std::move(best->fitting);
}

Bounds sane(Bounds bounds) {
  bounds.max_lines = std::max(bounds.max_lines, 1);
  bounds.max_size = std::max(bounds.max_size, 1.0);
  bounds.min_size = std::clamp(bounds.min_size, 1.0, bounds.max_size);
  bounds.width = std::max(bounds.width, 1e-3);
  return bounds;
}

}  // namespace

Fitting fit_paragraphs(const SourceText& text, const Bounds& wanted, const TextMeasure& measure,
                       const LineCosts& costs) {
  const Bounds bounds = sane(wanted);
  Source source = source_of(text, bounds.max_lines, measure);
  source.costs = costs;
  if (source.texts.empty()) return {};
  std::vector<Paragraph> paragraphs = source.paragraphs();
  if (fits_unbroken(paragraphs, bounds)) {
    auto lines = unbroken(paragraphs);
    return {std::move(paragraphs), std::move(lines), bounds.max_size, false};
  }
  for (Paragraph& paragraph : paragraphs) weigh_opportunities(paragraph, costs);
  auto best = best_lines(paragraphs, bounds, costs);
  if (!best && cut_what_is_too_wide(paragraphs, bounds.width / bounds.min_size, measure))
    best = best_lines(paragraphs, bounds, costs);
  if (!best) return shortened(source, std::move(paragraphs), bounds);
  return {std::move(paragraphs), std::move(best->lines), best->size, false};
}

}  // namespace kiosk
