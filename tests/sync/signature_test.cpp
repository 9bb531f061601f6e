// Against minisign itself.
#include "sync/signature.hpp"

#include <doctest/doctest.h>

#include "folder.hpp"
#include "shell.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

struct Signer {
  Folder folder;
  std::string key;
  Signer() {
    shell("cd " + (folder / ".") + " && minisign -G -W -f -p pub -s sec 2>&1");
    const std::string file = contents(folder / "pub");
    const std::size_t second = file.find('\n') + 1;
    key = file.substr(second, file.find('\n', second) - second);
  }
  std::string signature(const std::string& bytes, const std::string& how = "") const {
    write(folder / "file", bytes);
    shell("cd " + (folder / ".") + " && minisign -S " + how + " -s sec -m file -t 'serial 3' 2>&1");
    return contents(folder / "file.minisig");
  }
};

}  // namespace

TEST_CASE("What that key signed is taken, hashed before or not; nothing else is") {
  const Signer signer;
  REQUIRE(signer.key.size() == 56);
  const std::string signature = signer.signature("the event");
  CHECK(signature_fault("the event", signature, signer.key) == "");
  CHECK(signature_fault("the event", signer.signature("the event", "-l"), signer.key) == "");
  CHECK(signature_fault("the Event", signature, signer.key) == "its signature does not fit it");
  CHECK(signature_fault("", signature, signer.key) == "its signature does not fit it");
  CHECK(signature_fault("the event", signature, Signer{}.key) == "it is signed by another key than \"signed_by\"");
  std::string comment = signature;
  comment.replace(comment.find("serial 3"), 8, "serial 9");
  CHECK(signature_fault("the event", comment, signer.key) == "its signature's comment has been changed");
  CHECK(signature_fault("the event", signature, "RWnonsense") == "\"signed_by\" is no public key of minisign");
}

TEST_CASE("A signature that is cut anywhere is none") {
  const Signer signer;
  std::string signature = signer.signature("the event");
  while (signature.ends_with('\n')) signature.pop_back();
  for (std::size_t length = 0; length < signature.size(); ++length)
    CHECK(signature_fault("the event", signature.substr(0, length), signer.key) != "");
  CHECK(signature_fault("the event", signature, signer.key) == "");
}
