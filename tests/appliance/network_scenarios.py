"""What happens to a sign whose event comes by a network, and of which those afar are told."""

import copy
import json

from machine import Failure
from venue_network import OWN, Network

SYNC = 'venue-kiosk-sync.service'
STATE, STATUS, COMMANDS = (f'kiosk/pycontw-2020/pi-1/{what}' for what in ('state', 'status', 'cmd'))


def plug_network_in(machine):
  machine.do(f'n=$(ls /sys/class/net | grep -v lo | head -n 1); ip link set $n up; ip addr add {OWN} dev $n')


def pull_network(machine):
  machine.do('n=$(ls /sys/class/net | grep -v lo | head -n 1); ip addr flush dev $n; ip link set $n down')


def publish(box, network, event):
  """Where screens fetch it, and where expected pictures are drawn."""
  content = json.dumps(event).encode()
  network.publish('event.json', content)
  (box.image / 'root/tmp/event.json').write_bytes(content)


def without_slides(event):
  """Expected pictures find no slides beside their copy of the event."""
  event = copy.deepcopy(event)
  event['sponsors'] = []
  return event


def followed(box, network):
  """A screen file that follows the event; what is expected is drawn from a file."""
  text = json.dumps({'name': 'pi-1', 'venue': 'masa-loft', 'event': network.event_address(),
                     'broker': network.broker_address()})
  box.write_boot_file('kiosk.json', text.encode())
  box.write_boot_file('kiosk-broker.json', json.dumps({'user': 'pi-1', 'password': 'three'}).encode())
  return json.dumps({'venue': 'masa-loft', 'event': '/tmp/event.json'})


def exposure(machine, unit):
  return float(machine.do(f"systemd-analyze security --no-pager {unit} | sed -n 's/.*Overall exposure level[^0-9]*\\([0-9.]*\\).*/\\1/p'"))


def network_later(box):
  """No network at power on, then there is one: the event comes, a correction is on the screen within a minute, and the
  broker is told of it; it is killed and comes back; a screen that is gone without a word is known to be within 100 s."""
  with Network(box.room / 'network') as network:
    event = without_slides(box.example_event())
    publish(box, network, event)
    expected = followed(box, network)
    with box.on(network=True) as machine:
      machine.do('mkdir -p /etc/ssl/certs')
      machine.give('/etc/ssl/certs/ca-certificates.crt', network.authority())
      machine.do(f'systemctl restart {SYNC}')
      box.told(machine, 'has not been fetched yet', patience=240)
      plug_network_in(machine)
      box.picture(machine, 'fetched', config=expected, patience=400)
      network.await_kept(STATE, 'online', 120)
      taken = machine.do('ls /boot/firmware; stat -c "%U %a" /var/lib/venue-kiosk-sync/broker.json')
      if 'kiosk-broker' in taken or not taken.endswith('venue-kiosk-sync 600'):
        raise Failure(f'the broker\'s login was not taken from the card: {taken}')
      event['changes'] = [{'session': 'masa-loft-1350', 'delay': 15}]
      event['serial'] = 2
      publish(box, network, event)
      # The tests' own drawing of a picture takes seconds of this.
      box.picture(machine, 'corrected', config=expected, patience=75)
      box.marks.append(f'told {network.await_kept(STATUS, chr(34) + "serial" + chr(34) + ":2", 60):.0f} s after it')
      for unit in (SYNC, 'venue-kiosk.service'):
        if (level := exposure(machine, unit)) > 1.5:
          raise Failure(f'the exposure of {unit} is {level}')
        box.marks.append(f'exposure of {unit} {level}')
      network.stop_broker()
      network.start_broker()
      box.marks.append(f'told again {network.await_kept(STATE, "online", 330):.0f} s after the broker was back')
      network.say(COMMANDS, 'identify')
      box.picture(machine, 'identify', config=expected, screen='identify', patience=10)
      pull_network(machine)
      box.marks.append(f'known to be gone {network.await_kept(STATE, "offline", 110):.0f} s after its network went')
      box.picture(machine, 'without a network', config=expected, rows=(0, 0.9))


ALL = {'network-later': network_later}
