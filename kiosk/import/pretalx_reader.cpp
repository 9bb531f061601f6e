#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "import/pretalx_widget.hpp"
#include "import/published_json.hpp"
#include "import/readers.hpp"
#include "import/session_kind.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

constexpr std::string_view pretalx_expansion = "?expand=slots,slots.room,slots.submission.speakers";
constexpr std::string_view pretalx_page_expansion = "?expand=room,submission.speakers";

/// As pretalx makes them for people: it is what it gives in place of a name when it isn't asked to expand them.
bool is_pretalx_code(std::string_view text) {
  return text.size() >= 6 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string_view::npos;
}

bool pretalx_has(const Node* node, std::initializer_list<std::string_view> words) {
  if (!node || node->kind != Kind::text) return false;
  for (const std::string_view word : words) {
    if (node->text == word) return true;
  }
  return false;
}

class PretalxReader {
 public:
  PretalxReader(const Source& source, const Node& root) : source_(source), root_(root) {}

  ReadProgramme read() {
    if (root_.kind != Kind::object) return published_failure(source_, root_, "a schedule's object");
    slots_ = find_member(root_, "slots");
    if (!slots_) slots_ = find_member(root_, "results"), paged_ = true;
    if (!slots_) return published_failure(source_, root_, "an object with \"slots\" or \"results\"");
    if (slots_->kind != Kind::list) return published_failure(source_, *slots_, "a list of slots");
    if (const Node* bare = find_unexpanded()) return ask_for_expansion(*bare);
    programme_.version = published_line(find_member(root_, "version"));
    programme_.as_of = published_line(find_member(root_, "published"));
    if (paged_) tell_of_other_pages();
    count_slots();
    for (const Node& slot : children(*slots_)) take_slot(slot);
    tell_of_what_is_out();
    return std::move(programme_);
  }

 private:
  /// A slot's number or a submission's code, where the thing itself is needed.
  const Node* find_unexpanded() const {
    for (const Node& slot : children(*slots_)) {
      if (slot.kind == Kind::integer) return &slot;
      const Node* submission = find_member(slot, "submission");
      if (submission && (submission->kind == Kind::text || submission->kind == Kind::integer)) return submission;
    }
    return nullptr;
  }

  std::string_view expansion() const { return paged_ ? pretalx_page_expansion : pretalx_expansion; }

  Failure ask_for_expansion(const Node& bare) const {
    const bool slot = bare.parent == slots_;
    return published_failure(
        source_, bare,
        fmt::format("{} itself, which the address gives with {}", slot ? "the slot" : "the submission", expansion()));
  }

  void tell_of_other_pages() {
    const Node* next = find_member(root_, "next");
    const Node* count = find_member(root_, "count");
    const auto here = static_cast<std::int64_t>(count_children(*slots_));
    const bool more = next && next->kind == Kind::text && !next->text.empty();
    if (more || (count && count->kind == Kind::integer && count->integer > here)) {
      programme_.remarks.push_back(fmt::format(
          "this is one page with {} slots of {}: the others are missing; the schedule's own address has all", here,
          published_line(count).empty() ? "more" : published_line(count)));
    }
  }

  static bool is_public(const Node& slot) {
    const Node* visible = find_member(slot, "is_visible");
    if (visible && visible->kind == Kind::boolean && !visible->truth) return false;
    return !pretalx_has(find_member(slot, "slot_type"), {"blocker"});
  }

  static const Node* submission_of(const Node& slot) {
    const Node* submission = find_member(slot, "submission");
    return submission && submission->kind == Kind::object ? submission : nullptr;
  }

  static std::string code_of(const Node& submission) { return published_line(find_member(submission, "code")); }

  /// Whether a talk has several is known only at the end.
  void count_slots() {
    std::unordered_set<std::string> counted;
    for (const Node& slot : children(*slots_)) {
      const Node* submission = submission_of(slot);
      if (!submission || !is_public(slot)) continue;
      const std::string number = published_line(find_member(slot, "id"));
      if (number.empty() || counted.insert(number).second) ++slots_of_[code_of(*submission)];
    }
  }

  void leave_out(const Node& slot, std::string_view expected, const Node* found) {
    programme_.remarks.push_back(
        fmt::format("{}: left out: expected {}, found {}", published_place(slot), expected, published_finding(found)));
  }

