#include "compose/screens.hpp"
namespace kiosk {
void draw(Page&, const Showing&, const DeparturesScreen&) {}
}  // namespace kiosk
