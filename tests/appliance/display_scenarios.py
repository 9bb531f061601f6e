"""What happens between a sign and its display. Each function is one scenario; its first line says what must be true."""

import json
import pathlib
import subprocess
import time

import sight
from box import UNIT
from machine import Failure

GUEST = pathlib.Path(__file__).parent / 'guest'
COMPILERS = {'amd64': 'x86_64-linux-gnu-gcc', 'arm64': 'aarch64-linux-gnu-gcc'}


def turning_event(box):
  """An event on the card whose screens take turns every three seconds."""
  event = box.example_event()
  event['playlist'] = [{'screen': 'current', 'seconds': 3}, {'screen': 'next', 'seconds': 3}]
  box.card_file('event.json', json.dumps(event).encode())
  return box.screen_file(event='event.json')


def go_to_terminal(machine, number):
  machine.do(f'perl -e \'open my $t, "+<", "/dev/tty0"; ioctl $t, 0x5606, {number}\'')  # VT_ACTIVATE


def cable_out(box):
  """On with the cable out: nothing fails, and the picture is there when the cable is."""
  with box.on(plugged=False) as machine:
    machine.do('systemctl is-system-running --wait || true')
    machine.do(f'systemctl is-active {UNIT}')
    machine.plug((1920, 1080))
    box.picture(machine, 'picture', patience=60)
    box.was_started_once(machine)


def other_display(box):
  """The cable goes into another television while the sign runs: the picture comes in that one's mode."""
  with box.on() as machine:
    box.picture(machine, 'first')
    machine.unplug()
    time.sleep(3)
    machine.plug((1280, 720))
    box.picture(machine, 'second', size=(1280, 720), patience=60)


def display_shapes(box):
  """Displays of other shapes take each other's place, one that stands upright by nature and one of 4K among them: each in
  its own mode, but for 4K at a rate that a Raspberry Pi's cable doesn't carry."""
  with box.on(size=(1280, 720)) as machine:
    box.picture(machine, 'first')
    for size in ((1920, 1080), (1080, 1920), (800, 480), (640, 480), (3840, 2160), (1920, 1080)):
      machine.unplug()
      time.sleep(3)
      machine.plug(size)
      if size == (3840, 2160):
        time.sleep(5)
        size = tuple(map(int, box.status(machine)['mode'].split('@')[0].split('x')))
        if size[0] < 1920 or size[0] * 9 != size[1] * 16:
          raise Failure(f'instead of 4K the display has {size}')
      box.picture(machine, f'{size[0]}x{size[1]}', size=size, patience=90)
    box.was_started_once(machine)


def cable_in_transition(box):
  """The cable is pulled and put in again while one picture goes over to the next."""
  config = turning_event(box)
  with box.on() as machine:
    box.picture(machine, 'first', config=config)
    for turn in range(6):
      time.sleep(0.5 * turn)
      machine.unplug()
      time.sleep(2)
      machine.plug((1920, 1080))
    box.picture(machine, 'last', config=config, patience=60)
    box.was_started_once(machine)


def stopped_flips(box):
  """A driver takes the turn from one frame to the next and never tells that it came: the pictures come all the same, and
  that is told once."""
  config = turning_event(box)
  library = box.room / 'stopped-flips.so'
  subprocess.run([COMPILERS[box.image.name], '-shared', '-fPIC', '-Os', '-s', '-I/usr/include/libdrm', '-o', library,
                  GUEST / 'stopped-flips.c'], check=True)
  with box.on() as machine:
    box.picture(machine, 'before', config=config)
    machine.give('/usr/local/lib/stopped-flips.so', library.read_bytes())
    overrides = f'/run/systemd/system/{UNIT}.d'
    machine.do(f'mkdir -p {overrides} && printf "[Service]\\nEnvironment=LD_PRELOAD=/usr/local/lib/stopped-flips.so\\n" '
               f'>{overrides}/flips.conf && systemctl daemon-reload && systemctl restart {UNIT}')
    box.told(machine, 'turn did not come within a second')
    for number in range(3):
      box.picture(machine, f'stopped {number}', config=config, patience=60)
    lines = machine.do(f'journalctl -b -o cat -u {UNIT}')
    if lines.count('turn did not come') != 1:
      raise Failure(f'the journal has {lines[-600:]}')
    box.was_started_once(machine)


