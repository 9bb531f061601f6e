#include "documents.hpp"

#include <map>
#include <sstream>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <fmt/format.h>

namespace kiosk {
namespace {

struct Line {
  int number;  ///< from 1
  std::string text;
  bool code;  ///< within a fence
};

std::vector<Line> lines_of(const std::string& text) {
  std::vector<Line> lines;
  std::istringstream source{text};
  bool code = false;
  int number = 0;
  for (std::string line; std::getline(source, line);) {
    ++number;
    if (line.starts_with("```")) {
      code = !code;
      continue;
    }
    lines.push_back({number, line, code});
  }
  return lines;
}

/// A line outside fences, taken apart: every second part is a code span.
std::vector<std::string> parted_by_backticks(const std::string& line) {
  std::vector<std::string> parts{""};
  for (const char c : line) {
    if (c == '`') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::vector<std::string> code_in(const Line& line) {
  if (line.code) return {line.text};
  std::vector<std::string> spans;
  const auto parts = parted_by_backticks(line.text);
  for (std::size_t i = 1; i < parts.size(); i += 2) spans.push_back(parts[i]);
  return spans;
}

/// The targets of [text](target) and ![text](target).
std::vector<std::string> targets_in(const Line& line) {
  std::vector<std::string> targets;
  if (line.code) return targets;
  std::string prose;
  const auto parts = parted_by_backticks(line.text);
  for (std::size_t i = 0; i < parts.size(); i += 2) prose += parts[i];
  for (std::size_t at = prose.find("]("); at != std::string::npos; at = prose.find("](", at + 2)) {
    targets.push_back(prose.substr(at + 2, prose.find(')', at) - at - 2));
  }
  return targets;
}

std::vector<std::string> words_in(std::string text) {
  for (char& c : text) {
    if (c == '[' || c == ']' || c == ',' || c == '=') c = ' ';
  }
  std::istringstream source{text};
  std::vector<std::string> words;
  for (std::string word; source >> word;) words.push_back(word);
  return words;
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word[0] == '-' &&
         word.find_first_not_of("-abcdefghijklmnopqrstuvwxyz") == std::string::npos;
}

bool is_name(const std::string& word) {
  return !word.empty() && word[0] != '-' && word.find_first_not_of("-abcdefghijklmnopqrstuvwxyz") == std::string::npos;
}

bool ends_command(const std::string& word) { return word == "|" || word == "&&" || word == ";" || word[0] == '#'; }

class Reader {
 public:
  Reader(const Document& document, const Promised& promised) : document_(document), promised_(promised) {}

  std::vector<std::string> mistakes() {
    for (const Line& line : lines_of(document_.text)) {
      number_ = line.number;
      for (const std::string& target : targets_in(line)) follow(target);
      for (const std::string& code : code_in(line)) ask(words_in(code), line.code);
    }
    return mistakes_;
  }

 private:
  void tell(const std::string& what) { mistakes_.push_back(fmt::format("{}:{}: {}", document_.path, number_, what)); }

  void follow(const std::string& target) {
    if (target.find("://") != std::string::npos) return;
    const std::size_t hash = target.find('#');
    const auto folder = std::filesystem::path{document_.path}.parent_path();
    const std::string path = hash == 0 ? document_.path : (folder / target.substr(0, hash)).lexically_normal().string();
    const auto text = promised_.file(path);
    if (!text) return tell("there is no " + path);
    if (hash == std::string::npos) return;
    const std::string anchor = target.substr(hash + 1);
    if (!anchors_of(*text).contains(anchor)) tell(fmt::format("{} has no heading #{}", path, anchor));
  }

  void ask(const std::vector<std::string>& words, bool fenced) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string& word = words[i];
      if (word == "kiosk" || word.ends_with("/kiosk")) {
        if (i + 1 < words.size() && is_name(words[i + 1])) ask_command(words[i + 1], options_from(words, i + 2));
      } else if (word.starts_with("script/") && word != "script/") {
        ask_script(word, options_from(words, i + 1));
      }
    }
    if (fenced || words.empty() || !(is_option(words[0]) || words[0] == "build/kiosk")) return;
    for (const std::string& option : options_from(words, 0)) {
      if (!promised_.any_option.contains(option)) tell("no command has " + option);
    }
  }

  static std::vector<std::string> options_from(const std::vector<std::string>& words, std::size_t from) {
    std::vector<std::string> options;
    for (std::size_t i = from; i < words.size() && !ends_command(words[i]); ++i) {
      if (is_option(words[i])) options.push_back(words[i]);
    }
    return options;
  }

  void ask_command(const std::string& command, const std::vector<std::string>& options) {
    const auto known = promised_.command(command);
    if (!known) return tell("there is no command kiosk " + command);
    for (const std::string& option : options) {
      if (!known->contains(option)) tell(fmt::format("kiosk {} has no {}", command, option));
    }
  }

  /// Scripts parse by hand, so an option has to stand in the script; script/run hands the rest on to `kiosk run`.
  void ask_script(const std::string& script, const std::vector<std::string>& options) {
    const auto text = promised_.file(script);
    if (!text) return tell("there is no " + script);
    if (text->empty()) return;
    if (!promised_.executable(script)) return tell(script + " is not executable");
    const Options own = options_in(*text);
    const Options run = script == "script/run" ? promised_.command("run").value_or(Options{}) : Options{};
    for (const std::string& option : options) {
      if (!own.contains(option) && !run.contains(option)) tell(fmt::format("{} has no {}", script, option));
    }
  }

  const Document& document_;
  const Promised& promised_;
  int number_ = 0;
  std::vector<std::string> mistakes_;
};

/// Letters, marks, digits, hyphens and what joins words stay, in lower case; a blank becomes a hyphen; all else goes.
std::string anchor_of(const std::string& heading) {
  constexpr std::uint32_t kept = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;
  const auto text = icu::UnicodeString::fromUTF8(heading).toLower(icu::Locale::getRoot());
  icu::UnicodeString anchor;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 point = text.char32At(at) == ' ' ? '-' : text.char32At(at);
    if (point == '-' || (U_GET_GC_MASK(point) & kept) != 0) anchor.append(point);
  }
  std::string bytes;
  return anchor.toUTF8String(bytes);
}

}  // namespace

std::vector<std::string> mistakes_in(const Document& document, const Promised& promised) {
  return Reader{document, promised}.mistakes();
}

std::set<std::string> anchors_of(const std::string& text) {
  std::map<std::string, int> seen;
  std::set<std::string> anchors;
  for (const Line& line : lines_of(text)) {
    const std::size_t level = line.text.find_first_not_of('#');
    if (line.code || level == 0 || level == std::string::npos || line.text[level] != ' ') continue;
    const std::string anchor = anchor_of(line.text.substr(level + 1));
    const int before = seen[anchor]++;
    anchors.insert(before == 0 ? anchor : fmt::format("{}-{}", anchor, before));
  }
  return anchors;
}

Options options_in(const std::string& help) {
  Options options;
  std::string word;
  for (const char c : help + " ") {
    const bool goes_on = c == '-' || (c >= 'a' && c <= 'z');
    if (goes_on) {
      word += c;
    } else {
      if (is_option(word)) options.insert(word);
      word.clear();
    }
  }
  return options;
}

}  // namespace kiosk
