#include "preflight/picture_findings.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "preflight/slide_findings.hpp"
#include "render/decoder_process.hpp"
#include "render/image_header.hpp"

namespace kiosk {
namespace {

/// Px of a logo's height at which the frame on a usual display has all that it can draw.
constexpr int enough_logo_height = 81, enough_logo_width = 324;

void add_logo(const Box& box, std::vector<PictureFinding>& findings) {
  const std::string& path = box.theme.logo;
  if (path.empty() || !probe_file(path)) return;
  const auto* reason = std::get_if<std::string>(&box.logo);
  const ImageState drawn = DecoderProcess{}.load({path, {0, 0, enough_logo_width, enough_logo_height}, Fit::contain});
  if (reason || !drawn.image) {
    findings.push_back({"theme/logo", fmt::format("the logo \"{}\" can't be shown: {}; none will be", path,
                                                  reason ? *reason : drawn.reason)});
  }
  const Size size = reason ? Size{enough_logo_width, enough_logo_height} : std::get<Size>(box.logo);
  if (size.height < enough_logo_height && size.width < enough_logo_width) {
    findings.push_back(
        {"theme/logo", fmt::format("the logo \"{}\" has {} x {} pixels and is drawn no larger; an SVG has "
                                   "no such limit",
                                   path, size.width, size.height)});
  }
  for (const std::string& note : image_notes(path)) {
    findings.push_back({"theme/logo", fmt::format("the logo \"{}\": {}", path, note)});
  }
}

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  std::ranges::move(more, std::back_inserter(to));
}

void add_slide(const SponsorSlide& slide, const std::string& where, PictureFindings& to) {
  const auto add = [&](std::string_view what) {
    to.findings.push_back({where, fmt::format("the slide \"{}\"{}", slide.path, what)});
  };
  if (!probe_file(slide.path)) {
    to.broken.insert(slide.path);
    return;
  }
  const ImageState drawn = slide_as_drawn(slide);
  if (!drawn.image) {
    to.broken.insert(slide.path);
    add(fmt::format(" can't be shown: {}; {} will be", drawn.reason,
                    slide.has_another ? "\"slide\"" : "a card with the name"));
  }
  for (const std::string& note : findings_of_slide(slide, drawn)) add(": " + note);
}

/// What a picture beside texts is called, what is shown for want of it, and the px that a usual display draws of it.
struct PictureUse {
  std::string_view noun, instead;
  Size drawn;
  Fit fit;
  bool sharp = true;  ///< one of half as many pixels is told
};

constexpr PictureUse photo{"photo", "the name alone", {454, 454}, Fit::cover};
constexpr PictureUse sponsor_logo{"logo", "its name", {480, 100}, Fit::contain, false};
constexpr PictureUse card_image{"image", "the card without it", {860, 900}, Fit::cover};
constexpr PictureUse background{"background", "none", {1920, 1080}, Fit::cover};

/// Looks at each file once, however often it is named.
class Pictures {
 public:
  explicit Pictures(PictureFindings& to) : to_(to) {}

  void look_at(const std::string& path, const std::string& where, const PictureUse& use) {
    if (path.empty() || !seen_.insert(path).second) return;
    if (!probe_file(path)) {
      to_.broken.insert(path);
      return;
    }
    const auto add = [&](std::string_view what) {
      to_.findings.push_back({where, fmt::format("the {} \"{}\"{}", use.noun, path, what)});
    };
    const ImageState drawn = DecoderProcess{}.load({path, {0, 0, use.drawn.width, use.drawn.height}, use.fit});
    if (!drawn.image) {
      to_.broken.insert(path);
      add(fmt::format(" can't be shown: {}; {} will be", drawn.reason, use.instead));
    } else if (use.sharp) {
      tell_few_pixels(path, use, add);
    }
    for (const std::string& note : image_notes(path)) add(": " + note);
  }

