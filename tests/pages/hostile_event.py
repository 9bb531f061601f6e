"""Writes an event whose names try to break out of pages, addresses and file names. Usage: hostile_event.py FOLDER"""
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True)
names = ["<script>document.title='run'</script>", "\"><img src=x onerror=\"document.title='run'\">", "../../etc/passwd",
         "國泰 金控 & Söhne", "A" * 300, "W" * 60 + " i" * 40, "a", "A", "con", "?x=1#y", "%2e%2e"]
slides = {"not a picture.png": b"no picture at all", "half \"quoted\".png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"}
for name, content in slides.items():
    (folder / name).write_bytes(content)
sponsors = [{"id": name.replace(" ", "/"), "name": {"zh-Hant": name, "en": name}} for name in names]
sponsors += [{"id": f"slide/{i}", "name": "Slide", "slide": name} for i, name in enumerate([*slides, "none.png"])]
sponsors.append({"id": "shuttle", "name": "Shuttle", "scope": "shuttle"})
(folder / "event.json").write_text(json.dumps({
    "name": {"zh-Hant": "<b>年會</b>", "en": "\"Fair\""},
    "timezone": "Asia/Taipei",
    "venues": [{"id": "'hall'<i>", "name": "Hall <i>", "stop": "s"}, {"id": "empty", "name": "Empty"}],
    "sessions": [{"id": f"<{day}>", "venue": "'hall'<i>", "title": "<u>Talk</u>", "start": f"2027-05-0{day}T09:00",
                  "end": f"2027-05-0{day}T10:30"} for day in (1, 2)],
    "shuttle": {"stops": [{"id": "s", "name": "Stop"}, {"id": "t", "name": "Top"}],
                "departures": [{"id": "d", "time": "2027-05-01T10:00", "cars": ["1"], "stops": ["s", "t"]}]},
    "sponsors": sponsors,
    "playlist": [{"screen": "current", "seconds": 15}, {"screen": "sponsor", "seconds": 8},
                 {"screen": "departures", "seconds": 8}],
}, ensure_ascii=False))
(folder / "kiosk.json").write_text(json.dumps({"venue": "'hall'<i>", "event": "event.json"}))
