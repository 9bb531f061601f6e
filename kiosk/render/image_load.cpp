#include "render/image_load.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>

#include <SDL_image.h>
#include <fmt/format.h>

#include "render/duotone.hpp"
#include "render/file_bytes.hpp"
#include "render/image_placing.hpp"
#include "render/jpeg.hpp"
#include "render/pixels.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {

namespace {

/// As SDL's reader hands it out, or nothing and a reason.
struct Decoded {
  Handle<SDL_Surface> surface;
  std::string reason;
};

const std::uint32_t* row_of(const SDL_Surface& surface, int y) {
  return reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface.pixels) +
                                                static_cast<std::ptrdiff_t>(y) * surface.pitch);
}

/// The four inks in the order of their bytes, as SDL_image hands them out where it calls them red, green, blue and
/// alpha. Without the profile of the press the colours are only near.
std::uint32_t from_inks(std::uint32_t pixel, bool inverted) {
  std::array<std::uint8_t, 4> inks{};
  std::memcpy(inks.data(), &pixel, 4);
  const auto paper = [&](std::size_t i) { return inverted ? std::uint32_t{inks[i]} : 255u - inks[i]; };
  const auto channel = [&](std::size_t i) { return (paper(i) * paper(3) + 127) / 255; };
  return 0xFF000000u | channel(0) << 16 | channel(1) << 8 | channel(2);
}

/// The decoded picture as rows of ours, a few of them at a time.
class Rows {
 public:
  Rows(const SDL_Surface& decoded, Inking inking) : decoded_(decoded), inking_(inking) {
    row_.resize(static_cast<std::size_t>(decoded.w));
  }

  /// Throws bad_alloc.
  const std::uint32_t* row(int y) {
    if (inking_ != Inking::rgb) {
      const std::uint32_t* inks = row_of(decoded_, y);
      const bool inverted = inking_ == Inking::inverted_cmyk;
      std::transform(inks, inks + decoded_.w, row_.begin(), [=](std::uint32_t p) { return from_inks(p, inverted); });
      return row_.data();
    }
    if (!strip_ || y < begin_ || y >= begin_ + strip_->h) convert(y);
    const std::uint32_t* pixels = row_of(*strip_, y - begin_);
    std::transform(pixels, pixels + decoded_.w, row_.begin(), premultiplied);
    return row_.data();
  }

 private:
  static constexpr int rows_at_once = 32;

  /// The converter knows palettes and see-through colours, but only whole surfaces: it gets one that is a part.
  void convert(int y) {
    const int rows = std::min(rows_at_once, decoded_.h - y);
    const SDL_PixelFormat& format = *decoded_.format;
    char* first = static_cast<char*>(decoded_.pixels) + static_cast<std::ptrdiff_t>(y) * decoded_.pitch;
    const Handle<SDL_Surface> part{SDL_CreateRGBSurfaceWithFormatFrom(first, decoded_.w, rows, format.BitsPerPixel,
                                                                      decoded_.pitch, format.format)};
    if (!part) throw std::bad_alloc{};
    if (format.palette) SDL_SetSurfacePalette(part.get(), format.palette);
    std::uint32_t key = 0;
    if (SDL_GetColorKey(const_cast<SDL_Surface*>(&decoded_), &key) == 0) SDL_SetColorKey(part.get(), SDL_TRUE, key);
    strip_.reset(SDL_ConvertSurfaceFormat(part.get(), SDL_PIXELFORMAT_ARGB8888, 0));
    if (!strip_) throw std::bad_alloc{};
    begin_ = y;
  }

  const SDL_Surface& decoded_;
  Inking inking_;
  std::vector<std::uint32_t> row_;
  Handle<SDL_Surface> strip_;
  int begin_ = 0;
};

/// By how much a drawing's shorter side may differ, px: its proportion was rounded to whole numbers, too.
int slack(Size proportion, Size drawn) {
  return 2 + std::min(drawn.width, drawn.height) / (2 * std::min(proportion.width, proportion.height));
}

/// The rasteriser keeps the aspect, by the side that gives the smaller scale: that is to be the longer one.
SDL_Surface* draw(SDL_RWops* file, Size size, int slack) {
  const bool wide = size.width >= size.height;
  return IMG_LoadSizedSVG_RW(file, size.width + (wide ? 0 : slack), size.height + (wide ? slack : 0));
}

Decoded damaged(std::string_view why) { return {nullptr, fmt::format("is damaged: {}", why)}; }

Decoded read_jpeg(std::string_view bytes) {
  DecodedJpeg jpeg = decode_jpeg(bytes);
  if (!jpeg.surface) return damaged(jpeg.damage);
  return {std::move(jpeg.surface), ""};
}

