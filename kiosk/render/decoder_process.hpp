#pragma once
// Decodes picture files where they can't hurt: each in a process of its own, forked for it, which has its bytes and the
// memory for its pixels and can get at nothing else: no files, no network, no other process, a bounded time and memory.

#include <sys/types.h>

#include <atomic>
#include <mutex>

#include "render/images.hpp"

namespace kiosk {

/// Starts the launcher, a process that does nothing but fork decoders: a process with threads and a window should not.
/// Make it early. One picture at a time is decoded.
class DecoderProcess {
 public:
  DecoderProcess() { start(); }
  ~DecoderProcess();
  DecoderProcess(const DecoderProcess&) = delete;
  DecoderProcess& operator=(const DecoderProcess&) = delete;

  /// Ready or unusable, never pending. Any thread; waits for others.
  ImageState load(const DrawImage&);

  /// Ends, from another thread, what load() waits for; from now on it yields nothing.
  void stop();

 private:
  bool start();
  void end();

  std::mutex loading_;
  std::atomic<bool> stopped_ = false;
  std::atomic<int> control_ = -1;
  pid_t launcher_ = -1;
};

}  // namespace kiosk
