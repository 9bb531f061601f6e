#!/usr/bin/env python3
"""Statuses of screens as `kiosk-sync statuses` prints them: sample_statuses.py KIOSK CONFIG

One is a real sign's, which is started here without a display; others are that one's with something wrong, and hostile names.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

kiosk, config = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()


def real_status():
    with tempfile.TemporaryDirectory() as room:
        screen = json.loads(config.read_text()) | {'venue': 'masa-loft', 'broker': 'mqtt://localhost'}
        for key in ('event', 'theme'):
            screen[key] = str(config.parent / screen[key])
        file = pathlib.Path(room) / 'kiosk.json'
        file.write_text(json.dumps(screen))
        sign = subprocess.Popen([kiosk, 'run', '--config', file, '--at', '2020-09-06T14:05', '--windowed', '1280x720'],
                                env=os.environ | {'SDL_VIDEODRIVER': 'dummy', 'XDG_RUNTIME_DIR': room}, stderr=subprocess.DEVNULL)
        try:
            for _ in range(600):
                time.sleep(0.1)
                try:
                    status = json.loads((pathlib.Path(room) / 'venue-kiosk/status.json').read_text())
                except (OSError, ValueError):
                    continue
                if status['picture']:
                    return status
            raise SystemExit('the sign has drawn nothing')
        finally:
            sign.terminate()
            sign.wait()


def line(status, name, online=True, **told):
    whole = status | {'told': status['drawn'], 'runs': True, 'sync_state': '', 'sync_what': '', 'sync_since': None,
                      'celsius': 51.2, 'undervoltage': False, 'undervoltage_since_boot': False} | told
    return json.dumps(whole | {'topic_event': 'conf', 'topic_screen': name, 'online': online, 'has_told': True})


status = real_status()
print(line(status, 'pi-1'))
print(line(status, 'pi-2', online=False))
print(line(status, 'pi-3', list='another', sync_state='portal', sync_what='<script>document.title="run"</script>'))
print(line(status, '"><script>document.title="run"</script>' + 'x' * 80, venue='<img src=x onerror=alert(1)>'))
print(line(status, 'pi-5', screen='off', display='off'))
print(line(status, 'pi-6', runs=False))
