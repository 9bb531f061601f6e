#pragma once
// From what is seen to the next picture, over what differs alone. The loops are plain, so that compilers vectorise
// them.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/picture.hpp"

namespace kiosk {

/// Pixels of a frame, in somebody else's memory: 0x??RRGGBB, `pitch` pixels from row to row.
struct FrameView {
  std::uint32_t* pixels = nullptr;
  Size size;
  int pitch = 0;

  std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch; }
};

/// With its top left corner at (x, y); what lies outside is cut off.
void copy(const Picture&, const FrameView& onto, int x = 0, int y = 0);

/// One colour by the rest, by `share` (0–1) what is over it: at 1 that alone.
void mix_row(std::uint32_t ground, const std::uint32_t* over, int count, double share, std::uint32_t* onto);

/// Pixels one after the other, as many as there may be: address space for all, memory for those that are there.
class PixelStore {
 public:
  PixelStore() = default;
  /// Throws std::bad_alloc when there is no address space.
  explicit PixelStore(std::size_t most);
  ~PixelStore();
  PixelStore(PixelStore&&) noexcept;
  PixelStore& operator=(PixelStore&&) noexcept;

  /// Room for `count` more, to be written. There must be room for them.
  std::uint32_t* add(std::size_t count);
  void clear() { count_ = 0; }
  /// Gives memory beyond the first `kept` pixels back to the system, whatever was stored in it.
  void trim(std::size_t kept);

  const std::uint32_t* data() const { return pixels_; }
  std::size_t size() const { return count_; }
  std::size_t most() const { return most_; }

 private:
  std::uint32_t* pixels_ = nullptr;
  std::size_t most_ = 0, count_ = 0;
};

/// Keeps the pixels that differ, both as they are seen and as they will be, and no whole picture.
class Crossfade {
 public:
  /// Forgets what it was about: between pictures of this size, no rows of which differ yet. What lies in `spared` is
  /// left as it is: somebody else draws there.
  void begin(Size, const Rect& spared = {});

  /// The next picture's rows from `top` on, and those that are seen in their place. Rows come in order, each once.
  void add(const Picture& strip, int top, const FrameView& seen);

  /// Forgets, and keeps memory for no more than one picture: most changes need less.
  void end();

  Size size() const { return size_; }

  /// What differs, and little else: no two of them cover the same; none when nothing does.
  std::vector<Rect> parts() const;

  /// Writes the spans that differ: the next picture by `share` (0–1), what was seen by the rest. At 1 it is the next
  /// picture to the bit.
  void blend(double share, const FrameView& onto) const;

 private:
  /// A stretch of one row, [begin, end). Flat: all of it goes from one colour to one other, as most of a ground does.
  struct Span {
    int y, begin, end;
    bool flat;

    bool goes_on_at(int row, int x) const { return y == row && end == x; }
  };

  void add_row(const std::uint32_t* next, const std::uint32_t* seen, int y);
  void add_part(const std::uint32_t* next, const std::uint32_t* seen, int y, int begin, int end);
  void add_flat(std::uint32_t next, std::uint32_t seen, const Span&);
  void add_detailed(const std::uint32_t* next, const std::uint32_t* seen, const Span&);

  Size size_;
  Rect spared_;
  std::vector<Span> spans_;
  PixelStore pixels_;  ///< what was seen, then what will be: of a flat span a pixel each, else of each of its blocks
};

}  // namespace kiosk
