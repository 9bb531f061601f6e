#include "render/display.hpp"

#include <SDL_syswm.h>

#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace kiosk {
namespace {

bool driver_is(std::string_view name) {
  const char* driver = SDL_GetCurrentVideoDriver();
  return driver && name == driver;
}

/// Before SDL_Init. Pictures are made in memory, so the window's own surface is all that is needed of SDL; on a bare
/// console that surface goes through a texture, for which only OpenGL ES 2 is right.
void set_hints() {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_RENDER_VSYNC, "0");
}

void set_driver_hints() {
  const bool console = driver_is("KMSDRM") || driver_is("kmsdrm");
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, console ? "opengles2" : "software");
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, console ? "opengles2" : "0");
}

/// The full screen is made in the display's own size: without a window manager nobody would stretch it afterwards.
Handle<SDL_Window> make_window(const std::optional<Size>& windowed) {
  SDL_Rect place{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 0, 0};
  if (windowed) {
    place.w = windowed->width;
    place.h = windowed->height;
  } else {
    checked(SDL_GetDisplayBounds(0, &place) == 0, "SDL_GetDisplayBounds", "the display");
  }
  const Uint32 full_screen{driver_is("x11") ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP};
  const Uint32 flags = windowed ? Uint32{SDL_WINDOW_RESIZABLE} : full_screen;
  return owned(SDL_CreateWindow("kiosk", place.x, place.y, place.w, place.h, flags), "SDL_CreateWindow",
               fmt::format("{}x{} window", place.w, place.h));
}

int connection_of([[maybe_unused]] SDL_Window& window) {
#if defined(SDL_VIDEO_DRIVER_X11)
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(&window, &info) && info.subsystem == SDL_SYSWM_X11) {
    return ConnectionNumber(info.info.x11.display);
  }
#endif
  return -1;
}

/// A change of the window's size, or of what shows it: its surface is another one then.
bool changes_surface(Uint8 event) {
  return event == SDL_WINDOWEVENT_SIZE_CHANGED || event == SDL_WINDOWEVENT_EXPOSED ||
         event == SDL_WINDOWEVENT_RESTORED || event == SDL_WINDOWEVENT_SHOWN;
}

bool leaves(const SDL_Event& event, bool windowed) {
  if (event.type == SDL_QUIT) return true;
  if (event.type != SDL_KEYDOWN || !windowed) return false;
  return event.key.keysym.sym == SDLK_ESCAPE || event.key.keysym.sym == SDLK_q;
}

}  // namespace

Video::Video() {
  set_hints();
  checked(SDL_Init(SDL_INIT_VIDEO) == 0, "SDL_Init", "the display");
}

Video::~Video() { SDL_QuitSubSystem(SDL_INIT_VIDEO); }

Display::Display(const WindowOptions& options) : windowed_(options.windowed.has_value()) {
  set_driver_hints();
  window_ = make_window(options.windowed);
  events_fd_ = connection_of(*window_);
  asks_window_manager_ = !windowed_ && driver_is("x11");
  SDL_ShowCursor(SDL_DISABLE);
  surface();
}

SDL_Surface* Display::surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(window_.get());
  if (!surface) throw SdlError("SDL_GetWindowSurface", SDL_GetError(), "the display");
  return surface;
}

Size Display::size() const {
  Size size;
  SDL_GetWindowSizeInPixels(window_.get(), &size.width, &size.height);
  return size;
}

FrameView Display::frame() {
  SDL_Surface* own = surface();
  const Uint32 format = own->format->format;
  if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) {
    staging_.reset();
    return {static_cast<std::uint32_t*>(own->pixels), {own->w, own->h}, own->pitch / 4};
  }
  if (!staging_ || staging_->size() != Size{own->w, own->h}) staging_ = Picture({own->w, own->h}, Color{});
  return {staging_->pixels.data(), staging_->size(), staging_->width};
}

void Display::present(Rect part) {
  SDL_Surface* own = surface();
  if (staging_) {
    checked(SDL_ConvertPixels(own->w, own->h, SDL_PIXELFORMAT_ARGB8888, staging_->pixels.data(), staging_->width * 4,
                              own->format->format, own->pixels, own->pitch) == 0,
            "SDL_ConvertPixels", "the display");
  }
  const SDL_Rect rect{part.x, part.y, part.width, part.height};
  checked(SDL_UpdateWindowSurfaceRects(window_.get(), &rect, 1) == 0, "SDL_UpdateWindowSurfaceRects", "the display");
  if (std::exchange(asks_window_manager_, false)) SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
}

WindowWait Display::take_events() {
  WindowWait taken;
  for (SDL_Event event; SDL_PollEvent(&event);) {
    taken.quit = taken.quit || leaves(event, windowed_);
    taken.resized = taken.resized || (event.type == SDL_WINDOWEVENT && changes_surface(event.window.event));
  }
  return taken;
}

std::optional<std::chrono::nanoseconds> Display::events_every() const {
  if (events_fd_ >= 0 || !driver_is("wayland")) return std::nullopt;
  return std::chrono::milliseconds{500};
}

}  // namespace kiosk
