#pragma once
// Owners of SDL's things, for this room alone: one stateless deleter with an overload a type.

#include <memory>
#include <string>

#include <SDL.h>
#include <SDL_ttf.h>

#include "render/sdl_error.hpp"

namespace kiosk {

struct SdlDelete {
  void operator()(SDL_Window* it) const { SDL_DestroyWindow(it); }
  void operator()(SDL_Renderer* it) const { SDL_DestroyRenderer(it); }
  void operator()(SDL_Texture* it) const { SDL_DestroyTexture(it); }
  void operator()(SDL_Surface* it) const { SDL_FreeSurface(it); }
  void operator()(SDL_RWops* it) const { SDL_RWclose(it); }
  void operator()(TTF_Font* it) const { TTF_CloseFont(it); }
};

template <class T>
using Handle = std::unique_ptr<T, SdlDelete>;

/// Takes what an SDL function returned, or throws what it said.
template <class T>
Handle<T> owned(T* it, const char* call, const std::string& subject = {}) {
  if (!it) throw SdlError(call, SDL_GetError(), subject);
  return Handle<T>(it);
}

inline void checked(bool ok, const char* call, const std::string& subject = {}) {
  if (!ok) throw SdlError(call, SDL_GetError(), subject);
}

}  // namespace kiosk