  void take_slot(const Node& slot) {
    if (slot.kind != Kind::object) return leave_out(slot, "a slot's object", &slot);
    if (!is_public(slot)) return void(++hidden_);
    const Node* submission = submission_of(slot);
    SourceSession session;
    session.place = published_place(slot);
    if (submission)
      take_submission(*submission, session);
    else
      take_break(slot, session);
    if (session.title.empty())
      return leave_out(slot, submission ? "the submission's title" : "a submission, or a break's description",
                       submission ? find_member(*submission, "title") : find_member(slot, "description"));
    const auto start = published_time(slot, "start");
    if (!start) return leave_out(slot, "a start such as 2020-09-06T13:50:00+08:00", find_member(slot, "start"));
    auto end = published_end(slot, *start);
    if (!end && submission) end = published_end(*submission, *start);
    if (!end) return leave_out(slot, "an end after the start", find_member(slot, "end"));
    const std::string room = take_room(find_member(slot, "room"));
    if (room.empty()) return leave_out(slot, "a room", find_member(slot, "room"));
    if (!name_slot(slot, session)) return;
    session.rooms = {room};
    session.start = *start;
    session.end = *end;
    programme_.sessions.push_back(std::move(session));
  }

  /// False when the same slot has been read before: pages that were fetched while something changed overlap.
  bool name_slot(const Node& slot, SourceSession& session) {
    const std::string number = published_line(find_member(slot, "id"));
    if (!number.empty() && !numbers_.insert(number).second) {
      programme_.remarks.push_back(fmt::format("{}: left out: slot {} stands here again", session.place, number));
      return false;
    }
    // Breaks have none: pretalx numbers its slots anew with each version, so that it would name another one there.
    if (session.id.empty()) return true;
    if (slots_of_[session.id] == 1)
      session.guid = session.id;
    else if (!number.empty())
      session.guid = session.id + "-" + number;
    return true;
  }

  /// By language, where the address asks for it expanded; a number else.
  static SourceText type_of(const Node& submission) {
    const Node* type = find_member(submission, "submission_type");
    const Node* name = type ? find_member(*type, "name") : nullptr;
    return published_text(name ? name : type, "");
  }

  void take_submission(const Node& submission, SourceSession& session) {
    session.id = code_of(submission);
    session.language = published_line(find_member(submission, "content_locale"));
    session.title = published_text(find_member(submission, "title"), session.language);
    session.cancelled = pretalx_has(find_member(submission, "state"), {"withdrawn", "canceled", "rejected"});
    session.kind = kind_named_by(type_of(submission)).value_or(SourceKind::talk);
    const Node* speakers = find_member(submission, "speakers");
    if (!speakers || speakers->kind != Kind::list) return;
    for (const Node& speaker : children(*speakers)) {
      if (speaker.kind == Kind::text && is_pretalx_code(speaker.text)) {
        ++coded_speakers_;
        continue;
      }
      SourceText name = published_text(speaker.kind == Kind::object ? find_member(speaker, "name") : &speaker, "");
      if (!name.empty()) session.speakers.push_back(std::move(name));
    }
  }

  /// What it is called, only its description says; a name of our own would be an invention.
  static void take_break(const Node& slot, SourceSession& session) {
    session.title = published_text(find_member(slot, "description"), "");
    session.kind = kind_beside_talks(session.title, SourceKind::break_);
  }

  /// Its key; empty when it is none.
  std::string take_room(const Node* node) {
    const bool whole = node && node->kind == Kind::object;
    const Node* id = whole ? find_member(*node, "id") : node;
    SourceText name = whole ? published_text(find_member(*node, "name"), "") : SourceText{};
    std::string key = published_line(id);
    if (key.empty() && whole) key = published_text_in_any(name);
    if (key.empty() || key.size() > longest_room_key) return {};
    const auto [found, added] = rooms_.emplace(key, programme_.rooms.size());
    if (added) programme_.rooms.push_back({key});
    SourceRoom& room = programme_.rooms[found->second];
    if (room.name.empty()) room.name = std::move(name);
    if (whole && !room.capacity) room.capacity = published_capacity(find_member(*node, "capacity"));
    return key;
  }

  void tell_of_what_is_out() {
    if (hidden_ > 0)
      programme_.remarks.push_back(
          fmt::format("{} slots that the source doesn't show in public are left out", hidden_));
    if (coded_speakers_ > 0) {
      programme_.remarks.push_back(
          fmt::format("{} speakers are only codes and left out; the address gives their names with {}", coded_speakers_,
                      expansion()));
    }
    const auto nameless = std::ranges::count_if(programme_.rooms, [](const auto& room) { return room.name.empty(); });
    if (nameless > 0)
      programme_.remarks.push_back(
          fmt::format("{} rooms are only numbers; the address gives their names with {}", nameless, expansion()));
  }

  const Source& source_;
  const Node& root_;
  const Node* slots_ = nullptr;
  bool paged_ = false;
  Programme programme_;
  std::unordered_map<std::string, int> slots_of_;  ///< by a submission's code
  std::unordered_map<std::string, std::size_t> rooms_;
  std::unordered_set<std::string> numbers_;
  int hidden_ = 0, coded_speakers_ = 0;
};

}  // namespace

ReadProgramme read_pretalx(const Source& source, const Node& root) {
  if (find_member(root, "talks")) return read_pretalx_widget(source, root);
  return PretalxReader{source, root}.read();
}

}  // namespace kiosk
