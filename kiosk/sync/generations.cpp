#include "sync/generations.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// Of a folder that is named by a number; 0 for any other.
std::uint64_t number_of(const fs::path& path) {
  const std::string name = path.filename().string();
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
  return fault == std::errc{} && end == name.data() + name.size() ? number : 0;
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{}; entry.increment(error))
    entries.push_back(entry->path());
  return entries;
}

}  // namespace

Generations::Generations(const std::string& folder, Disk disk)
    : folder_((fs::path{folder} / "").lexically_normal().parent_path().string()), disk_(std::move(disk)) {
  std::error_code ignored;
  fs::create_directories(folder_ + "/sets", ignored);
}

std::string Generations::staged(std::string_view path) const {
  return fmt::format("{}/sets/{}/{}", folder_, number_, path);
}

Result<> Generations::begin() {
  std::error_code error;
  const fs::path counts = fs::read_symlink(current(), error).filename();
  number_ = number_of(counts) + 1;
  sweep(counts.string());
  fs::create_directories(staged(""), error);
  if (error) return system_failure(error, staged(""), "can't be made");
  return {};
}

Result<> Generations::make_folders(const std::string& file) const {
  std::error_code error;
  fs::create_directories(fs::path{file}.parent_path(), error);
  if (error) return system_failure(error, file, "can't be written");
  return {};
}

Result<> Generations::add(const std::string& path, std::string_view bytes) {
  const std::string file = staged(path);
  if (Result<> made = make_folders(file); !made) return made;
  return disk_.write(file, bytes);
}

bool Generations::reuse(const std::string& path, const std::string& from_path) {
  const std::string file = staged(path);
  std::error_code error;
  if (!make_folders(file)) return false;
  fs::create_hard_link(current() + "/" + from_path, file, error);
  return !error;
}

Result<> Generations::sync_folders() const {
  std::error_code error;
  for (fs::recursive_directory_iterator entry{staged(""), error}; !error && entry != fs::recursive_directory_iterator{};
       entry.increment(error)) {
    if (!entry->is_directory(error)) continue;
    if (Result<> synced = disk_.sync(entry->path().string()); !synced) return synced;
  }
  for (const std::string& folder : {staged(""), folder_ + "/sets"}) {
    if (Result<> synced = disk_.sync(folder); !synced) return synced;
  }
  return {};
}

Result<> Generations::publish() {
  if (Result<> synced = sync_folders(); !synced) return synced;
  std::error_code error;
  const std::string link = current() + ".new";
  const std::string before = fs::read_symlink(current(), error).filename().string();
  fs::remove(link, error);
  fs::create_directory_symlink(fmt::format("sets/{}", number_), link, error);
  if (error) return system_failure(error, link, "can't be made");
  if (Result<> renamed = disk_.rename(link, current()); !renamed) return renamed;
  if (Result<> synced = disk_.sync(folder_); !synced) return synced;
  sweep(before);
  return {};
}

void Generations::give_up() {
  std::error_code ignored;
  const std::uint64_t begun = std::exchange(number_, 0);
  // The link may have been switched to it before the last step failed.
  if (begun == 0 || number_of(fs::read_symlink(current(), ignored).filename()) == begun) return;
  fs::remove_all(fmt::format("{}/sets/{}", folder_, begun), ignored);
}

void Generations::sweep(const std::string& also) const {
  std::error_code ignored;
  const std::string counts = fs::read_symlink(current(), ignored).filename().string();
  for (const fs::path& entry : entries_of(folder_ + "/sets")) {
    const std::string name = entry.filename().string();
    if (name != counts && name != also) fs::remove_all(entry, ignored);
  }
}

}  // namespace kiosk
