#pragma once
// What is asked of XML before a library that believes everything is given it (W3C XML 1.0, fifth edition).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct XmlFault {
  std::size_t offset = 0;  ///< bytes from the source's beginning
  std::string what;        ///< "expected …, found …"
};

/// From 1, of the byte at `offset`.
int line_at(std::string_view bytes, std::size_t offset);

/// Deeper nesting, or more elements and attributes, is a fault.
inline constexpr std::size_t deepest_xml = 64;
inline constexpr std::size_t most_xml_parts = 4'000'000;

/// The first reason to refuse it: another encoding than UTF-8, a DOCTYPE (entities that grow without end come with it),
/// entities beyond XML's own five and characters' numbers, tags that don't fit each other, a cut end. Linear in the
/// size; what it accepts may still be no XML in smaller ways, which the library tells.
std::optional<XmlFault> check_xml(std::string_view bytes);

}  // namespace kiosk
