#include "commands/settings.hpp"

namespace kiosk {
namespace {

struct Perform {
  int operator()(const Answered& answered) const { return answered.exit_code; }
  int operator()(const RunSettings& s) const { return static_cast<int>(run(s)); }
  int operator()(const CheckSettings& s) const { return static_cast<int>(check(s)); }
  int operator()(const TimelineSettings& s) const { return static_cast<int>(timeline(s)); }
  int operator()(const RenderSettings& s) const { return static_cast<int>(render(s)); }
  int operator()(const ContactSheetSettings& s) const { return static_cast<int>(contact_sheet(s)); }
  int operator()(const TypesetSettings& s) const { return static_cast<int>(typeset_texts(s)); }
  int operator()(const StatusSettings& s) const { return static_cast<int>(sign_status(s)); }
  int operator()(const ReportSettings& s) const { return static_cast<int>(report_plays(s)); }
  int operator()(const PreviewSettings& s) const { return static_cast<int>(preview(s)); }
  int operator()(const ProofSettings& s) const { return static_cast<int>(proof(s)); }
};

}  // namespace

int kiosk_main(int argc, const char* const* argv) { return std::visit(Perform{}, parse_arguments(argc, argv)); }

}  // namespace kiosk
