#include "machine/control_socket.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

using Words = std::vector<std::string>;

/// As another user; false where that can't be had.
bool say_as(uid_t user, const std::string& socket, const std::string& word) {
  const pid_t child = fork();
  if (child == 0) _exit(setuid(user) == 0 && say_to(socket, word) ? 0 : 1);
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("Words of this user are heard in their order; the socket goes with the program") {
  const Folder folder;
  const std::string file = folder / control_name;
  {
    ControlSocket socket{folder / ""};
    REQUIRE(socket.fd() >= 0);
    CHECK(socket.read().empty());
    CHECK(say_to(file, "identify"));
    CHECK(say_to(file, "reload"));
    pollfd ready{socket.fd(), POLLIN, 0};
    CHECK(poll(&ready, 1, 0) == 1);
    CHECK(socket.read() == Words{"identify", "reload"});
    CHECK(socket.read().empty());
    CHECK(say_to(file, std::string(500, 'x')));
    CHECK_MESSAGE(socket.read().empty(), "what is longer than any word is none");
  }
  CHECK_FALSE(say_to(file, "identify"));
}

TEST_CASE("One that was killed leaves a socket in nobody's way; without a folder nobody is heard") {
  const Folder folder;
  ControlSocket killed{folder / ""};
  ControlSocket next{folder / ""};
  CHECK(say_to(folder / control_name, "picture"));
  CHECK(next.read() == Words{"picture"});
  CHECK(ControlSocket{""}.fd() == -1);
  CHECK(ControlSocket{folder / "missing"}.fd() == -1);
}

TEST_CASE("What another user says is dropped") {
  if (geteuid() != 0) return;  // nobody else can be had
  const Folder folder;
  chmod((folder / "").c_str(), 0755);
  ControlSocket socket{folder / ""};
  constexpr uid_t nobody = 65534;
  CHECK(say_as(nobody, folder / control_name, "identify"));
  CHECK(say_as(0, folder / control_name, "reload"));
  CHECK(socket.read() == Words{"reload"});
}
