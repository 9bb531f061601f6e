// Picture files that are broken, or made to break what reads them.

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>

#include <doctest/doctest.h>

#include "render/decoder_enclosure.hpp"
#include "render/decoder_process.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::string_literals;

namespace {

const std::string pictures = KIOSK_SOURCE_DIR "/tests/render/pictures/";
constexpr Rect box{0, 0, 64, 64};

std::string big32(std::size_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

/// What is said of these bytes; "" when they are drawn.
std::string said_of(DecoderProcess& decoder, const std::string& bytes, const Rect& in = box) {
  const Folder folder;
  write(folder / "x", bytes);
  const ImageState state = decoder.load({folder / "x", in, Fit::contain});
  REQUIRE(state.status != ImageStatus::pending);
  CHECK((state.status == ImageStatus::ready) == state.reason.empty());
  return state.reason;
}

/// A drawing that keeps the rasteriser busy for minutes: large shapes, one on the other.
/// As many lines as may be, each from the upper edge to the lower.
std::string slow_drawing() {
  std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3000 3000'><path d='M0 0";
  for (int i = 0; i < 240'000; ++i) svg += " 1 3000 2999 0";
  return svg + "z'/></svg>";
}

/// Ids of the processes that this one has forked from its first thread, parted by blanks.
std::string children_of(pid_t process) {
  const std::string id = std::to_string(process);
  return contents("/proc/" + id + "/task/" + id + "/children");
}

/// The exit code of `act` done within the decoder's walls.
int enclosed(const std::function<int()>& act) {
  constexpr int seconds = 1;
  const pid_t child = fork();
  if (child == 0) {
    enclose_decoder(seconds);
    _exit(act());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("A file that is cut anywhere is told as cut, whichever format it has, and never drawn") {
  DecoderProcess decoder;
  for (const char* name : {"palette.png", "quads.jpg", "quads.webp"}) {
    const std::string whole = contents(pictures + name);
    REQUIRE(said_of(decoder, whole).empty());
    int drawn = 0, otherwise = 0;
    for (std::size_t length = 64; length<whole.size(); length += whole.size()> 4000 ? 37 : 1) {
      const std::string said = said_of(decoder, whole.substr(0, length));
      drawn += said.empty();
      otherwise += said != "is cut off: its end is missing";
    }
    CAPTURE(std::string{name});
    CHECK(drawn == 0);
    CHECK(otherwise == 0);
  }
}

TEST_CASE("A chunk that claims more than the file has is told before anything is decoded") {
  DecoderProcess decoder;
  const std::string whole = contents(pictures + "palette.png");
  for (const char* name : {"tEXt", "iCCP", "pHYs", "IDAT", "zzZz"}) {
    const std::string huge = whole.substr(0, 33) + big32(1'073'741'823) + name + "abc";
    CHECK(said_of(decoder, huge) == "is cut off: its end is missing");
  }
  std::string nameless = whole;
  nameless.replace(37, 4, "\1\2\3\4");
  CHECK(said_of(decoder, nameless) == "is damaged at byte 37");
}

TEST_CASE("A line, and what is transparent all over, is no picture") {
  DecoderProcess decoder;
  const Folder folder;
  CHECK(said_of(decoder, contents(png(folder / "line.png", {2001, 2}, {}))) == "has 2001 x 2 pixels, which is a line");
  CHECK(said_of(decoder, contents(png(folder / "strip.png", {2000, 2}, {}))).empty());
  CHECK(said_of(decoder, "<svg viewBox='0 0 16 9'><rect width='16' height='9' fill='none'/></svg>") ==
        "is transparent all over: nothing of it can be seen");
}

TEST_CASE("A wrong checksum is damage") {
  DecoderProcess decoder;
  std::string wrong = contents(pictures + "palette.png");
  wrong[29] = static_cast<char>(wrong[29] ^ 1);  // IHDR's
  CHECK(said_of(decoder, wrong).starts_with("is damaged"));
}

TEST_CASE("Formats that are not ours are told by name, whatever the file is called and however they go on") {
  DecoderProcess decoder;
  const std::string wanted = "; save it as PNG, JPEG, WebP or SVG";
  CHECK(said_of(decoder, "GIF89a\xFF\xFF\xFF\xFF") == "is a GIF" + wanted);
  CHECK(said_of(decoder, "BM" + std::string(60, '\1')) == "is a BMP" + wanted);
  CHECK(said_of(decoder, "II*\0abcd"s) == "is a TIFF" + wanted);
  CHECK(said_of(decoder,
                "\0\0\0\x20"
                "ftypavif"s) == "is a HEIC, AVIF or film" + wanted);
  CHECK(said_of(decoder, "%PDF-1.7") == "is a PDF" + wanted);
  CHECK(said_of(decoder, "") == "is empty");
  // A TGA has nothing at its begin that says so.
  CHECK(said_of(decoder, "\0\0\2\0\0\0\0\0\0\0\0\0\x10\0\x10\0\x20\0"s) == "is not a PNG, JPEG, WebP or SVG picture");
}

TEST_CASE("What a picture costs is known from its header: memory for its pixels, scans, dashes") {
  DecoderProcess decoder;
  // A frame of 8000 x 6000 in three full components; progressive, all of its coefficients are held as well.
  const auto jpeg = [](char kind, int scans) {
    std::string bytes = "\xFF\xD8\xFF"s + kind + "\0\x11\x08"s + "\x17\x70\x1F\x40\3\1\x11\0\2\x11\0\3\x11\0"s;
    for (int i = 0; i < scans; ++i) bytes += "\xFF\xDA\0\x08\1\1\0\0\x3F\0"s;
    return bytes + "\xFF\xD9";
  };
  CHECK(said_of(decoder, jpeg('\xC2', 1)) == "needs 412 MiB to be decoded, more than 216: make it smaller");
  CHECK(said_of(decoder, jpeg('\xC0', 21)) == "has 21 scans, which takes too long: save it with fewer");
  CHECK(said_of(decoder, jpeg('\xC0', 1)).starts_with("is damaged"));
  const auto dashed = [](const std::string& length, const std::string& dash) {
    return "<svg viewBox='0 0 16 9'><path d='M0 0L" + length + " 9' stroke='#000' stroke-dasharray='" + dash +
           "'/></svg>";
  };
  CHECK(said_of(decoder, dashed("1e9", "1 1")) == "has more dashes than can be drawn");
  CHECK(said_of(decoder, dashed("16", "1 1")).empty());
  CHECK(said_of(decoder, "<svg viewBox='0 0 9 9'>" + std::string(8 << 20, ' ')) == "is an SVG of more than 8 MiB");
  const auto repeated = [](const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  const std::string shapes = "has more than 10,000 shapes: make it simpler, or export it as PNG";
  CHECK(said_of(decoder, "<svg viewBox='0 0 9 9'>" + repeated("<circle r='9'/>", 10'001) + "</svg>") == shapes);
  CHECK(said_of(decoder, "<svg viewBox='0 0 9 9'>" + repeated("<line/>", 10'000) +
                             "<rect width='9' height='9'/></svg>") == shapes);
  CHECK(said_of(decoder, "<svg viewBox='0 0 9 9'><path d='M" + repeated("1 1 ", 500'001) + "'/></svg>") ==
        "has more than 1,000,000 coordinates: export it as PNG");
}

TEST_CASE("A drawing that takes too long ends at the processor's time, and the next picture is decoded") {
  DecoderProcess decoder;
  CHECK(said_of(decoder, slow_drawing(), {0, 0, 2000, 2000}) == "takes more than 10 s to decode: too slow here");
  CHECK(said_of(decoder, contents(pictures + "palette.png")).empty());
}

TEST_CASE("A picture that is being decoded doesn't hold up the end") {
  const Folder folder;
  write(folder / "slow.svg", slow_drawing());
  DecoderProcess decoder;
  ImageState state;
  const std::string launchers = children_of(getpid());
  REQUIRE_FALSE(launchers.empty());
  std::thread loading{[&] { state = decoder.load({folder / "slow.svg", {0, 0, 2000, 2000}, Fit::contain}); }};
  while (children_of(std::stoi(launchers)).empty()) std::this_thread::yield();  // until it is being decoded
  decoder.stop();
  loading.join();
  CHECK(state.reason == "can't be decoded now");
}

TEST_CASE("What is no file is not waited for") {
  DecoderProcess decoder;
  const Folder folder;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(decoder.load({folder / "pipe", box, Fit::contain}).reason == "is not a file");
  CHECK(decoder.load({"/dev/null", box, Fit::contain}).reason == "is not a file");
  CHECK(decoder.load({folder / "none", box, Fit::contain}).reason == "No such file or directory");
}

TEST_CASE("Within a decoder's walls there are no files, no network, no processes and no signals to others") {
  if (!can_be_enclosed()) return;
  CHECK(enclosed([] { return open("/etc/passwd", O_RDONLY) < 0 ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return open("/tmp/kiosk-enclosed", O_CREAT | O_WRONLY, 0600) < 0 ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return dup(0) < 0 ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return fork() < 0 && errno == EPERM ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return kill(getppid(), 0) < 0 ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return unlink("/tmp/kiosk-enclosed") < 0 && errno == EPERM ? 0 : 1; }) == 0);
  CHECK(enclosed([] { return execl("/bin/true", "true", nullptr) < 0 && errno == EPERM ? 0 : 1; }) == 0);
}

TEST_CASE("A decoder that never ends is ended by its processor's time") {
  CHECK(enclosed([] {
          for (volatile bool forever = true; forever;) {
          }
          return 0;
        }) == -SIGXCPU);
}

TEST_CASE("A decoder can't take more memory than it may") {
  if (is_sanitized || !can_be_enclosed()) return;
  CHECK(enclosed([] {
          for (int mib = 0; mib < 1024; ++mib) {
            if (!std::malloc(1 << 20)) return mib > 100 && mib < 300 ? 0 : 1;
          }
          return 2;
        }) == 0);
}
