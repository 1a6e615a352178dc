"""A post box on a server, by way of a driver of the ``fsspec`` kind for WebDAV, SFTP or S3.

The program ships without such drivers and imports none: one that was installed beside it is found
by the entry point that it registers. Nothing is connected before the first of the five verbs is
called.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.exchange.boxes import Found, gone, missing, plain_name, taken
from ssio_desktop.wording import say

_DRIVERS: Final = {
    "webdav": ("webdav",),
    "webdavs": ("webdav",),
    "sftp": ("ssh", "sshfs"),
    "s3": ("s3",),
}
"""The beginning of an address, and the names of drivers for it."""
_FRESH: Final[dict[str, bool]] = {"skip_instance_cache": True, "use_listings_cache": False}
"""Drivers keep each other in mind, and what a folder held, beyond a broken line."""
_FULL: Final = ("507", "insufficient storage", "no space", "quota", "disk full")


def is_address(place: str) -> bool:
    """Whether a place is an address of a server and no folder."""
    return "://" in place


def without_secrets(place: str) -> str:
    """The address. UserError for a kind that is not known, or with a password in it, which would be
    kept and shown."""
    parts = urlsplit(place)
    if parts.scheme not in _DRIVERS or not parts.netloc:
        raise UserError(
            say("A post box is a folder, or an address of these kinds: {kinds}.", kinds=_kinds()),
            where=place,
            code="box.address",
        )
    if parts.password is not None:
        raise UserError(
            say("An address with a password in it is not kept."),
            remedy=say(
                "Leave the password out; the server’s key or the system’s own store has it."
            ),
            code="box.password",
        )
    return place


class RemoteBox:
    """A post box on a server. The address is ``webdavs://host/folder``, ``sftp://name@host/folder``
    or ``s3://bucket/folder``; ``webdav`` goes by http, as within one building.

    connect: makes the driver, where it needs more than the address.
    """

    def __init__(self, place: str, connect: Callable[[], Any] | None = None) -> None:
        self._place = place
        self._connect = connect or (lambda: _driver(place))
        self._kept: Any = None
        parts = urlsplit(place)
        path = unquote(parts.path).strip("/")
        if parts.scheme == "s3":
            path = f"{parts.netloc}/{path}".strip("/")
        elif parts.scheme == "sftp":
            path = f"/{path}"
        self._root = path

    @property
    def place(self) -> str:
        return self._place

    def files(self) -> tuple[Found, ...]:
        told = self._asked(lambda driver: driver.ls(self._root, detail=True))
        found = [_found(each) for each in told if each.get("type") == "file"]
        return tuple(sorted((each for each in found if each.name), key=lambda each: each.name))

    def stat(self, name: str) -> Found | None:
        plain_name(name)
        return next((each for each in self.files() if each.name == name), None)

    def read(self, name: str, most: int) -> bytes:
        path = self._path(name)
        try:
            return bytes(self._asked(lambda driver: driver.cat_file(path, start=0, end=most)))
        except SurroundingsError as problem:
            if isinstance(problem.__cause__, FileNotFoundError):
                raise missing(name) from problem
            raise

    def put(self, name: str, data: bytes) -> None:
        """As of a folder. A server has no step that takes a name only where it is free: the name is
        asked for right before the file, already there under another name, takes it."""
        path = self._path(name)
        if self.stat(name) is not None:
            raise taken(name)
        if urlsplit(self._place).scheme == "s3":
            # An object appears whole or not at all.
            self._asked(lambda driver: driver.pipe_file(path, data))
            return
        temporary = self._path(f".ssio-{secrets.token_hex(8)}.tmp")
        try:
            self._asked(lambda driver: driver.pipe_file(temporary, data))
            if self.read(temporary.rpartition("/")[2], len(data) + 1) != data:
                raise _not_whole(self._place)
            if self.stat(name) is not None:
                raise taken(name)
            self._asked(lambda driver: driver.mv(temporary, path))
        except SsioError:
            with contextlib.suppress(SsioError):
                self._asked(lambda driver: driver.rm_file(temporary))
            raise

    def remove(self, name: str) -> None:
        path = self._path(name)
        self._asked(lambda driver: driver.rm_file(path))

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{plain_name(name)}".lstrip(
            "" if self._root.startswith("/") else "/"
        )

    def _asked(self, ask: Any) -> Any:
        """What the server answers, with what it remembers of folders forgotten before. Drivers fail
        with errors of many libraries: each means that the box did not do it."""
        try:
            if self._kept is None:
                self._kept = self._connect()
            self._kept.invalidate_cache()
            return ask(self._kept)
        except SsioError:
            raise
        except FileNotFoundError as problem:
            raise gone(self._place) from problem
        except Exception as problem:
            self._kept = None  # The line may be broken; what is asked next connects anew.
            text = f"{problem} {getattr(problem, 'strerror', '')}".casefold()
            if any(word in text for word in _FULL):
                raise SurroundingsError(
                    say("There is no room left in the post box, so the file is not there."),
                    where=self._place,
                    remedy=say("Ask whoever keeps it to make room, and try again."),
                    code="box.full",
                ) from problem
            if isinstance(problem, PermissionError) or getattr(problem, "response", None):
                raise SurroundingsError(
                    say("The server of the post box answered, and refused."),
                    where=f"{self._place}: {problem}"[:300],
                    remedy=say(
                        "It may be full, or you may not be allowed to do this there. Ask whoever "
                        "keeps it. Nothing was changed."
                    ),
                    code="box.refused",
                ) from problem
            raise gone(self._place) from problem


def _driver(place: str) -> Any:
    parts = urlsplit(place)
    kind = next(
        (
            found
            for name in _DRIVERS[parts.scheme]
            for found in entry_points(group="fsspec.specs", name=name)
        ),
        None,
    )
    if kind is None:
        raise SurroundingsError(
            say("This computer has no driver for post boxes of this kind."),
            where=place,
            remedy=say("Use a folder, or ask for the program with drivers for servers."),
            code="box.no-driver",
        )
    make = kind.load()
    if parts.scheme in ("webdav", "webdavs"):
        scheme = "https" if parts.scheme == "webdavs" else "http"
        return make(f"{scheme}://{parts.netloc.rpartition('@')[2]}", timeout=60, **_FRESH)
    if parts.scheme == "sftp":
        return make(host=parts.hostname, port=parts.port or 22, username=parts.username, **_FRESH)
    return make(**_FRESH)


def _found(told: dict[str, Any]) -> Found:
    name = str(told["name"]).rstrip("/").rpartition("/")[2]
    changed = told.get("etag") or told.get("ETag") or told.get("mtime") or told.get("modified")
    return Found(name, int(told.get("size") or 0), str(changed or told.get("LastModified", "")))


def _not_whole(place: str) -> SurroundingsError:
    return SurroundingsError(
        say("The file did not get to the post box whole, and is not there."),
        where=place,
        remedy=say("Try again when the connection is better."),
        code="box.not-whole",
    )


def _kinds() -> str:
    return ", ".join(f"{each}://" for each in _DRIVERS)
