#pragma once
// Help as wide as where it is read.

#include <string>

namespace kiosk {

/// Columns of standard output: $COLUMNS, the terminal's own, or 100 where it is none.
int output_columns();

/// CLI11's help in lines of at most `columns`, as far as words allow; what continues stands below its beginning.
std::string wrapped_help(const std::string& help, int columns);

}  // namespace kiosk