def other_terminal(box):
  """Somebody goes to another terminal, sees it, and comes back: the picture goes on."""
  with box.on() as machine:
    box.picture(machine, 'before')
    go_to_terminal(machine, 2)
    until = time.monotonic() + 30
    while not sight.is_console(seen := machine.look()):
      if time.monotonic() > until:
        box.shot(seen, 'terminal-wrong')
        raise Failure('the other terminal is not seen')
      time.sleep(0.5)
    box.shot(seen, 'terminal')
    go_to_terminal(machine, 1)
    box.picture(machine, 'after', patience=90)
    box.was_started_once(machine)


def other_program(box):
  """While somebody is at another terminal another program takes the display, and keeps it: the sign waits, and takes it
  back."""
  with box.on() as machine:
    box.picture(machine, 'before')
    go_to_terminal(machine, 2)
    time.sleep(3)
    machine.do('perl -e \'open my $d, "+<", glob("/dev/dri/card*") or die; ioctl($d, 0x641e, 0) or die; sleep 25\' '  # SET_MASTER
               '>/run/other 2>&1 & sleep 2; cat /run/other')
    go_to_terminal(machine, 1)
    box.told(machine, 'another program has the display')
    box.picture(machine, 'after', patience=90)
    box.was_started_once(machine)


def ten_kills(box):
  """Killed ten times, each time wherever it is: the picture comes back, and so does a terminal that somebody goes to."""
  with box.on() as machine:
    box.picture(machine, 'before')
    for _ in range(10):
      machine.do(f'kill -KILL {box.process(machine)}; sleep 4')
      machine.do(f'until systemctl is-active {UNIT}; do sleep 0.5; done')
    box.picture(machine, 'after', patience=90)
    if box.starts(machine) != 10:
      raise Failure(f'it was started again {box.starts(machine)} times')
    go_to_terminal(machine, 2)
    time.sleep(5)
    if not sight.is_console(machine.look()):
      raise Failure('the other terminal is not seen')


def other_mode(box):
  """The screen file asks for a mode that the display has, though it likes another better."""
  text = box.screen_file(display={'mode': '1680x1050'})
  with box.on() as machine:
    box.picture(machine, 'picture', config=text, size=(1680, 1050))


def mirrored(box):
  """Two displays show the same, in a mode that both have; when the first one is pulled, the other goes on in its own."""
  text = box.screen_file(display={'mirror': True})
  with box.on(outputs=2) as machine:
    box.picture(machine, 'one', config=text)
    machine.plug((1280, 720), output=1)
    until = time.monotonic() + 60
    while (status := box.status(machine))['connectors'] != 'Virtual-1, Virtual-2':
      if time.monotonic() > until:
        raise Failure(f'the displays are {status["connectors"]}')
      time.sleep(1)
    size = tuple(map(int, status['mode'].split('@')[0].split('x')))
    for output in 0, 1:
      box.picture(machine, f'both {output}', config=text, size=size, output=output, patience=90)
    machine.unplug(output=0)
    box.picture(machine, 'second alone', config=text, size=(1280, 720), output=1, patience=60)
    box.was_started_once(machine)


def plain_framebuffer(box):
  """A graphics device that can do nothing but hold a picture."""
  with box.on(display='bochs-display') as machine:
    box.picture(machine, 'picture')
    box.marks.append(box.status(machine)['renderer'])


def rotated(box):
  """A display that hangs upright shows the upright picture."""
  config = box.screen_file(display={'rotate': 90})
  with box.on() as machine:
    box.picture(machine, 'picture', config=config)


def proven(box):
  """What the display is fed from is what was drawn, as the sign itself found."""
  with box.on() as machine:
    box.picture(machine, 'picture')
    time.sleep(70)
    status = box.status(machine)
    if status['connectors'] != 'Virtual-1' or len(status['verified']) != 16:
      raise Failure(f'the status is {status}')
    box.marks.append(f'{status["renderer"]}, {status["verified"]}')


ALL = {function.__name__.replace('_', '-'): function for function in (
    cable_out, other_display, display_shapes, cable_in_transition, stopped_flips, other_terminal, other_program, ten_kills,
    other_mode, mirrored, plain_framebuffer, rotated, proven)}
