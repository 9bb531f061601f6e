#include "render/sdl_window.hpp"

#include <SDL_syswm.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/graphics_access.hpp"
#include "render/outputs.hpp"
#include "render/sdl_window_surface.hpp"

namespace kiosk {
namespace {

/// Less has no room for anything beside a picture.
constexpr Size least_desk{640, 480};

bool driver_is(std::string_view name) {
  const char* driver = SDL_GetCurrentVideoDriver();
  return driver && name == driver;
}

/// Before SDL_Init.
void set_hints() {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  // Of the bare console: present() returns at the frame's turn, which paces a transition, and not one frame later.
  SDL_SetHint(SDL_HINT_VIDEO_DOUBLE_BUFFER, "1");
}

/// Drivers that SDL falls back to when it finds no display, and that report success.
bool shows_nothing() { return driver_is("offscreen") || driver_is("dummy") || driver_is("evdev"); }

bool was_asked_for() {
  const char* asked = std::getenv("SDL_VIDEODRIVER");
  return asked && *asked;
}

bool on_console() { return driver_is("KMSDRM") || driver_is("kmsdrm"); }

/// On a bare console even a window's surface goes through a texture, for which only OpenGL ES 2 is right.
void set_renderer_hints(const std::string& renderer) {
  const bool console = on_console();
  const std::string way = !renderer.empty() ? renderer : console ? "opengles2" : "software";
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, way.c_str());
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, console ? "opengles2" : "0");
  SDL_SetHint(SDL_HINT_RENDER_VSYNC, renderer.empty() ? "0" : "1");
}

DisplayMode mode_of(const SDL_DisplayMode& mode) { return {{mode.w, mode.h}, mode.refresh_rate}; }

struct Modes {
  std::vector<SDL_DisplayMode> sdl;
  std::vector<DisplayMode> modes;  ///< of the same order
};

Modes modes_of_display() {
  Modes found;
  for (int i = 0; i < SDL_GetNumDisplayModes(0); ++i) {
    SDL_DisplayMode mode{};
    if (SDL_GetDisplayMode(0, i, &mode) != 0) continue;
    found.sdl.push_back(mode);
    found.modes.push_back(mode_of(mode));
  }
  return found;
}

/// A bare console's window in another mode than the display's own; none when that is right.
Handle<SDL_Window> make_window_in_mode(const std::string& wish) {
  SDL_DisplayMode own{};
  checked(SDL_GetDesktopDisplayMode(0, &own) == 0, "SDL_GetDesktopDisplayMode", "the display");
  const Modes all = modes_of_display();
  const auto chosen = mode_to_set(wish, mode_of(own), all.modes);
  if (!chosen) return {};
  const auto at = std::ranges::find(all.modes, *chosen) - all.modes.begin();
  const SDL_DisplayMode& mode = all.sdl[static_cast<std::size_t>(at)];
  auto window = owned(SDL_CreateWindow("kiosk", 0, 0, mode.w, mode.h, SDL_WINDOW_FULLSCREEN), "SDL_CreateWindow",
                      to_text(*chosen));
  // A size alone would get the first rate that the display names.
  checked(SDL_SetWindowDisplayMode(window.get(), &mode) == 0, "SDL_SetWindowDisplayMode", to_text(*chosen));
  return window;
}

/// The full screen is made in the display's own size: without a window manager nobody would stretch it afterwards.
Handle<SDL_Window> make_window(const WindowOptions& options) {
  const std::optional<Size>& windowed = options.windowed;
  if (on_console() && !windowed) {
    if (auto window = make_window_in_mode(options.mode)) return window;
  }
  SDL_Rect place{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 0, 0};
  if (windowed) {
    SDL_Rect room{0, 0, windowed->width, windowed->height};
    if (options.at_a_desk) SDL_GetDisplayUsableBounds(0, &room);
    place.w = std::min(windowed->width, room.w);
    place.h = std::min(windowed->height, room.h);
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

int driver_index(const std::string& name) {
  for (int i = 0; i < SDL_GetNumRenderDrivers(); ++i) {
    SDL_RendererInfo info{};
    if (SDL_GetRenderDriverInfo(i, &info) == 0 && name == info.name) return i;
  }
  throw SdlError("SDL_CreateRenderer", "there is no such renderer", name);
}

bool is_window_event(const SDL_Event& event, Uint8 what) {
  return event.type == SDL_WINDOWEVENT && event.window.event == what;
}

bool loses_picture(const SDL_Event& event) {
  return is_window_event(event, SDL_WINDOWEVENT_SIZE_CHANGED) || event.type == SDL_RENDER_TARGETS_RESET ||
         event.type == SDL_RENDER_DEVICE_RESET;
}

bool uncovers(const SDL_Event& event) {
  return is_window_event(event, SDL_WINDOWEVENT_EXPOSED) || is_window_event(event, SDL_WINDOWEVENT_RESTORED) ||
         is_window_event(event, SDL_WINDOWEVENT_SHOWN);
}

bool leaves(const SDL_Event& event, bool windowed) {
  if (event.type == SDL_QUIT) return true;
  if (event.type != SDL_KEYDOWN || !windowed) return false;
  return event.key.keysym.sym == SDLK_ESCAPE || event.key.keysym.sym == SDLK_q;
}

std::string key_name(const SDL_Keysym& key) {
  const bool shift = (key.mod & KMOD_SHIFT) != 0;
  const SDL_Keycode code = key.sym;
  if (shift && code >= SDLK_a && code <= SDLK_z) return {static_cast<char>(code - SDLK_a + 'A')};
  if (shift && code == SDLK_SLASH) return "?";
  if (code > SDLK_SPACE && code < SDLK_DELETE) return {static_cast<char>(code)};
  std::string name = SDL_GetKeyName(code);
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return name;
}

}  // namespace

SdlVideo::SdlVideo() {
  set_hints();
  checked(SDL_Init(SDL_INIT_VIDEO) == 0, "SDL_Init", why_no_display(has_desktop(), graphics_access()));
  if (shows_nothing() && !was_asked_for()) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    throw SdlError("SDL_Init", "there is no display", why_no_display(has_desktop(), graphics_access()));
  }
}

