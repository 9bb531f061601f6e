"""The power goes while new content is taken over."""

import json

import disk
import sight
from machine import Failure

KEPT = '/var/lib/venue-kiosk/content'
MOST_CUTS = 100  # each takes about two seconds


def lay_out_card(box):
  """Two events on the card, each with names and a slide of its own: the one that is shown, and the one to come."""
  for number, name in enumerate(('old', 'new')):
    event = box.example_event()
    for venue in event['venues']:
      venue['name'] = f'{name} {venue["id"]}'
    for sponsor in event['sponsors']:
      sponsor['slide'] = f'{name}.png'
    box.card_file(f'{name}.png', sight.noise((480, 270), number))
    box.card_file(f'{name}.json', json.dumps(event).encode())
  box.write_boot_file('event.json', (box.image / 'root/tmp/old.json').read_bytes())
  box.screen_file(event='event.json')


def record_update(box, log):
  """Which entries of the log came while the new event was taken over: from, and until before."""
  with box.on(disk_log=log) as machine:
    box.told(machine, 'kiosk: showing', patience=240)
    machine.do(f'until [ -s {KEPT}/list ]; do sleep 1; done; sleep 2; sync; cp {KEPT}/list /run/')
    first = len(disk.Log(log).entries)
    machine.do('cp /boot/firmware/new.json /boot/firmware/event.json')
    machine.do(f'until ! cmp -s {KEPT}/list /run/list; do sleep 1; done; sleep 2; sync')
    return first, len(disk.Log(log).entries)


def state_of(folder, kept):
  """"old" or "new"; a Failure when it is neither, whole."""
  for name, whole in kept.items():
    if folder.get('list') != whole['list']:
      continue
    names = [line.split()[1] for line in whole['list'].decode().splitlines() if line.startswith('file ')]
    if damaged := [name for name in names if folder.get(name) != whole[name]]:
      raise Failure(f'the {name} list is there, but not what it names: {damaged}')
    return name
  raise Failure(f'neither list is there, but {sorted(folder)}')


def power_cut(box):
  """The power goes while new content is taken over: whatever had been written by then, the old content is there or the
  new one, whole, and a sign that can read nothing else starts with it."""
  lay_out_card(box)
  base, at, log = box.room / 'base.img', box.room / 'at.img', box.room / 'writes.log'
  box.root_disk = disk.copy(box.image / 'root.img', box.room / 'root.img')
  first, last = record_update(box, log)
  writes = disk.Log(log)
  writes.replay(disk.copy(box.image / 'root.img', base), range(first))

  def after(cut):
    writes.replay(disk.copy(base, at), cut)
    return disk.folder_after_power_cut(at, KEPT)

  kept = {'old': after([]), 'new': after(range(first, last))}
  cuts = list(writes.cuts(first, last))
  states = [(state_of(after(cut), kept), cut) for cut in cuts[::-(-len(cuts) // MOST_CUTS)]]
  box.marks.append(f'{len(states)} cuts in {last - first} writes, {sum(s == "old" for s, _ in states)} old')
  for name in kept:
    cut = [cut for state, cut in states if state == name][-1 if name == 'old' else 0]
    after(cut)
    box.root_disk = at
    config = box.screen_file(event=f'{name}.json')
    box.write_boot_file('kiosk.json', b'{')
    with box.on() as machine:
      box.told(machine, 'the last good content that was kept', patience=240)
      box.picture(machine, name, config=config, rows=(0, 0.9))
