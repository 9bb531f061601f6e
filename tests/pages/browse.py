"""Opens every page of the given folders in Chromium, by ChromeDriver's own protocol, and tells what is wrong.

Usage: browse.py FOLDER… [NEW-FOLDER-FOR-SCREENSHOTS]; a folder with an index.html holds pages.
"""
import base64
import json
import pathlib
import subprocess
import sys
import urllib.request

WIDTHS = (360, 1280)

LAYOUT = r"""
const wrong = [], all = [...document.body.querySelectorAll('*')];
const wide = document.documentElement.clientWidth;
const all_wide = document.documentElement.scrollWidth;
if (all_wide > wide) wrong.push(`scrolls sideways to ${all_wide}`);
const hidden = e => { const s = getComputedStyle(e); return s.clipPath !== 'none' || s.visibility === 'hidden'; };
for (const e of all) {
  if (e.closest('thead') && hidden(e.closest('thead'))) continue;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e), words = e.textContent.slice(0, 30);
  if (box.width && box.right > wide + 0.5) wrong.push(`${e.tagName} ends at ${box.right}: ${words}`);
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  if (own && parseFloat(style.fontSize) < 12) wrong.push(`text of ${style.fontSize}`);
  if (own && contrast(style.color) < 4.5) wrong.push(`pale text: ${words}`);
}
function contrast(color) {
  const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const [r, g, b] = color.match(/[\d.]+/g).slice(0, 3).map(v => linear(v / 255));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
return wrong;
"""

CONTENT = r"""
const wrong = [];
for (const i of document.images) {
  if (!i.complete || !i.naturalWidth) wrong.push('not loaded: ' + i.src);
  else if (i.naturalWidth !== +i.getAttribute('width') || i.naturalHeight !== +i.getAttribute('height'))
    wrong.push('another size: ' + i.src);
  if (!i.alt) wrong.push('no description: ' + i.src);
}
let before = 0;
for (const h of document.querySelectorAll('h1, h2, h3, h4')) {
  const level = +h.tagName[1];
  if (level > before + 1) wrong.push('a heading is left out before: ' + h.textContent);
  before = level;
}
if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
if (document.querySelectorAll('main').length !== 1) wrong.push('not one main');
if (!document.documentElement.lang || !document.title) wrong.push('no lang or title');
if (document.scripts.length) wrong.push('a script');
if (document.title === 'run') wrong.push('a name was run');
for (const a of document.querySelectorAll('a[href^="#"]'))
  if (!document.getElementById(a.getAttribute('href').slice(1))) wrong.push('leads nowhere: ' + a.href);
return wrong;
"""

FOCUS = r"""
const links = [...document.querySelectorAll('a[href]')], e = document.activeElement, style = getComputedStyle(e);
const box = e.getBoundingClientRect();
return [links.indexOf(e), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        box.bottom > 0 && box.top < innerHeight];
"""


class Browser:
    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                self.base = "http://127.0.0.1:" + line.split("on port")[1].strip(" .\n")
                break
        # Chromium refuses its sandbox to root, who is who runs a build machine's container.
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                            "--disable-dev-shm-usage"]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self.session = self.send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def ask(self, path, body):
        return self.send("POST", f"/session/{self.session}{path}", body)

    def open(self, page):
        self.ask("/url", {"url": page.resolve().as_uri()})

    def script(self, text):
        return self.ask("/execute/sync", {"script": text, "args": []})

    def devtools(self, command, **parameters):
        return self.ask("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def set_width(self, width):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)

    def press_tab(self):
        for kind in ("keyDown", "keyUp"):
            self.devtools("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)

    def whole_picture(self):
        data = self.devtools("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(data["data"])

    def printed(self):
        return base64.b64decode(self.ask("/print", {"page": {"width": 21, "height": 29.7}}))

    def console(self):
        return [entry["message"] for entry in self.ask("/se/log", {"type": "browser"})]

    def close(self):
        self.send("DELETE", f"/session/{self.session}")
        self.driver.terminate()
        self.driver.wait()


def keyboard(browser):
    """Tab comes to each link once, in order, and one can see where."""
    links = browser.script("return document.querySelectorAll('a[href]').length")
    for wanted in range(links):
        browser.press_tab()
        at, visible, in_view = browser.script(FOCUS)
        if at != wanted:
            return [f"Tab {wanted + 1} comes to link {at}"]
        if not visible or not in_view:
            return [f"the focus on link {at} can't be seen"]
    return []


def look(browser, page, screenshots):
    wrong = []
    for width in WIDTHS:
        browser.set_width(width)
        browser.open(page)
        wrong += [f"at {width} px: {what}" for what in browser.script(LAYOUT)]
        if screenshots:
            (screenshots / f"{page.parent.name}-{page.stem}-{width}.png").write_bytes(browser.whole_picture())
    wrong += browser.script(CONTENT) + keyboard(browser) + browser.console()
    pdf = browser.printed()
    if not pdf.startswith(b"%PDF") or b"/Type /Page" not in pdf:
        wrong.append("does not print")
    if screenshots:
        (screenshots / f"{page.parent.name}-{page.stem}.pdf").write_bytes(pdf)
    return wrong


def main(arguments):
    folders = [pathlib.Path(a) for a in arguments if (pathlib.Path(a) / "index.html").exists()]
    rest = [pathlib.Path(a) for a in arguments if pathlib.Path(a) not in folders]
    for folder in rest:
        folder.mkdir(parents=True, exist_ok=True)
    pages = [page for folder in folders for page in sorted(folder.glob("*.html"))]
    browser, failed = Browser(), 0
    try:
        for page in pages:
            for what in look(browser, page, rest[0] if rest else None):
                failed += 1
                print(f"{page.parent.name}/{page.name}: {what}")
    finally:
        browser.close()
    print(f"{len(pages)} pages opened, {failed} findings")
    return 1 if failed or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
