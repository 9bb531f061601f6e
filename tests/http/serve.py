#!/usr/bin/env python3
"""A server that does what servers do, for tests: serve.py FOLDER [plain|tls|strange|expired]

Makes its certificates in FOLDER (ca.pem is whom to trust) unless they are there, prints its port, and serves until it is
killed. "strange" has a certificate for another name, "expired" one of last year.
"""
import hashlib
import http.server
import os
import ssl
import sys
import time
import urllib.parse
import zlib

sys.dont_write_bytecode = True  # the source tree stays as it is
import certificates

folder, how = sys.argv[1], (sys.argv + ["plain"])[2]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def send(self, body, status=200, length=None, **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        what = urllib.parse.unquote(self.path.split("?")[0]).strip("/").split("/")
        getattr(self, "do_" + what[0].replace("-", "_"), self.do_missing)(*what[1:])

    def do_missing(self, *rest):
        self.send(b"nothing here", 404)

    def do_ok(self):
        self.send(b"all is well", ETag='"one"', Cache_Control="public, max-age=25")

    def do_etag(self):
        known = self.headers.get("If-None-Match") == '"one"'
        self.send(b"" if known else b"all is well", 304 if known else 200, ETag='"one"')

    def do_connection(self):
        self.send(str(self.client_address[1]).encode())

    def do_to(self, *where):
        port = self.server.server_address[1]
        places = {"ok": "/ok", "round": "/to/round", "plain": f"http://127.0.0.1:{port}/ok",
                  "elsewhere": f"{'http' if how == 'plain' else 'https'}://localhost:{port}/ok"}
        self.send(b"", 302, Location=places[where[0]])

    def do_status(self, status):
        self.send(b"not now", int(status), Retry_After="77")

    def do_cut(self):
        self.send(b"all is", length=1000)
        self.close_connection = True

    def do_drip(self):
        self.send(b"", length=1000)
        for _ in range(300):
            self.wfile.write(b".")
            self.wfile.flush()
            time.sleep(0.2)

    def do_large(self):
        self.send(b"x" * 2_000_000)

    def do_endless(self):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"x" * 100_000)

    def do_bomb(self):
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        self.send(b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(50)) + packer.flush(), Content_Encoding="gzip")

    def do_file(self, *names):
        """A file of the folder; NAME.how beside it says what to do instead: "status 500", "cut", "page", "to elsewhere"."""
        path = os.path.join(folder, *names)
        if os.path.exists(path + ".how"):
            with open(path + ".how") as file:
                what = file.read().split()
            return getattr(self, "do_" + what[0])(*what[1:])
        if not os.path.isfile(path):
            return self.do_missing()
        with open(path, "rb") as file:
            body = file.read()
        tag = '"' + hashlib.md5(body).hexdigest() + '"'
        known = self.headers.get("If-None-Match") == tag
        with open(os.path.join(folder, "asked"), "a") as file:
            file.write("/".join(names) + (" 304\n" if known else " 200\n"))
        self.send(b"" if known else body, 304 if known else 200, ETag=tag)

    def do_page(self):
        self.send(b"<!DOCTYPE html><title>Sign in</title>", Content_Type="text/html")

    def do_packed(self):
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        self.send(packer.compress(b"all is well") + packer.flush(), Content_Encoding="gzip")


if how != "plain":
    certificates.make(folder)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *words):
        pass  # a client that leaves is what is tested


server = Server(("127.0.0.1", 0), Handler)
if how != "plain":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(folder, how + ".pem"), os.path.join(folder, how + ".key"))
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
print(server.server_address[1], flush=True)
server.serve_forever()
