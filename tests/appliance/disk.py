"""Disks as files: layers over a common one, the FAT partition, and a disk as a power cut would leave it."""

import pathlib
import struct
import subprocess
import tempfile

FLUSH, DISCARD = 1, 4
MAGIC = 0x6a736677736872  # dm-log-writes'


def run(*command):
  done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
  if done.returncode:
    raise RuntimeError(f'{command}: {done.stderr}')


def copy(source, target):
  run('cp', '--sparse=always', '--reflink=auto', source, target)
  return target


def overlay(base, target):
  run('qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', base.resolve(), target)


def write_fat(image, name, content):
  subprocess.run(['mcopy', '-o', '-i', str(image), '-', f'::/{name}'], input=content, check=True)


def read_fat(image, name):
  return subprocess.run(['mtype', '-i', str(image), f'::/{name}'], check=True, capture_output=True).stdout


def make_fat(image, files):
  """A stick: `files` is content by name, in the root folder."""
  with open(image, 'wb') as file:
    file.truncate(64 * 1024 * 1024)
  run('mkfs.vfat', '-n', 'STICK', image)
  for name, content in files.items():
    write_fat(image, name, content)


def folder_after_power_cut(image, folder):
  """What a raw ext4 disk holds there, by name, once its journal is replayed as at the next mount."""
  run('e2fsck', '-y', '-E', 'journal_only', image)
  with tempfile.TemporaryDirectory() as room:
    subprocess.run(['debugfs', '-R', f'rdump {folder} {room}', str(image)], check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in pathlib.Path(room).rglob('*') if file.is_file()}


def remove_fat(image, name):
  run('mdel', '-i', image, f'::/{name}')


class Log:
  """What was written to a disk while it was logged, in the order in which the disk got it."""

  def __init__(self, path):
    self.file = open(path, 'rb')
    magic, _, count, self.sector = struct.unpack('<QQQI', self.file.read(28))
    if magic != MAGIC:
      raise ValueError(f'{path} is no log of writes')
    self.entries = list(self.read(count))

  def read(self, count):
    position = self.sector
    for _ in range(count):
      self.file.seek(position)
      first, sectors, flags, _ = struct.unpack('<QQQQ', self.file.read(32))
      position += self.sector
      yield first, sectors, flags, position
      if not flags & DISCARD:
        position += sectors * self.sector

  def cuts(self, first, last):
    """What a disk may hold when the power goes, as lists of entries: all that came until then, and, for a disk with a
    cache, no more than every second one since it was last told to flush."""
    flushed = first
    for number in range(first, last + 1):
      yield range(first, number)
      yield [*range(first, flushed), *range(flushed, number, 2)]
      if number < last and self.entries[number][2] & FLUSH:
        flushed = number

  def replay(self, disk, numbers):
    """Puts entries on a raw disk that holds all before them."""
    with open(disk, 'r+b') as target:
      for start, sectors, flags, position in (self.entries[number] for number in numbers):
        if not sectors:
          continue
        target.seek(start * self.sector)
        if flags & DISCARD:
          target.write(bytes(sectors * self.sector))
        else:
          self.file.seek(position)
          target.write(self.file.read(sectors * self.sector))