  void look_at(const std::vector<Speaker>& speakers, const std::string& where) {
    for (std::size_t i = 0; i < speakers.size(); ++i) {
      look_at(speakers[i].photo, fmt::format("{}/speakers/{}/photo", where, i), photo);
    }
  }

 private:
  template <class Add>
  static void tell_few_pixels(const std::string& path, const PictureUse& use, const Add& add) {
    const auto found = read_image_header(path);
    const auto* header = std::get_if<ImageHeader>(&found);
    if (!header || header->drawing()) return;
    const Size size = header->size();
    if (2 * size.width >= use.drawn.width && 2 * size.height >= use.drawn.height) return;
    add(fmt::format(" has {} x {} pixels and is drawn in {} x {}, so it will be coarse: take a larger one", size.width,
                    size.height, use.drawn.width, use.drawn.height));
  }

  PictureFindings& to_;
  std::set<std::string> seen_;
};

void add_pictures_beside_texts(const Box& box, PictureFindings& to) {
  const Content& content = box.schedule.content();
  Pictures pictures{to};
  pictures.look_at(box.theme.background, "theme/background", background);
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const std::string where = fmt::format("event/sessions/{}", i);
    pictures.look_at(content.sessions[i].speakers, where);
    const auto& talks = content.sessions[i].talks;
    for (std::size_t t = 0; t < talks.size(); ++t) {
      pictures.look_at(talks[t].speakers, fmt::format("{}/talks/{}", where, t));
    }
  }
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) {
    pictures.look_at(content.sponsors[i].logo, fmt::format("event/sponsors/{}/logo", i), sponsor_logo);
  }
  for (std::size_t i = 0; i < content.cards.size(); ++i) {
    pictures.look_at(content.cards[i].image, fmt::format("event/cards/{}/image", i), card_image);
  }
}

}  // namespace

std::vector<SponsorSlide> slides_of(const Sponsor& sponsor) {
  std::vector<SponsorSlide> slides;
  const bool fills = sponsor.slide_fills, both = !sponsor.slide.empty();
  if (both) slides.push_back({"slide", sponsor.slide, fills, slide_display, false});
  if (!sponsor.slide_portrait.empty()) {
    slides.push_back({"slide_portrait", sponsor.slide_portrait, fills, upright_display, both});
  }
  return slides;
}

ImageState slide_as_drawn(const SponsorSlide& slide) {
  const Rect box{0, 0, slide.display.width, slide.display.height};
  return DecoderProcess{}.load({slide.path, box, slide.fills ? Fit::cover : Fit::contain});
}

std::vector<std::string> findings_of_slide(const SponsorSlide& slide, const ImageState& drawn,
                                           const FindingWords& words) {
  std::vector<std::string> notes = image_notes(slide.path);
  const auto found = read_image_header(slide.path);
  const auto* header = std::get_if<ImageHeader>(&found);
  if (!header || !drawn.image) return notes;
  append(notes, shape_findings({header->size(), slide.fills, header->drawing(), slide.display}, words));
  if (!header->drawing()) {
    const ImageTraits traits = image_traits(slide.path);
    const std::int64_t pixels = std::int64_t{header->stored.width} * header->stored.height;
    append(notes, file_findings({traits.bytes, pixels, header->orientation, traits.sixteen_bit, traits.animated,
                                 traits.profile.has_value(), traits.profile.value_or("")},
                                words));
  }
  append(notes, pixel_findings({{drawn.image->width, drawn.image->height}, drawn.image->pixels, slide.display}, words));
  return notes;
}

PictureFindings picture_findings(const Box& box) {
  PictureFindings found;
  add_logo(box, found.findings);
  const auto& sponsors = box.schedule.content().sponsors;
  for (std::size_t i = 0; i < sponsors.size(); ++i) {
    for (const SponsorSlide& slide : slides_of(sponsors[i])) {
      add_slide(slide, fmt::format("event/sponsors/{}/{}", i, slide.key), found);
    }
  }
  add_pictures_beside_texts(box, found);
  return found;
}

}  // namespace kiosk
