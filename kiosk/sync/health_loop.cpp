#include "sync/health_loop.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <random>
#include <utility>

#include <fmt/format.h>

#include "json/node.hpp"
#include "load/load.hpp"
#include "load/sync_report.hpp"
#include "machine/control_socket.hpp"
#include "sync/screen_identity.hpp"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 3> commands{"identify", "reload", "picture"};
constexpr const char *online = "online", *offline = "offline";
constexpr auto look_again = 60s, connect_patience = 45s;
/// A picture's digest is taken once a minute with the next picture: so long what is told waits for that.
constexpr auto digest_patience = 15s;
/// The sign takes less to look at its picture and to tell.
constexpr auto look_time = 2s;
constexpr double first_retry = 5, longest_retry = 300;

Instant wall_clock() { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); }

bool runs(int pid) { return pid > 0 && (kill(pid, 0) == 0 || errno == EPERM); }

/// The event's "id" in a file that may be anything.
std::string event_id_in(const std::string& file) {
  const Document document = parse_json(read_file(file).value_or(""));
  const Node* id = document.root() ? find_member(*document.root(), "id") : nullptr;
  return id && id->kind == Kind::text ? id->text : "";
}

/// Anything up to twice as much as before, so that the screens of a broker that comes back don't come all at once.
std::chrono::nanoseconds retry_time(int failures, double chance) {
  const double most = std::min(longest_retry, first_retry * static_cast<double>(1 << std::min(failures, 10)));
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>{1 + chance * most});
}

}  // namespace

HealthLoop::HealthLoop(HealthPlaces places, Journal& journal)
    : places_(std::move(places)), journal_(journal), machine_(machine_word()) {}

