#pragma once
// The file of plays on this box: plays.jsonl, and older ones plays.1.jsonl and so on.

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

#include "machine/descriptor.hpp"
#include "machine/journal.hpp"
#include "plays/play_lines.hpp"

namespace kiosk {

/// Where `run` keeps its plays: --log, $KIOSK_PLAY_LOG, systemd's $STATE_DIRECTORY; empty for nowhere.
std::string play_log_folder(const std::string& option);

class PlayLog {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  static constexpr std::int64_t most_bytes = std::int64_t{1024} * 1024;
  static constexpr int most_files = 8;
  /// Each play is forced out as it is written, so that a power cut costs no more than the slide on the screen. A usual
  /// playlist has some 80 sponsor slides an hour; at a few blocks each that is under 20 MB a day, of the terabytes that
  /// a card bears. Only slides in quick succession share a flush.
  static constexpr std::chrono::seconds between_syncs{5};

  /// Nothing is kept when `folder` is empty. A half line, which a power cut or a full disk has left, is ended.
  PlayLog(std::string folder, Journal&, std::int64_t bytes_a_file = most_bytes);
  ~PlayLog();
  PlayLog(const PlayLog&) = delete;
  PlayLog& operator=(const PlayLog&) = delete;

  /// In one write. What fails is told once until it works again.
  void append(const Play&, Steady now);

 private:
  void open();
  bool end_half_line(off_t size);
  void rotate();
  void sync(Steady now);
  void tell(const char* what);
  std::string file(int age) const;

  std::string folder_;
  Journal& journal_;
  std::int64_t bytes_a_file_;
  Descriptor fd_;
  Steady synced_{};
  bool dirty_ = false;
};

/// Hashes of slides' files, read again only when a file has changed.
class SlideHashes {
 public:
  /// "fnv1a64:" and 16 digits: tells one slide from another, and proves nothing against forgery. Empty for no file.
  std::string of(const std::string& path);

 private:
  struct Known {
    std::int64_t bytes = -1, changed = 0;
    std::string hash;
  };
  std::map<std::string, Known> known_;
};

}  // namespace kiosk
