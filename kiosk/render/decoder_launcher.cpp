// The two processes behind DecoderProcess: the launcher, and the decoder that it forks for a picture.

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>

#include <fmt/format.h>

#include "render/decoder_enclosure.hpp"
#include "render/decoder_protocol.hpp"
#include "render/image_load.hpp"

namespace kiosk {
namespace {

/// Of the wall's clock, for a decoder that is not at fault: a disk may be slow, and a processor busy with other things.
constexpr int longest_wait_ms = 60'000;

ToldBands told(const EdgeBands& bands) {
  ToldBands told;
  told.count = static_cast<std::uint32_t>(bands.size());
  std::ranges::copy(bands, told.bands.begin());
  return told;
}

DecodeReply reply_of(const LoadedImage& image, std::uint32_t* memory) {
  DecodeReply reply;
  std::ranges::copy(image.pixels, memory);
  reply.width = image.width;
  reply.height = image.height;
  reply.opaque = image.opaque;
  reply.edges = {told(image.edges.left), told(image.edges.right), told(image.edges.top), told(image.edges.bottom)};
  reply.ink = image.ink;
  return reply;
}

DecodeReply decode(const AskedPicture& asked) {
  struct stat info {};
  if (fstat(asked.file, &info) != 0) return refusal(std::strerror(errno));
  const auto length = static_cast<std::size_t>(info.st_size);
  if (length == 0) return refusal("is empty");
  const Size box = asked.request.box;
  const std::size_t room = std::size_t{4} * static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height);
  const void* file = mmap(nullptr, length, PROT_READ, MAP_PRIVATE, asked.file, 0);
  void* memory = mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_SHARED, asked.memory, 0);
  if (file == MAP_FAILED || memory == MAP_FAILED) return refusal(std::strerror(errno));
  enclose_decoder();
  try {
    const auto image = decode_image({static_cast<const char*>(file), length}, asked.request);
    if (const auto* reason = std::get_if<std::string>(&image)) return refusal(*reason);
    return reply_of(std::get<LoadedImage>(image), static_cast<std::uint32_t*>(memory));
  } catch (const std::bad_alloc&) {
    return refusal("needs more memory to be decoded than a picture may");
  } catch (const std::exception& error) {
    return refusal(error.what());
  }
}

/// What became of a decoder that has said nothing.
DecodeReply reply_of_death(int status) {
  if (!WIFSIGNALED(status)) return refusal("makes its decoder fail");
  switch (WTERMSIG(status)) {
    case SIGXCPU:
      return refusal(fmt::format("takes more than {} s to decode: too slow here", decoding_seconds));
    case SIGKILL:
      return refusal("needs more memory to be decoded than there is here");
    case SIGBUS:
      return refusal("changes while it is read");
    default:
      return refusal("makes its decoder fail");
  }
}

void kill_decoder(pid_t decoder) {
  kill(decoder, SIGKILL);
  waitpid(decoder, nullptr, WNOHANG);  // a disk that hangs holds it; it is met again below
}

/// Its reply, or what became of it. Ends with the program, however long the decoder would have gone on.
DecodeReply await(pid_t decoder, int answers, int control) {
  std::array<pollfd, 2> waited{{{answers, POLLIN, 0}, {control, POLLIN, 0}}};
  int ready = 0;
  do {
    ready = poll(waited.data(), waited.size(), longest_wait_ms);
  } while (ready < 0 && errno == EINTR);
  if (waited[1].revents != 0) {
    kill_decoder(decoder);
    _exit(0);
  }
  if (ready <= 0) {
    kill_decoder(decoder);
    return refusal(fmt::format("takes more than {} s to read: too slow here", longest_wait_ms / 1000));
  }
  DecodeReply reply;
  const bool replied = read(answers, &reply, sizeof reply) == static_cast<ssize_t>(sizeof reply);
  int status = 0;
  waitpid(decoder, &status, 0);
  return replied ? reply : reply_of_death(status);
}

DecodeReply serve(const AskedPicture& asked, int control) {
  while (waitpid(-1, nullptr, WNOHANG) > 0) {
  }
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return refusal(std::strerror(errno));
  const pid_t decoder = fork();
  if (decoder == 0) {
    close(control);
    const DecodeReply reply = decode(asked);
    const bool told = write(ends[1], &reply, sizeof reply) == static_cast<ssize_t>(sizeof reply);
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  const DecodeReply reply = decoder < 0 ? refusal(std::strerror(errno)) : await(decoder, ends[0], control);
  close(ends[0]);
  return reply;
}

/// Nothing of the program but the socket: not its display, its files or its terminal, whose signals are not for it.
int let_go_of_all_but(int control) {
  prctl(PR_SET_NAME, "kiosk-decoder");
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) std::signal(signal, SIG_IGN);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  const int kept = fcntl(control, F_DUPFD_CLOEXEC, 3);
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int standard : {0, 1, 2}) {
    if (standard != 2 || !is_sanitized) dup2(nothing, standard);
  }
  const auto first = static_cast<unsigned>(kept);
  if (first > 3) close_range(3, first - 1, 0);
  close_range(first + 1, ~0U, 0);
  return kept;
}

}  // namespace

void launch_decoders(int control) {
  control = let_go_of_all_but(control);
  for (AskedPicture asked; receive_request(control, asked);) {
    const DecodeReply reply = serve(asked, control);
    close(asked.file);
    close(asked.memory);
    if (send(control, &reply, sizeof reply, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof reply)) break;
  }
  _exit(0);
}

}  // namespace kiosk
