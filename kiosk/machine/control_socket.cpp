#include "machine/control_socket.hpp"

#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace kiosk {
namespace {

constexpr const char* user_of_sync = "venue-kiosk-sync";
constexpr std::size_t longest_word = 64;
/// What is left wakes its reader again, which has other things to do as well.
constexpr int most_at_once = 16;

std::optional<sockaddr_un> address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return std::nullopt;
  path.copy(address.sun_path, path.size());
  return address;
}

/// Who sent it, by the kernel's word.
std::optional<uid_t> sender_of(msghdr& message) {
  for (cmsghdr* part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_CREDENTIALS) continue;
    ucred who{};
    std::memcpy(&who, CMSG_DATA(part), sizeof who);
    return who.uid;
  }
  return std::nullopt;
}

/// The user of sync may be made after this program has started.
bool is_heard(uid_t sender) {
  if (sender == 0 || sender == geteuid()) return true;
  const passwd* user = getpwnam(user_of_sync);
  return user && user->pw_uid == sender;
}

}  // namespace

ControlSocket::ControlSocket(const std::string& folder) {
  const auto address = address_of(folder + "/" + control_name);
  if (folder.empty() || !address) return;
  Descriptor fd{socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
  const int on = 1;
  const std::string file = folder + "/" + control_name;
  unlink(file.c_str());  // of one that was killed
  if (fd.get() < 0 || setsockopt(fd.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on) != 0 ||
      bind(fd.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
    return;
  chmod(file.c_str(), 0666);  // who may be heard is decided by who says it
  file_ = file;
  fd_ = std::move(fd);
}

ControlSocket::~ControlSocket() {
  if (!file_.empty()) unlink(file_.c_str());
}

std::vector<std::string> ControlSocket::read() {
  std::vector<std::string> words;
  std::array<char, longest_word> bytes{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(ucred))> control{};
  for (int taken = 0; fd_.get() >= 0 && taken < most_at_once; ++taken) {
    iovec part{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t size = recvmsg(fd_.get(), &message, MSG_CMSG_CLOEXEC);
    if (size < 0) break;
    const auto sender = sender_of(message);
    const bool whole = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) == 0;
    if (whole && sender && is_heard(*sender)) words.emplace_back(bytes.data(), static_cast<std::size_t>(size));
  }
  return words;
}

Result<> say_to(const std::string& socket_file, const std::string& word) {
  const auto address = address_of(socket_file);
  const Descriptor fd{socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
  if (!address) return Failure{"", socket_file, "is too long a path for a socket"};
  const ssize_t sent = sendto(fd.get(), word.data(), word.size(), MSG_NOSIGNAL,
                              reinterpret_cast<const sockaddr*>(&*address), sizeof *address);
  if (sent < 0) return system_failure(errno, socket_file, "nobody listens");
  return {};
}

}  // namespace kiosk
