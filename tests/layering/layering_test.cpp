#include "layering.hpp"

#include <map>

#include <doctest/doctest.h>

namespace kiosk {
namespace {

std::vector<std::string> found(std::string path, std::string text) {
  return breaches({std::move(path), std::move(text)});
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("every file of kiosk/ keeps to its room's doors") {
  const auto files = source_files(KIOSK_SOURCE_DIR);
  CHECK(files.size() > 20);
  for (const auto& file : files) {
    for (const auto& breach : breaches(file)) FAIL_CHECK(breach);
  }
}

TEST_CASE("a door that the table does not open is a breach, told by file and line") {
  CHECK(found("kiosk/text/line.cpp", "\n#include \"schedule/time.hpp\"\n") ==
        Lines{"kiosk/text/line.cpp:2: text may not include schedule/time.hpp"});
  CHECK(found("kiosk/compose/board.cpp", "#include <SDL.h>") ==
        Lines{"kiosk/compose/board.cpp:1: compose may not include <SDL.h>"});
  CHECK(found("kiosk/commands/run.cpp", "# include <SDL2/SDL_video.h>") ==
        Lines{"kiosk/commands/run.cpp:1: commands may not include <SDL2/SDL_video.h>"});
  CHECK(found("kiosk/preview/run.cpp", "#include <nlohmann/json.hpp>").size() == 1);
  CHECK(found("kiosk/load/load.cpp", "#include \"compose/compose.hpp\"").size() == 1);
  CHECK(found("kiosk/load/load.cpp", "#include \"text/text_layout.hpp\"").size() == 1);
  CHECK(found("kiosk/json/tree.cpp", "#include \"load/load.hpp\"").size() == 1);
  CHECK(found("kiosk/load/lines.cpp", "#include <nlohmann/json.hpp>\nusing Json = nlohmann::json;") ==
        Lines{"kiosk/load/lines.cpp:1: load may not include <nlohmann/json.hpp>",
              "kiosk/load/lines.cpp:2: load may not use nlohmann"});
  CHECK(found("kiosk/render/canvas.cpp", "#include \"compose/compose.hpp\"").size() == 1);
  CHECK(found("kiosk/render/canvas.cpp", "#include \"load/load.hpp\"").size() == 1);
  CHECK(found("kiosk/schedule/index.cpp", "#include \"text/text_layout.hpp\"").size() == 1);
  CHECK(found("kiosk/schedule/index.cpp", "#include <fmt/format.h>").size() == 1);
  CHECK(found("kiosk/result/result.hpp", "#include \"text/text_layout.hpp\"").size() == 1);
  CHECK(found("kiosk/result/result.hpp", "#include <fstream>").size() == 1);
  CHECK(found("kiosk/text/line.cpp", "#include \"line.hpp\"").size() == 1);
}

TEST_CASE("the doors that the table opens are no breach") {
  CHECK(found("kiosk/schedule/time.hpp", "#include <chrono>\n#include <date/date.h>\n#include \"schedule/content.hpp\"")
            .empty());
  CHECK(found("kiosk/text/line.cpp", "#include <unicode/brkiter.h>").empty());
  CHECK(found("kiosk/text/line.cpp", "#include \"result/result.hpp\"").empty());
  CHECK(
      found("kiosk/compose/next.cpp", "#include \"schedule/showing.hpp\"\n#include \"text/text_layout.hpp\"").empty());
  CHECK(found("kiosk/load/load.hpp", "#include \"compose/theme.hpp\"\n#include \"json/node.hpp\"").empty());
  CHECK(found("kiosk/load/words.cpp", "#include \"text/utf8.hpp\"").empty());
  CHECK(found("kiosk/json/tree.cpp", "#include <nlohmann/json.hpp>\nusing Json = nlohmann::json;").empty());
  CHECK(
      found("kiosk/render/qr.cpp", "#include <qrcodegen.hpp>\n#include <SDL.h>\n#include \"compose/display_list.hpp\"")
          .empty());
  CHECK(found("kiosk/sign/watch.cpp", "#include <sys/inotify.h>\n#include <unistd.h>\n#include \"render/window.hpp\"")
            .empty());
  CHECK(found("kiosk/main.cpp", "#include \"commands/settings.hpp\"").empty());
}

TEST_CASE("files and the clock stay out of the pure rooms") {
  CHECK(found("kiosk/schedule/index.cpp", "#include <fstream>").size() == 1);
  CHECK(found("kiosk/compose/next.cpp", "auto t = std::chrono::system_clock::now();") ==
        Lines{"kiosk/compose/next.cpp:1: compose may not use system_clock"});
  CHECK(found("kiosk/load/load.cpp", "auto t = std::chrono::steady_clock::now();").size() == 1);
  CHECK(found("kiosk/machine/clock.cpp", "auto t = std::chrono::system_clock::now();").empty());
  CHECK(found("kiosk/schedule/index.cpp", "// never asks system_clock").empty());
}

TEST_CASE("a header is included first by the source of its name, which shows that it stands alone, and only once") {
  const auto files = source_files(KIOSK_SOURCE_DIR);
  std::map<std::string, std::string> texts;
  for (const auto& file : files) texts[file.path] = file.text;
  for (const auto& [path, text] : texts) {
    if (!path.ends_with(".hpp")) continue;
    CAPTURE(path);
    CHECK(text.starts_with("#pragma once\n"));
    const auto source = texts.find(path.substr(0, path.size() - 3) + "cpp");
    if (source == texts.end()) continue;  // compiled alone by CMakeLists.txt
    const std::string own = "#include \"" + path.substr(6) + "\"\n";
    CHECK(source->second.find("#include") == source->second.find(own));
  }
}

TEST_CASE("no file sets the process's locale, is a drawer, or is too long") {
  CHECK(found("kiosk/commands/run.cpp", "std::setlocale(LC_ALL, \"\");") ==
        Lines{"kiosk/commands/run.cpp:1: kiosk may not use setlocale"});
  CHECK(found("kiosk/main.cpp", "setlocale(LC_ALL, \"\");").size() == 1);
  CHECK(found("kiosk/load/json_helpers.cpp", "").size() == 1);
  CHECK(found("kiosk/load/util.hpp", "").size() == 1);
  CHECK(found("kiosk/load/utility_room.hpp", "").empty());
  CHECK(found("kiosk/extras/a.cpp", "") == Lines{"kiosk/extras/a.cpp:1: extras is not a room"});
  CHECK(found("kiosk/load/long.cpp", std::string(300, '\n')).empty());
  CHECK(found("kiosk/load/long.cpp", std::string(301, '\n')) == Lines{"kiosk/load/long.cpp:301: 301 lines, over 300"});
}

}  // namespace kiosk
