#include "import/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include <unicode/uchar.h>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_control(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR; }

/// Those of HTML that people's texts have; the others stand as they are written.
constexpr std::array<std::pair<std::string_view, char32_t>, 16> entities{{{"amp", U'&'},
                                                                          {"lt", U'<'},
                                                                          {"gt", U'>'},
                                                                          {"quot", U'"'},
                                                                          {"apos", U'\''},
                                                                          {"nbsp", U' '},
                                                                          {"ndash", U'–'},
                                                                          {"mdash", U'—'},
                                                                          {"hellip", U'…'},
                                                                          {"lsquo", U'‘'},
                                                                          {"rsquo", U'’'},
                                                                          {"ldquo", U'“'},
                                                                          {"rdquo", U'”'},
                                                                          {"middot", U'·'},
                                                                          {"bull", U'•'},
                                                                          {"times", U'×'}}};

/// What stands between & and ;.
std::string entity(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    if (whole && value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF))
      return to_utf8(static_cast<char32_t>(value));
  }
  const auto* found = std::ranges::find(entities, name, &std::pair<std::string_view, char32_t>::first);
  return found == entities.end() ? "&" + std::string(name) + ";" : to_utf8(found->second);
}

/// "em" of "<em class='x'>" and "</em>"; empty for what is no tag.
std::string tag_name(std::string_view tag) {
  std::string name;
  for (const char c : tag.substr(tag.starts_with("</") ? 2 : 1)) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) break;
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return name;
}

/// Emphasis and links stand within a word; all else begins another.
bool is_within_words(std::string_view tag) {
  constexpr std::array<std::string_view, 15> within{"a",     "b",    "i",    "u",   "s",   "em",   "strong", "sub",
                                                    "small", "span", "code", "sup", "wbr", "font", "tt"};
  return std::ranges::find(within, tag_name(tag)) != within.end();
}

/// Those that HTML doesn't have to close.
bool stands_alone(std::string_view name) {
  constexpr std::array<std::string_view, 7> alone{"br", "hr", "img", "p", "li", "wbr", "input"};
  return std::ranges::find(alone, name) != alone.end();
}

/// Which tags of a text are HTML's: a title may be about "<div>" or "vector<bool>", so that only what is both opened
/// and closed is one, or what needs no end.
class HtmlTags {
 public:
  explicit HtmlTags(std::string_view html) : html_(html), last_end_(html.rfind('>')) {
    for (std::size_t at = html.find("</"); at != std::string_view::npos; at = html.find("</", at + 2)) {
      if (const std::size_t end = end_of(at); end != at) last_close_[tag_name(html.substr(at, end - at))] = at;
    }
  }

  /// Behind the tag that begins at `at`; `at` itself where none does.
  std::size_t end_at(std::size_t at) {
    const std::size_t end = end_of(at);
    if (end == at || html_.substr(at, 2) == "<!") return end;
    const std::string name = tag_name(html_.substr(at, end - at));
    if (html_.substr(at, 2) == "</") return open_.contains(name) || stands_alone(name) ? end : at;
    if (stands_alone(name)) return end;
    const auto close = last_close_.find(name);
    if (close == last_close_.end() || close->second < at || !is_of_html(name)) return at;
    open_.insert(name);
    return end;
  }

 private:
  /// Where none ends any more, each < would be a search through all the rest.
  std::size_t end_of(std::size_t at) const {
    if (last_end_ == std::string_view::npos || at >= last_end_) return at;
    const char next = html_[at + 1];
    const bool opens = std::isalpha(static_cast<unsigned char>(next)) != 0 || next == '/' || next == '!';
    const std::size_t end = opens ? html_.find('>', at) : std::string_view::npos;
    return end == std::string_view::npos ? at : end + 1;
  }

  static bool is_of_html(std::string_view name) {
    constexpr std::array<std::string_view, 33> known{
        "a",    "b",  "i",    "u",   "s",   "em",    "strong", "sub", "sup",        "small",  "span",
        "code", "tt", "font", "div", "ul",  "ol",    "dl",     "dt",  "dd",         "h1",     "h2",
        "h3",   "h4", "h5",   "h6",  "pre", "table", "tr",     "td",  "blockquote", "script", "style"};
    return std::ranges::find(known, name) != known.end();
  }

  std::string_view html_;
  std::size_t last_end_;
  std::map<std::string, std::size_t, std::less<>> last_close_;
  std::set<std::string, std::less<>> open_;
};

}  // namespace

std::string plain_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for_each_code_point(text, [&](char32_t c) {
    if (is_blank(c)) {
      blank = true;
    } else if (!is_control(c) && c != U'\uFEFF') {
      if (blank && !line.empty()) line += ' ';
      blank = false;
      line += to_utf8(c);
    }
  });
  return line;
}

std::string plain_line_of_html(std::string_view html) {
  std::string text;
  HtmlTags tags(html);
  for (std::size_t at = 0; at < html.size();) {
    if (const std::size_t end = html[at] == '<' ? tags.end_at(at) : at; end != at) {
      if (!is_within_words(html.substr(at, end - at))) text += ' ';
      at = end;
      continue;
    }
    constexpr std::size_t longest_entity = 11;
    const std::size_t end = html[at] == '&' ? html.substr(at, longest_entity).find(';') : std::string_view::npos;
    if (end != std::string_view::npos) {
      text += entity(html.substr(at + 1, end - 1));
      at += end + 1;
    } else {
      text += html[at++];
    }
  }
  return plain_line(text);
}

}  // namespace kiosk
