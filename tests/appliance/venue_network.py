"""The world outside a venue, on this machine's loopback: a web server with the event, a broker that screens tell.

An emulated machine reaches it at GATEWAY. The certificates hold from before the event on, since its clock says so.
"""

import functools
import http.server
import pathlib
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time

from machine import Failure

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / 'http'))
from certificates import CONFIG, openssl

GATEWAY, OWN = '10.0.2.2', '10.0.2.15/24'

def free_port():
  with socket.socket() as any_port:
    any_port.bind(('127.0.0.1', 0))
    return any_port.getsockname()[1]


class Quiet(http.server.SimpleHTTPRequestHandler):
  protocol_version = 'HTTP/1.1'

  def log_message(self, *words):
    pass


class Server(http.server.ThreadingHTTPServer):
  def handle_error(self, *words):
    pass  # a machine whose plug is pulled


class Network:
  """`with` ends it."""

  def __init__(self, room):
    self.room, self.folder = pathlib.Path(room), pathlib.Path(room) / 'published'
    self.folder.mkdir(parents=True)
    self.make_certificates()
    self.serve()
    self.broker, self.broker_port = None, free_port()
    self.start_broker()

  def __enter__(self):
    return self

  def __exit__(self, *_):
    self.server.shutdown()
    self.stop_broker()

  def place(self, name):
    return str(self.room / name)

  def make_certificates(self):
    (self.room / 'ca.cnf').write_text(CONFIG.format(self.room))
    (self.room / 'index').write_text('')
    (self.room / 'serial').write_text('01\n')
    key = ('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes')
    dates = ('-startdate', '20200101000000Z', '-enddate', '20400101000000Z')
    sign = ('ca', '-batch', '-notext', '-config', self.place('ca.cnf')) + dates
    openssl('req', '-new', *key, '-keyout', self.place('ca.key'), '-out', self.place('ca.csr'), '-subj', '/CN=Test CA',
            '-addext', 'basicConstraints=critical,CA:TRUE')
    openssl(*sign, '-selfsign', '-keyfile', self.place('ca.key'), '-in', self.place('ca.csr'), '-out', self.place('ca.pem'))
    openssl('req', '-new', *key, '-keyout', self.place('tls.key'), '-out', self.place('tls.csr'), '-subj', '/CN=venue',
            '-addext', f'subjectAltName=IP:{GATEWAY}')
    openssl(*sign, '-in', self.place('tls.csr'), '-out', self.place('tls.pem'))

  def authority(self):
    return (self.room / 'ca.pem').read_bytes()

  def serve(self):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self.place('tls.pem'), self.place('tls.key'))
    handler = functools.partial(Quiet, directory=str(self.folder))
    self.server = Server(('127.0.0.1', 0), handler)
    self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=self.server.serve_forever, daemon=True).start()

  def event_address(self):
    return f'https://{GATEWAY}:{self.server.server_address[1]}/event.json'

  def publish(self, name, content):
    """Whole at once, as `kiosk pack` does it."""
    (self.folder / (name + '.new')).write_bytes(content)
    (self.folder / (name + '.new')).replace(self.folder / name)

  # --- the broker

  def broker_address(self):
    return f'mqtts://{GATEWAY}:{self.broker_port}'

  def start_broker(self):
    self.plain_port = free_port()
    (self.room / 'mosquitto.conf').write_text(
        f'user root\npersistence false\nper_listener_settings true\nlog_dest file {self.room}/mosquitto.log\n'
        f'listener {self.broker_port} 127.0.0.1\nallow_anonymous false\npassword_file {self.place("passwords")}\ncertfile {self.place("tls.pem")}\nkeyfile {self.place("tls.key")}\n'
        f'listener {self.plain_port} 127.0.0.1\nallow_anonymous true\n')
    (self.room / 'passwords').touch(0o600)
    subprocess.run(['mosquitto_passwd', '-b', self.place('passwords'), 'pi-1', 'three'], check=True)
    program = shutil.which('mosquitto', path='/usr/sbin:/usr/bin')
    self.broker = subprocess.Popen([program, '-c', self.place('mosquitto.conf')], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

  def stop_broker(self):
    if self.broker:
      self.broker.kill()
      self.broker.wait()
      self.broker = None

  def kept(self, topic):
    """What the broker keeps at a topic, or ''."""
    done = subprocess.run(['mosquitto_sub', '-h', '127.0.0.1', '-p', str(self.plain_port), '-t', topic, '-C', '1', '-W',
                           '2', '-N', '--retained-only'], capture_output=True, text=True)
    return done.stdout

  def say(self, topic, words):
    subprocess.run(['mosquitto_pub', '-h', '127.0.0.1', '-p', str(self.plain_port), '-t', topic, '-m', words], check=True)

  def await_kept(self, topic, words, patience):
    """Seconds until it is kept there."""
    began = time.monotonic()
    while words not in (seen := self.kept(topic)):
      if time.monotonic() - began > patience:
        raise Failure(f'{topic} is "{seen[:200]}" after {patience} s, not "{words}"')
    return time.monotonic() - began
