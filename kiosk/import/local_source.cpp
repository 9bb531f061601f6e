#include "import/local_source.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "load/load.hpp"

namespace kiosk {

Result<Source> read_local_source(const std::string& path) {
  if (path == "-") return read_source_stream(std::cin, "standard input");
  std::error_code ignored;
  const auto type = std::filesystem::status(path, ignored).type();
  const bool flows = type == std::filesystem::file_type::fifo || type == std::filesystem::file_type::character;
  if (const Result<> there = probe_file(path); !there && !flows) return there.failure();
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  if (const int code = errno; !file) return system_failure(code, path);
  return read_source_stream(file, path);
}

Result<Source> read_source_stream(std::istream& stream, const std::string& name) {
  constexpr std::size_t step = std::size_t{1} << 20U;
  Source source{name, ""};
  while (stream) {
    const std::size_t before = source.bytes.size(), wanted = std::min(step, most_source_bytes + 1 - before);
    if (wanted == 0)
      return Failure{"", name,
                     fmt::format("is larger than the {} MB that a source may have", most_source_bytes / 1'000'000)};
    source.bytes.resize(before + wanted);
    stream.read(source.bytes.data() + before, static_cast<std::streamsize>(wanted));
    source.bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) return Failure{"", name, "could not be read to its end"};
  return source;
}

}  // namespace kiosk
