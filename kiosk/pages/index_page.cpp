#include <fmt/format.h>

#include "pages/html_page.hpp"
#include "pages/pages.hpp"
#include "preflight/picture_findings.hpp"

namespace kiosk {
namespace {

std::string finding_words(const Sponsor& sponsor, std::size_t findings) {
  if (slides_of(sponsor).empty()) return html_both({"以文字排出", "Typeset, no slide"});
  if (findings == 0) return "✓ " + html_both({"檢查通過", "Nothing to mend"});
  return "! " + html_both({fmt::format("{} 項提醒", findings),
                           fmt::format("{} {}", findings, findings == 1 ? "finding" : "findings")});
}

std::string entry(const Sponsor& sponsor, const SponsorPage& page) {
  const std::string shows = plain_text(sponsor.name, sponsor.id) + " 的畫面 on the screen";
  return fmt::format("<li><figure>{}<figcaption><a href=\"{}.html\">{}</a><br>\n{}{}</figcaption></figure></li>\n",
                     html_image(page.slide.path, page.slide.size, shows), sponsor_page_name(sponsor),
                     html_text(sponsor.name, sponsor.id),
                     html_level(sponsor).empty() ? "" : html_level(sponsor) + " · ",
                     finding_words(sponsor, page.findings));
}

}  // namespace

std::string index_page(const ProofEvent& event, const std::vector<SponsorPage>& pages) {
  const Content& content = event.content();
  std::string body = html_header("", html_text(content.name, "kiosk"),
                                 {"看板預覽：各場地會看到的畫面，與贊助投影片的預定播放。",
                                  "What the venues' signs will show, and when sponsors have their turns."}) +
                     "<main>\n";
  body += "<nav aria-label=\"目錄 Contents\">\n<h2>" + html_both({"給主辦單位", "For organisers"}) +
          fmt::format("</h2>\n<p><a href=\"{}\">{}</a></p>\n<h2>{}</h2>\n", organisers_page_name,
                      html_both({"各場地的一天", "Every venue's day"}), html_both({"贊助單位", "Sponsors"}));
  if (pages.empty()) body += html_paragraph({"沒有贊助單位。", "There are none."});
  body += "<ul class=\"grid\">\n";
  for (std::size_t i = 0; i < pages.size(); ++i) body += entry(content.sponsors[i], pages[i]);
  return html_page("看板預覽 Proof – " + plain_text(content.name, "kiosk"), body + "</ul>\n</nav>\n</main>\n");
}

}  // namespace kiosk
