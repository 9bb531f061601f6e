// `kiosk preview`: a window at a desk with the picture that a venue will show.

#include "preview/preview.hpp"

#include <array>
#include <sstream>

#include "load/load.hpp"
#include "machine/file_watch.hpp"
#include "machine/signals.hpp"
#include "preview/page.hpp"
#include "render/painter.hpp"
#include "render/picture.hpp"
#include "render/pixels.hpp"
#include "render/window.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

/// Programs that draw write in several steps; what comes within this time of the last one is read once.
constexpr auto settle_time = 200ms;
constexpr Size first_window{1280, 800};

Picture scaled(const Picture& picture, Size to) {
  Picture result{to, {}};
  result.pixels = resample({picture.size(), [&picture](int y) { return picture.row(y); }}, to);
  return result;
}

/// What is looked at, and all it is drawn from.
class Preview {
 public:
  explicit Preview(const PreviewSettings& settings)
      : settings_(settings), event_(read_preview_event(settings.source, read_file)) {
    choices_.sizes = usual_sizes();
    state_.venue = static_cast<int>(event_.venue);
    state_.light = event_.starts_light;
    state_.portrait = event_.screen.rotate % 180 != 0;
    if (settings.size) choose_size(state_, choices_, *settings.size);
  }

  /// False, told, for a command line that does not suit the event.
  bool suits(Journal& journal) {
    if (!event_.unknown_venue.empty()) journal.say("kiosk: " + event_.unknown_venue);
    const bool known_time = settings_.at.empty() || parse_time(settings_.at, event_.content.zone);
    if (!known_time) journal.say("kiosk: " + settings_.at + " does not occur in " + event_.content.zone.name());
    if (known_time) enter_venue();
    if (known_time && scene_->upright && !settings_.size) state_.portrait = true;
    return known_time && event_.unknown_venue.empty();
  }

  void press(const std::string& key) {
    const PreviewState before = state_;
    state_ = pressed(state_, key, choices_);
    if (state_.venue != before.venue) enter_venue();
  }

  /// After a file has changed: the same venue, where it is still there.
  void reload() {
    event_ = read_preview_event(settings_.source, read_file);
    const auto same = [&](const Venue& v) { return v.id == scene_->venue().id; };
    const auto found = std::ranges::find_if(event_.content.venues, same);
    // While a file is broken another event stands in; then the screen's own venue is the one to come back to.
    const bool there = found != event_.content.venues.end();
    state_.venue = there ? static_cast<int>(found - event_.content.venues.begin()) : static_cast<int>(event_.venue);
    enter_venue();
    state_.step = std::clamp(state_.step, -choices_.steps_back, choices_.steps_on);
  }

  std::vector<std::string> files() const {
    std::vector<std::string> files = event_.files;
    for (const std::string& slide : {settings_.slide, scene_->who().slide, scene_->who().slide_portrait}) {
      if (!slide.empty()) files.push_back(slide);
    }
    return files;
  }

  Picture draw(Size window) {
    const Size size = picture_size(state_, choices_);
    const Picture picture = venue_picture(size);
    const PreviewWords& words = preview_words(language());
    const PreviewCaption caption =
        preview_caption(event_, *scene_, state_, size, verdicts_[state_.portrait ? 1 : 0], words);
    const PreviewPage page = compose_preview(caption, state_, words, size, window, fonts_);
    Picture drawn = paint(page.under, fonts_, images_);
    place(drawn, scaled(picture, {page.picture.width, page.picture.height}), page.picture.x, page.picture.y);
    paint_over(drawn, page.over, fonts_, images_);
    return drawn;
  }

  const Fonts& fonts() const { return fonts_; }
  Images& images() { return images_; }

 private:
  std::string_view language() const { return desk_language(event_.screen.languages.front()); }

