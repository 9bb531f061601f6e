#pragma once
// Words for a program that runs, from others on this machine that may: a socket in its runtime directory.

#include <string>
#include <vector>

#include "machine/descriptor.hpp"
#include "result/result.hpp"

namespace kiosk {

/// The socket's name in the folder of the program's runtime files.
inline constexpr const char* control_name = "control";

class ControlSocket {
 public:
  /// In this folder, which must be there. Nowhere when that is empty, or a socket can't be made: then nobody is heard.
  explicit ControlSocket(const std::string& folder);
  ~ControlSocket();
  ControlSocket(const ControlSocket&) = delete;
  ControlSocket& operator=(const ControlSocket&) = delete;

  /// Readable when somebody said something; -1 where nobody can.
  int fd() const { return fd_.get(); }
  /// Takes what has arrived: words of those whom the kernel names as root, as this program's own user, or as the user
  /// of `kiosk sync`. What others say is dropped.
  std::vector<std::string> read();

 private:
  std::string file_;
  Descriptor fd_;
};

/// Says a word to the program whose socket that is.
Result<> say_to(const std::string& socket, const std::string& word);

}  // namespace kiosk
