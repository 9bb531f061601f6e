#include "machine/signals.hpp"

#include <sys/signalfd.h>

#include <csignal>

namespace kiosk {

Signals::Signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  fd_ = Descriptor{signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC)};
}

void Signals::read() {
  signalfd_siginfo info;
  while (::read(fd_.get(), &info, sizeof info) == sizeof info) {
    (info.ssi_signo == SIGHUP ? reload_ : stop_) = true;
  }
}

}  // namespace kiosk
