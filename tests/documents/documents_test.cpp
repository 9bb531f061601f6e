#include "documents.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include <doctest/doctest.h>

#include "program.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const fs::path root{KIOSK_SOURCE_DIR};

std::optional<std::string> project_file(const std::string& path) {
  if (!fs::exists(root / path)) return {};
  if (fs::is_directory(root / path)) return "";
  std::ifstream file{root / path, std::ios::binary};
  return std::string{std::istreambuf_iterator<char>{file}, {}};
}

/// The rows below "Subcommands:" in `kiosk --help`.
Lines commands_listed() {
  std::istringstream help{testing::kiosk_program("--help").output};
  Lines commands;
  bool listed = false;
  for (std::string line; std::getline(help, line);) {
    if (listed && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    if (line == "Subcommands:") listed = true;
  }
  return commands;
}

const Lines& program_commands() {
  static const Lines commands = commands_listed();
  return commands;
}

/// As the program has them; asked once each.
std::optional<Options> program_options(const std::string& command) {
  static std::map<std::string, std::optional<Options>> asked;
  const auto [entry, fresh] = asked.try_emplace(command);
  if (fresh) {
    if (std::ranges::count(program_commands(), command) == 0) return {};  // its --help would be that of all
    entry->second = options_in(testing::kiosk_program(command + " --help").output);
  }
  return entry->second;
}

Promised project() {
  Promised promised{
      project_file, [](const auto& path) { return access((root / path).c_str(), X_OK) == 0; }, program_options, {}};
  for (const std::string& command : program_commands()) {
    promised.any_option.merge(*program_options(command));
  }
  return promised;
}

std::vector<Document> project_documents() {
  std::vector<Document> documents;
  for (const char* path : {"README.md", "fonts/README.md"}) {
    documents.push_back({path, *project_file(path)});
  }
  for (const auto& entry : fs::directory_iterator{root / "docs"}) {
    const std::string path = "docs/" + entry.path().filename().string();
    if (path.ends_with(".md")) documents.push_back({path, *project_file(path)});
  }
  return documents;
}

/// A small project that has what is named here and nothing else.
Lines mistakes(const std::string& text) {
  const std::map<std::string, std::string> files{{"docs/page.md", text},
                                                 {"docs/other.md", "# One thing\n## Say \"it\": twice, C++\n"},
                                                 {"assets/picture.png", "PNG"},
                                                 {"script", ""},
                                                 {"script/run", "case $1 in --full-screen) ;; esac"},
                                                 {"script/notes", "text"}};
  const Promised promised{[&](const std::string& path) {
                            const auto found = files.find(path);
                            return found == files.end() ? std::nullopt : std::optional{found->second};
                          },
                          [](const std::string& path) { return path == "script/run"; },
                          [](const std::string& command) {
                            return command == "run" ? std::optional{Options{"--at", "-o"}} : std::nullopt;
                          },
                          {"--at", "-o"}};
  return mistakes_in({"docs/page.md", text}, promised);
}

}  // namespace

TEST_CASE("every link of the documents leads somewhere, and the program knows every command that they name") {
  const Promised promised = project();
  const auto documents = project_documents();
  CHECK(documents.size() >= 12);
  for (const Document& document : documents) {
    for (const std::string& mistake : mistakes_in(document, promised)) FAIL_CHECK(mistake);
  }
}

TEST_CASE("the README names every command") {
  const std::string readme = *project_file("README.md");
  const Lines& commands = program_commands();
  CHECK(std::ranges::count(commands, "run") == 1);
  for (const std::string& command : commands) {
    CHECK_MESSAGE(readme.find("| `kiosk " + command + "` |") != std::string::npos, command);
  }
}

TEST_CASE("a page for staff, organisers and sponsors stands in both languages, with the same sections and code") {
  for (const std::string page : {"docs/staff", "docs/organisers", "docs/sponsors", "docs/import"}) {
    CAPTURE(page);
    const auto english = project_file(page + ".md"), chinese = project_file(page + ".zh-Hant.md");
    REQUIRE((english && chinese));
    CHECK(anchors_of(*english).size() == anchors_of(*chinese).size());
    for (const char* mark : {"\n```", "\n|", "\n- ", "!["}) {
      const auto count = [&](const std::string& text) {
        std::size_t found = 0;
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) ++found;
        return found;
      };
      CAPTURE(mark);
      CHECK(count(*english) == count(*chinese));
    }
  }
}

TEST_CASE("a link to no file and to no heading is told by file and line") {
  CHECK(mistakes("[a](other.md) ![b](../assets/picture.png) [c](https://example.org/none)").empty());
  CHECK(mistakes("x\n[a](othre.md)") == Lines{"docs/page.md:2: there is no docs/othre.md"});
  CHECK(mistakes("![a](picture.png)") == Lines{"docs/page.md:1: there is no docs/picture.png"});
  CHECK(mistakes("[a](other.md#one-thing)").empty());
  CHECK(mistakes("[a](other.md#another)") == Lines{"docs/page.md:1: docs/other.md has no heading #another"});
  CHECK(mistakes("# Here\n[a](#here) [b](#there)") == Lines{"docs/page.md:2: docs/page.md has no heading #there"});
}

TEST_CASE("code is not read for links") {
  CHECK(mistakes("`[a](none.md)`").empty());
  CHECK(mistakes("```\n[a](none.md)\n```").empty());
  CHECK(mistakes("```\n```\n[a](none.md)").size() == 1);
}

TEST_CASE("an unknown command and an unknown option are told, in spans and in blocks") {
  CHECK(mistakes("`kiosk run --at TIME [-o FILE]` and `kiosk COMMAND`, kiosk dance").empty());
  CHECK(mistakes("`kiosk dance`") == Lines{"docs/page.md:1: there is no command kiosk dance"});
  CHECK(mistakes("`kiosk run --ta TIME`") == Lines{"docs/page.md:1: kiosk run has no --ta"});
  CHECK(mistakes("```sh\n$ build/kiosk run --speed=60   # --any\n```") ==
        Lines{"docs/page.md:2: kiosk run has no --speed"});
  CHECK(mistakes("`kiosk run -x`") == Lines{"docs/page.md:1: kiosk run has no -x"});
  CHECK(mistakes("`--at` and `--speed`") == Lines{"docs/page.md:1: no command has --speed"});
  CHECK(mistakes("`build/kiosk COMMAND [--speed N]`") == Lines{"docs/page.md:1: no command has --speed"});
}

TEST_CASE("a script has to be there, executable, and to know its options") {
  CHECK(mistakes("`script/run --full-screen --at TIME` in `script/`").empty());
  CHECK(mistakes("`script/dance`") == Lines{"docs/page.md:1: there is no script/dance"});
  CHECK(mistakes("`script/notes`") == Lines{"docs/page.md:1: script/notes is not executable"});
  CHECK(mistakes("`script/run --speed 2`") == Lines{"docs/page.md:1: script/run has no --speed"});
}

TEST_CASE("headings become anchors by GitHub's rule") {
  CHECK(anchors_of("# The idea\n## The idea\n```\n# no heading\n```\n#none\n") ==
        std::set<std::string>{"the-idea", "the-idea-1"});
  CHECK(anchors_of("## `--log`: \"Why\", it is_so") == std::set<std::string>{"--log-why-it-is_so"});
  CHECK(anchors_of("## 給贊助商的交代：之後（一）") == std::set<std::string>{"給贊助商的交代之後一"});
}

}  // namespace kiosk
