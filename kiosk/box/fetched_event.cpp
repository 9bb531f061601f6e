#include "box/fetched_event.hpp"

#include <sys/stat.h>

#include "load/load.hpp"

namespace kiosk {

FetchedEvent look_at_fetched(const std::string& folder) {
  FetchedEvent found;
  if (const auto bytes = read_file(folder + "/" + report_name)) found.report = read_sync_report(*bytes);
  struct stat info {};
  if (stat((folder + "/" + fresh_name).c_str(), &info) == 0) found.fresh = Instant{Seconds{info.st_mtim.tv_sec}};
  return found;
}

}  // namespace kiosk
