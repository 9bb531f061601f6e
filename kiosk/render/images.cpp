#include "render/images.hpp"
namespace kiosk {
struct Images::Parts {};
Images::Images(Mode) {}
Images::~Images() = default;
ImageState Images::request(const DrawImage&) { return {}; }
bool Images::prepare(const DisplayList&) { return true; }
void Images::shown(const DisplayList&) {}
std::map<std::string, std::string> Images::unusable() const { return {}; }
int Images::wake_fd() const { return -1; }
void Images::clear_wake() {}
void Images::wait() {}
std::variant<Size, std::string> image_size(const std::string&) { return std::string("not yet"); }
}
