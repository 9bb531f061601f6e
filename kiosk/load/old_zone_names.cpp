// Names that the zone database keeps for the sake of old files ("backward"); Debian 13 has them in tzdata-legacy only.
#include <algorithm>
#include <array>

#include "load/zone_names.hpp"

namespace kiosk {
namespace {

struct Renamed {
  std::string_view old, modern;
};

constexpr std::array renamed{
    Renamed{"Africa/Asmera", "Africa/Asmara"},
    Renamed{"America/Buenos_Aires", "America/Argentina/Buenos_Aires"},
    Renamed{"America/Godthab", "America/Nuuk"},
    Renamed{"America/Indianapolis", "America/Indiana/Indianapolis"},
    Renamed{"America/Louisville", "America/Kentucky/Louisville"},
    Renamed{"Asia/Ashkhabad", "Asia/Ashgabat"},
    Renamed{"Asia/Calcutta", "Asia/Kolkata"},
    Renamed{"Asia/Chongqing", "Asia/Shanghai"},
    Renamed{"Asia/Chungking", "Asia/Shanghai"},
    Renamed{"Asia/Dacca", "Asia/Dhaka"},
    Renamed{"Asia/Harbin", "Asia/Shanghai"},
    Renamed{"Asia/Katmandu", "Asia/Kathmandu"},
    Renamed{"Asia/Macao", "Asia/Macau"},
    Renamed{"Asia/Rangoon", "Asia/Yangon"},
    Renamed{"Asia/Saigon", "Asia/Ho_Chi_Minh"},
    Renamed{"Asia/Tel_Aviv", "Asia/Jerusalem"},
    Renamed{"Asia/Thimbu", "Asia/Thimphu"},
    Renamed{"Asia/Ujung_Pandang", "Asia/Makassar"},
    Renamed{"Asia/Ulan_Bator", "Asia/Ulaanbaatar"},
    Renamed{"Atlantic/Faeroe", "Atlantic/Faroe"},
    Renamed{"Australia/ACT", "Australia/Sydney"},
    Renamed{"Australia/Canberra", "Australia/Sydney"},
    Renamed{"Australia/NSW", "Australia/Sydney"},
    Renamed{"Australia/North", "Australia/Darwin"},
    Renamed{"Australia/Queensland", "Australia/Brisbane"},
    Renamed{"Australia/South", "Australia/Adelaide"},
    Renamed{"Australia/Tasmania", "Australia/Hobart"},
    Renamed{"Australia/Victoria", "Australia/Melbourne"},
    Renamed{"Australia/West", "Australia/Perth"},
    Renamed{"Brazil/East", "America/Sao_Paulo"},
    Renamed{"Canada/Atlantic", "America/Halifax"},
    Renamed{"Canada/Central", "America/Winnipeg"},
    Renamed{"Canada/Eastern", "America/Toronto"},
    Renamed{"Canada/Mountain", "America/Edmonton"},
    Renamed{"Canada/Pacific", "America/Vancouver"},
    Renamed{"Chile/Continental", "America/Santiago"},
    Renamed{"Cuba", "America/Havana"},
    Renamed{"Egypt", "Africa/Cairo"},
    Renamed{"Eire", "Europe/Dublin"},
    Renamed{"Europe/Kiev", "Europe/Kyiv"},
    Renamed{"GB", "Europe/London"},
    Renamed{"Hongkong", "Asia/Hong_Kong"},
    Renamed{"Iceland", "Atlantic/Reykjavik"},
    Renamed{"Iran", "Asia/Tehran"},
    Renamed{"Israel", "Asia/Jerusalem"},
    Renamed{"Jamaica", "America/Jamaica"},
    Renamed{"Japan", "Asia/Tokyo"},
    Renamed{"Mexico/General", "America/Mexico_City"},
    Renamed{"NZ", "Pacific/Auckland"},
    Renamed{"PRC", "Asia/Shanghai"},
    Renamed{"Poland", "Europe/Warsaw"},
    Renamed{"Portugal", "Europe/Lisbon"},
    Renamed{"ROC", "Asia/Taipei"},
    Renamed{"ROK", "Asia/Seoul"},
    Renamed{"Singapore", "Asia/Singapore"},
    Renamed{"Turkey", "Europe/Istanbul"},
    Renamed{"US/Alaska", "America/Anchorage"},
    Renamed{"US/Arizona", "America/Phoenix"},
    Renamed{"US/Central", "America/Chicago"},
    Renamed{"US/Eastern", "America/New_York"},
    Renamed{"US/Hawaii", "Pacific/Honolulu"},
    Renamed{"US/Michigan", "America/Detroit"},
    Renamed{"US/Mountain", "America/Denver"},
    Renamed{"US/Pacific", "America/Los_Angeles"},
};

}  // namespace

std::string_view modern_zone_name(std::string_view name) {
  const auto found = std::ranges::find(renamed, name, &Renamed::old);
  return found == renamed.end() ? std::string_view{} : found->modern;
}

}  // namespace kiosk
