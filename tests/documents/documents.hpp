#pragma once
// What the documents promise: links that lead somewhere, commands and options that there are.

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk {

struct Document {
  std::string path;  ///< within the project, as "docs/staff.md"
  std::string text;
};

using Options = std::set<std::string>;  ///< "--config", "-o"

/// What documents are held against. Paths are within the project.
struct Promised {
  std::function<std::optional<std::string>(const std::string& path)> file;  ///< its bytes; a folder's are empty
  std::function<bool(const std::string& path)> executable;
  std::function<std::optional<Options>(const std::string& command)> command;  ///< of the program; nothing when unknown
  Options any_option;                                                         ///< of some command
};

/// One line each: "docs/staff.md:12: there is no assets/readme/x.png".
///
/// Read are links and pictures outside code, and in code every "kiosk COMMAND …" and "script/NAME …" with its options.
/// An option that stands alone in a code span has to be some command's.
std::vector<std::string> mistakes_in(const Document&, const Promised&);

/// The places in a Markdown text that a link may name, by GitHub's rule: "#the-idea" is "the-idea".
std::set<std::string> anchors_of(const std::string& text);

/// All options in what a command says for --help.
Options options_in(const std::string& help);

}  // namespace kiosk
