#pragma once
// Values of the interfaces that conferences' sites and apps have: JSON whose values are often of another kind than
// their documentation says. None of these functions fails: what can't be read counts as missing.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "import/programme.hpp"
#include "json/node.hpp"

namespace kiosk::api {

/// Bytes of a text that stands in a source once and may be needed for each of its sessions: an id, a speaker's name.
/// What is longer is cut there, or a file of a megabyte could ask for gigabytes.
inline constexpr std::size_t longest_repeated = 200;
std::string cut(std::string_view text);

/// And how often, for names, and in how many languages one may be.
inline constexpr std::size_t most_repeated = 200'000;
inline constexpr std::size_t most_languages = 6;

/// An id, to be compared as text: 7, "7", 7.0 and true are scalars, null is none.
std::optional<std::string> scalar(const Node*);

/// A text as a sign can show it; empty for what is none.
std::string line(const Node*);
/// The same by language, where it is an object of them: sites that hand Sessionize's interface on translate in it.
SourceText text(const Node*);
/// As text, cut: for what may be needed for each session.
SourceText name(const Node*);
bool is_true(const Node*);
bool is_list(const Node*);
const Node* member(const Node* object, std::string_view key);

/// Of the first key that is there and not null.
const Node* first_member(const Node& object, std::initializer_list<std::string_view> keys);

/// "line 12, column 3 (/sessions/0)".
std::string place(const Node&);

/// For messages: "nothing", "null", "\"soon\"", "a list".
std::string found(const Node*);

Failure failure(const Source&, const Node& at, std::string_view expected, const Node* instead);

/// Sites fill in a missing translation by copying, so one text for all languages is none of a known language.
SourceText without_copies(SourceText);

/// Only http and https: nobody can open another from a sign's code.
std::string web_address(const Node*);

/// What whoever imports it should know. Only so many are kept: a source that is wrong throughout says so once, not
/// for each of 100,000 sessions.
class Remarks {
 public:
  static constexpr std::size_t most = 200;

  void tell(const Node& at, std::string_view what);
  void tell_of_file(std::string what);
  std::vector<std::string> take();

 private:
  std::vector<std::string> told_;
  std::size_t more_ = 0;
};

/// When a session is, or a remark why it can't be used. An end without an offset hangs by its start's clock, and the
/// other way round.
bool read_span(const Node& session, std::optional<SourceTime> start, const Node* start_node,
               std::optional<SourceTime> end, const Node* end_node, SourceSession& to, Remarks&);

/// The sessions of a programme in the source's order. One that is there again, with the same id, times and title, adds
/// only its rooms: grids repeat what is held in several of them.
class Sessions {
 public:
  void add(SourceSession, const Node& at, Remarks&);
  std::vector<SourceSession> take();

 private:
  std::vector<SourceSession> all_;
  std::unordered_map<std::string, std::size_t> by_id_and_start_;
};

}  // namespace kiosk::api
