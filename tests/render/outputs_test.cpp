#include "render/outputs.hpp"

#include "render/graphics_access.hpp"

#include <doctest/doctest.h>

#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

using Names = std::vector<std::string>;

TEST_CASE("A bare console draws by GLES alone; a desktop by its GPU, if it has one, and by the window's surface last") {
  CHECK(outputs_to_try({"KMSDRM", "", false, false}) == Names{"opengles2", "opengl"});
  CHECK(outputs_to_try({"x11", "", true, false}) == Names{"opengl", "opengles2", ""});
  CHECK(outputs_to_try({"wayland", "", true, false}) == Names{"opengl", "opengles2", ""});
  CHECK(outputs_to_try({"x11", "", false, false}) == Names{""});
  CHECK(outputs_to_try({"dummy", "", true, false}) == Names{""});
}

TEST_CASE("Who asks for a renderer gets it, and who asks for none of them gets none") {
  CHECK(outputs_to_try({"x11", "opengles2", false, false}) == Names{"opengles2", ""});
  CHECK(outputs_to_try({"KMSDRM", "software", true, false}) == Names{"software", ""});
  CHECK(outputs_to_try({"KMSDRM", "opengles2", true, true}) == Names{""});
}

TEST_CASE("A GPU is a render node that may be opened") {
  const Folder folder;
  CHECK_FALSE(has_gpu(folder / "none"));
  write(folder / "card0", "");
  CHECK_FALSE(has_gpu(folder / ""));
  write(folder / "renderD128", "");
  CHECK(has_gpu(folder / ""));
}

TEST_CASE("A graphics device may be missing, refused or allowed, and each lack has its remedy") {
  const Folder folder;
  CHECK(graphics_access(folder / "nowhere") == GraphicsAccess::none);
  write(folder / "renderD128", "");
  CHECK(graphics_access(folder / ".") == GraphicsAccess::none);
  write(folder / "card0", "");
  CHECK(graphics_access(folder / ".") == GraphicsAccess::allowed);
  CHECK(why_no_display(false, GraphicsAccess::refused).find("usermod -aG video,render") != std::string::npos);
  CHECK(why_no_display(false, GraphicsAccess::none).find("no graphics device") != std::string::npos);
  CHECK(why_no_display(false, GraphicsAccess::allowed).find("cable") != std::string::npos);
  CHECK(why_no_display(true, GraphicsAccess::allowed).find("DISPLAY") != std::string::npos);
}
