#pragma once
// A kernel's side of DRM's calls, in place of the C library's ioctl in this program: for libdrm as well. One card with
// two feeds (31, 32), two connectors (51, 52), a plane for pictures for each feed (41, 42) and one for pointers (43).

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kiosk::testing {

struct FakeDrmKernel {
  static constexpr int device = 12'345;  ///< no file that this program has

  std::uint64_t inode = 0;  ///< of a file that is the device, too
  bool atomic = true, has_damage = true, is_master = true;
  int answer = 0;                                  ///< to a change of all at once
  std::map<std::string, std::uint64_t> committed;  ///< by the last one: "41.FB_ID"
  std::uint32_t flags = 0;
  std::uint64_t serial = 0;
  std::map<std::uint32_t, std::string> blobs;  ///< kept when they are destroyed
  std::size_t living_blobs = 0;
  std::map<std::uint32_t, std::uint32_t> scanned_out;  ///< feed -> framebuffer, by the legacy calls
  std::vector<std::uint64_t> flips;                    ///< their serials, by the legacy calls
  std::uint32_t framebuffers = 0;
};

extern FakeDrmKernel drm_kernel;

}  // namespace kiosk::testing
