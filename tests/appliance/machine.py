"""A virtual machine with a display whose cable can be pulled, and no network unless told."""

import base64
import dataclasses
import datetime
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time

from PIL import Image

TAIPEI = datetime.timezone(datetime.timedelta(hours=8))  # the shipped event's

# virtio_gpu looks at its connector before the new answer is in; a real cable raises an interrupt.
REPROBE = 'sleep 1; for c in /sys/class/drm/card*-*/status; do echo detect > $c; done'

# Private, so that nothing but this machine is on it.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""


class Failure(Exception):
  """What was expected of the machine did not come."""


@dataclasses.dataclass
class Start:
  """How a machine is switched on. Times are the event's local ones."""
  at: str = '2020-09-06T14:05:00'
  hardware_clock: str = ''  # the same, unless told
  size: tuple = (1920, 1080)
  plugged: bool = True
  disk_log: pathlib.Path = None  # every write and flush of the root disk, see disk.py
  arguments: str = ''  # of the kernel
  display: str = 'virtio-gpu-pci'
  outputs: int = 1  # the first is plugged, the others are not
  network: bool = False  # hardware alone: the machine has no address on it


def instant(local):
  return datetime.datetime.fromisoformat(local).replace(tzinfo=TAIPEI)


def socket_to(path, process):
  for _ in range(200):
    if process.poll() is not None:
      raise Failure('the emulator did not start')
    try:
      connection = socket.socket(socket.AF_UNIX)
      connection.connect(str(path))
      return connection
    except OSError:
      time.sleep(0.05)
  raise Failure(f'no socket {path}')


