"""Writes a log of plays as a sign at Masa Loft would have kept it, with a pause. Usage: sample_plays.py KIOSK"""
import datetime
import json
import subprocess
import sys


def answers(kiosk, begin, end):
    command = [kiosk, "timeline", "--config", "config/kiosk.json", "--venue", "masa-loft", "--json"]
    lines = subprocess.run(command + ["--from", begin, "--until", end], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in lines.stdout.splitlines()]


def play(answer):
    begin, end = (datetime.datetime.fromisoformat(answer[key]) for key in ("from", "until"))
    utc = begin.astimezone(datetime.timezone.utc)
    return {"sponsor": answer["sponsor"], "slide": "", "venue": "masa-loft", "screen": "pi-3",
            "start": utc.strftime("%Y-%m-%dT%H:%M:%SZ"), "monotonic_ms": int(utc.timestamp()) % 1000000 * 1000,
            "seconds": (end - begin).total_seconds(), "clock": "trusted", "display": "on"}


for stretch in (("2020-09-06T13:30", "2020-09-06T14:40"), ("2020-09-06T15:40", "2020-09-06T17:00")):
    for found in answers(sys.argv[1], *stretch):
        if found["sponsor"]:
            print(json.dumps(play(found)))
