"""Whether a display shows what it should: the whole picture, against the program's own drawing of that moment."""

import io
import pathlib
import random
import subprocess

from PIL import Image, ImageChops

TOLERANCE = 8  # of 255, a channel: the display's driver blends in another precision than the drawing to a file


class Expected:
  """Draws moments with the very package that the machine runs, in its own root: same program, fonts and libraries."""

  def __init__(self, root):
    self.root = pathlib.Path(root)

  def at(self, when, size, config, screen=None):
    command = ['chroot', str(self.root), 'nice', '/usr/bin/kiosk', 'render', '--config', config,
               '--at', f'{when:%Y-%m-%dT%H:%M:%S}', '--size', '{}x{}'.format(*size), '-o', '/tmp/expected.png']
    done = subprocess.run(command + (['--screen', screen] if screen else []), capture_output=True, text=True)
    if done.returncode:
      raise RuntimeError(f'kiosk render: {done.stderr.strip()}')
    with Image.open(self.root / 'tmp/expected.png') as picture:
      return picture.convert('RGB')


def largest_difference(one, other):
  if one.size != other.size:
    return 255
  return max(high for _, high in ImageChops.difference(one, other).getextrema())


def noise(size, seed):
  """A picture as bytes of a PNG, which no packing makes small."""
  with io.BytesIO() as file:
    Image.frombytes('RGB', size, random.Random(seed).randbytes(size[0] * size[1] * 3)).save(file, 'PNG')
    return file.getvalue()


def has_color(picture, color, rows):
  """Whether letters in that colour stand between two shares of the height."""
  band = picture.crop((0, round(picture.height * rows[0]), picture.width, round(picture.height * rows[1])))
  near = ImageChops.difference(band, Image.new('RGB', band.size, color)).convert('L').point(lambda v: v < TOLERANCE)
  return sum(near.histogram()[1:]) > 200


def is_dark(picture):
  """No light but the line that the emulator itself writes where a display gets no signal."""
  lit = sum(picture.convert('L').histogram()[1:])
  return lit < picture.width * picture.height / 1000


def is_console(picture):
  """Text on black, or nothing at all: not worth an expected picture."""
  return picture.getcolors(16) is not None
