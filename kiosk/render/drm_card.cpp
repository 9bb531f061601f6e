#include "render/drm_card.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <fmt/format.h>

#include "machine/descriptor.hpp"
#include "machine/folder.hpp"
#include "render/drm_calls.hpp"
#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

bool is_interlaced(const drmModeModeInfo& mode) { return (mode.flags & DRM_MODE_FLAG_INTERLACE) != 0; }

class KernelCard : public DrmCard {
 public:
  explicit KernelCard(Descriptor file) : file_(std::move(file)), calls_(atomic_calls(file_.get())) {
    if (calls_) return;
    calls_ = legacy_calls(file_.get());
    atomic_ = false;
  }

  std::string driver() const override {
    const DrmVersion version{drmGetVersion(file_.get())};
    return version && version->name ? version->name : "";
  }

  bool is_atomic() const override { return atomic_; }

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
    madvise(memory, buffer.bytes, MADV_DONTFORK);  // a decoder's process must not hold the device
    buffer.pixels = {static_cast<std::uint32_t*>(memory), size, static_cast<int>(pitch / 4)};
    return buffer;
  }

  void drop(const DrmBuffer& buffer) override {
    if (buffer.pixels.pixels) munmap(buffer.pixels.pixels, buffer.bytes);
    if (buffer.framebuffer) drmModeRmFB(file_.get(), buffer.framebuffer);
    if (buffer.handle) drmModeDestroyDumbBuffer(file_.get(), buffer.handle);
  }

  int set_modes(std::span<const DrmHead> heads, const DrmBuffer& buffer) override {
    const auto pipes = pipes_of(heads);
    if (pipes.size() != heads.size()) return EINVAL;
    const int error = calls_->set_modes(pipes, buffer.framebuffer);
    if (!atomic_ || (error != EINVAL && error != ENOTSUP && error != ENOSYS)) return error;
    // A driver that is not up to a change of all at once.
    auto legacy = legacy_calls(file_.get());
    if (legacy->set_modes(pipes, buffer.framebuffer) != 0) return error;
    calls_ = std::move(legacy);
    atomic_ = false;
    return 0;
  }

  int flip(std::span<const DrmHead> heads, const DrmBuffer& buffer, std::span<const Rect> changed) override {
    awaited_ = heads.size();
    return calls_->flip(pipes_of(heads), buffer.framebuffer, changed, ++serial_);
  }

  bool flipped(std::chrono::milliseconds most) override {
    const auto until = std::chrono::steady_clock::now() + most;
    while (awaited_ > 0) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
      if (left <= 0) return false;
      pollfd waited{file_.get(), POLLIN, 0};
      const int ready = poll(&waited, 1, static_cast<int>(left));
      if (ready < 0 && errno != EINTR) return false;
      if (ready > 0 && !read_events()) return awaited_ == 0;
    }
    return true;
  }

  bool scans_out(std::span<const DrmHead> heads, const DrmBuffer& buffer) override {
    return std::ranges::all_of(heads, [&](const DrmHead& head) {
      const DrmCrtc crtc{drmModeGetCrtc(file_.get(), head.crtc)};
      return crtc && crtc->mode_valid != 0 && crtc->buffer_id == buffer.framebuffer;
    });
  }

  bool own_displays() override { return drmIsMaster(file_.get()) != 0 || drmSetMaster(file_.get()) == 0; }

  void leave_displays() override { drmDropMaster(file_.get()); }

  bool set_power(bool on) override { return set_drm_power(file_.get(), on); }

 private:
  struct Modes {
    std::uint32_t connector;
    std::vector<drmModeModeInfo> all;  ///< of the same order as DrmConnector::modes
  };

  void must(int result, const char* call) const {
    if (result != 0) throw SdlError(call, std::strerror(drm_error(result)), driver());
  }

  /// Fewer than there are heads when one is no longer listed.
  std::vector<DrmPipe> pipes_of(std::span<const DrmHead> heads) const {
    std::vector<DrmPipe> pipes;
    for (const DrmHead& head : heads) {
      const auto found = std::ranges::find(modes_, head.connector.id, &Modes::connector);
      if (found != modes_.end() && head.mode < found->all.size())
        pipes.push_back({head.connector.id, head.crtc, found->all[head.mode]});
    }
    return pipes;
  }

  /// Late ones, of flips that are no longer waited for, are passed over.
  bool read_events() {
    alignas(drm_event_vblank) std::array<char, 1024> bytes;
    const ssize_t size = ::read(file_.get(), bytes.data(), bytes.size());
    for (ssize_t at = 0; at + static_cast<ssize_t>(sizeof(drm_event)) <= size;) {
      drm_event_vblank event{};
      std::memcpy(&event, bytes.data() + at, std::min(sizeof event, static_cast<std::size_t>(size - at)));
      if (event.base.length < sizeof event.base) return false;
      if (event.base.type == DRM_EVENT_FLIP_COMPLETE && event.user_data == serial_ && awaited_ > 0) --awaited_;
      at += event.base.length;
    }
    return size >= 0 || errno == EINTR || errno == EAGAIN;
  }

  DrmConnector read(const drmModeConnector& from, const drmModeRes& resources) {
    const char* type = drmModeGetConnectorTypeName(from.connector_type);
    DrmConnector to{.id = from.connector_id,
                    .name = fmt::format("{}-{}", type ? type : "Unknown", from.connector_type_id),
                    .connected = from.connection == DRM_MODE_CONNECTED,
                    .modes = {},
                    .own = 0,
                    .crtcs = crtcs_for(from, resources)};
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

  std::vector<std::uint32_t> crtcs_for(const drmModeConnector& connector, const drmModeRes& resources) const {
    std::vector<std::uint32_t> crtcs;
    const auto add = [&](std::uint32_t crtc) {
      if (crtc != 0 && std::ranges::find(crtcs, crtc) == crtcs.end()) crtcs.push_back(crtc);
    };
    if (const DrmEncoder current{drmModeGetEncoder(file_.get(), connector.encoder_id)}) add(current->crtc_id);
    for (int i = 0; i < connector.count_encoders; ++i) {
      const DrmEncoder encoder{drmModeGetEncoder(file_.get(), connector.encoders[i])};
      for (int c = 0; encoder && c < resources.count_crtcs; ++c) {
        if (encoder->possible_crtcs & (1u << c)) add(resources.crtcs[c]);
      }
    }
    return crtcs;
  }

  Descriptor file_;
  std::unique_ptr<DrmCalls> calls_;
  bool atomic_ = true;
  std::vector<Modes> modes_;
  std::uint64_t serial_ = 0;  ///< of the last flip
  std::size_t awaited_ = 0;   ///< events of that one
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