SDL_Surface* read_picture(SDL_RWops* file, const ImageHeader& header, Size drawing_size) {
  switch (header.format) {
    case ImageFormat::png:
      return IMG_LoadPNG_RW(file);
    case ImageFormat::webp:
      return IMG_LoadWEBP_RW(file);
    case ImageFormat::jpeg:
    case ImageFormat::svg:
      break;
  }
  return draw(file, drawing_size, slack(header.stored, drawing_size));
}

Decoded read_picture(std::string_view bytes, const ImageHeader& header, Size drawing_size) {
  const Handle<SDL_RWops> file{SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()))};
  if (!file) return {nullptr, SDL_GetError()};
  Handle<SDL_Surface> decoded{read_picture(file.get(), header, drawing_size)};
  if (!decoded) return damaged(IMG_GetError());
  return {std::move(decoded), ""};
}

/// An <svg> within the <svg> makes the rasteriser take another size.
bool is_as_claimed(Size decoded, const ImageHeader& header, Size drawing_size) {
  const Size claimed = header.drawing() ? drawing_size : header.stored;
  const int tolerance = header.drawing() ? slack(header.stored, drawing_size) : 0;
  return std::abs(decoded.width - claimed.width) <= tolerance && std::abs(decoded.height - claimed.height) <= tolerance;
}

/// A drawing comes as large as `drawing_size`, its shorter side maybe some pixels off; others come as they are stored.
/// Nothing beyond the file is ever read: the rasteriser knows no links and no entities.
Decoded decode(std::string_view bytes, const ImageHeader& header, Size drawing_size) {
  Decoded read = header.format == ImageFormat::jpeg ? read_jpeg(bytes) : read_picture(bytes, header, drawing_size);
  const Handle<SDL_Surface>& decoded = read.surface;
  if (!decoded) return read;
  if (!is_as_claimed({decoded->w, decoded->h}, header, drawing_size)) {
    return {nullptr, header.drawing() ? "is not of the size that it claims: an <svg> within it?"
                                      : "is not of the size that it claims"};
  }
  return read;
}

/// A decoder that converts inks itself has no use for a fourth byte: a JPEG has no alpha.
Inking inking_of(const SDL_Surface& decoded, const ImageHeader& header) {
  return decoded.format->BytesPerPixel == 4 ? header.inking : Inking::rgb;
}

bool is_opaque(const Pixels& pixels) {
  return std::ranges::all_of(pixels, [](std::uint32_t p) { return p >> 24 == 255; });
}

bool is_blank(const Pixels& pixels) {
  return std::ranges::all_of(pixels, [](std::uint32_t p) { return p >> 24 == 0; });
}

/// Scaled first, then turned: there is less to turn.
LoadedImage finished(const PixelRows& view, const Placing& placing, const ImageHeader& header,
                     const DecodeRequest& wanted) {
  LoadedImage image;
  const Size size = turned(placing.to, header);
  image.pixels = oriented(resample(view, placing.part, placing.to), placing.to, header.orientation);
  if (wanted.toned) duotone(image.pixels, wanted.tones);
  image.width = size.width;
  image.height = size.height;
  image.opaque = is_opaque(image.pixels);
  image.edges = edges_within(image.pixels, size, wanted.box);
  if (!image.opaque) image.ink = ink_levels(image.pixels, size);
  return image;
}

}  // namespace

std::variant<LoadedImage, std::string> decode_image(std::string_view file, const DecodeRequest& wanted) {
  if (wanted.box.width < 1 || wanted.box.height < 1) return std::string{"has no place"};
  const auto found = read_image_header(FileBytes{file});
  if (const auto* reason = std::get_if<std::string>(&found)) return *reason;
  const auto& header = std::get<ImageHeader>(found);
  Placing placing = place_in(header, wanted.box, wanted.fit);
  const Size size = header.drawing() ? drawn_size(header.stored, placing) : header.stored;
  const Decoded decoded = decode(file, header, size);
  if (!decoded.surface) return decoded.reason;
  Rows rows{*decoded.surface, inking_of(*decoded.surface, header)};
  const Size drawn{decoded.surface->w, decoded.surface->h};
  placing = placed_in(drawn, placing, header, wanted.fit);
  LoadedImage image = finished({drawn, [&rows](int y) { return rows.row(y); }}, placing, header, wanted);
  if (is_blank(image.pixels)) return std::string{"is transparent all over: nothing of it can be seen"};
  return image;
}

}  // namespace kiosk
