/* Stands between a program and the kernel: a display's turn to the next frame is taken and never comes. */

#define _GNU_SOURCE
#include <drm.h>
#include <drm_mode.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

int ioctl(int file, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void* argument = va_arg(rest, void*);
  va_end(rest);
  if (request == DRM_IOCTL_MODE_PAGE_FLIP) return 0;
  if (request == DRM_IOCTL_MODE_ATOMIC && (((struct drm_mode_atomic*)argument)->flags & DRM_MODE_PAGE_FLIP_EVENT)) return 0;
  return (int)syscall(SYS_ioctl, file, request, argument);
}
