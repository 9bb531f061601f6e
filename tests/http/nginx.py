#!/usr/bin/env python3
"""A real nginx, for tests: nginx.py FOLDER [PORT]

Serves FOLDER/site by the nginx.conf beside this file, everything else of its own in FOLDER too, on ports of loopback
that it prints: with a good certificate (PORT where that is given), with one for another name, with one of last year. It
then is nginx, which needs no root, until it is sent SIGTERM (SIGKILL would leave its worker) or its parent is gone.
"""
import os
import socket
import sys

sys.dont_write_bytecode = True  # the source tree stays as it is
import certificates

folder = os.path.abspath(sys.argv[1])
first_port = int((sys.argv + ["0"])[2])


def bound(port):
    """nginx takes sockets over from one that goes before it; so no port is free one moment and taken the next."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(64)
    listening.set_inheritable(True)
    return listening


certificates.make(folder)
for name in ("site", "how", "nginx"):
    os.makedirs(os.path.join(folder, name), exist_ok=True)
sockets = {name: bound(first_port if name == "tls" else 0) for name in ("tls", "strange", "expired")}
ports = {name: str(one.getsockname()[1]) for name, one in sockets.items()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "nginx.conf")) as file:
    text = file.read().replace("FOLDER", folder)
for name, port in ports.items():
    text = text.replace(name.upper() + "_PORT", port)
config = os.path.join(folder, "nginx", "nginx.conf")
with open(config, "w") as file:
    file.write(text)

print(*ports.values(), flush=True)
os.environ["NGINX"] = "".join(f"{one.fileno()};" for one in sockets.values())
os.environ["PATH"] += ":/usr/sbin"
own_user = ["-g", "user root;"] if os.geteuid() == 0 else []  # else a worker gives its rights up, and may read nothing
errors = os.path.join(folder, "nginx", "errors")
os.execvp("setpriv", ["setpriv", "--pdeathsig", "TERM", "nginx", "-p", folder, "-e", errors, "-c", config, *own_user])
