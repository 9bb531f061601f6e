#include "sign/content_reading.hpp"

#include <sys/eventfd.h>

#include <utility>

namespace kiosk {

ContentReading::ContentReading(BoxFiles& files) : files_(files), ended_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

void ContentReading::start() {
  if (busy()) return;
  thread_ = std::jthread{[this] {
    try {
      reading_ = files_.read();
    } catch (...) {
      thrown_ = std::current_exception();
    }
    eventfd_write(ended_.get(), 1);
  }};
}

std::optional<BoxFiles::Reading> ContentReading::take() {
  eventfd_t ended = 0;
  if (!busy() || eventfd_read(ended_.get(), &ended) != 0) return std::nullopt;
  thread_.join();
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  return std::exchange(reading_, std::nullopt);
}

}  // namespace kiosk
