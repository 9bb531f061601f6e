#include "text/assemble.hpp"

#include <unicode/ubidi.h>

#include <algorithm>
#include <numeric>

#include "text/spacing.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

struct Edges {
  int begin = 0;
  int end = 0;
};

Edges inked_part(const Paragraph& paragraph, const ChosenLine& line) {
  const int begin = paragraph.first_ink(line.begin);
  // Where there is no ink, as in a blank that bears an accent, each end is looked for beyond the other.
  return {begin, std::max(begin, paragraph.end_ink(line.end))};
}

std::vector<int> visual_order(const Paragraph& paragraph, Edges edges) {
  const auto count = static_cast<std::size_t>(edges.end - edges.begin);
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::vector<UBiDiLevel> levels;
  for (int i = edges.begin; i < edges.end; ++i) levels.push_back(static_cast<UBiDiLevel>(paragraph.setting(i).level));
  if (std::any_of(levels.begin(), levels.end(), [](UBiDiLevel level) { return level > 0; }))
    ubidi_reorderVisual(levels.data(), static_cast<int>(count), order.data());
  for (int& at : order) at += edges.begin;
  return order;
}

class Assembler {
 public:
  Assembler(const Paragraph& paragraph, Edges edges) : paragraph_(paragraph), edges_(edges) {}

  std::vector<PlacedRun> runs() {
    for (const int i : visual_order(paragraph_, edges_)) place(i);
    flush();
    return std::move(runs_);
  }

 private:
  double gap(int i) const { return i == edges_.begin ? 0 : paragraph_.setting(i).gap; }
  bool trims_left(int i) const {
    return paragraph_.setting(i).trim_left || (i == edges_.begin && trims_at_start(paragraph_, i));
  }
  bool trims_right(int i) const {
    return paragraph_.setting(i).trim_right || (i == edges_.end - 1 && trims_at_end(paragraph_, i));
  }

  // The gap lies on the logical near side: left of a cluster that is read from the left, else right.
  void place(int i) {
    const bool reversed = paragraph_.setting(i).right_to_left;
    if (!reversed) move(gap(i));
    if (paragraph_.inked(i)) {
      place_ink(i);
    } else {
      place_blank(i);
    }
    if (reversed) move(gap(i));
  }

  // A mirrored bracket has its blank half on the other side.
  bool trims_visual_left(int i) const { return paragraph_.setting(i).right_to_left ? trims_right(i) : trims_left(i); }
  bool trims_visual_right(int i) const { return paragraph_.setting(i).right_to_left ? trims_left(i) : trims_right(i); }

  void place_ink(int i) {
    if (!continues(i)) start(i);
    if (trims_visual_left(i)) {
      pen_ -= 0.5;
      run_.x -= 0.5;
    }
    members_.push_back(i);
    pen_ += paragraph_.setting(i).advance;
    run_.advance = pen_ - run_.x;
    if (!trims_visual_right(i)) return;
    flush();
    pen_ -= 0.5;
  }

  void place_blank(int i) {
    const Setting& blank = paragraph_.setting(i);
    if (blank.advance <= 0) return;
    if (!blank.drawn_space || members_.empty()) return move(blank.advance);
    members_.push_back(i);
    pen_ += blank.advance;
  }

  void move(double by) {
    if (by <= 0) return;
    flush();
    pen_ += by;
  }

  RunStyle style_of(int i) const {
    const Setting& setting = paragraph_.setting(i);
    return {setting.face, setting.right_to_left, paragraph_.cluster(i).script};
  }

  bool continues(int i) const { return !members_.empty() && run_.style == style_of(i) && !trims_visual_left(i); }

  void start(int i) {
    flush();
    run_.style = style_of(i);
    run_.x = pen_;
  }

  // A blank at the end of a run is the next run's distance, not part of its text.
  void flush() {
    while (!members_.empty() && !paragraph_.inked(members_.back())) members_.pop_back();
    if (members_.empty()) return;
    std::sort(members_.begin(), members_.end());
    for (const int i : members_)
      run_.text += paragraph_.inked(i) ? to_utf8(paragraph_.slice(i, i + 1)) : std::string(" ");
    runs_.push_back(std::move(run_));
    run_ = {};
    members_.clear();
  }

  const Paragraph& paragraph_;
  Edges edges_;
  double pen_ = 0;
  PlacedRun run_;
  std::vector<int> members_;
  std::vector<PlacedRun> runs_;
};

}  // namespace

std::string source_of(const Paragraph& paragraph, const ChosenLine& line) {
  const Edges edges = inked_part(paragraph, line);
  return to_utf8(paragraph.slice(edges.begin, edges.end));
}

TextLine assemble(const Paragraph& paragraph, const ChosenLine& line) {
  TextLine placed;
  placed.runs = Assembler(paragraph, inked_part(paragraph, line)).runs();
  placed.width = paragraph.line_width(line.begin, line.end);
  placed.source = source_of(paragraph, line);
  return placed;
}

}  // namespace kiosk
