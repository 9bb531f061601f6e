#include "render/fonts.hpp"
namespace kiosk {
struct Fonts::Parts {};
Fonts::Fonts(const std::string&) {}
Fonts::~Fonts() = default;
int Fonts::face_for(std::string_view, ClusterKind, std::string_view, Weight) const { return 0; }
double Fonts::advance(std::string_view run, const RunStyle&) const { return 0.5 * static_cast<double>(run.size()); }
std::vector<std::string> Fonts::missing() const { return {}; }
std::string Fonts::face_name(int) const { return {}; }
int Fonts::opened() const { return 0; }
std::shared_ptr<const GlyphImage> Fonts::glyphs(const std::string&, const RunStyle&, int) const { return std::make_shared<GlyphImage>(); }
}