  void enter_venue() {
    const std::optional<Instant> time =
        settings_.at.empty() ? std::nullopt : parse_time(settings_.at, event_.content.zone);
    scene_ = preview_scene(event_, static_cast<std::size_t>(state_.venue), settings_.slide, time);
    choices_.venues = static_cast<int>(event_.content.venues.size());
    choices_.steps_back = steps_back(*scene_);
    choices_.steps_on = steps_on(*scene_);
    verdicts_ = {verdict_on(scene_->who(), false, language()), verdict_on(scene_->who(), true, language())};
  }

  Look look(Size size) const {
    const PreviewTheme& theme = state_.light ? event_.light : event_.dark;
    Look look;
    look.theme = theme.theme;
    look.logo = theme.logo;
    look.languages = event_.screen.languages;
    look.overscan = event_.screen.overscan;
    look.keep_together = event_.content.keep_together;
    look.size = size;
    return look;
  }

  Picture venue_picture(Size size) {
    Look look = this->look(size);
    fonts_.set_display_font(look.theme.display_font);
    const DisplayList list = compose_with_pictures(showing_of_step(*scene_, state_.step), look, fonts_, images_);
    Picture picture = paint(list, fonts_, images_);
    images_.shown(list);
    return picture;
  }

  PreviewSettings settings_;
  PreviewEvent event_;
  PreviewState state_;
  PreviewChoices choices_;
  std::optional<PreviewScene> scene_;     ///< of event_ and the state's venue
  std::array<SlideVerdict, 2> verdicts_;  ///< on the scene's slide, on a landscape and on an upright display
  Fonts fonts_;
  Images images_{Images::Mode::immediate};
};

/// The window: it sleeps while nothing is pressed or saved.
class Desk {
 public:
  explicit Desk(Preview& preview)
      : preview_(preview),
        window_({.windowed = first_window, .software = true, .at_a_desk = true}, preview.fonts(), preview.images()) {
    follow();
  }

  void stay() {
    while (!left_ && !signals_.stop_asked()) {
      if (std::exchange(draw_due_, false)) window_.show(preview_.draw(window_.size()));
      sleep();
      if (reload_at_ && Steady::now() >= *reload_at_) reload();
    }
  }

 private:
  std::optional<std::chrono::nanoseconds> sleep_time() const {
    if (!reload_at_) return std::nullopt;
    return std::max<std::chrono::nanoseconds>(0ns, *reload_at_ - Steady::now());
  }

  void sleep() {
    const WindowWait waited = window_.wait(sleep_time(), std::array{signals_.fd(), watch_.fd()});
    for (const std::string& key : waited.keys) preview_.press(key);
    left_ = waited.quit;
    draw_due_ = waited.resized || !waited.keys.empty();
    signals_.read();
    if (watch_.read() || signals_.take_reload()) reload_at_ = Steady::now() + settle_time;
  }

  void reload() {
    reload_at_.reset();
    preview_.reload();
    follow();
    draw_due_ = true;
  }

  /// Where a file can't be watched, SIGHUP still has it read again.
  void follow() {
    (void)watch_.watch(preview_.files());
    if (watch_.read()) reload_at_ = Steady::now() + settle_time;
  }

  Preview& preview_;
  Signals signals_;
  FileWatch watch_;
  Window window_;
  std::optional<Steady::time_point> reload_at_;
  bool draw_due_ = true, left_ = false;
};

}  // namespace

Exit preview(const PreviewSettings& asked, Journal& journal) {
  PreviewSettings settings = asked;
  if (!settings.slide.empty()) {
    const Result<FoundFile> found = probe_picture(settings.slide);
    if (!found) {
      journal.say("kiosk: " + to_text(found.failure()));
      return Exit::bad_content;
    }
    settings.slide = found->path;
  }
  Preview preview{settings};
  if (!preview.suits(journal)) return Exit::bad_command_line;
  std::istringstream keys{settings.keys};
  for (std::string key; keys >> key;) preview.press(key);
  if (settings.output.empty())
    Desk{preview}.stay();
  else
    put_png(preview.draw(first_window), settings.output);
  return Exit::ok;
}

}  // namespace kiosk
