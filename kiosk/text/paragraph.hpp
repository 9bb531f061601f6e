#pragma once
// A paragraph measured once, in em, so that any line of it has its width by subtraction.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/clusters.hpp"
#include "text/line_costs.hpp"
#include "text/text_measure.hpp"

namespace kiosk {

/// A place before cluster `at` where a line may begin, and how little one wants it (less is better, 0 is plain).
struct Opportunity {
  int at = 0;
  double penalty = 0;
  bool in_word = false;      ///< the line's end parts a word
  bool after_pause = false;  ///< the line before ends a clause, and may be short
  /// Of what is too short to be parted from its clause by the line's end: the cluster behind the pause that stands one
  /// word before the end, and the one behind the pause one word after it. Only lines that reach over the pause pay.
  int scrap_since = 0, scrap_until = 0;
};

/// What stands before a cluster, and how the cluster itself is set.
struct Setting {
  int face = -1;
  bool right_to_left = false;
  int level = 0;             ///< embedding level of UAX #9
  double advance = 0;        ///< em, as the face has it; a word's whole advance stands at its first cluster
  double gap = 0;            ///< em before it, unless it begins a line
  bool trim_left = false;    ///< its blank left half is dropped
  bool trim_right = false;   ///< its blank right half is dropped
  bool drawn_space = false;  ///< a space that its face draws inside a run
};

struct Paragraph {
  std::u16string text;
  std::string_view language;
  std::vector<Cluster> clusters;
  std::vector<Setting> settings;
  std::vector<double> pens;  ///< em before each cluster, gap included, in one endless line; one more than clusters
  std::vector<Opportunity> opportunities;  ///< ascending; neither the start nor the end of the paragraph
  bool right_to_left = false;
  std::vector<std::u16string> keep_together;  ///< names that the author of the text wants whole

  int size() const { return static_cast<int>(clusters.size()); }
  const Cluster& cluster(int i) const { return clusters[static_cast<std::size_t>(i)]; }
  const Setting& setting(int i) const { return settings[static_cast<std::size_t>(i)]; }
  bool inked(int i) const { return i >= 0 && i < size() && cluster(i).role == ClusterRole::ink; }

  int first_ink(int from) const;  ///< the first cluster at or after that draws; size() when none
  int end_ink(int before) const;  ///< past the last cluster before that draws; 0 when none

  /// The pen, in em, where a line that begins (ends) at a cluster has its edge.
  double start_edge(int begin) const;
  double end_edge(int end) const;
  /// em of the line [begin, end), blanks at its edges dropped, brackets at its edges trimmed.
  double line_width(int begin, int end) const;
  double width() const { return line_width(0, size()); }
  std::u16string_view slice(int begin, int end) const;
};

/// Of U+2068 and U+2069, which draw nothing.
enum class Isolates { dropped, kept };

/// What of a text may be set at all, as UTF-16 paragraphs, split at line feeds, none of them blank. Invalid bytes are
/// U+FFFD; controls, bidi embeddings and overrides are gone, and isolates unless they are kept; tabs and the like are
/// spaces; marks and joiners in a row are bounded, and so is the whole.
std::vector<std::u16string> clean_paragraphs(std::string_view utf8, Isolates = Isolates::dropped);

/// `isolated`: the language of each part between U+2068 and U+2069, in order.
Paragraph make_paragraph(std::u16string text, std::string_view language, Weight, const TextMeasure&,
                         std::span<const std::string> isolated = {});

/// Which of the allowed line ends reads well: words kept whole, particles not stranded, pauses welcome. Sets the
/// penalty of every opportunity. Slow beside the rest (it asks a dictionary): only for texts that must break.
void weigh_opportunities(Paragraph&, const LineCosts& = {});

/// Lets what is wider than a line be cut between any two clusters; false when nothing is.
bool allow_emergency_breaks(Paragraph&, double width, const TextMeasure&);

}  // namespace kiosk
