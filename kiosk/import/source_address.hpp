#pragma once
// Where a source is published: what is an address, of which data, and how it stands in messages.

#include <string>
#include <string_view>

namespace kiosk {

/// "https://…", and whatever else begins like an address; else it is a file's path.
bool is_address(std::string_view source);

/// The address of the data where people know that of a page: a sheet's as its editor shows it (Google's "…/edit#gid=0")
/// is its export as CSV, a calendar's "webcal://" is https. All others stay as they are.
std::string data_address(const std::string& address);

/// For messages: what follows "?" may be a key, and is not shown; nor are a user and a password.
std::string shown_address(const std::string& address);

}  // namespace kiosk
