"""What happens to a sign in a venue. Each function is one scenario; its first line says what must be true."""

import json
import pathlib
import re
import time

import disk
import display_scenarios
import network_scenarios
import sight
from box import EVENT, UNIT
from footprint import footprint
from machine import Failure, instant
from power_cut import power_cut

WARNING = (255, 160, 138)  # of the dark theme


def power_on(box):
  """Power on: the picture is there, and a machine's name at a login is not."""
  with box.on() as machine:
    box.picture(machine, 'picture')
    box.was_started_once(machine)
    status = box.status(machine)
    told = {key: status[key] for key in ('venue', 'driver', 'problems')}
    if told != {'venue': 'masa-loft', 'driver': 'DRM', 'problems': []} or not status['drawn']:
      raise Failure(f'whoever logs in is told {status}')


def killed(box):
  """The process is killed: the picture comes back."""
  with box.on() as machine:
    box.picture(machine, 'before')
    starts = box.starts(machine)
    machine.do(f'kill -KILL {box.process(machine)}')
    time.sleep(1)
    box.picture(machine, 'after', patience=90)
    if box.starts(machine) == starts:
      raise Failure('the service was not started again')


def hung(box):
  """The process hangs: the watchdog ends it, and the picture goes on."""
  with box.on() as machine:
    box.picture(machine, 'before')
    process = box.process(machine)
    machine.do(f'kill -STOP {process}')
    until = time.monotonic() + 150
    while box.process(machine) in (process, '0'):
      if time.monotonic() > until:
        raise Failure('the watchdog did not end it')
      time.sleep(2)
    box.picture(machine, 'after', patience=90)


def broken_file(box):
  """Staff break the screen file on the card: the last good picture stays, and a strip names line and column."""
  good = box.screen_file(venue='angry-burger')
  with box.on() as machine:
    box.picture(machine, 'switched', config=good)
    box.kept(machine)
  box.write_boot_file('kiosk.json', good.replace(',\n  "event"', '\n  "event"').encode())
  with box.on() as machine:
    box.told(machine, r'kiosk\.json:3:3: error', patience=240)
    until = time.monotonic() + 150
    # Below its head a screen makes room for the strip; a sponsor's slide has it all to itself.
    while not sight.has_color(box.picture(machine, 'broken', config=good, rows=(0, 0.12))[0], WARNING, rows=(0.9, 1)):
      if time.monotonic() > until:
        raise Failure('no strip tells of the broken file')
      time.sleep(3)


