#include "render/outputs.hpp"

#include <unistd.h>

#include <algorithm>

#include "machine/folder.hpp"

namespace kiosk {

std::vector<std::string> outputs_to_try(const Machine& machine) {
  if (machine.software_asked) return {""};
  if (!machine.asked_renderer.empty()) return {machine.asked_renderer, ""};
  // SDL's own first choice there, "opengl", reports success and stays black where only GLES is installed.
  if (machine.video == "KMSDRM" || machine.video == "kmsdrm") return {"opengles2", "opengl", ""};
  const bool desktop = machine.video == "x11" || machine.video == "wayland";
  if (desktop && machine.gpu) return {"opengl", "opengles2", ""};
  return {""};
}

bool has_gpu(const std::string& folder) {
  const auto entries = entries_of(folder).value_or({});
  return std::ranges::any_of(entries, [](const std::filesystem::path& path) {
    return path.filename().string().starts_with("renderD") && access(path.c_str(), R_OK | W_OK) == 0;
  });
}

}  // namespace kiosk
