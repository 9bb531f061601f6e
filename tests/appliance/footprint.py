"""What the sign costs its machine: memory, threads, wake-ups, the time until its first picture."""

import json
import time

from box import UNIT
from machine import Failure

# A line each fifth of a second: the proportional memory of the sign and its children, kB.
SAMPLER = ('main=$(systemctl show -p MainPID --value ' + UNIT + '); while sleep 0.2; do cat /proc/$main/smaps_rollup '
           '$(pgrep -P $main | sed "s|.*|/proc/&/smaps_rollup|") 2>/dev/null | awk "/^Pss:/ {s += \\$2} END {print s}"; done')


def switches(box, machine):
  """Of all threads of the sign and its children, so far."""
  main = box.process(machine)
  files = f'$(for p in {main} $(pgrep -P {main}); do ls -d /proc/$p/task/*/status; done)'
  return int(machine.do("awk '/ctxt_switches/ {s += $2} END {print s}' " + files))


def first_picture(box, machine):
  """Starts it again; seconds from the program's start until its first picture was shown."""
  machine.do(f'rm -f /run/venue-kiosk/*; systemctl restart {UNIT}')
  while True:
    text, code = machine.ask('kiosk status --json')
    if code == 0 and (status := json.loads(text))['drawn_ms']:
      return (status['drawn_ms'] - status['started_ms']) / 1000
    time.sleep(0.1)


def standing_event(box):
  event = box.example_event()
  event['playlist'] = [{'screen': 'current', 'seconds': 600}]
  box.card_file('event.json', json.dumps(event).encode())
  box.screen_file(event='event.json')


def footprint(box):
  """No GPU's compiler in memory, at most 60 MB (80 while pictures change) and 3 threads, the decoders' launcher among it;
  next to no wake-ups while a picture stands."""
  with box.on() as machine:
    box.picture(machine, 'picture')
    times = sorted(first_picture(box, machine) for _ in range(5))
    box.marks.append(f'first picture {times[2]:.2f} s after the program')
    machine.do(f'({SAMPLER}) >/run/sizes 2>&1 & echo $! >/run/sampler')
    time.sleep(60)
    machine.do('kill $(cat /run/sampler)')
    begun, before = time.monotonic(), switches(box, machine)
    time.sleep(120)
    cycling = (switches(box, machine) - before) / (time.monotonic() - begun) * 60
    sizes = [int(line) for line in machine.do('cat /run/sizes').split() if line.isdigit()]
    main = box.process(machine)
    threads = int(machine.do(f'ls /proc/{main}/task | wc -l'))
    compiler = int(machine.do(f'grep -c LLVM /proc/{main}/maps || true'))
    size, peak = sizes[-1] / 1024, max(sizes) / 1024
    box.marks.append(f'{size:.1f} MiB, {peak:.1f} at the most, {threads} threads, {"LLVM" if compiler else "no LLVM"}, '
                     f'{cycling:.0f} context switches a minute')
  standing_event(box)
  with box.on() as machine:
    box.told(machine, 'kiosk: showing', patience=240)
    machine.set_clock('2020-09-06T14:10:10')
    time.sleep(5)
    before = switches(box, machine)
    time.sleep(40)
    still = switches(box, machine) - before
    box.marks.append(f'{still} in 40 s while a picture stands')
  if size > 60e6 / 2**20 or peak > 80e6 / 2**20 or threads > 3 or compiler or cycling > 400 or still > 4:
    raise Failure('too much: ' + ', '.join(box.marks))
