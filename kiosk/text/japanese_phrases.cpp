#include "text/japanese_phrases.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "text/characters.hpp"

namespace kiosk {
namespace {

enum class Script { ideograph, hiragana, katakana, latin, other };

Script script_of_kana(char16_t c) {
  if (c == u'ー' || U16_IS_TRAIL(c)) return Script::other;  // the one before decides
  if (c >= 0xD840 && c < 0xD8C0) return Script::ideograph;  // planes 2 and 3 have nothing else
  if (c == u'々' || c == u'ヶ' || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return Script::ideograph;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HIRAGANA:
      return Script::hiragana;
    case USCRIPT_KATAKANA:
      return Script::katakana;
    default:
      return u_isalnum(c) ? Script::latin : Script::other;
  }
}

bool is_in(std::u16string_view set, char16_t c) { return set.find(c) != std::u16string_view::npos; }

// Words in hiragana that lean on what is before them: particles, auxiliaries, and nouns and verbs so light that they
// do.
bool leans_back(std::u16string_view word) {
  static constexpr std::u16string_view words[] = {
      u"は",     u"が",     u"を",     u"に",     u"の",     u"へ",     u"と",     u"で",   u"も",     u"や",
      u"か",     u"ね",     u"よ",     u"な",     u"ら",     u"し",     u"た",     u"て",   u"だ",     u"ば",
      u"ず",     u"ない",   u"たい",   u"ます",   u"です",   u"だっ",   u"だけ",   u"など", u"まで",   u"から",
      u"より",   u"ため",   u"こと",   u"もの",   u"よう",   u"ほど",   u"とき",   u"いる", u"いた",   u"いく",
      u"ある",   u"おく",   u"くれる", u"という", u"ところ", u"ながら", u"ばかり", u"よる", u"よって", u"おける",
      u"おいて", u"とって", u"ついて", u"する",   u"した",   u"して",   u"しよう"};
  return word.size() < 2 || std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class Phrases {
 public:
  Phrases(std::u16string_view text, const std::vector<int>& words) : text_(text), ends_(text.size() + 1, 0) {
    for (const int at : words) ends_[static_cast<std::size_t>(at)] = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const Script own = script_of_kana(text[i]);
      scripts_.push_back((text[i] == u'ー' || U16_IS_TRAIL(text[i])) && i > 0 ? scripts_.back() : own);
    }
  }

  bool katakana(std::size_t at) const { return scripts_[at] == Script::katakana; }

  WordPlace before(std::size_t at) const {
    const Script left = scripts_[at - 1], right = scripts_[at];
    if (left == Script::other)
      return right == Script::hiragana && leans_on_mark(at) ? WordPlace::inside : WordPlace::end;
    if (right == Script::other) return WordPlace::end;
    if (right == Script::hiragana) return left == Script::hiragana ? within_hiragana(at) : WordPlace::inside;
    if (left == Script::hiragana) return after_hiragana(at);
    if (left == Script::katakana && right == left) return WordPlace::inside;  // see mark_katakana_words
    if (left == right) return meet_in_compound(at) ? WordPlace::seam : WordPlace::inside;
    return WordPlace::seam;
  }

 private:
  // 機械|学習; but no lone character beside the other: 継続的, 仕様書, 多言語.
  bool meet_in_compound(std::size_t at) const {
    const std::size_t before = at - (U16_IS_TRAIL(text_[at - 1]) ? 2 : 1),
                      after = at + (U16_IS_LEAD(text_[at]) ? 2 : 1);
    const bool lone_before = before == 0 || ends_[before] != 0 || scripts_[before - 1] != Script::ideograph;
    const bool lone_after = after >= text_.size() || ends_[after] != 0 || scripts_[after] != Script::ideograph;
    return scripts_[at] == Script::ideograph && ends_[at] != 0 && !lone_before && !lone_after;
  }

  std::size_t begin_of_run(std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && scripts_[begin - 1] == Script::hiragana) --begin;
    return begin;
  }

  // "知識を|つくる": a particle, then a word that is none and leans on nothing.
  WordPlace within_hiragana(std::size_t at) const {
    const bool particle = is_in(u"をはがにでともの", text_[at - 1]);
    const bool parted = text_[at - 1] == u'を' || (ends_[at] != 0 && ends_[at - 1] != 0);  // を is nothing else
    return particle && parted && !leans_back(word_from(at)) ? WordPlace::end : WordPlace::inside;
  }

  // "「データ」の", "iOS らしい": behind a closing bracket or a blank a particle leans on what stands before that.
  bool leans_on_mark(std::size_t at) const {
    static constexpr std::u16string_view words[] = {
        u"は",   u"が",   u"を",   u"に",   u"の",   u"へ",   u"と",   u"で",     u"も",     u"や",
        u"から", u"まで", u"より", u"など", u"なら", u"って", u"だけ", u"らしい", u"による", u"における"};
    return (text_[at - 1] == u' ' || is_closer(text_[at - 1])) &&
           std::find(std::begin(words), std::end(words), word_from(at)) != std::end(words);
  }

  // The dictionary's word that begins there.
  std::u16string_view word_from(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < text_.size() && ends_[end] == 0) ++end;
    return text_.substr(at, end - at);
  }

  // A phrase begins, unless the kana are a prefix (お知らせ) or the stem's end of a compound verb (作り方, 組み合わせ).
  WordPlace after_hiragana(std::size_t at) const {
    const std::size_t begin = begin_of_run(at);
    const char16_t last = text_[at - 1];
    if (is_in(u"おご", last) && ends_[at - 1] != 0 && scripts_[at] == Script::ideograph) return WordPlace::inside;
    if (is_in(u"こそあど", text_[begin]) && at == begin + 2 && last == u'の') return WordPlace::seam;  // この先
    if (begin == 0 || scripts_[at] != Script::ideograph) return WordPlace::end;
    if (ends_[at] == 0) return WordPlace::inside;
    if (is_in(u"きぎしちびみりけげせべめれ", last)) return WordPlace::seam;
    if (begin + 1 < at) return WordPlace::end;
    constexpr std::u16string_view adjectives =
        u"良強高長多早速深古近安弱遠重軽若悪広甘狭低短薄厚暑寒熱辛白黒赤青太細硬無";
    return last == u'い' && !is_in(adjectives, text_[begin - 1]) ? WordPlace::seam : WordPlace::end;
  }

  std::u16string_view text_;
  std::vector<char> ends_;
  std::vector<Script> scripts_;
};

}  // namespace

void mark_japanese_phrases(std::u16string_view text, const std::vector<int>& words, std::span<WordPlace> places) {
  const Phrases phrases(text, words);
  places.front() = places.back() = WordPlace::end;
  for (std::size_t at = 1; at < text.size(); ++at) places[at] = phrases.before(at);
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = std::max(end, begin + 1)) {
    for (end = begin; end < text.size() && phrases.katakana(end);) ++end;
    if (end > begin + 1) mark_katakana_words(text.substr(begin, end - begin), places.subspan(begin, end - begin + 1));
  }
}

}  // namespace kiosk
