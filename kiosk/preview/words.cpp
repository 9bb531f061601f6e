#include "preview/words.hpp"

#include <cstdlib>

namespace kiosk {
namespace {

constexpr PreviewWords english{
    .tag = "en",
    .separator = " · ",
    .on_at = "on at {0} for {1} s",
    .not_in_loop = "The slide is not shown at {}: its turns there go to other sponsors.",
    .before_after = "before it: {0}, after it: {1}",
    .share = "{0} of {1} sponsor turns at this venue",
    .steps_after = "picture {} after the slide",
    .steps_before = "picture {} before the slide",
    .landscape = "landscape",
    .portrait = "portrait",
    .from_afar =
        "As a 43-inch display looks from 4 m: its longer side is 14 cm on a screen of 96 dpi, seen from 60 cm.",
    .safe_area = "Tinted: the outer 3.5 %, which many televisions cut off.",
    .stands_in = "{0}: no sponsor of this event has this file; it stands in for the one of {1}.",
    .built_in = "There is no event file: this is an example event.",
    .files_broken = "The event's files can't be used: this is an example event.",
    .cannot_show = "The slide can't be shown ({}); the venue would see this card instead.",
    .no_slide = "There is no slide: the venue will see this card.",
    .nothing_wrong = "Nothing to mend.",
    .more = "and {} more, in a taller window",
    .help_hint = "? help",
    .help_title = "Keys",
    .keys = {{{"\u2190  \u2192", "before and after it in the loop"},
              {"Home", "back to the slide"},
              {"v  V", "next venue, the one before"},
              {"s  S", "next size, the one before"},
              {"o", "landscape or portrait"},
              {"a", "what televisions cut off"},
              {"d", "as seen from four metres"},
              {"l", "dark or light room"},
              {"?  h", "this help"},
              {"q  Esc", "leave"}}},
    .screen = &ScreenEntry::en};

constexpr PreviewWords chinese{
    .tag = "zh-Hant",
    .separator = "，",
    .on_at = "{0} 播出，{1} 秒",
    .not_in_loop = "投影片不在{}播出：那裡只輪播其他贊助商。",
    .before_after = "前一頁：{0}，後一頁：{1}",
    .share = "此會場每 {1} 次贊助輪播占 {0} 次",
    .steps_after = "投影片後第 {} 頁",
    .steps_before = "投影片前第 {} 頁",
    .landscape = "橫式",
    .portrait = "直式",
    .from_afar = "如同四公尺外的 43 吋螢幕：以 96 dpi 的螢幕、60 公分的距離來看，長邊為 14 公分。",
    .safe_area = "著色處：外緣 3.5 %，許多電視會裁掉。",
    .stands_in = "{0}：活動裡沒有贊助商用這個檔案，暫代{1}的投影片。",
    .built_in = "沒有活動檔：這是範例活動。",
    .files_broken = "活動檔無法使用：這是範例活動。",
    .cannot_show = "投影片無法顯示（{}）：會場只會看到這張文字卡。",
    .no_slide = "沒有投影片：會場會看到這張文字卡。",
    .nothing_wrong = "沒有需要修改的地方。",
    .more = "還有 {} 項，把視窗拉高就看得到",
    .help_hint = "? 說明",
    .help_title = "按鍵",
    .keys = {{{"\u2190  \u2192", "輪播中的前一頁、後一頁"},
              {"Home", "回到投影片"},
              {"v  V", "下一個、上一個會場"},
              {"s  S", "下一個、上一個尺寸"},
              {"o", "橫式或直式"},
              {"a", "電視會裁掉的範圍"},
              {"d", "從四公尺外看"},
              {"l", "暗或亮的場地"},
              {"?  h", "說明"},
              {"q  Esc", "離開"}}},
    .screen = &ScreenEntry::zh_hant};

}  // namespace

const PreviewWords& preview_words(std::string_view tag) { return tag.starts_with("zh") ? chinese : english; }

std::string_view desk_language(std::string_view otherwise) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* set = std::getenv(name);
    if (!set || !*set) continue;
    const std::string_view value{set};
    return value == "POSIX" || value == "C" || value.starts_with("C.") ? otherwise : value;
  }
  return otherwise;
}

}  // namespace kiosk
