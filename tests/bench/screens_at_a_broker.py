#!/usr/bin/env python3
"""Screens by the thousand at a real mosquitto on this machine: what they cost it. A measurement, no test.

Usage: screens_at_a_broker.py [--screens N] [--every SECONDS] [--seconds N]
Each screen is a connection of its own by TLS, with a last will, and tells a status of a real one's size; one watcher reads
them all. Prints messages and bytes a second, mosquitto's CPU and memory, and how long a status takes to the watcher.
Wants mosquitto, openssl.
"""
import argparse
import asyncio
import os
import pathlib
import random
import resource
import shutil
import socket
import ssl
import statistics
import struct
import subprocess
import tempfile
import time

STATUS = 1_750  # bytes; of the shipped event's screens as measured


def text(words):
    data = words.encode()
    return struct.pack('>H', len(data)) + data


def packet(kind, body):
    size, length = b'', len(body)
    while True:
        size += bytes([length % 128 | (128 if length >= 128 else 0)])
        length //= 128
        if not length:
            return bytes([kind]) + size + body


def connect(client, will=None):
    flags = 2 | (0x2C if will else 0)  # a clean session; a will that is kept, at least once
    body = text('MQTT') + bytes([4, flags]) + struct.pack('>H', 60) + text(client)
    return packet(0x10, body + (text(will) + text('offline') if will else b''))


def publish(topic, payload, number):
    return packet(0x33, text(topic) + struct.pack('>H', number) + payload)  # at least once, kept


def subscribe(topic):
    return packet(0x82, struct.pack('>H', 1) + text(topic) + b'\1')


class Count:
    def __init__(self):
        self.sent = self.bytes = self.heard = 0
        self.delays = []


async def read_packet(reader):
    kind = (await reader.readexactly(1))[0]
    size, shift = 0, 0
    while True:
        byte = (await reader.readexactly(1))[0]
        size |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return kind, await reader.readexactly(size)


async def drain(reader, writer, count):
    """Takes what comes; the watcher answers and counts."""
    while True:
        kind, body = await read_packet(reader)
        if kind >> 4 != 3:
            continue
        length = struct.unpack('>H', body[:2])[0]
        if kind & 6:
            writer.write(packet(0x40, body[2 + length:4 + length]))
            body = body[:2 + length] + body[4 + length:]
        payload = body[2 + length:]
        if count and payload.startswith(b'{"t":'):
            count.heard += 1
            count.delays.append(time.monotonic() - float(payload[5:25]))


async def screen(name, port, context, count, every, until):
    await asyncio.sleep(random.random() * min(every, 20))
    reader, writer = await asyncio.open_connection('127.0.0.1', port, ssl=context)
    base = f'kiosk/conf/{name}/'
    writer.write(connect('kiosk-' + name, base + 'state'))
    await read_packet(reader)
    writer.write(publish(base + 'state', b'online', 1) + subscribe(base + 'cmd'))
    listening = asyncio.create_task(drain(reader, writer, None))
    number = 1
    while time.monotonic() < until:
        number = number % 65_000 + 1
        words = publish(base + 'status', f'{{"t":{time.monotonic():020.6f}'.encode().ljust(STATUS, b' '), number)
        writer.write(words)
        await writer.drain()
        count.sent += 1
        count.bytes += len(words)
        await asyncio.sleep(every * random.uniform(0.9, 1.1))
    listening.cancel()
    writer.close()


def start_broker(room, port):
    key = ('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes')
    subprocess.run(['openssl', 'req', '-x509', *key, '-keyout', f'{room}/tls.key', '-out', f'{room}/tls.pem', '-days', '2',
                    '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'], check=True, capture_output=True)
    user = 'user root\n' if os.geteuid() == 0 else ''
    (room / 'conf').write_text(f'{user}persistence false\nallow_anonymous true\nmax_queued_messages 0\n'
                               f'log_dest file {room}/log\nlistener {port} 127.0.0.1\ncertfile {room}/tls.pem\n'
                               f'keyfile {room}/tls.key\n')
    program = shutil.which('mosquitto', path='/usr/sbin:/usr/bin')
    broker = subprocess.Popen([program, '-c', str(room / 'conf')], stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            socket.create_connection(('127.0.0.1', port)).close()
            return broker
        except OSError:
            time.sleep(0.05)
    raise SystemExit('mosquitto does not start')


def cost(process):
    fields = pathlib.Path(f'/proc/{process}/stat').read_text().rsplit(')', 1)[1].split()
    ticks = int(fields[11]) + int(fields[12])
    memory = next(l for l in pathlib.Path(f'/proc/{process}/status').read_text().splitlines() if l.startswith('VmRSS'))
    return ticks / os.sysconf('SC_CLK_TCK'), int(memory.split()[1]) / 1024


async def measure(broker, port, context, asked):
    count = Count()
    reader, writer = await asyncio.open_connection('127.0.0.1', port, ssl=context)
    writer.write(connect('kiosk-watch'))
    await read_packet(reader)
    writer.write(subscribe('kiosk/+/+/status'))
    watching = asyncio.create_task(drain(reader, writer, count))
    until = time.monotonic() + 25 + asked.seconds
    screens = [asyncio.create_task(screen(f'pi-{i}', port, context, count, asked.every, until)) for i in range(asked.screens)]
    await asyncio.sleep(25)  # until all have come
    cpu, _ = cost(broker.pid)
    sent, bytes_, heard, begun = count.sent, count.bytes, count.heard, time.monotonic()
    count.delays.clear()
    await asyncio.sleep(asked.seconds - 2)
    passed = time.monotonic() - begun
    after, memory = cost(broker.pid)
    delays = sorted(count.delays)
    print(f'{asked.screens} screens, a status each {asked.every} s, {passed:.0f} s: '
          f'{(count.sent - sent) / passed:.1f} messages and {(count.bytes - bytes_) / passed / 1000:.0f} kB a second in, '
          f'{count.heard - heard} of {count.sent - sent} at the watcher, '
          f'median {statistics.median(delays) * 1000:.1f} ms, 95 % within {delays[len(delays) * 95 // 100] * 1000:.1f} ms; '
          f'mosquitto {100 * (after - cpu) / passed:.1f} % of a core, {memory:.0f} MiB')
    watching.cancel()
    for task in screens:
        task.cancel()


def main():
    parser = argparse.ArgumentParser(usage='%(prog)s [--screens N] [--every SECONDS] [--seconds N]')
    parser.add_argument('--screens', type=int, default=1000)
    parser.add_argument('--every', type=float, default=60)
    parser.add_argument('--seconds', type=int, default=120)
    asked = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder)
        with socket.socket() as any_port:
            any_port.bind(('127.0.0.1', 0))
            port = any_port.getsockname()[1]
        broker = start_broker(room, port)
        try:
            context = ssl.create_default_context(cafile=room / 'tls.pem')
            asyncio.run(measure(broker, port, context, asked))
        finally:
            broker.kill()
            broker.wait()


main()
