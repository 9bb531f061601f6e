#include "import/xml_check.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "import/remark_list.hpp"

namespace kiosk {
namespace {

constexpr std::string_view xml_blanks = " \t\r\n";

bool equals_in_any_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, {}, [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
}

/// "#x8b70" of "&#x8b70;", as far as XML has such a character.
bool is_character_number(std::string_view name) {
  const bool hex = name.starts_with("#x");
  const std::string_view digits = name.substr(hex ? 2 : 1);
  unsigned value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, value, hex ? 16 : 10);
  return error == std::errc{} && read == end && value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

class XmlCheck {
 public:
  explicit XmlCheck(std::string_view bytes) : bytes_(bytes) {}

  std::optional<XmlFault> run() {
    if (const auto zero = bytes_.find('\0'); zero != std::string_view::npos)
      refuse(zero, "expected XML in UTF-8, found a zero byte");
    else
      check_encoding();
    while (!fault_ && (at_ = bytes_.find_first_of("<&", at_)) < bytes_.size()) {
      if (bytes_[at_] == '&')
        take_entity();
      else
        take_markup();
    }
    if (!fault_ && !open_.empty()) refuse(bytes_.size(), expected_end() + "the source's end");
    if (!fault_ && !has_root_) refuse(bytes_.size(), "expected an XML element, found none");
    return fault_;
  }

 private:
  struct Open {
    std::string_view name;
    std::size_t offset;
  };

  void refuse(std::size_t offset, std::string what) { fault_ = XmlFault{offset, std::move(what)}; }

  std::string expected_end() const {
    return fmt::format("expected </{}> of line {}, found ", open_.back().name.substr(0, 60),
                       line_at(bytes_, open_.back().offset));
  }

  void check_encoding() {
    const std::size_t declaration = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (bytes_.compare(declaration, 5, "<?xml") != 0) return;
    const std::string_view inside = bytes_.substr(declaration, bytes_.find('>', declaration) - declaration);
    const std::size_t named = inside.find("encoding");
    const std::size_t quote =
        named == std::string_view::npos ? std::string_view::npos : inside.find_first_of("\"'", named);
    if (quote == std::string_view::npos) return;
    const std::string_view name = inside.substr(quote + 1, inside.find(inside[quote], quote + 1) - quote - 1);
    constexpr std::array<std::string_view, 4> good{"utf-8", "utf8", "us-ascii", "ascii"};
    if (std::ranges::none_of(good, [&](std::string_view known) { return equals_in_any_case(name, known); }))
      refuse(declaration, "expected XML in UTF-8, found the encoding " + quoted_excerpt(name));
  }

  /// The library takes one that it doesn't know for text, so that "&lunch;" would stand on a sign.
  void take_entity() {
    constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
    constexpr std::size_t longest = 16;
    const std::string_view ahead = bytes_.substr(at_ + 1, longest);
    const std::size_t end = ahead.find(';');
    const std::string_view name = ahead.substr(0, end);
    const bool numbered = name.starts_with('#') && is_character_number(name);
    if (end == std::string_view::npos || (!numbered && std::ranges::find(known, name) == known.end())) {
      const std::string_view shown =
          ahead.substr(0, end == std::string_view::npos ? ahead.find_first_of(" \t\r\n<\"'") : end + 1);
      return refuse(at_, "expected one of &amp; &lt; &gt; &quot; &apos; &#NUMBER; (a lone & is written &amp;), found " +
                             quoted_excerpt("&" + std::string(shown)));
    }
    at_ += end + 2;
  }

  void take_markup() {
    const std::string_view ahead = bytes_.substr(at_, 9);
    if (ahead.starts_with("<!--")) return pass(4, "-->");
    if (ahead.starts_with("<![CDATA[")) return pass(9, "]]>");
    if (ahead.starts_with("<?")) return pass(2, "?>");
    if (ahead.starts_with("<!")) {
      const bool doctype = equals_in_any_case(ahead, "<!doctype");
      return refuse(at_, doctype ? "expected XML without a DOCTYPE, found <!DOCTYPE>: it can define entities"
                                 : "expected an element, found " + quoted_excerpt(ahead));
    }
    if (ahead.starts_with("</")) return take_end();
    take_start();
  }

  void pass(std::size_t opening, std::string_view closing) {
    const std::size_t end = bytes_.find(closing, at_ + opening);
    if (end == std::string_view::npos)
      return refuse(
          at_, fmt::format("expected {} to close {}, found the source's end", closing, bytes_.substr(at_, opening)));
    at_ = end + closing.size();
  }

  void take_end() {
    const std::size_t end = bytes_.find('>', at_);
    if (end == std::string_view::npos) return refuse(at_, "expected > to close a tag, found the source's end");
    std::string_view name = bytes_.substr(at_ + 2, end - at_ - 2);
    name = name.substr(0, name.find_first_of(xml_blanks));
    if (open_.empty()) return refuse(at_, "expected no end of an element that isn't open, found </" + label(name));
    if (open_.back().name != name) return refuse(at_, expected_end() + "</" + label(name));
    open_.pop_back();
    at_ = end + 1;
  }

  static std::string label(std::string_view name) { return std::string(name.substr(0, 60)) + ">"; }

  void take_start() {
    const std::size_t start = at_++;
    const std::size_t end = std::min(bytes_.find_first_of(" \t\r\n/>", at_), bytes_.size());
    const std::string_view name = bytes_.substr(at_, end - at_);
    if (name.empty()) return refuse(start, "expected an element's name after <, found none (a lone < is written &lt;)");
    if (open_.empty() && has_root_)
      return refuse(start, "expected one outermost element, found another: <" + label(name));
    has_root_ = true;
    at_ = end;
    count(start);
    if (fault_ || !take_attributes(start)) return;
    if (bytes_[at_ - 1] != '/') {
      if (open_.size() == deepest_xml)
        return refuse(start, fmt::format("expected at most {} elements in each other, found more", deepest_xml));
      open_.push_back({name, start});
    }
    ++at_;
  }

  /// To the tag's >.
  bool take_attributes(std::size_t start) {
    while ((at_ = bytes_.find_first_of("\"'<>", at_)) < bytes_.size()) {
      if (bytes_[at_] == '>') return true;
      if (bytes_[at_] == '<') break;
      count(at_);
      const std::size_t end = bytes_.find(bytes_[at_], at_ + 1);
      for (++at_; !fault_ && end != std::string_view::npos && at_ < end;) {
        at_ += std::min(bytes_.substr(at_, end - at_).find('&'), end - at_);
        if (at_ < end) take_entity();
      }
      if (fault_) return false;
      if (end == std::string_view::npos) break;
      at_ = end + 1;
    }
    refuse(start, "expected > to close a tag, found " + quoted_excerpt(bytes_.substr(start, 60)));
    return false;
  }

  void count(std::size_t offset) {
    if (++parts_ > most_xml_parts)
      refuse(offset, fmt::format("expected at most {} elements and attributes, found more", most_xml_parts));
  }

  std::string_view bytes_;
  std::size_t at_ = 0, parts_ = 0;
  std::vector<Open> open_;
  bool has_root_ = false;
  std::optional<XmlFault> fault_;
};

}  // namespace

int line_at(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<int>(std::ranges::count(bytes.substr(0, offset), '\n'));
}

std::optional<XmlFault> check_xml(std::string_view bytes) { return XmlCheck(bytes).run(); }

}  // namespace kiosk
