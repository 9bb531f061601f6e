#include "compose/text_fit.hpp"

namespace kiosk {

int size_to_be_whole(const TextFit& fit, const TextMeasure& measure) {
  if (!fit.ellipsis) return fit.size;
  const TextLayout layout = fit_text({.text = fit.text,
                                      .language = fit.language,
                                      .weight = fit.weight,
                                      .max_lines = fit.lines,
                                      .width = static_cast<double>(fit.width),
                                      .height = static_cast<double>(fit.height),
                                      .max_size = static_cast<double>(fit.least),
                                      .min_size = 1},
                                     measure);
  return layout.ellipsis ? 0 : layout.size;
}

}  // namespace kiosk
