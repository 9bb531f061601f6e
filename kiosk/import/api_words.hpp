#pragma once
// What organisers in Taiwan and elsewhere call languages, and how hard a talk is.

#include <string>
#include <string_view>

namespace kiosk::api {

/// A tag: "English", "中文演講,英文投影片", "ZHEN" (spoken Chinese, slides in English), "zh_TW". Empty for others.
std::string language_of(std::string_view);

/// The same only if the text is nothing but a language's name, for labels of any meaning.
std::string language_named(std::string_view);

/// Whether a label says how hard a talk is: "初階", "Advanced", "Prerequisite".
bool is_level(std::string_view);

/// Whether the title of a group of labels has that English word, or the Chinese one anywhere.
bool speaks_of(std::string_view title, std::string_view english, std::string_view chinese);

}  // namespace kiosk::api
