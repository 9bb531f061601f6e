#include <csignal>

#include <fmt/format.h>

#include "commands/settings.hpp"
#include "commands/standard_output.hpp"
#include "render/picture.hpp"
#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

struct Perform {
  Journal& journal;

  Exit operator()(const Answered& answered) const { return answered.exit; }
  Exit operator()(const RunSettings& s) const { return run(s, journal); }
  Exit operator()(const CheckSettings& s) const { return check(s, journal); }
  Exit operator()(const TimelineSettings& s) const { return timeline(s, journal); }
  Exit operator()(const RenderSettings& s) const { return render(s, journal); }
  Exit operator()(const ContactSheetSettings& s) const { return contact_sheet(s, journal); }
  Exit operator()(const TypesetSettings& s) const { return typeset_texts(s, journal); }
  Exit operator()(const StatusSettings& s) const { return sign_status(s, journal); }
  Exit operator()(const ReportSettings& s) const { return report_plays(s, journal); }
  Exit operator()(const PreviewSettings& s) const { return preview(s, journal); }
  Exit operator()(const ProofSettings& s) const { return proof(s, journal); }
  Exit operator()(const WatchSettings& s) const { return watch_screens(s, journal); }
  Exit operator()(const OtherProgram& s) const { return become(s, journal); }
};

Exit performed(int argc, const char* const* argv, Journal& journal) {
  try {
    return std::visit(Perform{journal}, parse_arguments(argc, argv, journal));
  } catch (const SdlError& error) {
    journal.say(fmt::format("kiosk: {}", error.what()));
    return Exit::cannot_show;
  } catch (const UnwrittenPicture& error) {
    journal.say(fmt::format("kiosk: {}", error.what()));
    return Exit::unwritten;
  }
}

}  // namespace

Exit kiosk_main(int argc, const char* const* argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is a write that fails, and is told as one
  Journal journal;
  StandardOutput output;
  const Exit exit = performed(argc, argv, journal);
  const Result<> written = output.finish();
  if (written) return exit;
  journal.say("kiosk: " + to_text(written.failure()));
  return exit == Exit::ok ? Exit::unwritten : exit;
}

}  // namespace kiosk
