#include "render/drm_card.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <fmt/format.h>

#include "machine/descriptor.hpp"
#include "machine/folder.hpp"
#include "render/drm_handle.hpp"
#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

using ModeEncoder = std::unique_ptr<drmModeEncoder, ReleaseDrm<drmModeFreeEncoder>>;
using Version = std::unique_ptr<drmVersion, ReleaseDrm<drmFreeVersion>>;

int error_of(int result) { return result == 0 ? 0 : result < -1 ? -result : errno; }

bool is_interlaced(const drmModeModeInfo& mode) { return (mode.flags & DRM_MODE_FLAG_INTERLACE) != 0; }

class KernelCard : public DrmCard {
 public:
  explicit KernelCard(Descriptor file) : file_(std::move(file)) {}

  std::string driver() const override {
    const Version version{drmGetVersion(file_.get())};
    return version && version->name ? version->name : "";
  }

  std::vector<DrmConnector> connectors() override {
    std::vector<DrmConnector> all;
    const DrmResources resources{drmModeGetResources(file_.get())};
    modes_.clear();
    for (int i = 0; resources && i < resources->count_connectors; ++i) {
      const DrmOutput connector{drmModeGetConnector(file_.get(), resources->connectors[i])};
      if (connector) all.push_back(read(*connector, *resources));
    }
    return all;
  }

  DrmBuffer make_buffer(Size size) override {
    DrmBuffer buffer;
    std::uint32_t pitch = 0;
    std::uint64_t bytes = 0, offset = 0;
    must(drmModeCreateDumbBuffer(file_.get(), static_cast<std::uint32_t>(size.width),
                                 static_cast<std::uint32_t>(size.height), 32, 0, &buffer.handle, &pitch, &bytes),
         "drmModeCreateDumbBuffer");
    must(drmModeAddFB(file_.get(), static_cast<std::uint32_t>(size.width), static_cast<std::uint32_t>(size.height), 24,
                      32, pitch, buffer.handle, &buffer.framebuffer),
         "drmModeAddFB");
    must(drmModeMapDumbBuffer(file_.get(), buffer.handle, &offset), "drmModeMapDumbBuffer");
    buffer.bytes = bytes;
    void* memory =
        mmap(nullptr, buffer.bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file_.get(), static_cast<off_t>(offset));
    must(memory == MAP_FAILED ? -1 : 0, "mmap");
    buffer.pixels = {static_cast<std::uint32_t*>(memory), size, static_cast<int>(pitch / 4)};
    return buffer;
  }

  void drop(const DrmBuffer& buffer) override {
    if (buffer.pixels.pixels) munmap(buffer.pixels.pixels, buffer.bytes);
    if (buffer.framebuffer) drmModeRmFB(file_.get(), buffer.framebuffer);
    if (buffer.handle) drmModeDestroyDumbBuffer(file_.get(), buffer.handle);
  }

  int set_mode(const DrmConnector& connector, std::size_t mode, const DrmBuffer& buffer) override {
    const auto found = std::ranges::find(modes_, connector.id, &Modes::connector);
    if (found == modes_.end() || mode >= found->all.size()) return EINVAL;
    std::uint32_t id = connector.id;
    return error_of(drmModeSetCrtc(file_.get(), connector.crtc, buffer.framebuffer, 0, 0, &id, 1, &found->all[mode]));
  }

  int flip(const DrmConnector& connector, const DrmBuffer& buffer) override {
    return error_of(drmModePageFlip(file_.get(), connector.crtc, buffer.framebuffer, DRM_MODE_PAGE_FLIP_EVENT, &came_));
  }

