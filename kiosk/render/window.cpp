#include "render/window.hpp"
#include "render/sdl_error.hpp"
namespace kiosk {
struct Window::Parts {};
Window::Window(const WindowOptions&, const Fonts&, Images&) { throw SdlError("SDL_Init", "not yet", ""); }
Window::~Window() = default;
Size Window::size() const { return {}; }
void Window::show(const DisplayList&, std::chrono::duration<double>) {}
bool Window::fading() const { return false; }
WindowWait Window::wait(std::optional<std::chrono::nanoseconds>, std::span<const int>) { return {}; }
}