def bad_pictures(box):
  """Slides that are cut off or never come to an end are told once, decoded behind the service's own filter as well, and
  the screens go on."""
  event = box.example_event()
  slow = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'>" + "<circle cx='8' cy='4.5' r='4.4'/>" * 9_900
  event['sponsors'] = [{'id': name, 'name': name, 'level': 'gold', 'slide': f'{name}.svg'} for name in ('slow', 'cut')]
  event['playlist'] = [{'screen': 'current', 'seconds': 6}, {'screen': 'sponsor', 'seconds': 3}]
  box.write_boot_file('event.json', json.dumps(event).encode())
  box.write_boot_file('slow.svg', (slow + '</svg>').encode())
  box.write_boot_file('cut.svg', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10')
  box.screen_file(event='event.json')
  with box.on() as machine:
    look = 'for p in $(pgrep kiosk-decoder); do grep "^Max" /proc/$p/limits && grep "^Seccomp_filters" /proc/$p/status; done'
    until, walls = time.monotonic() + 400, ''
    while not re.search(r'Max open files +0 ', walls):
      if time.monotonic() > until:
        raise Failure(f'no decoder is limited: {walls}')
      walls = machine.ask(look)[0]
    if not re.search(r'Max cpu time +10 ', walls) or len(set(re.findall(r'Seccomp_filters:\s*\d+', walls))) < 2:
      raise Failure(f'launcher and decoder have {walls}')
    box.told(machine, r'cut\.svg: warning: .* is cut off', patience=240)
    box.told(machine, r'slow\.svg: warning: .* too slow here', patience=240)
    box.was_started_once(machine)


def missing_file(box):
  """The card's file is deleted while the sign runs, and is still missing at the next start: the box stays the venue that
  it was, and says which file is gone."""
  good = box.screen_file(venue='angry-burger')
  with box.on() as machine:
    box.picture(machine, 'switched', config=good)
    machine.do('rm /boot/firmware/kiosk.json')
    box.told(machine, r'firmware/kiosk\.json:.*(?s:.)*the last good content stays on')
    box.picture(machine, 'gone', config=good, rows=(0, 0.12))
  with box.on() as machine:
    box.told(machine, r'the last good content that was kept stands in', patience=240)
    box.picture(machine, 'started without it', config=good, rows=(0, 0.12))


def edited_card(box):
  """Staff edit the card's file on the running box and pull the plug once the screen has it: the edit is on the card, and the
  partition is mended at the next start."""
  with box.on() as machine:
    box.picture(machine, 'before')
    text = json.dumps(json.loads(box.config) | {'venue': 'monument'})
    machine.give('/boot/firmware/kiosk.json', text.encode())
    box.picture(machine, 'edited', config=text, patience=60)
  if (left := disk.read_fat(box.boot_disk, 'kiosk.json')) != text.encode():
    raise Failure(f'the power cut has left {left}')
  with box.on() as machine:
    box.picture(machine, 'after', config=text)
    checked = machine.do("journalctl -b -o cat -t systemd-fsck")
    if not re.search('(?i)dirty bit is set', checked):
      raise Failure(f'the partition was not mended: {checked}')


def notepad_file(box):
  """A file with a byte order mark and CRLF, as Windows writes it, is read, and so is one that it named .txt."""
  for venue, name in (('monument', 'kiosk.json'), ('angry-burger', 'kiosk.json.txt')):
    text = box.screen_file(venue=venue)
    disk.remove_fat(box.boot_disk, 'kiosk.json')
    box.write_boot_file(name, b'\xef\xbb\xbf' + text.replace('\n', '\r\n').encode())
    with box.on() as machine:
      box.picture(machine, name, config=text)
    disk.remove_fat(box.boot_disk, name)


def read_only_root(box):
  """With a root that can't be written the sign starts, and follows the card; that nothing is kept is told once."""
  with box.on() as machine:
    box.picture(machine, 'as installed')
    machine.do("sed -i '/ext4/s/defaults/ro/' /etc/fstab")
    machine.switch_off()
  text = box.screen_file(venue='monument')
  with box.on(arguments='ro') as machine:
    box.picture(machine, 'from the card', config=text)
    if machine.ask('touch /var/lib/venue-kiosk/file')[1] == 0:
      raise Failure('the root is not read-only')
    lines = machine.do(f'journalctl -b -o cat -u {UNIT}').splitlines()
    if len([line for line in lines if 'content is not kept' in line]) != 1 or len(lines) > 20:
      raise Failure(f'the journal has {lines}')


def installed_anew(box):
  """Purged, nothing is left and the login is back; installed, the screen asks for its venue without a reboot, and has it
  when it is written into the card's file; what staff wrote there is theirs when the package comes anew."""
  box.write_boot_file('package.deb', (box.image / 'package.deb').read_bytes())
  card = '/boot/firmware/kiosk.json'
  with box.on() as machine:
    box.picture(machine, 'before')
    machine.do(f'rm {card} && dpkg --purge venue-kiosk')
    if left := machine.ask('ls -d /etc/kiosk /usr/*/*kiosk* /var/*/*kiosk* /run/*kiosk* /boot/firmware/kiosk*')[0]:
      if lines := [line for line in left.splitlines() if 'No such file' not in line]:
        raise Failure(f'purging left {lines}')
    machine.do('systemctl is-active getty@tty1')
    machine.set_clock(f'{machine.clock():%Y-%m-%dT%H:%M:%S}')  # that it is right went with the package
    machine.do('dpkg -i /boot/firmware/package.deb')
    box.told(machine, r'kiosk\.json:\d+:\d+: error: .*masa-loft')
    for old, new in (('', 'masa-loft'), ('masa-loft', 'monument')):
      machine.do(f"""sed -i 's/"venue": "{old}"/"venue": "{new}"/' {card}""")
      box.picture(machine, new, config=machine.do(f'cat {card}'))
    machine.do('dpkg -i /boot/firmware/package.deb')
    box.picture(machine, 'upgraded', config=machine.do(f'cat {card}'))


def stick(box):
  """A USB stick with the key brings another venue, which stays after a power cut; one without the key brings nothing."""
  box.screen_file(usb_key='open sesame')
  event = json.dumps(box.example_event()).encode()
  told = {'venue': 'monument', 'event': 'event.json'}
  switched = json.dumps({'venue': 'monument', 'event': EVENT})
  for name, key in (('other', {}), ('own', {'usb_key': 'open sesame'})):
    disk.make_fat(box.room / f'{name}.img', {'kiosk.json': json.dumps(told | key).encode(), 'event.json': event})
  with box.on() as machine:
    box.picture(machine, 'before')
    machine.put_stick_in(box.room / 'other.img')
    box.told(machine, r'(?i)stick')
    box.picture(machine, 'other stick')
  with box.on() as machine:
    box.picture(machine, 'cut')
    machine.put_stick_in(box.room / 'own.img')
    box.told(machine, 'showing monument')
  with box.on() as machine:
    box.told(machine, 'showing monument', patience=240)
    box.picture(machine, 'own stick', config=switched)


def wrong_clock(box):
  """With a clock that nobody vouches for the programme stands there; once it is synchronised, what is current."""
  with box.on(hardware_clock='2020-01-01T00:00:00') as machine:
    # A picture that is asked for has a clock in its head, a sign that doesn't know the time has none.
    box.picture(machine, 'programme', screen='programme', rows=(0.15, 1))
    machine.set_clock('2020-09-06T14:20:00')
    box.picture(machine, 'current', patience=90)


def clock_by_hand(box):
  """A clock that somebody sets by hand is believed when the screen file says when that was, and until the power is off."""
  wrong = {'hardware_clock': '2020-01-01T00:00:00', 'at': '2020-09-06T10:00:00'}
  with box.on(**wrong) as machine:
    box.picture(machine, 'programme', screen='programme', rows=(0.15, 1))
    machine.do(f"date -s @{int(instant('2020-09-06T14:20:30').timestamp())}")
    text = json.dumps(json.loads(box.config) | {'clock_set_at': '2020-09-06T14:20'})
    machine.give('/boot/firmware/kiosk.json', text.encode())
    box.picture(machine, 'current', patience=90)
    if (state := json.loads(machine.do('kiosk status --json'))['clock']) != 'by hand':
      raise Failure(f'the clock is {state}')
  with box.on(**wrong) as machine:
    box.picture(machine, 'programme again', screen='programme', rows=(0.15, 1))


def off_hours(box):
  """The display is dark in the off hours, and the picture is back after them."""
  config = box.screen_file(display={'off': {'from': '23:00', 'until': '07:00'}})
  with box.on(at='2020-09-06T23:10:00') as machine:
    machine.do('systemctl is-system-running --wait || true')
    box.told(machine, 'asleep', patience=90)
    box.dark(machine, 'night')
    machine.set_clock('2020-09-06T07:00:05')
    box.picture(machine, 'morning', config=config, patience=90)


def television(box):
  """A television on the cable is told to wake when the sign starts, to sleep in the off hours, and to wake after them."""
  box.screen_file(display={'off': {'from': '23:00', 'until': '07:00'}, 'cec': True})
  with box.on(at='2020-09-06T22:50:00') as machine:
    box.told(machine, 'no television answers', patience=240)
    machine.do('modprobe vivid node_types=0x101')  # an input and an output with a cable between them
    machine.give('/run/television', (pathlib.Path(__file__).parent / 'guest/television').read_bytes())
    machine.do('perl /run/television >>/run/heard 2>&1 & sleep 3')
    awake = 'image view on, active source'
    for moment, words in (('', awake), ('2020-09-06T23:00:05', 'standby'), ('2020-09-07T07:00:05', awake)):
      machine.set_clock(moment) if moment else machine.do(f'systemctl restart {UNIT}')
      until = time.monotonic() + 60
      while machine.do('cat /run/heard').replace('\n', ', ') != words:
        if time.monotonic() > until:
          raise Failure(f'the television heard {machine.do("cat /run/heard")!r}, not {words!r}')
        time.sleep(1)
      machine.do(': >/run/heard')


ALL = {function.__name__.replace('_', '-'): function for function in (
    power_on, bad_pictures, killed, hung, power_cut, read_only_root, broken_file, missing_file, edited_card, notepad_file,
    installed_anew, stick, wrong_clock, clock_by_hand, off_hours, television,
    footprint)} | network_scenarios.ALL | display_scenarios.ALL