SdlVideo::~SdlVideo() { SDL_QuitSubSystem(SDL_INIT_VIDEO); }

std::string SdlVideo::driver() const {
  const char* driver = SDL_GetCurrentVideoDriver();
  return driver ? driver : "";
}

SdlWindow::Stage SdlWindow::make_stage(SDL_Window& window, const std::string& renderer) {
  if (renderer.empty()) return SurfaceStage{std::make_unique<SdlWindowSurface>(window)};
  return TextureStage{owned(SDL_CreateRenderer(&window, driver_index(renderer), SDL_RENDERER_PRESENTVSYNC),
                            "SDL_CreateRenderer", renderer)};
}

SdlWindow::SdlWindow(const WindowOptions& options, const std::string& renderer)
    : windowed_(options.windowed.has_value()),
      at_a_desk_(options.at_a_desk),
      window_((set_renderer_hints(renderer), make_window(options))),
      stage_(make_stage(*window_, renderer)),
      events_fd_(connection_of(*window_)),
      asks_window_manager_(!windowed_ && driver_is("x11")) {
  SDL_ShowCursor(at_a_desk_ ? SDL_ENABLE : SDL_DISABLE);
  if (at_a_desk_) SDL_SetWindowMinimumSize(window_.get(), least_desk.width, least_desk.height);
  SDL_StopTextInput();  // an input method would keep letters to itself
  if (on_console() && !windowed_) has_wished_mode_ = has_mode(options.mode, modes_of_display().modes);
}

Size SdlWindow::size() const {
  Size size;
  SDL_GetWindowSizeInPixels(window_.get(), &size.width, &size.height);
  return size;
}

DisplayMode SdlWindow::mode() const {
  SDL_DisplayMode mode{};
  SDL_GetCurrentDisplayMode(0, &mode);
  return {size(), mode.refresh_rate};
}

bool SdlWindow::set_power([[maybe_unused]] bool on) {
#if defined(SDL_VIDEO_DRIVER_KMSDRM)
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window_.get(), &info) && info.subsystem == SDL_SYSWM_KMSDRM) {
    return set_drm_power(info.info.kmsdrm.drm_fd, on);
  }
#endif
  return false;
}

void SdlWindow::show(const Picture& picture) { show_on_stage(picture); }

void SdlWindow::show(const Painting& painting) { show_on_stage(painting); }

template <class Shown>
void SdlWindow::show_on_stage(const Shown& shown) {
  std::visit([&](auto& stage) { stage.show(shown); }, stage_);
  if (std::exchange(asks_window_manager_, false)) SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
}

bool SdlWindow::begin(const Painting& painting, Rise rise) {
  return std::visit([&](auto& stage) { return stage.begin(painting, std::move(rise)); }, stage_);
}

bool SdlWindow::glide(TidePlane plane) {
  return std::visit([&](auto& stage) { return stage.glide(std::move(plane)); }, stage_);
}

void SdlWindow::end_glide() {
  std::visit([](auto& stage) { stage.end_glide(); }, stage_);
}

void SdlWindow::step(const TransitionFrame& frame) {
  std::visit([&](auto& stage) { stage.step(frame); }, stage_);
}

bool SdlWindow::redraw() {
  return std::visit([](auto& stage) { return stage.redraw(); }, stage_);
}

std::optional<FrameView> SdlWindow::pixels() {
  auto* surface = std::get_if<SurfaceStage>(&stage_);
  return surface ? std::optional{surface->pixels()} : std::nullopt;
}

void SdlWindow::forget() {
  std::visit([](auto& stage) { stage.forget(); }, stage_);
}

std::chrono::nanoseconds SdlWindow::least_frame_time(bool slides) const {
  return std::visit([&](const auto& stage) { return stage.least_frame_time(slides); }, stage_);
}

// NOLINTNEXTLINE(readability-make-member-function-const): it empties SDL's queue
WindowEvents SdlWindow::take_events() {
  WindowEvents taken;
  for (SDL_Event event; SDL_PollEvent(&event);) {
    taken.quit = taken.quit || leaves(event, windowed_);
    taken.resized = taken.resized || loses_picture(event);
    taken.exposed = taken.exposed || uncovers(event);
    if (at_a_desk_ && event.type == SDL_KEYDOWN) taken.keys.push_back(key_name(event.key.keysym));
  }
  return taken;
}

std::optional<std::chrono::nanoseconds> SdlWindow::events_every() const {
  if (events_fd_ >= 0 || !driver_is("wayland")) return std::nullopt;
  return std::chrono::milliseconds{at_a_desk_ ? 30 : 500};
}

}  // namespace kiosk
