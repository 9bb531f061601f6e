#include "import/sheet_row.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "import/plain_text.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// Of speakers or rooms in a cell; a cell with more is no list of them.
constexpr std::size_t most_sheet_names = 100;
constexpr std::size_t most_sheet_remarks = 1000;

std::vector<std::string> names_in_sheet_cell(std::string_view cell, std::u32string_view more) {
  std::vector<std::string> names;
  std::string name;
  const auto end_name = [&] {
    std::string plain = plain_line(name);
    if (!plain.empty() && names.size() < most_sheet_names) names.push_back(std::move(plain));
    name.clear();
  };
  for_each_code_point(cell, [&](char32_t c) {
    constexpr std::u32string_view always{U"、;；\n\r"};
    if (always.find(c) != std::u32string_view::npos || more.find(c) != std::u32string_view::npos)
      end_name();
    else
      name += to_utf8(c);
  });
  end_name();
  return names;
}

bool is_sheet_word(std::string_view words, std::string_view key) {
  return (" " + std::string(words) + " ").find(" " + std::string(key) + " ") != std::string::npos;
}

}  // namespace

std::string SheetRow::text(SheetField field) const {
  for (const SheetColumn& column : columns_.columns)
    if (column.heading.field == field && column.at < row_.cells.size()) return plain_line(row_.cells[column.at]);
  return {};
}

SourceText SheetRow::texts(SheetField field) const {
  SourceText texts;
  for (const SheetColumn& column : columns_.columns) {
    if (column.heading.field != field || column.at >= row_.cells.size()) continue;
    std::string text = plain_line(row_.cells[column.at]);
    if (!text.empty()) texts.emplace(column.heading.language, std::move(text));
  }
  return texts;
}

SheetNames SheetRow::names(SheetField field, std::u32string_view more) const {
  std::vector<std::pair<std::string, std::vector<std::string>>> lists;
  std::size_t most = 0;
  for (const SheetColumn& column : columns_.columns) {
    if (column.heading.field != field || column.at >= row_.cells.size()) continue;
    lists.emplace_back(column.heading.language, names_in_sheet_cell(row_.cells[column.at], more));
    most = std::max(most, lists.back().second.size());
  }
  SheetNames names{std::vector<SourceText>(most)};
  for (auto& [language, list] : lists) {
    if (list.size() != most) {
      names.differ = names.differ || !list.empty();
      continue;
    }
    for (std::size_t at = 0; at < most; ++at) names.list[at].emplace(language, std::move(list[at]));
  }
  return names;
}

std::optional<std::string> SheetRow::lone_text() const {
  std::optional<std::string> lone;
  for (const std::string& cell : row_.cells) {
    if (cell.empty()) continue;
    std::string text = plain_line(cell);
    if (text.empty()) continue;
    if (lone) return std::nullopt;
    lone = std::move(text);
  }
  return lone;
}

void SheetRemarks::tell(std::size_t line, std::string_view what) { tell(fmt::format("line {}", line), what); }

void SheetRemarks::tell(std::string_view place, std::string_view what) {
  if (told_.size() < most_sheet_remarks)
    told_.push_back(fmt::format("{}: {}", place, what));
  else
    ++more_;
}

void SheetRemarks::left_out(std::size_t line, std::string_view expected, std::string_view found) {
  tell(line, fmt::format("expected {}, found {}: left out", expected, found));
}

std::vector<std::string> SheetRemarks::take() {
  if (more_ > 0) told_.push_back(fmt::format("{} more of such lines", more_));
  more_ = 0;
  return std::exchange(told_, {});
}

std::string quoted_cell(std::string_view cell) {
  constexpr std::size_t longest = 40;  // characters
  std::string text;
  std::size_t characters = 0, at = 0;
  for (; at < cell.size() && characters < longest; ++characters) {
    const CodePoint c = code_point_at(cell, at);
    text += cell.substr(at, c.length);
    at += c.length;
  }
  text = plain_line(text);
  if (text.empty()) return "nothing";
  return fmt::format("\"{}{}\"", text, at < cell.size() ? "…" : "");
}

std::optional<bool> read_sheet_truth(std::string_view cell) {
  const std::string text = plain_line(cell.substr(0, 100)), key = heading_key(text);
  if (text.empty() || text == "-" || text == "✗" ||
      is_sheet_word("no n false f 0 off 否 不 未 無 无 未取消 没有 沒有", key))
    return false;
  if (text == "✓" || text == "✔" || text == "☑" || text == "✅" || text == "○" ||
      is_sheet_word("yes y true t 1 on x v cancelled canceled cancel 是 對 对 有 取消 已取消", key))
    return true;
  return std::nullopt;
}

bool means_all_rooms(std::string_view name) {
  const std::string key = heading_key(name);
  return name == "*" ||
         (!key.empty() && is_sheet_word("all allrooms allvenues everywhere 全部 全場 全场 全部會議室 全部会议室 "
                                        "全部場地 全部场地 所有會議室 所有会议室 所有場地 所有场地 各會議室 各会议室",
                                        key));
}

}  // namespace kiosk
