"""Small servers on this machine, one for each kind of post box: SFTP by asyncssh, and the few verbs
of WebDAV and S3 that the drivers ask for. Each wants its login."""

from __future__ import annotations

import asyncio
import hashlib
import re
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.sax.saxutils import escape, unescape

import asyncssh

from ssio_desktop.exchange.servers import Login

HERE, NAME, SECRET = "127.0.0.1", "officer", "wet-umbrella"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    root: Path
    room: tuple[int, int] | None = None
    """Bytes of a file for which there is room, and what is answered where there is none."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def is_welcome(self) -> bool:
        raise NotImplementedError

    @property
    def file(self) -> Path:
        return self.root / unquote(urlsplit(self.path).path).strip("/")

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def give(self) -> None:
        """A file, or the part of it that is asked for."""
        if not self.file.is_file():
            self.answer(404)
            return
        data = self.file.read_bytes()
        headers = {"ETag": _tag(data), "Last_Modified": formatdate(0, usegmt=True)}
        asked = self.headers.get("Range", "").removeprefix("bytes=")
        if asked and data:
            first, _, last = asked.partition("-")
            part = data[int(first) : int(last or len(data)) + 1]
            headers["Content_Range"] = f"bytes {first}-{int(first) + len(part) - 1}/{len(data)}"
            self.answer(206, part, **headers)
        else:
            self.answer(200, data, **headers)

    def do_GET(self) -> None:
        self._guarded(self.give)

    def do_HEAD(self) -> None:
        self._guarded(self.give)

    def do_PUT(self) -> None:
        data = self.body()

        def put() -> None:
            if self.room is not None and len(data) > self.room[0]:
                self.answer(self.room[1])
                return
            self.file.write_bytes(data)
            self.answer(201, ETag=_tag(data))

        self._guarded(put)

    def do_DELETE(self) -> None:
        def remove() -> None:
            self.file.unlink(missing_ok=True)
            self.answer(204)

        self._guarded(remove)

    def _guarded(self, act: Callable[[], None]) -> None:
        if self.is_welcome():
            act()
        else:
            self.answer(401, WWW_Authenticate="Basic realm=post")


class _WebDav(_Handler):
    def is_welcome(self) -> bool:
        wanted = b64encode(f"{NAME}:{SECRET}".encode()).decode()
        return self.headers.get("Authorization") == f"Basic {wanted}"

    def do_PROPFIND(self) -> None:
        self.body()

        def tell() -> None:
            if not self.file.exists():
                self.answer(404)
                return
            found = [self.file]
            if self.file.is_dir() and self.headers.get("Depth") == "1":
                found += sorted(self.file.iterdir())
            parts = "".join(map(self._one, found))
            body = f'<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">{parts}</d:multistatus>'
            self.answer(207, body.encode(), Content_Type="application/xml")

        self._guarded(tell)

    def do_MKCOL(self) -> None:
        self._guarded(lambda: self.answer(405))  # The folder is there.

    def do_MOVE(self) -> None:
        def move() -> None:
            target = self.root / unquote(urlsplit(self.headers["Destination"]).path).strip("/")
            if target.exists() and self.headers["Overwrite"] == "F":
                self.answer(412)
            else:
                self.file.rename(target)
                self.answer(201)

        self._guarded(move)

    def _one(self, path: Path) -> str:
        href = "/" + quote(path.relative_to(self.root).as_posix().removeprefix("."))
        size = (
            ""
            if path.is_dir()
            else f"<d:getcontentlength>{path.stat().st_size}</d:getcontentlength>"
        )
        kind = "<d:collection/>" if path.is_dir() else ""
        return (
            f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{size}"
            f"<d:resourcetype>{kind}</d:resourcetype></d:prop>"
            "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        )


class _S3(_Handler):
    def do_PUT(self) -> None:
        if self.headers.get("If-None-Match") == "*" and self.file.exists():
            self.body()
            self._guarded(lambda: self.answer(412))
        else:
            super().do_PUT()

    def is_welcome(self) -> bool:
        return f"Credential={NAME}/" in self.headers.get("Authorization", "")

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        if "list-type" not in asked:
            super().do_GET()
            return

        def tell() -> None:
            prefix = asked.get("prefix", [""])[0]
            keys = {
                p.relative_to(self.file).as_posix(): p for p in self.file.rglob("*") if p.is_file()
            }
            body = "".join(
                f"<Contents><Key>{escape(key)}</Key><Size>{path.stat().st_size}</Size>"
                f"<ETag>{_tag(path.read_bytes())}</ETag>"
                "<LastModified>2026-10-14T09:30:00Z</LastModified></Contents>"
                for key, path in sorted(keys.items())
                if key.startswith(prefix)
            )
            self.answer(200, f"<ListBucketResult>{body}</ListBucketResult>".encode())

        self._guarded(tell)

    def do_POST(self) -> None:
        """Objects are taken away by a list of them."""
        asked = self.body().decode()

        def remove() -> None:
            keys = [unescape(key) for key in re.findall("<Key>(.*?)</Key>", asked)]
            for key in keys:
                (self.file / key).unlink(missing_ok=True)
            told = "".join(f"<Deleted><Key>{escape(key)}</Key></Deleted>" for key in keys)
            self.answer(200, f"<DeleteResult>{told}</DeleteResult>".encode())

        self._guarded(remove)


@contextmanager
def room_for(most: int, status: int) -> Iterator[None]:
    """Inside, the servers of WebDAV and S3 have room for files of so many bytes, and answer with a
    status where there is none."""
    _Handler.room = most, status
    try:
        yield
    finally:
        _Handler.room = None


@contextmanager
def webdav(folder: Path) -> Iterator[tuple[str, Login]]:
    with _http(_WebDav, folder) as port:
        yield f"webdav://{NAME}@{HERE}:{port}/box", Login(SECRET)


@contextmanager
def s3(folder: Path) -> Iterator[tuple[str, Login]]:
    with _http(_S3, folder) as port:
        place = f"s3://{NAME}@box?endpoint=http://{HERE}:{port}&region=eu-west-2"
        yield place, Login(SECRET)


@contextmanager
def sftp(folder: Path, software: str = "OpenSSH_9.2") -> Iterator[tuple[str, Login]]:
    """Known to its clients by its key, as it is told to whoever names the box. It makes files where
    none is in one step, as OpenSSH does. software: what it calls itself."""
    key = asyncssh.generate_private_key("ssh-ed25519")
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    lines: list[asyncssh.SSHServerConnection] = []

    class Doors(asyncssh.SSHServer):
        def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
            lines.append(conn)

        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            return (username, password) == (NAME, SECRET)

    async def begin() -> asyncssh.SSHAcceptor:
        def files(channel: asyncssh.SSHServerChannel) -> asyncssh.SFTPServer:
            return asyncssh.SFTPServer(channel, chroot=str(folder).encode())

        return await asyncssh.listen(
            HERE,
            0,
            server_host_keys=[key],
            server_factory=Doors,
            sftp_factory=files,
            server_version=software,
        )

    server = asyncio.run_coroutine_threadsafe(begin(), loop).result(30)
    public = key.export_public_key().decode().strip()
    try:
        yield f"sftp://{NAME}@{HERE}:{server.get_port()}/box", Login(SECRET, public)
    finally:

        async def end() -> None:
            server.close()
            await server.wait_closed()
            for line in lines:
                line.abort()
                await line.wait_closed()
            rest = asyncio.all_tasks() - {asyncio.current_task()}
            if rest:
                await asyncio.wait(rest, timeout=5)
            await asyncio.sleep(0)

        asyncio.run_coroutine_threadsafe(end(), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(30)
        loop.close()


@contextmanager
def _http(kind: type[_Handler], folder: Path) -> Iterator[int]:
    handler = type("Handler", (kind,), {"root": folder})
    server = ThreadingHTTPServer((HERE, 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join(30)


def _tag(data: bytes) -> str:
    return f'"{hashlib.sha256(data).hexdigest()[:16]}"'