class Machine:
  """On from the beginning; `with` ends it as a power cut does."""

  def __init__(self, image, root_disk, boot_disk, log, start=Start()):
    self.start, self.image, self.log = start, pathlib.Path(image), pathlib.Path(log)
    self.room = pathlib.Path(tempfile.mkdtemp(prefix='appliance.'))
    self.processes = []
    try:
      bus = self.start_bus()
      self.emulator = self.spawn(self.command(root_disk, boot_disk, bus))
      self.commands = socket_to(self.room / 'control', self.emulator)
      self.answers = self.commands.makefile('r')
      self.answers.readline()
      self.control('qmp_capabilities')
      self.agent = socket_to(self.room / 'agent', self.emulator)
      threading.Thread(target=self.record, args=(socket_to(self.room / 'serial', self.emulator),), daemon=True).start()
      if not start.plugged:
        self.show_cable((0, 0))
      self.control('cont')
    except BaseException:
      self.cut()
      raise

  def __enter__(self):
    return self

  def __exit__(self, *_):
    self.cut()

  def spawn(self, command):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=open(self.log.with_suffix('.errors'), 'a'))
    self.processes.append(process)
    return process

  def start_bus(self):
    (self.room / 'bus.conf').write_text(BUS.format(path=self.room / 'bus'))
    process = self.spawn(['dbus-daemon', '--nofork', '--config-file', str(self.room / 'bus.conf')])
    while not (self.room / 'bus').exists():
      if process.poll() is not None:
        raise Failure('no message bus')
      time.sleep(0.05)
    return f'unix:path={self.room}/bus'

  def kernel_arguments(self, console):
    # systemd moves a clock that is older than itself forward; this is the door past it. Its time service does so, too.
    clock = int((instant(self.start.at) + datetime.timedelta(seconds=4)).timestamp() * 1_000_000)
    return (f'root=LABEL=rootfs rw console=tty1 console={console},115200 systemd.show_status=0 loglevel=4 consoleblank=0 '
            f'vt.global_cursor_default=0 systemd.clock_usec={clock} systemd.mask=systemd-timesyncd.service '
            f'{self.start.arguments}')

  def command(self, root_disk, boot_disk, bus):
    arm = self.image.name == 'arm64'
    hardware = instant(self.start.hardware_clock or self.start.at).astimezone(datetime.timezone.utc)
    file = {'driver': 'file', 'filename': str(root_disk)}
    root = {'driver': 'qcow2' if root_disk.suffix == '.qcow2' else 'raw', 'node-name': 'root', 'file': file}
    if self.start.disk_log:
      self.start.disk_log.write_bytes(b'')
      root = {'driver': 'blklogwrites', 'node-name': 'root', 'file': root | {'node-name': 'under'},
              'log': {'driver': 'file', 'filename': str(self.start.disk_log)}, 'log-sector-size': 512}
    # Never KVM: a /dev/kvm may be there and not work, and what it draws would be no truer.
    board = ['qemu-system-aarch64', '-M', 'virt', '-cpu', 'cortex-a72'] if arm else ['qemu-system-x86_64', '-M', 'q35', '-cpu', 'max']
    return ['nice'] + board + [
        '-accel', 'tcg,thread=multi', '-nodefaults', '-no-user-config', '-no-reboot', *self.network(), '-S', '-smp', '2',
        '-m', '1024', '-kernel', str(self.image / 'vmlinuz'), '-initrd', str(self.image / 'initrd'),
        '-append', self.kernel_arguments('ttyAMA0' if arm else 'ttyS0'),
        '-rtc', f'base={hardware:%Y-%m-%dT%H:%M:%S}',
        '-chardev', f'socket,id=serial,path={self.room}/serial,server=on,wait=off', '-serial', 'chardev:serial',
        '-chardev', f'socket,id=agent,path={self.room}/agent,server=on,wait=off', '-device', 'virtio-serial-pci',
        '-device', 'virtserialport,chardev=agent,name=agent',
        '-qmp', f'unix:{self.room}/control,server=on,wait=off',
        '-device', 'virtio-rng-pci', '-blockdev', json.dumps(root), '-device', 'virtio-blk-pci,drive=root',
        '-drive', f'file={boot_disk},format=raw,if=none,id=boot', '-device', 'virtio-blk-pci,drive=boot',
        '-device', 'qemu-xhci',
        '-device', self.display(), '-display', f'dbus,addr={bus}']

  def display(self):
    outputs = f',max_outputs={self.start.outputs}' if self.start.outputs > 1 else ''
    return '{},id=display,xres={},yres={}{}'.format(self.start.display, *self.start.size, outputs)

  def network(self):
    return ['-netdev', 'user,id=net', '-device', 'virtio-net-pci,netdev=net'] if self.start.network else ['-net', 'none']

  def record(self, serial):
    began = time.monotonic()
    with open(self.log, 'a') as log:
      for line in serial.makefile('r', errors='replace', newline='\n'):
        log.write(f'{time.monotonic() - began:7.2f} {line.rstrip()}\n')
        log.flush()

  def control(self, command, **arguments):
    self.commands.sendall(json.dumps({'execute': command, 'arguments': arguments}).encode() + b'\n')
    for line in self.answers:
      answer = json.loads(line)
      if 'error' in answer:
        raise Failure(f'{command}: {answer["error"]["desc"]}')
      if 'return' in answer:
        return answer['return']
    raise Failure('the emulator ended')

  def ask(self, command, timeout=150):
    """A shell line, run in the machine as root; its output and exit code."""
    self.agent.settimeout(timeout)
    received = b''
    try:
      self.agent.sendall(command.encode() + b'\n')
      while not (end := re.search(rb'\x01(\d+)\x01\n', received)):
        chunk = self.agent.recv(65536)
        if not chunk:
          raise Failure('the machine went away')
        received += chunk
    except socket.timeout:
      raise Failure(f'no answer within {timeout} s: {command}') from None
    return received[:end.start()].decode(errors='replace').strip(), int(end[1])

  def do(self, command):
    output, code = self.ask(command)
    if code:
      raise Failure(f'{command}: exit code {code}: {output}')
    return output

  def give(self, path, content):
    self.do(f"printf %s {base64.b64encode(content).decode()} | base64 -d >{path}")

  def clock(self):
    return datetime.datetime.fromtimestamp(int(self.do('date +%s')), TAIPEI)

  def set_clock(self, local):
    """As a time server does: the time, and the kernel's flag that it is believed."""
    self.do(f'date -s @{int(instant(local).timestamp())}')
    number = {'amd64': 159, 'arm64': 171}[self.image.name]  # adjtimex(2): ADJ_STATUS, ADJ_MAXERROR and ADJ_ESTERROR to 0
    self.do(f"perl -e '$t = pack(q(L x4 q4 l x4 x160), 0x1c, 0, 0, 0, 0, 0); exit(syscall({number}, $t) < 0)'")

  def show_cable(self, size, output=0):
    subprocess.run(['busctl', f'--address=unix:path={self.room}/bus', 'call', 'org.qemu',
                    f'/org/qemu/Display1/Console_{output}', 'org.qemu.Display1.Console', 'SetUIInfo', 'qqiiuu', '300', '200',
                    '0', '0', str(size[0]), str(size[1])], check=True, stdout=subprocess.DEVNULL)

  def unplug(self, output=0):
    self.show_cable((0, 0), output)
    self.do(REPROBE)

  def plug(self, size, output=0):
    self.show_cable(size, output)
    self.do(REPROBE)

  def put_stick_in(self, image):
    self.control('blockdev-add', **{'driver': 'raw', 'node-name': 'stick', 'read-only': True,
                                    'file': {'driver': 'file', 'filename': str(image.resolve())}})
    self.control('device_add', driver='usb-storage', id='stick', drive='stick')

  def look(self, output=0):
    """What the display's cable carries."""
    self.control('screendump', filename=str(self.room / 'screen.ppm'), device='display', head=output)
    with Image.open(self.room / 'screen.ppm') as picture:
      return picture.convert('RGB')

  def switch_off(self):
    """By the power button."""
    self.control('system_powerdown')
    try:
      self.emulator.wait(150)
    except subprocess.TimeoutExpired:
      raise Failure('still running after its power button was pressed') from None

  def cut(self):
    """Pulls the plug."""
    for process in reversed(self.processes):
      if process.poll() is None:
        process.kill()
      process.wait()
    shutil.rmtree(self.room, ignore_errors=True)
