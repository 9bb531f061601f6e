#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "commands/settings.hpp"
#include "pages/proof_pages.hpp"

namespace kiosk {
namespace {

/// Whole or not at all: under another name first.
bool write_page(const std::string& folder, const std::string& name, const std::string& html) {
  const std::string path = folder + "/" + name, fresh = path + ".new";
  {
    std::ofstream file{fresh, std::ios::binary | std::ios::trunc};
    file << html;
    file.close();
    if (file && std::rename(fresh.c_str(), path.c_str()) == 0) return true;
  }
  std::cerr << fmt::format("kiosk: {}: cannot be written: {}\n", path, std::strerror(errno));
  std::error_code ignored;
  std::filesystem::remove(fresh, ignored);
  return false;
}

bool make_folder(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (!failed && std::filesystem::is_directory(folder, failed)) return true;
  std::cerr << fmt::format("kiosk: {}: cannot be made a folder{}{}\n", folder, failed ? ": " : "",
                           failed ? failed.message() : "");
  return false;
}

}  // namespace

Exit proof(const ProofSettings& settings) {
  const Opened opened = open_box({settings.config, {}});
  if (!opened.box) return opened.exit;
  if (!make_folder(settings.folder)) return Exit::cannot_show;
  const ProofEvent event = proof_event(*opened.box);
  ProofPictures pictures{*opened.box, settings.folder};
  std::vector<SponsorPage> pages;
  for (std::size_t i = 0; i < event.content().sponsors.size(); ++i) {
    pages.push_back(sponsor_page(event, i, pictures));
    const std::string name = sponsor_page_name(event.content().sponsors[i]) + ".html";
    if (!write_page(settings.folder, name, pages.back().html)) return Exit::cannot_show;
    pages.back().html.clear();
  }
  // The list last: what it leads to is there.
  const bool written = write_page(settings.folder, organisers_page_name, organisers_page(event, pictures)) &&
                       write_page(settings.folder, "index.html", index_page(event, pages));
  if (!written) return Exit::cannot_show;
  std::cerr << fmt::format("kiosk: {}/index.html leads to {} sponsors' pages\n", settings.folder, pages.size());
  return Exit::ok;
}

}  // namespace kiosk
