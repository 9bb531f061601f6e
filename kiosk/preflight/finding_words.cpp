#include "preflight/finding_words.hpp"

namespace kiosk {

const FindingWords english_findings{
    .enlarged = "has {0} x {1} pixels and is drawn {2:.1f} times as large, which blurs it: send it with {3} x {4}",
    .cut_off = "{0} % of it is cut off, {1}: make it {2}, such as {3} x {4} pixels",
    .leaves_empty = "leaves {0} % of the display empty, {1}: make it {2}, such as {3} x {4} pixels",
    .left_and_right = "left and right",
    .above_and_below = "above and below",
    .see_through = "{} of it is transparent, and stands on a ground that the sign chooses: save it on its own ground",
    .under_a_percent = "less than 1 %",
    .low_contrast =
        "has only {:.1f}:1 between its darkest and its lightest parts, so nothing on it stands out: writing needs "
        "4.5:1, "
        "better 7:1",
    .in_margin =
        "has writing or other fine detail within 3.5 % of the display's edge ({}), which many televisions cut off: "
        "move it inwards",
    .top = "top",
    .right = "right",
    .bottom = "bottom",
    .left = "left",
    .side_separator = " and ",
    .stored_turned =
        "is stored turned or mirrored, with a note (Exif) that says how; the sign obeys it, other programs "
        "may not: save it upright",
    .moves = "moves; only its first picture is shown: send a still one",
    .sixteen_bit = "has 16 bits a colour, of which 8 are shown: save it with 8",
    .profile =
        "carries a colour profile{} that is not followed; unless it means sRGB, colours will be off: convert it to "
        "sRGB",
    .large_file = "has {} MiB, which takes long to read: a PNG or JPEG of 1920 x 1080 needs no more than 8",
    .large_memory = "takes {} MiB of memory once decoded: 1920 x 1080 pixels are enough"};

namespace {

const FindingWords chinese_findings{
    .enlarged = "只有 {0} × {1} 像素，放大 {2:.1f} 倍播出會模糊：請改用 {3} × {4}",
    .cut_off = "{1}共有 {0} % 會被裁掉：請改成 {2}，例如 {3} × {4} 像素",
    .leaves_empty = "螢幕{1}會空出 {0} %：請改成 {2}，例如 {3} × {4} 像素",
    .left_and_right = "左右",
    .above_and_below = "上下",
    .see_through = "有 {} 是透明的，底色由看板挑選：請連同底色一起存檔",
    .under_a_percent = "不到 1 %",
    .low_contrast = "最暗與最亮處的對比只有 {:.1f}:1，什麼都不醒目：文字與底色至少要 4.5:1，最好 7:1",
    .in_margin = "離螢幕邊緣 3.5 % 以內（{}）有文字或細節，許多電視會裁掉：請往內移",
    .top = "上",
    .right = "右",
    .bottom = "下",
    .left = "左",
    .side_separator = "、",
    .stored_turned = "檔案以旋轉或鏡射的方向儲存，只用 Exif 註明；本程式會照做，其他程式未必：請轉正後再存檔",
    .moves = "是動畫，只會播出第一格：請改用靜態的圖",
    .sixteen_bit = "每色 16 位元，只用得到 8 位元：請以 8 位元存檔",
    .profile = "內嵌的色彩描述檔{}不會套用；若不是 sRGB，顏色會有偏差：請轉成 sRGB",
    .large_file = "檔案有 {} MiB，讀取費時：1920 × 1080 的 PNG 或 JPEG 用不到 8 MiB",
    .large_memory = "解開後占 {} MiB 記憶體：1920 × 1080 像素就夠了"};

}  // namespace

const FindingWords& finding_words(std::string_view tag) {
  return tag.starts_with("zh") ? chinese_findings : english_findings;
}

}  // namespace kiosk
