"""Tries post boxes on real servers, with faults: ``python -m bench.post_boxes`` (by hand).

Needs ``rclone`` 1.65 or later and the extra “servers”; boxes are reached as the program reaches
them. What is absent is passed over. Every server listens on this machine only and is ended here.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import asyncssh

from ssio_desktop.errors import SsioError
from ssio_desktop.exchange.boxes import Box
from ssio_desktop.exchange.remote_box import RemoteBox
from ssio_desktop.exchange.servers import Login

HERE = "127.0.0.1"
NAME, SECRET = "officer", "wet-umbrella"
SIZE = 700_000
"""Bytes of the file that is put: a return of twenty schools has about as many."""


@dataclass(frozen=True)
class Server:
    """A running server. folder: what it serves. reach: gives a box by way of a port."""

    name: str
    folder: Path
    port: int
    reach: Callable[[int], Box]


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, env: dict[str, str] | None = None) -> Iterator[None]:
    """A server until it is not needed; RuntimeError where it does not begin."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
    )
    try:
        for _ in range(200):
            with suppress(OSError), socket.create_connection((HERE, port), timeout=1):
                break
            if process.poll() is not None:
                raise RuntimeError(process.stderr.read().decode()[:300] if process.stderr else "")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait()


class Cutter(threading.Thread):
    """Passes a connection on, and cuts it after so many bytes that the client sent."""

    def __init__(self, port: int, after: int) -> None:
        super().__init__(daemon=True)
        self._to, self._left = port, after
        self._door = socket.create_server((HERE, 0))
        self.port = int(self._door.getsockname()[1])

    def run(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._door.accept()
                server = socket.create_connection((HERE, self._to))
                threading.Thread(
                    target=self._pass, args=(client, server, True), daemon=True
                ).start()
                threading.Thread(
                    target=self._pass, args=(server, client, False), daemon=True
                ).start()

    def close(self) -> None:
        self._door.close()

    def _pass(self, source: socket.socket, target: socket.socket, counts: bool) -> None:
        with suppress(OSError):
            while data := source.recv(16_384):
                if counts:
                    self._left -= len(data)
                    if self._left < 0:
                        break
                target.sendall(data)
        for each in (source, target):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
                each.close()


@contextmanager
def webdav(folder: Path, *options: str) -> Iterator[Server]:
    port = free_port()
    command = [*_rclone("webdav", folder, port), "--user", NAME, "--pass", SECRET, *options]
    with running(command, port):
        yield Server(
            "WebDAV", folder, port,
            lambda at: RemoteBox(f"webdav://{NAME}@{HERE}:{at}/", Login(SECRET)),
        )  # fmt: skip


@contextmanager
def sftp(folder: Path, *options: str) -> Iterator[Server]:
    port = free_port()
    command = [*_rclone("sftp", folder, port), "--user", NAME, "--pass", SECRET, *options]
    with running(command, port):
        key = asyncio.run(asyncssh.get_server_host_key(HERE, port))
        if key is None:
            raise RuntimeError("it has no key")
        login = Login(SECRET, key.export_public_key().decode().strip())
        yield Server(
            "SFTP", folder, port, lambda at: RemoteBox(f"sftp://{NAME}@{HERE}:{at}/", login)
        )


@contextmanager
def s3(folder: Path, *options: str) -> Iterator[Server]:
    port = free_port()
    (folder / "post").mkdir(exist_ok=True)
    command = [*_rclone("s3", folder, port), "--auth-key", f"{NAME},{SECRET}", *options]
    with running(command, port):
        yield Server(
            "S3", folder, port,
            lambda at: RemoteBox(
                f"s3://{NAME}@post?endpoint=http://{HERE}:{at}&region=eu-west-2", Login(SECRET)
            ),
        )  # fmt: skip


def _rclone(kind: str, folder: Path, port: int) -> list[str]:
    return ["rclone", "serve", kind, str(folder), "--addr", f"{HERE}:{port}"]


def told(act: Callable[[], object]) -> str:
    """What a step gives: how long it took, or the sentence of its refusal."""
    begin = time.perf_counter()
    try:
        value = act()
    except SsioError as refusal:
        text = f"{refusal.code}: {refusal.what}"
        if refusal.code == "box.gone":
            text += f" [{type(refusal.__cause__).__name__}: {str(refusal.__cause__)[:90]}]"
        return f"{text} ({time.perf_counter() - begin:.2f} s)"
    return f"{value if value is not None else 'done'} ({time.perf_counter() - begin:.2f} s)"


def sound(server: Server, data: bytes) -> None:
    """What has to work without faults."""
    box = server.reach(server.port)
    name = "2026-autumn-998-Siân-Ŵyn (1).ssio-post"
    say(server, "put 700 kB", told(lambda: box.put(name, data)))
    say(server, "read back", told(lambda: box.read(name, len(data) + 1) == data))
    say(server, "put the name again", told(lambda: box.put(name, b"other")))
    say(server, "still the first", told(lambda: box.read(name, len(data) + 1) == data))
    say(server, "listed", told(lambda: [(each.name, each.size) for each in box.files()]))
    say(server, "a name that is not there", told(lambda: box.stat("none.ssio-post")))
    say(server, "reading what is not there", told(lambda: box.read("none.ssio-post", 9)))
    say(server, "many", told(lambda: several(box, data)))
    say(server, "taken away", told(lambda: box.remove("0.ssio-post")))
    say(server, "left", told(lambda: sorted(each.name for each in box.files())))


def several(box: Box, data: bytes) -> int:
    """Five small files."""
    for number in range(5):
        box.put(f"{number}.ssio-post", data[:9])
    return 5


def cut(server: Server, data: bytes) -> None:
    """The line cut while the file is sent; nothing may stand under its name."""
    cutter = Cutter(server.port, 200_000)
    cutter.start()
    name = "cut.ssio-post"
    say(server, "cut after 200 kB", told(lambda: server.reach(cutter.port).put(name, data)))
    cutter.close()
    box = server.reach(server.port)
    say(server, "under its name then", told(lambda: box.stat(name)))
    say(server, "left then", told(lambda: sorted(each.name for each in box.files())))
    say(server, "put again", told(lambda: box.put(name, data)))
    say(server, "read back", told(lambda: box.read(name, len(data) + 1) == data))


def away(server: Server, data: bytes) -> None:
    """Nobody answers."""
    say(server, "nobody answers", told(lambda: server.reach(free_port()).put("a.ssio-post", data)))


def full(server: Server, data: bytes) -> None:
    """A disk with less room than the file needs."""
    box = server.reach(server.port)
    say(server, "put where it is full", told(lambda: box.put("full.ssio-post", data)))
    say(server, "under its name then", told(lambda: box.stat("full.ssio-post")))


def slow(server: Server, data: bytes) -> None:
    """A line of 150 kB a second."""
    box = server.reach(server.port)
    say(server, "slow line, 150 kB/s", told(lambda: box.put("slow.ssio-post", data)))


def say(server: Server, step: str, what: str) -> None:
    sys.stdout.write(f"{server.name:7} {step:26} {what}\n")
    sys.stdout.flush()


@contextmanager
def small_disk(folder: Path) -> Iterator[Path | None]:
    """A disk of 400 kB, where this person may mount one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def main() -> int:
    data = hashlib.shake_256(b"post").digest(SIZE)
    if shutil.which("rclone") is None:
        sys.stdout.write("not tried: there is no rclone\n")
        return 0
    for serve in (webdav, sftp, s3):
        with tempfile.TemporaryDirectory(prefix="ssio-box-") as place:
            folder = Path(place, "box")
            folder.mkdir()
            try:
                with serve(folder) as server:
                    for work in (sound, cut, away):
                        work(server, data)
                with serve(folder, "--bwlimit", "150k") as server:
                    slow(server, data)
                with small_disk(Path(place, "small")) as small:
                    if small is not None:
                        with serve(small) as server:
                            full(server, data)
            except RuntimeError as error:
                sys.stdout.write(f"{serve.__name__}: not tried: {error}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
