#include "load/event_parts.hpp"
#include "load/picture_path.hpp"

namespace kiosk {
namespace {

/// Both have the form of a language's tag, and none has them.
bool has_keys_of_speaker(const Node& node) { return find_member(node, "name") || find_member(node, "photo"); }

Speaker read_speaker(const Object& object, const EventContext& context) {
  Speaker speaker;
  speaker.name = object.localized("name");
  if (const Node* photo = object.get("photo")) {
    speaker.photo = read_picture_path(*photo, "photo", "the name alone will be shown", context.report, context.probe);
  }
  return speaker;
}

ListedTalk read_listed_talk(const Object& object, const EventContext& context) {
  return {object.localized("title"), read_speakers(object, context)};
}

}  // namespace

std::vector<Speaker> read_speakers(const Object& object, const EventContext& context) {
  std::vector<Speaker> speakers;
  for (const Node& node : object.elements("speakers")) {
    if (has_keys_of_speaker(node)) {
      speakers.push_back(read_speaker(Object{node, speaker_shape, context.report}, context));
    } else if (check_value(node, {"", Type::localized, true}, context.report)) {
      speakers.push_back({read_localized(node), ""});
    }
  }
  return speakers;
}

std::vector<ListedTalk> read_listed_talks(const Object& session, const EventContext& context) {
  return read_each(session.elements("talks"), listed_talk_shape, context, read_listed_talk);
}

}  // namespace kiosk
