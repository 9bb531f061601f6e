"""Disks as files: layers over a common one, the FAT partition, and a disk as a power cut would leave it."""

import struct
import subprocess

FLUSH, DISCARD = 1, 4
MAGIC = 0x6a736677736872  # dm-log-writes'


def run(*command):
  subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def copy(source, target):
  run('cp', '--sparse=always', '--reflink=auto', source, target)


def overlay(base, target):
  run('qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', base.resolve(), target)


def write_fat(image, name, content):
  subprocess.run(['mcopy', '-o', '-i', str(image), '-', f'::/{name}'], input=content, check=True)


def make_fat(image, files):
  """A stick: `files` is content by name, in the root folder."""
  with open(image, 'wb') as file:
    file.truncate(64 * 1024 * 1024)
  run('mkfs.vfat', '-n', 'STICK', image)
  for name, content in files.items():
    write_fat(image, name, content)


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

  def after_flushes(self):
    """How many entries are on the disk for sure, at each flush."""
    return [number for number, entry in enumerate(self.entries) if entry[2] & FLUSH]

  def replay(self, disk, first, last):
    """Puts entries [first, last) on a raw disk that holds those before them."""
    with open(disk, 'r+b') as target:
      for start, sectors, flags, position in self.entries[first:last]:
        if not sectors:
          continue
        target.seek(start * self.sector)
        if flags & DISCARD:
          target.write(bytes(sectors * self.sector))
        else:
          self.file.seek(position)
          target.write(self.file.read(sectors * self.sector))
