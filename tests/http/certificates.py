"""Certificates for tests, of a CA of their own."""
import os
import subprocess

CONFIG = """
[ca]
default_ca = own
[own]
database = {0}/index
new_certs_dir = {0}
serial = {0}/serial
certificate = {0}/ca.pem
private_key = {0}/ca.key
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
"""


def openssl(*words):
    subprocess.run(("openssl",) + words, check=True, capture_output=True)


def make(folder):
    """Unless they are there: ca.pem is whom to trust; tls, strange (for another name) and expired have a .pem and a .key."""
    if os.path.exists(os.path.join(folder, "ca.pem")):
        return
    place = lambda name: os.path.join(folder, name)
    with open(place("ca.cnf"), "w") as file:
        file.write(CONFIG.format(folder))
    open(place("index"), "w").close()
    with open(place("serial"), "w") as file:
        file.write("01\n")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    openssl("req", "-x509", *key, "-keyout", place("ca.key"), "-out", place("ca.pem"), "-days", "2", "-subj", "/CN=Test CA")
    for name, known, dates in (
        ("tls", "DNS:localhost,IP:127.0.0.1", ("-days", "2")),
        ("strange", "DNS:elsewhere.example", ("-days", "2")),
        ("expired", "DNS:localhost,IP:127.0.0.1", ("-startdate", "20240101000000Z", "-enddate", "20240201000000Z")),
    ):
        openssl("req", "-new", *key, "-keyout", place(name + ".key"), "-out", place(name + ".csr"), "-subj",
                "/CN=" + name, "-addext", "subjectAltName=" + known)
        openssl("ca", "-batch", "-config", place("ca.cnf"), "-in", place(name + ".csr"), "-out", place(name + ".pem"),
                "-notext", *dates)
