#include "render/decoder_protocol.hpp"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace kiosk {
namespace {

/// One request with room for two descriptors beside it (unix(7), SCM_RIGHTS).
class Message {
 public:
  explicit Message(DecodeRequest& request) : part_{&request, sizeof request} {
    header_.msg_iov = &part_;
    header_.msg_iovlen = 1;
    header_.msg_control = room_.data();
    header_.msg_controllen = room_.size();
  }
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;

  msghdr* header() { return &header_; }

  void put(const std::array<int, 2>& descriptors) {
    cmsghdr* head = CMSG_FIRSTHDR(&header_);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof descriptors);
    std::memcpy(CMSG_DATA(head), descriptors.data(), sizeof descriptors);
  }

  bool take(std::array<int, 2>& descriptors) {
    const cmsghdr* head = CMSG_FIRSTHDR(&header_);
    if (!head || head->cmsg_len != CMSG_LEN(sizeof descriptors)) return false;
    std::memcpy(descriptors.data(), CMSG_DATA(head), sizeof descriptors);
    return true;
  }

 private:
  iovec part_;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> room_{};
  msghdr header_{};
};

}  // namespace

DecodeRequest request_for(const DrawImage& wanted) {
  return {{wanted.box.width, wanted.box.height}, wanted.fit, wanted.tones ? 1 : 0, wanted.tones.value_or(Duotone{})};
}

bool send_request(int control, const AskedPicture& asked) {
  DecodeRequest request = asked.request;
  Message message{request};
  message.put({asked.file, asked.memory});
  return sendmsg(control, message.header(), MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof request);
}

bool receive_request(int control, AskedPicture& asked) {
  Message message{asked.request};
  ssize_t count = 0;
  do {
    count = recvmsg(control, message.header(), MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  std::array<int, 2> descriptors{};
  if (count != static_cast<ssize_t>(sizeof asked.request) || !message.take(descriptors)) return false;
  asked.file = descriptors[0];
  asked.memory = descriptors[1];
  return true;
}

DecodeReply refusal(std::string_view reason) {
  DecodeReply reply;
  reason.copy(reply.reason.data(), reply.reason.size() - 1);
  return reply;
}

}  // namespace kiosk
