#include "render/fonts.hpp"

#include <algorithm>
#include <list>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "render/faces.hpp"
#include "render/pictograms.hpp"
#include "text/utf8.hpp"

namespace kiosk {

namespace {

/// Advances are measured at this size and divided by it: unhinted, so they are linear in the size.
constexpr int reference_size = 512;
constexpr std::size_t most_answers = 2048;
/// A screen full of text takes about 0.3 bytes for each of its pixels.
constexpr double glyph_bytes_per_pixel = 1.5;
constexpr std::size_t most_glyph_bytes = 3 << 20;  ///< for pictures of up to 1920x1080

/// A map that forgets what was used longest ago once its values' costs exceed a limit.
template <class Value>
class LruCache {
 public:
  explicit LruCache(std::size_t limit) : limit_(limit) {}

  /// Null when it is not there; valid until the next put().
  const Value* find(std::string_view key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->value;
  }

  /// The key must not be there yet. Keeps the new value even when it alone is above the limit.
  const Value& put(std::string key, Value value, std::size_t cost) {
    entries_.push_front({std::move(key), std::move(value), cost});
    by_key_.emplace(entries_.front().key, entries_.begin());
    cost_ += cost;
    while (cost_ > limit_ && entries_.size() > 1) drop_last();
    return entries_.front().value;
  }

  void clear() {
    by_key_.clear();
    entries_.clear();
    cost_ = 0;
  }

  /// A smaller limit than the present one has no effect.
  void raise_limit(std::size_t limit) { limit_ = std::max(limit_, limit); }

 private:
  struct Entry {
    std::string key;
    Value value;
    std::size_t cost;
  };

  void drop_last() {
    cost_ -= entries_.back().cost;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }

  std::size_t limit_, cost_ = 0;
  std::list<Entry> entries_;                                                          ///< the latest used first
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_key_;  ///< views into entries_
};

std::string run_key(std::string_view run, const RunStyle& style, int size) {
  return fmt::format("{} {} {} {} {}", style.face, style.right_to_left, style.script, size, run);
}

int width_of(TTF_Font* font, const std::string& run) {
  int width = 0;
  TTF_SizeUTF8(font, run.c_str(), &width, nullptr);
  return width;
}

}  // namespace

struct Fonts::Parts {
  explicit Parts(std::string r) : root(std::move(r)), faces(root) {}

  RunStyle drawable(RunStyle style) const {
    style.face = faces.drawable(style.face);
    return style;
  }

  int pick(std::string_view cluster, ClusterKind kind, std::string_view language, Weight weight) {
    if (weight == Weight::display) {
      if (faces.display_covers(cluster, kind)) return faces.display();
      weight = Weight::bold;
    }
    for (int face : faces.stack().candidates(first_code_point(cluster), kind, language, weight))
      if (faces.covers(face, cluster)) return face;
    return -1;
  }

  double measure(const std::string& run, const RunStyle& style) {
    TTF_Font* font = faces.open_for(style, reference_size);
    const int strike = faces.spec(style.face).strike;
    if (strike != 0) return emoji_em * width_of(font, run) / strike;
    if (!TTF_GlyphIsProvided32(font, U' ')) return double(width_of(font, run)) / reference_size;
    // SDL_ttf tells the ink's extent where that is wider than the advance; between two spaces it is not.
    return double(width_of(font, " " + run + " ") - width_of(font, "  ")) / reference_size;
  }

  GlyphImage raster(const std::string& run, const RunStyle& style, int size) {
    TTF_Font* font = faces.open_for(style, size);
    const int strike = faces.spec(style.face).strike;
    return strike != 0 ? raster_strike(font, run, strike, size) : raster_outlines(font, run, style.right_to_left);
  }

  template <class Draw>
  std::shared_ptr<const GlyphImage> image(const std::string& key, Draw&& draw) {
    if (const auto* known = images.find(key)) return *known;
    auto drawn = std::make_shared<const GlyphImage>(draw());
    const std::size_t cost = drawn->bytes() + key.size() + sizeof(GlyphImage);
    return images.put(key, std::move(drawn), cost);
  }

  std::string root;
  std::string display_family;
  Faces faces;
  LruCache<int> picks{most_answers};
  LruCache<double> advances{most_answers};
  LruCache<std::shared_ptr<const GlyphImage>> images{most_glyph_bytes};
};

Fonts::Fonts(const std::string& root) : parts_(std::make_unique<Parts>(root)) {}
Fonts::~Fonts() = default;

int Fonts::face_for(std::string_view cluster, ClusterKind kind, std::string_view language, Weight weight) const {
  const std::string key =
      fmt::format("{} {} {} {}", static_cast<int>(kind), cjk_index(language), static_cast<int>(weight), cluster);
  if (const int* known = parts_->picks.find(key)) return *known;
  return parts_->picks.put(key, parts_->pick(cluster, kind, language, weight), 1);
}

double Fonts::advance(std::string_view run, const RunStyle& style) const {
  if (run.empty()) return 0;
  const RunStyle real = parts_->drawable(style);
  const std::string key = run_key(run, real, reference_size);
  if (const double* known = parts_->advances.find(key)) return *known;
  return parts_->advances.put(key, parts_->measure(std::string(run), real), 1);
}

std::shared_ptr<const GlyphImage> Fonts::glyphs(const std::string& run, const RunStyle& style, int size) const {
  const RunStyle real = parts_->drawable(style);
  return parts_->image(run_key(run, real, size), [&] { return parts_->raster(run, real, size); });
}

std::shared_ptr<const GlyphImage> Fonts::pictogram(const std::string& name, int size) const {
  return parts_->image(fmt::format("pictogram {} {}", size, name), [&] { return raster_pictogram(name, size); });
}

void Fonts::make_room(Size picture) const {
  const double pixels = static_cast<double>(picture.width) * picture.height;
  parts_->images.raise_limit(static_cast<std::size_t>(pixels * glyph_bytes_per_pixel));
}

void Fonts::set_display_font(const std::string& family) {
  if (family == parts_->display_family) return;
  parts_->display_family = family;
  parts_->faces.set_display(find_face(family, {parts_->root, "/usr/local/share/fonts"}));
  // One id stands for the old face and the new one.
  parts_->picks.clear();
  parts_->advances.clear();
  parts_->images.clear();
}

bool Fonts::display_font_found() const {
  return parts_->display_family.empty() || parts_->faces.has_file(parts_->faces.display());
}

std::vector<std::string> Fonts::missing() const { return parts_->faces.missing(); }

std::vector<std::string> Fonts::files() const { return parts_->faces.files(); }

std::string Fonts::face_name(int face) const {
  if (face < 0) return "none";
  const FaceSpec& spec = parts_->faces.spec(face);
  return fmt::format("{}:{}", spec.file.substr(spec.file.rfind('/') + 1), spec.index);
}

int Fonts::opened() const { return parts_->faces.opened(); }

}  // namespace kiosk
