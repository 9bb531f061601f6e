#include "render/console_terminal.hpp"

#include <fcntl.h>
#include <linux/kd.h>
#include <linux/vt.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

namespace kiosk {
namespace {

constexpr int leave_signal = SIGUSR1, come_signal = SIGUSR2;

/// Where the signals' handler writes to: threads that were made before don't block them.
std::atomic<int> asking{-1};

void ask(int signal) {
  const int error = errno;
  const char word = signal == leave_signal ? 'l' : 'c';
  [[maybe_unused]] const ssize_t written = write(asking, &word, 1);
  errno = error;
}

void handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  for (const int signal : {leave_signal, come_signal}) sigaction(signal, &action, nullptr);
}

/// Whether this process had one before.
bool has_been = false;

/// Of the terminal on standard input; 0: none.
int own_number() {
  struct stat status {};
  constexpr unsigned terminals = 4;  // the device's major number
  return fstat(STDIN_FILENO, &status) == 0 && major(status.st_rdev) == terminals
             ? static_cast<int>(minor(status.st_rdev))
             : 0;
}

/// Of the terminal in front; 0 when that can't be told.
int seen_number() {
  vt_stat state{};
  return ioctl(STDIN_FILENO, VT_GETSTATE, &state) == 0 ? state.v_active : 0;
}

/// Whoever leans on the keyboard must not end the sign by Ctrl+C, nor write on the terminal behind it. Keys that switch
/// terminals are the kernel's, and stay. Returns how it was.
std::optional<termios> muted_keyboard() {
  termios before{};
  if (tcgetattr(STDIN_FILENO, &before) != 0) return std::nullopt;
  termios muted = before;
  muted.c_lflag &= ~static_cast<tcflag_t>(ISIG | ICANON | ECHO);
  tcsetattr(STDIN_FILENO, TCSANOW, &muted);
  return before;
}

void set_switching(char mode) {
  const vt_mode settings{mode, 0, static_cast<short>(leave_signal), static_cast<short>(come_signal), 0};
  ioctl(STDIN_FILENO, VT_SETMODE, &settings);
}

}  // namespace

ConsoleTerminal::ConsoleTerminal() {
  int mode = KD_TEXT;
  if (ioctl(STDIN_FILENO, KDGETMODE, &mode) != 0) return;
  quiet_ = mode != KD_GRAPHICS && ioctl(STDIN_FILENO, KDSETMODE, KD_GRAPHICS) == 0;
  std::array<int, 2> ends{-1, -1};
  if (pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0) return;
  asks_ = Descriptor{ends[0]};
  asked_ = Descriptor{ends[1]};
  asking = asked_.get();
  handle(ask);
  set_switching(VT_PROCESS);
  keyboard_ = muted_keyboard();
  const int own = own_number(), seen = seen_number();
  if (std::exchange(has_been, true))
    away_ = own != seen && seen != 0;
  else if (own != seen)
    ioctl(STDIN_FILENO, VT_ACTIVATE, own);
}

ConsoleTerminal::~ConsoleTerminal() {
  if (keyboard_) tcsetattr(STDIN_FILENO, TCSANOW, &*keyboard_);
  if (asks_.get() >= 0) {
    set_switching(VT_AUTO);
    handle(SIG_IGN);  // one that is on its way must not end the program
    asking = -1;
  }
  if (quiet_) ioctl(STDIN_FILENO, KDSETMODE, KD_TEXT);
}

TerminalAsks ConsoleTerminal::take() {
  TerminalAsks last = TerminalAsks::nothing;
  for (char word = 0; asks_.get() >= 0 && read(asks_.get(), &word, 1) == 1;)
    last = word == 'l' ? TerminalAsks::to_leave : TerminalAsks::to_come;
  return last;
}

bool ConsoleTerminal::left() { return ioctl(STDIN_FILENO, VT_RELDISP, 1) == 0; }

void ConsoleTerminal::came() { ioctl(STDIN_FILENO, VT_RELDISP, VT_ACKACQ); }

}  // namespace kiosk
