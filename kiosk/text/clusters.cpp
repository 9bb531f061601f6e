#include "text/clusters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <optional>

#include "text/characters.hpp"

namespace kiosk {
namespace {

constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

std::uint32_t tag_of(UScriptCode script) {
  const char* name = uscript_getShortName(script);
  std::uint32_t value = 0;
  for (int i = 0; name && i < 4 && name[i]; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

bool has(char32_t c, UProperty property) { return u_hasBinaryProperty(static_cast<UChar32>(c), property); }

// Not every emoji character is meant as a picture: "©" and "1" are not, unless U+FE0F or a keycap says so.
bool is_emoji(std::u32string_view cluster) {
  const char32_t first = cluster.front();
  if (!has(first, UCHAR_EMOJI)) return false;
  if (contains(cluster, 0xFE0E)) return false;
  return contains(cluster, 0xFE0F) || contains(cluster, 0x20E3) || has(first, UCHAR_EMOJI_PRESENTATION) ||
         (cluster.size() > 1 && (contains(cluster, 0x200D) || has(cluster[1], UCHAR_EMOJI_MODIFIER)));
}

std::u32string code_points(std::u16string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U16_NEXT(text, at, text.size(), c);
    out.push_back(static_cast<char32_t>(c));
  }
  return out;
}

ClusterRole role_of(std::u32string_view cluster) {
  const char32_t c = cluster.front();
  if (c == ' ' || c == 0x3000) return ClusterRole::space;
  if (c == 0xA0 || c == 0x202F || c == 0x2007) return ClusterRole::glue_space;
  for (const char32_t each : cluster)
    if (!has(each, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return ClusterRole::ink;
  return ClusterRole::nothing;
}

bool is_han_like(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_BOPOMOFO || script == USCRIPT_HANGUL || script == USCRIPT_KATAKANA_OR_HIRAGANA;
}

bool is_latin_like(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

std::optional<ClusterKind> own_kind(std::u32string_view cluster) {
  const char32_t c = cluster.front();
  if (is_emoji(cluster)) return ClusterKind::emoji;
  const UScriptCode script = script_of(c);
  if (is_han_like(script)) return ClusterKind::han;
  if (is_latin_like(script) || c < 0x80) return ClusterKind::latin;
  if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return ClusterKind::other;
  if (is_wide(c)) return ClusterKind::han;
  return std::nullopt;
}

std::uint32_t script_for(const Cluster& cluster, std::uint32_t before) {
  const UScriptCode script = script_of(cluster.first);
  switch (cluster.kind) {
    case ClusterKind::latin:
      return is_latin_like(script) ? tag_of(script) : tag("Latn");
    case ClusterKind::han:
      return script == USCRIPT_HANGUL ? tag("Hang") : tag("Hani");
    case ClusterKind::emoji:
      return 0;
    case ClusterKind::other:
      break;
  }
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED ? before : tag_of(script);
}

// Gives every cluster of no script the kind of what stands beside it.
class Neighbours {
 public:
  Neighbours(std::vector<Cluster>& clusters, std::vector<std::optional<ClusterKind>> kinds)
      : clusters_(clusters), kinds_(std::move(kinds)) {}

  void resolve() {
    std::vector<std::optional<ClusterKind>> resolved = kinds_;
    for (std::size_t i = 0; i < kinds_.size(); ++i)
      if (!kinds_[i]) resolved[i] = is_curly_quote(clusters_[i].first) ? quote_kind(i) : plain_kind(i);
    for (std::size_t i = 0; i < kinds_.size(); ++i) clusters_[i].kind = resolved[i].value_or(ClusterKind::latin);
    match_quotes(U'“', U'”');
    match_quotes(U'‘', U'’');
  }

 private:
  // Emoji lend their kind to nobody.
  bool lends(std::size_t i) const { return kinds_[i] && kinds_[i] != ClusterKind::emoji && inked(i); }
  bool inked(std::size_t i) const { return clusters_[i].role == ClusterRole::ink; }
  bool letter(std::size_t i) const { return i < kinds_.size() && is_letter_or_digit(clusters_[i].first); }
  bool han(std::size_t i) const { return i < kinds_.size() && inked(i) && kinds_[i] == ClusterKind::han; }

  std::optional<ClusterKind> before(std::size_t i) const {
    while (i-- > 0)
      if (lends(i)) return kinds_[i];
    return std::nullopt;
  }

  std::optional<ClusterKind> after(std::size_t i) const {
    while (++i < kinds_.size())
      if (lends(i)) return kinds_[i];
    return std::nullopt;
  }

  std::optional<ClusterKind> plain_kind(std::size_t i) const {
    const auto kind = before(i);
    return kind ? kind : after(i);
  }

  std::optional<ClusterKind> quote_kind(std::size_t i) const {
    if (is_apostrophe(i)) return ClusterKind::latin;
    if (han(i - 1) || han(i + 1)) return ClusterKind::han;
    if (is_opener(clusters_[i].first)) return after(i);
    return plain_kind(i);
  }

  // "What’s"; and "’Amis", where one stands before a Latin letter and closes nothing.
  bool is_apostrophe(std::size_t i) const {
    if (clusters_[i].first != U'’' || !latin_letter(i + 1)) return false;
    if (i > 0 && letter(i - 1) && !han(i - 1)) return true;
    return !opened_before(i) && (i == 0 || !inked(i - 1) || han(i - 1) || is_opener(clusters_[i - 1].first));
  }
  bool latin_letter(std::size_t i) const { return letter(i) && !han(i); }
  bool opened_before(std::size_t i) const {
    while (i-- > 0)
      if (clusters_[i].first == U'‘' || clusters_[i].first == U'’') return clusters_[i].first == U'‘';
    return false;
  }

  // A pair of quotes comes from one face: if either touches Han, both are Han.
  void match_quotes(char32_t opener, char32_t closer) {
    const std::size_t none = clusters_.size();
    std::size_t open = none;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_[i].first == opener) open = i;
      if (clusters_[i].first != closer || open == none || is_apostrophe(i)) continue;
      const bool either = clusters_[i].kind == ClusterKind::han || clusters_[open].kind == ClusterKind::han;
      if (either) clusters_[i].kind = clusters_[open].kind = ClusterKind::han;
      open = none;
    }
  }

  std::vector<Cluster>& clusters_;
  std::vector<std::optional<ClusterKind>> kinds_;
};

bool joins_spaces(const std::vector<Cluster>& clusters, const Cluster& next) {
  return !clusters.empty() && clusters.back().role == ClusterRole::space && next.role == ClusterRole::space;
}

}  // namespace

std::vector<Cluster> clusters_of(std::u16string_view paragraph) {
  std::vector<Cluster> clusters;
  std::vector<std::optional<ClusterKind>> kinds;
  int begin = 0;
  for (const int end : boundaries(paragraph, UBRK_CHARACTER, "en")) {
    const auto text =
        code_points(paragraph.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    const Cluster cluster{begin, end, text.front(), role_of(text), {}, 0};
    begin = end;
    if (joins_spaces(clusters, cluster)) {
      clusters.back().end = end;
      continue;
    }
    clusters.push_back(cluster);
    kinds.push_back(own_kind(text));
  }
  Neighbours(clusters, std::move(kinds)).resolve();
  std::uint32_t script = 0;
  for (Cluster& cluster : clusters) cluster.script = script = script_for(cluster, script);
  return clusters;
}

std::string_view language_of_script(std::u16string_view text) { return language_of_script(code_points(text)); }

std::string_view language_of_script(std::u32string_view text) {
  bool hangul = false, han = false;
  for (const char32_t c : text) {
    const UScriptCode script = script_of(c);
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return "ja";
    hangul = hangul || script == USCRIPT_HANGUL;
    han = han || script == USCRIPT_HAN || script == USCRIPT_BOPOMOFO || is_wide_punctuation(c);
  }
  if (hangul && !han) return "ko";
  return han ? "zh-Hant" : "en";
}

}  // namespace kiosk
