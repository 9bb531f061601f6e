#include "machine/supervisor.hpp"

#include <systemd/sd-daemon.h>

#include <cstdint>
#include <cstdlib>

#include "text/line_text.hpp"

namespace kiosk {

Supervisor::Supervisor() {
  const char* socket = std::getenv("NOTIFY_SOCKET");
  listens_ = socket && *socket;
  std::uint64_t microseconds = 0;
  if (sd_watchdog_enabled(0, &microseconds) > 0) longest_silence_ = std::chrono::microseconds{microseconds} / 2;
}

void Supervisor::ready() const { sd_notify(0, "READY=1"); }

void Supervisor::alive() const {
  if (longest_silence_) sd_notify(0, "WATCHDOG=1");
}

void Supervisor::tell(const std::string& line) {
  if (!listens_ || line == told_) return;
  sd_notify(0, ("STATUS=" + line_text(line)).c_str());  // a second line would be another message
  told_ = line;
}

}  // namespace kiosk
