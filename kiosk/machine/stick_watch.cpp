#include "machine/stick_watch.hpp"

#include <sys/inotify.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

#include <fmt/format.h>

#include "machine/folder.hpp"

namespace kiosk {
namespace {

constexpr const char* usual_folder = "/run/venue-kiosk-usb";
constexpr const char* ready = ".ready";

/// Empty where there is no such folder.
std::string in_runtime_folder(const std::string& name) {
  const char* runtime = std::getenv("RUNTIME_DIRECTORY");
  return runtime ? fmt::format("{}/{}", runtime, name) : "";
}

}  // namespace

StickWatch::StickWatch(const std::string& folder) : folder_(folder.empty() ? usual_folder : folder) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder_, ignored)) return;
  fd_ = Descriptor{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
  inotify_add_watch(fd_.get(), folder_.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM);
}

void StickWatch::read() {
  std::array<char, 4096> buffer;
  while (fd() >= 0 && ::read(fd(), buffer.data(), buffer.size()) > 0) changed_ = true;
}

std::vector<std::string> StickWatch::take() {
  std::vector<std::string> fresh;
  if (fd() < 0 || !std::exchange(changed_, false)) return fresh;
  std::set<std::string> here;
  for (const std::filesystem::path& path : entries_of(folder_).value_or({})) {
    if (path.extension() == ready) here.insert((path.parent_path() / path.stem()).string());
  }
  for (const std::string& stick : here) {
    if (!known_.contains(stick)) fresh.push_back(stick);
  }
  known_ = std::move(here);
  return fresh;
}

void StickWatch::want(bool wanted) const {
  const std::string flag = in_runtime_folder("takes-sticks");
  std::error_code ignored;
  if (!wanted) std::filesystem::remove(flag, ignored);
  if (wanted && !flag.empty()) std::ofstream{flag};
}

void StickWatch::done(const std::string& stick) const {
  const std::string flag = in_runtime_folder(std::filesystem::path{stick}.filename().string() + ".done");
  if (!flag.empty()) std::ofstream{flag};
}

}  // namespace kiosk
