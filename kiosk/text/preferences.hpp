#pragma once
// Which of the allowed line ends reads well: words kept whole, particles not stranded, pauses welcome.

#include "text/paragraph.hpp"

namespace kiosk {

/// Sets the penalty of every opportunity. Slow beside the rest (it asks a dictionary): only for texts that must break.
void weigh_opportunities(Paragraph&);

}  // namespace kiosk
