#pragma once
// Which format a source has, told by its content, and its programme.

#include <optional>
#include <string_view>

#include "import/readers.hpp"

namespace kiosk {

enum class Format { sheet, pretalx, frab_json, frab_xml, opass, pycontw, calendar, sessionize };

/// "csv", "pretalx", "frab-json" …
std::string_view name_of(Format);
std::optional<Format> format_of_name(std::string_view);
/// "csv, pretalx, …"
std::string all_format_names();

struct ReadSource {
  Format format = Format::sheet;
  Programme programme;
};

/// In the format that is asked for, or that the content has. JSON that is none of the known formats fails; whatever is
/// neither JSON, XML nor a calendar is a sheet.
Result<ReadSource> read_source(const Source&, std::optional<Format> asked, const SheetMapping& = {});

}  // namespace kiosk