void HealthLoop::run() {
  std::mt19937 random{std::random_device{}()};
  for (;;) {
    const auto until = turn(std::uniform_real_distribution<>{0, 1}(random));
    std::vector<pollfd> waited;
    for (const int fd : descriptors()) waited.push_back({fd, POLLIN, 0});
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now());
    poll(waited.data(), waited.size(), static_cast<int>(std::clamp<long long>(rest.count(), 0, 60'000)));
  }
}

std::vector<int> HealthLoop::descriptors() const {
  std::vector<int> fds{watch_.fd()};
  if (link_) fds.push_back(link_->fd());
  return fds;
}

HealthLoop::Steady::time_point HealthLoop::turn(double chance) {
  watch_.read();
  read_screen_file();
  const auto now = Steady::now();
  const ScreenTold fresh = told_now();
  connect_as_wished(fresh.sign ? fresh.sign->event_id : "", now, chance);
  if (!wish_) return now + look_again;
  if (!link_) return std::min(now + look_again, try_at_);
  hear();
  if (link_->state() != BrokerLink::State::connected) return tried_at_ + connect_patience;
  if (!std::exchange(greeted_, true)) {
    connected_at_ = now;
    journal_.once("broker", fmt::format("kiosk: {} is told how this screen does, as {}", broker_, topic("status")));
    link_->publish({topic("state"), online, true});
    link_->subscribe(topic("cmd"));
    told_.reset();
  }
  if (is_due(fresh, now)) tell(fresh, now);
  if (asked_) return now + look_time;
  return std::max(told_at_ + tell_every + digest_patience, now + 1s);
}

/// Anew each time: the files are small, and nobody has to say that they changed.
void HealthLoop::read_screen_file() {
  std::vector<Problem> problems;
  if (const auto screen = load_screen(places_.config, read_file, problems)) {
    broker_ = screen->broker;
    name_ = screen->name;
    event_ = screen->event;
  }
  std::vector<std::string> followed = places_.status_files;
  followed.push_back(places_.config);
  followed.push_back(places_.fetched + "/" + report_name);
  if (followed == followed_) return;  // to set the watches anew could miss what changes meanwhile
  followed_ = followed;
  if (const auto watched = watch_.watch(followed); !watched) journal_.once("followed", to_text(watched.failure()));
}

ScreenTold HealthLoop::told_now() {
  ScreenTold told;
  told.told = wall_clock();
  told.health = machine_health();
  status_file_.clear();
  for (const std::string& file : places_.status_files) {
    auto status = read_sign_status(read_file(file).value_or(""));
    if (!status || !runs(status->pid)) continue;
    told.sign = std::move(status);
    status_file_ = file;
    break;
  }
  if (const auto report = read_sync_report(read_file(places_.fetched + "/" + report_name).value_or(""))) {
    told.sync_state = name_of(report->state);
    told.sync_what = report->what;
    told.sync_since = Instant{Seconds{report->since}};
  }
  return told;
}

/// A name, a broker, a login may be others by now: then what the broker keeps of the old ones is taken back.
void HealthLoop::connect_as_wished(const std::string& shown_event, Steady::time_point now, double chance) {
  // While its file can't be read the screen stays where those who watch look for it.
  const std::string in_file = event_id_in(event_);
  if (!shown_event.empty() || !in_file.empty()) event_id_ = shown_event.empty() ? in_file : shown_event;
  const Names names{event_id_.empty() ? "event" : topic_level(event_id_), screen_level(name_, machine_)};
  std::optional<BrokerWish> wish;
  if (!broker_.empty()) {
    wish =
        BrokerWish{broker_, client_id_of(name_, machine_), read_broker_login(places_.fetched + "/" + broker_login_name),
                   BrokerMessage{topic_of(names.event, names.screen, "state"), offline, true}};
  }
  if (wish != wish_) {
    const bool elsewhere = !wish || (wish_ && wish->address != wish_->address);
    if (link_ && greeted_ && (elsewhere || names != names_)) {
      for (const char* what : {"state", "status"}) link_->publish({topic(what), "", true});
    }
    if (link_) link_->leave();
    link_.reset();
    wish_ = std::move(wish);
    names_ = names;
    greeted_ = false;
    failures_ = 0;
    try_at_ = now;
  }
  if (link_ && is_over(now)) give_up(now, chance);
  if (!wish_ || link_ || now < try_at_) return;
  // Anew each time: Paho's client may not be heard of again when its broker was gone while it connected.
  link_ = std::make_unique<BrokerLink>(*wish_);
  link_->connect();
  tried_at_ = now;
}

bool HealthLoop::is_over(Steady::time_point now) const {
  const BrokerLink::State state = link_->state();
  return state == BrokerLink::State::failed ||
         (state != BrokerLink::State::connected && now - tried_at_ >= connect_patience);
}

void HealthLoop::give_up(Steady::time_point now, double chance) {
  const std::string fault = link_->fault();
  journal_.once("broker", fmt::format("kiosk: the broker {}: {}", broker_, fault.empty() ? "nobody answers" : fault));
  link_.reset();
  // One that ends soon after it began, as where two screens have one name, is no better than none.
  if (std::exchange(greeted_, false) && now - connected_at_ >= look_again) failures_ = 0;
  try_at_ = now + retry_time(failures_++, chance);
}

/// What the broker kept was said to somebody who was here before.
void HealthLoop::hear() {
  for (const BrokerMessage& message : link_->take()) {
    if (!message.retained && message.topic == topic("cmd")) obey(message.payload);
  }
}

void HealthLoop::obey(const std::string& word) {
  const auto now = Steady::now();
  if (std::ranges::find(commands, word) == commands.end()) return;
  if (obeyed_at_ != Steady::time_point{} && now - obeyed_at_ < obey_every) return;
  obeyed_at_ = now;
  asked_ = word == "picture";
  if (status_file_.empty()) return journal_.say(fmt::format("kiosk: the broker asked for: {}, and no sign runs", word));
  const std::string socket = (std::filesystem::path{status_file_}.parent_path() / control_name).string();
  const auto said = say_to(socket, word);
  journal_.say(said ? fmt::format("kiosk: the broker asked for: {}", word)
                    : fmt::format("kiosk: the broker asked for: {}, and {}", word, to_text(said.failure())));
}

bool HealthLoop::is_due(const ScreenTold& fresh, Steady::time_point now) const {
  if (!told_ || is_news(*told_, fresh)) return true;
  const bool digested = fresh.sign && fresh.sign->picture_at && fresh.sign->picture_at == fresh.sign->drawn;
  const bool fresh_digest = digested && (!told_->sign || told_->sign->picture_at != fresh.sign->picture_at ||
                                         told_->sign->picture != fresh.sign->picture);
  const auto passed = now - told_at_;
  if (asked_ && digested && now - obeyed_at_ >= look_time) return true;
  if (fresh_digest && passed >= tell_every / 2) return true;
  return passed >= tell_every + digest_patience;
}

void HealthLoop::tell(const ScreenTold& fresh, Steady::time_point now) {
  link_->publish({topic("status"), to_line(json_object(fresh)), true});
  told_ = fresh;
  told_at_ = now;
  asked_ = false;
}

}  // namespace kiosk
