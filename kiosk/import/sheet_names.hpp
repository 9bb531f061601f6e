#pragma once
// What sheets call their columns, and languages.

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

enum class SheetField {
  id,
  guid,
  title,
  speakers,
  room,
  date,
  start,
  end,
  time,
  duration,
  kind,
  language,
  level,
  url,
  cancelled,
  delay,
  session,
  until,
  note
};

struct SheetHeading {
  SheetField field{};
  std::string language = {};  ///< of title, speakers and room: a tag, "" where the heading doesn't say
};

/// Letters and digits only, small and narrow: "Start time", "start_time" and "Ｓtart-Time" are one name.
std::string heading_key(std::string_view heading);

/// By its key: "開始時間", "titleen", "英文標題".
std::optional<SheetHeading> heading_of_key(std::string_view key);

/// By a key that means a field only where no better one stands beside it: "talk", "track", "day".
std::optional<SheetHeading> weak_heading_of_key(std::string_view key);

/// Whether a text is a room's name: "Room 101", "第二會議室".
bool names_sheet_room(std::string_view text);

/// By a field's own name, as documents list them and a mapping has them: "title", "title_en".
std::optional<SheetHeading> heading_of_field_name(std::string_view name);

/// All of them, parted by commas.
std::string sheet_field_names();

/// A language's tag from its tag or name: "en", "zh-TW", "英文", "Mandarin".
std::optional<std::string> language_tag_of(std::string_view words);

}  // namespace kiosk
