#include "pages/proof_pictures.hpp"

#include <filesystem>

#include "render/painter.hpp"
#include "render/picture.hpp"

namespace kiosk {

ProofPictures::ProofPictures(const Box& box, std::string folder) : box_(box), folder_(std::move(folder)) {
  fonts_.set_display_font(box.theme.display_font);
}

/// How one box is turned is no matter here.
Look& ProofPictures::look(const Size& size) {
  const auto [found, fresh] = looks_.try_emplace({size.width, size.height});
  if (fresh) found->second = look_of(box_, size);
  found->second.size = size;
  return found->second;
}

DisplayList ProofPictures::list(const Showing& showing, const Size& size) {
  return compose_with_pictures(showing, look(size), fonts_, images_);
}

Picture ProofPictures::paint_list(const DisplayList& list) {
  Picture picture = paint(list, fonts_, images_);
  images_.shown(list);
  return picture;
}

ProofPicture ProofPictures::write(const Picture& picture, const std::string& name) {
  const std::string path = "pictures/" + name + ".png";
  const std::filesystem::path file = std::filesystem::path{folder_} / path;
  std::error_code told_by_the_writer;
  std::filesystem::create_directories(file.parent_path(), told_by_the_writer);
  save_png(picture, file.string());
  return {path, picture.size()};
}

ProofPicture ProofPictures::save(const DisplayList& list, const std::string& name) {
  return write(paint_list(list), name);
}

ProofPicture ProofPictures::save_with_half(const DisplayList& list, const std::string& name) {
  const Picture whole = paint_list(list);
  write(whole, name);
  return write(downscale(whole, {whole.width / 2, whole.height / 2}), name + "-half");
}

std::string ProofPictures::broken(const std::string& file) const {
  const auto unusable = images_.unusable();
  const auto found = unusable.find(file);
  return found == unusable.end() ? "" : found->second;
}

}  // namespace kiosk
