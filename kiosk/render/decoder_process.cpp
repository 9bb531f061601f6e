#include "render/decoder_process.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "machine/descriptor.hpp"
#include "render/decoder_protocol.hpp"
#include "render/image_header.hpp"

namespace kiosk {
namespace {

ImageState unusable(std::string reason) { return {ImageStatus::unusable, std::move(reason), nullptr}; }
ImageState failed() { return unusable(std::strerror(errno)); }

std::size_t bytes_of(Size size) {
  return std::size_t{4} * static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

bool take_reply(int control, DecodeReply& reply) {
  ssize_t count = 0;
  do {
    count = recv(control, &reply, sizeof reply, 0);
  } while (count < 0 && errno == EINTR);
  reply.reason.back() = '\0';
  return count == static_cast<ssize_t>(sizeof reply);
}

/// False where they are no edge of that length, px.
bool take_bands(const ToldBands& told, int length, EdgeBands& to) {
  if (told.count > told.bands.size()) return false;
  to.assign(told.bands.begin(), told.bands.begin() + told.count);
  int reached = 0;
  for (const EdgeBand& band : to) {
    if (band.begin != reached || band.end <= band.begin || band.end > length) return false;
    reached = band.end;
  }
  return to.empty() || reached == length;
}

ImageState taken(const DecodeReply& reply, Size box, int memory) {
  if (reply.width == 0) return unusable(reply.reason.data());
  const Size size{reply.width, reply.height};
  if (size.width < 1 || size.height < 1 || size.width > box.width || size.height > box.height) {
    return unusable("makes its decoder fail");
  }
  auto image = std::make_shared<LoadedImage>();
  PictureEdges& edges = image->edges;
  if (!take_bands(reply.edges[0], size.height, edges.left) || !take_bands(reply.edges[1], size.height, edges.right) ||
      !take_bands(reply.edges[2], size.width, edges.top) || !take_bands(reply.edges[3], size.width, edges.bottom)) {
    return unusable("makes its decoder fail");
  }
  void* pixels = mmap(nullptr, bytes_of(size), PROT_READ, MAP_SHARED, memory, 0);
  if (pixels == MAP_FAILED) return failed();
  image->width = size.width;
  image->height = size.height;
  image->opaque = reply.opaque;
  image->ink = reply.ink;
  const auto* first = static_cast<const std::uint32_t*>(pixels);
  image->pixels.assign(first, first + bytes_of(size) / 4);
  munmap(pixels, bytes_of(size));
  return {ImageStatus::ready, {}, std::move(image)};
}

}  // namespace

DecoderProcess::~DecoderProcess() {
  stop();
  end();
}

bool DecoderProcess::start() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
  launcher_ = fork();
  if (launcher_ == 0) launch_decoders(ends[1]);
  close(ends[1]);
  control_ = ends[0];
  return launcher_ > 0;
}

void DecoderProcess::end() {
  if (control_ >= 0) close(control_.exchange(-1));
  if (launcher_ > 0) waitpid(std::exchange(launcher_, -1), nullptr, 0);
}

void DecoderProcess::stop() {
  stopped_ = true;
  if (control_ >= 0) shutdown(control_, SHUT_RDWR);
}

ImageState DecoderProcess::load(const DrawImage& wanted) {
  const Size box{wanted.box.width, wanted.box.height};
  if (box.width < 1 || box.height < 1) return unusable("has no place");
  const Descriptor file{open(wanted.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  if (file.get() < 0) return failed();
  if (std::string reason = refused_file(file.get()); !reason.empty()) return unusable(std::move(reason));
  const Descriptor memory{memfd_create("picture", MFD_CLOEXEC)};
  if (memory.get() < 0 || ftruncate(memory.get(), static_cast<off_t>(bytes_of(box))) != 0) return failed();

  const std::lock_guard one_at_a_time{loading_};
  // A launcher that died, which nothing should make it, costs one try.
  for (int tries = 0; tries < 2 && !stopped_; ++tries) {
    DecodeReply reply;
    if (send_request(control_, {request_for(wanted), file.get(), memory.get()}) && take_reply(control_, reply)) {
      return taken(reply, box, memory.get());
    }
    if (stopped_) break;
    end();
    if (!start()) break;
  }
  return unusable("can't be decoded now");
}

}  // namespace kiosk
