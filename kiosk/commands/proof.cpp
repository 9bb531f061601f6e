#include <filesystem>

#include <fmt/format.h>

#include "commands/settings.hpp"
#include "machine/disk.hpp"
#include "pages/pages.hpp"

namespace kiosk {
namespace {

bool write_page(const std::string& folder, const std::string& name, const std::string& html, Journal& journal) {
  const Result<> written = replace_file(folder + "/" + name, html);
  if (written) return true;
  const auto& [what, path, reason] = written.failure();
  journal.say("kiosk: " + to_text(Failure{"cannot be written", path, reason}));
  return false;
}

bool make_folder(const std::string& folder, Journal& journal) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (!failed && std::filesystem::is_directory(folder, failed)) return true;
  journal.say("kiosk: " + to_text(Failure{"cannot be made a folder", folder, failed ? failed.message() : ""}));
  return false;
}

}  // namespace

Exit proof(const ProofSettings& settings, Journal& journal) {
  const Opened opened = open_box({settings.config, {}}, journal);
  if (!opened.box) return opened.exit;
  if (!make_folder(settings.folder, journal)) return Exit::unwritten;
  const ProofEvent event = proof_event(*opened.box);
  ProofPictures pictures{*opened.box, settings.folder};
  std::vector<SponsorPage> pages;
  for (std::size_t i = 0; i < event.content().sponsors.size(); ++i) {
    pages.push_back(sponsor_page(event, i, pictures));
    const std::string name = sponsor_page_name(event.content().sponsors[i]) + ".html";
    if (!write_page(settings.folder, name, pages.back().html, journal)) return Exit::unwritten;
    pages.back().html.clear();
  }
  // The list last: what it leads to is there.
  const bool written = write_page(settings.folder, organisers_page_name, organisers_page(event, pictures), journal) &&
                       write_page(settings.folder, "index.html", index_page(event, pages), journal);
  if (!written) return Exit::unwritten;
  journal.say(fmt::format("kiosk: {}/index.html leads to {} sponsors' pages", settings.folder, pages.size()));
  return Exit::ok;
}

}  // namespace kiosk
