// What setting a title costs: the best lines and size in a sign's title box, pictures not counted.

#include <string>
#include <vector>

#include "../text/corpus.hpp"
#include "figures.hpp"
#include "render/fonts.hpp"
#include "text/text_layout.hpp"

namespace kiosk {
namespace {

TextRequest request_for(const std::string& title) {
  return {.text = title,
          .language = {},
          .weight = Weight::bold,
          .max_lines = 3,
          .width = 1400,
          .height = 420,
          .max_size = 135,
          .min_size = 50};
}

void measure() {
  const Fonts fonts;
  const std::vector<std::string> titles = test::Corpus().titles(500);
  const double first = least_seconds(1, [&] { fit_text(request_for(titles[0]), fonts); });
  for (const std::string& title : titles) fit_text(request_for(title), fonts);
  std::vector<double> each;
  double sum = 0;
  for (const std::string& title : titles) {
    each.push_back(least_seconds(3, [&] { fit_text(request_for(title), fonts); }));
    sum += each.back();
  }
  std::sort(each.begin(), each.end());
  const double mean = sum / static_cast<double>(titles.size());
  print_figure("setting the first title, which opens faces and ICU's rules", first * 1e3, "ms");
  print_figure("setting one of 500 titles, mean", mean * 1e6, "µs", "well under 1000");
  print_figure("setting one of 500 titles, 95 of 100 within", each[each.size() * 95 / 100] * 1e6, "µs");
  print_figure("setting the slowest of 500 titles", each.back() * 1e6, "µs");
}

}  // namespace
}  // namespace kiosk

int main() { kiosk::measure(); }