  bool flipped(std::chrono::milliseconds most) override {
    const auto until = std::chrono::steady_clock::now() + most;
    drmEventContext context{};
    context.version = 2;
    context.page_flip_handler = [](int, unsigned, unsigned, unsigned, void* came) { *static_cast<bool*>(came) = true; };
    for (came_ = false; !came_;) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
      pollfd waited{file_.get(), POLLIN, 0};
      if (left <= 0 || poll(&waited, 1, static_cast<int>(left)) < 0) return false;
      if (waited.revents != 0 && drmHandleEvent(file_.get(), &context) != 0) return false;
    }
    return true;
  }

  void hide_cursor(const DrmConnector& connector) override { drmModeSetCursor(file_.get(), connector.crtc, 0, 0, 0); }

  bool own_displays() override { return drmIsMaster(file_.get()) != 0 || drmSetMaster(file_.get()) == 0; }

  bool set_power(bool on) override { return set_drm_power(file_.get(), on); }

 private:
  struct Modes {
    std::uint32_t connector;
    std::vector<drmModeModeInfo> all;  ///< of the same order as DrmConnector::modes
  };

  void must(int result, const char* call) const {
    if (result != 0) throw SdlError(call, std::strerror(error_of(result)), driver());
  }

  DrmConnector read(const drmModeConnector& from, const drmModeRes& resources) {
    const char* type = drmModeGetConnectorTypeName(from.connector_type);
    DrmConnector to{.id = from.connector_id,
                    .name = fmt::format("{}-{}", type ? type : "Unknown", from.connector_type_id),
                    .connected = from.connection == DRM_MODE_CONNECTED,
                    .modes = {},
                    .own = 0,
                    .crtc = crtc_for(from, resources)};
    Modes modes{from.connector_id, {}};
    std::uint32_t best = 0;
    for (int i = 0; i < from.count_modes; ++i) {
      const drmModeModeInfo& mode = from.modes[i];
      if (is_interlaced(mode)) continue;
      const std::uint32_t rank = (mode.type & DRM_MODE_TYPE_USERDEF)     ? 2
                                 : (mode.type & DRM_MODE_TYPE_PREFERRED) ? 1
                                                                         : 0;
      if (rank > best) {
        best = rank;
        to.own = to.modes.size();
      }
      to.modes.push_back({{mode.hdisplay, mode.vdisplay}, static_cast<int>(mode.vrefresh)});
      modes.all.push_back(mode);
    }
    modes_.push_back(std::move(modes));
    return to;
  }

  /// What drives it already, else the first that can.
  std::uint32_t crtc_for(const drmModeConnector& connector, const drmModeRes& resources) const {
    if (const ModeEncoder current{drmModeGetEncoder(file_.get(), connector.encoder_id)}; current && current->crtc_id)
      return current->crtc_id;
    for (int i = 0; i < connector.count_encoders; ++i) {
      const ModeEncoder encoder{drmModeGetEncoder(file_.get(), connector.encoders[i])};
      for (int c = 0; encoder && c < resources.count_crtcs; ++c) {
        if (encoder->possible_crtcs & (1u << c)) return resources.crtcs[c];
      }
    }
    return 0;
  }

  Descriptor file_;
  std::vector<Modes> modes_;
  bool came_ = false;
};

bool can_scan_out_memory(int file) {
  std::uint64_t dumb = 0;
  const DrmResources resources{drmModeGetResources(file)};
  return drmGetCap(file, DRM_CAP_DUMB_BUFFER, &dumb) == 0 && dumb != 0 && resources && resources->count_crtcs > 0 &&
         resources->count_connectors > 0;
}

}  // namespace

std::vector<std::unique_ptr<DrmCard>> drm_cards(const std::string& folder) {
  std::vector<std::filesystem::path> paths = entries_of(folder).value_or({});
  std::ranges::sort(paths);
  std::vector<std::unique_ptr<DrmCard>> cards;
  for (const std::filesystem::path& path : paths) {
    if (!path.filename().string().starts_with("card")) continue;
    Descriptor file{open(path.c_str(), O_RDWR | O_CLOEXEC)};
    if (file.get() >= 0 && can_scan_out_memory(file.get()))
      cards.push_back(std::make_unique<KernelCard>(std::move(file)));
  }
  return cards;
}

}  // namespace kiosk
