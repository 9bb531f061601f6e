#include "render/jpeg.hpp"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <utility>

#include <jpeglib.h>

#include <jerror.h>

namespace kiosk {

namespace {

/// What the library's callbacks are told through its own structure, whose first part this must be.
struct Reporter {
  jpeg_error_mgr manager;
  std::jmp_buf back;
  char words[JMSG_LENGTH_MAX];
  bool damaged;
};

Reporter& reporter_of(j_common_ptr library) { return *reinterpret_cast<Reporter*>(library->err); }

void note_damage(j_common_ptr library) {
  Reporter& reporter = reporter_of(library);
  if (!reporter.damaged) reporter.manager.format_message(library, reporter.words);
  reporter.damaged = true;
}

/// The library is C: it is left by a jump, over frames of its own alone.
[[noreturn]] void give_up(j_common_ptr library) {
  note_damage(library);
  std::longjmp(reporter_of(library).back, 1);
}

/// Data that codes for less than the picture, or for more. A few bytes too many before a marker are no harm, and
/// cameras leave them; a sector of zeros, which are short codes, shows by nothing else.
bool is_damage(const jpeg_error_mgr& told) {
  constexpr int most_extra_bytes = 64;
  switch (told.msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_JPEG_EOF:
    case JWRN_MUST_RESYNC:
      return true;
    case JWRN_EXTRANEOUS_DATA:
      return told.msg_parm.i[0] > most_extra_bytes;
    default:
      return false;
  }
}

void hear(j_common_ptr library, int level) {
  if (level < 0 && is_damage(*library->err)) note_damage(library);
}

void say_nothing(j_common_ptr) {}

SDL_Surface* surface_for(jpeg_decompress_struct& jpeg) {
  const bool inks = jpeg.num_components == 4;
  jpeg.out_color_space = inks ? JCS_CMYK : JCS_RGB;
  jpeg.quantize_colors = FALSE;
  jpeg_calc_output_dimensions(&jpeg);
  const auto width = static_cast<int>(jpeg.output_width), height = static_cast<int>(jpeg.output_height);
  return SDL_CreateRGBSurfaceWithFormat(0, width, height, inks ? 32 : 24,
                                        inks ? SDL_PIXELFORMAT_ARGB8888 : SDL_PIXELFORMAT_RGB24);
}

/// Nothing in here has a destructor: it may be left by a jump. `surface` is the caller's to free in any case.
void decode(jpeg_decompress_struct& jpeg, Reporter& reporter, std::string_view file, SDL_Surface*& surface) {
  if (setjmp(reporter.back) != 0) return;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(file.data()), static_cast<unsigned long>(file.size()));
  jpeg_read_header(&jpeg, TRUE);
  surface = surface_for(jpeg);
  if (!surface) return;
  jpeg_start_decompress(&jpeg);
  while (jpeg.output_scanline < jpeg.output_height) {
    auto* row = static_cast<JSAMPROW>(surface->pixels) +
                static_cast<std::size_t>(jpeg.output_scanline) * static_cast<std::size_t>(surface->pitch);
    jpeg_read_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_decompress(&jpeg);
}

}  // namespace

DecodedJpeg decode_jpeg(std::string_view file) {
  Reporter reporter{};
  jpeg_decompress_struct jpeg{};
  jpeg.err = jpeg_std_error(&reporter.manager);
  reporter.manager.error_exit = give_up;
  reporter.manager.emit_message = hear;
  reporter.manager.output_message = say_nothing;
  SDL_Surface* surface = nullptr;
  decode(jpeg, reporter, file, surface);
  jpeg_destroy_decompress(&jpeg);
  Handle<SDL_Surface> owned{surface};
  if (reporter.damaged) return {nullptr, reporter.words};
  if (!owned) return {nullptr, SDL_GetError()};
  return {std::move(owned), ""};
}

}  // namespace kiosk
