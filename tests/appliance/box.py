"""A sign to be tested: disks of its own, which outlive its machines, and what its picture should be."""

import datetime
import json
import pathlib
import re
import subprocess
import time

import disk
import sight
from machine import Failure, Machine, Start

UNIT = 'venue-kiosk.service'
EVENT = '/usr/share/venue-kiosk/example/pycontw-2020.json'
LATENESS = 0, 4, 8  # s by which the picture of an emulated machine may come after its moment
PATIENCE = 240  # s until a picture: an emulated machine on a busy host takes a minute


class Box:
  """`room` is the scenario's own folder; what it leaves there (screens, the console's log) is for people."""

  def __init__(self, image, room):
    self.image, self.room = pathlib.Path(image), pathlib.Path(room)
    self.room.mkdir(parents=True, exist_ok=True)
    self.root_disk, self.boot_disk = self.room / 'root.qcow2', self.room / 'boot.img'
    disk.overlay(self.image / 'root.img', self.root_disk)
    disk.copy(self.image / 'boot.img', self.boot_disk)
    self.expected = sight.Expected(self.image / 'root')
    self.config = self.screen_file()  # what is expected unless told; as it comes, the package asks for a venue
    self.shots = 0
    self.marks = []  # what took how long and the like, for the line that tells of the scenario

  def on(self, **start):
    self.began = time.monotonic()
    return Machine(self.image, self.root_disk, self.boot_disk, self.room / 'console.log', Start(**start))

  def example_event(self):
    return json.loads((self.image / f'root{EVENT}').read_bytes())

  # --- the boot partition, as a laptop sees it

  def write_boot_file(self, name, content):
    disk.write_fat(self.boot_disk, name, content)

  def card_file(self, name, content):
    """On the boot partition, and beside the screen files with which expected pictures are drawn."""
    self.write_boot_file(name, content)
    (self.image / 'root/tmp' / name).write_bytes(content)

  def screen_file(self, name='kiosk.json', **keys):
    """A screen file on the boot partition, of the example's event."""
    text = json.dumps({'venue': 'masa-loft', 'event': EVENT} | keys, indent=2) + '\n'
    self.write_boot_file(name, text.encode())
    return text

  # --- what the display shows

  def shot(self, picture, name):
    self.shots += 1
    picture.save(self.room / f'{self.shots}-{name}.png')

  def picture(self, machine, name, config=None, size=None, screen=None, rows=(0, 1), patience=PATIENCE,
              output=0):
    """Waits for the right picture: the whole of it, or what lies between two shares of its height."""
    (self.image / 'root/tmp/screen.json').write_text(self.config if config is None else config)
    began, difference, seen = time.monotonic(), None, None
    while time.monotonic() - began < patience:
      time.sleep(0.3)
      when = machine.clock()
      seen = machine.look(output)
      if sight.is_console(seen) or seen.size != (size or machine.start.size):
        continue
      box = (0, round(seen.height * rows[0]), seen.width, round(seen.height * rows[1]))
      for late in LATENESS:
        expected = self.expected.at(when - datetime.timedelta(seconds=late), seen.size, '/tmp/screen.json', screen)
        difference = sight.largest_difference(seen.crop(box), expected.crop(box))
        if difference <= sight.TOLERANCE:
          self.marks.append(f'{name} after {time.monotonic() - self.began:.0f} s')
          self.shot(seen, name)
          return seen, expected
    self.shot(seen, name + '-wrong')
    if difference is not None:
      self.shot(expected, name + '-expected')
    raise Failure(f'{name}: no right picture within {patience} s (a channel is off by {difference})')

  def dark(self, machine, name, patience=60):
    until = time.monotonic() + patience
    while not sight.is_dark(seen := machine.look()):
      if time.monotonic() > until:
        self.shot(seen, name + '-wrong')
        raise Failure(f'{name}: the display is not dark')
      time.sleep(0.5)
    self.shot(seen, name)

  # --- the service

  def kept(self, machine):
    """Waits until the content that is shown would outlive a power cut."""
    machine.do('for i in $(seq 60); do [ -s /var/lib/venue-kiosk/content/list ] && exec sync; sleep 1; done; exit 1')

  def starts(self, machine):
    """How often the service was started again by systemd."""
    return int(machine.do(f'systemctl show -p NRestarts --value {UNIT}'))

  def was_started_once(self, machine):
    if self.starts(machine):
      raise Failure('the service had to be started again')

  def status(self, machine):
    """As whoever logs in is told."""
    return json.loads(machine.do('setpriv --reuid=nobody --regid=nogroup --clear-groups kiosk status --json'))

  def process(self, machine):
    return machine.do(f'systemctl show -p MainPID --value {UNIT}')

  def told(self, machine, pattern, patience=60):
    """Waits for a line of the sign's in the journal."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
      lines = machine.do(f'journalctl -b -o cat -u {UNIT}')
      if found := re.search(pattern, lines):
        return found
      time.sleep(1)
    raise Failure(f'the journal has no line like "{pattern}"; it ends: {lines[-400:]}')
