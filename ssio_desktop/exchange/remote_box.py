"""A post box on a server: the five verbs over a driver for WebDAV, SFTP or S3.

Knows no driver by name. Nothing is connected before the first of the verbs is called.
"""

from __future__ import annotations

import contextlib
import re
import secrets
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.exchange.boxes import Found, gone, is_plain, missing, plain_name, taken
from ssio_desktop.exchange.servers import (
    ASKED_OF,
    SCHEMES,
    Login,
    connect,
    end,
    is_moved_safely,
    keeps_names,
    move,
    put_new,
    without_name,
)
from ssio_desktop.wording import say

_FULL: Final = re.compile(
    r"(?<![\w.:/-])507(?![\w.:/-])|status code: 507|insufficient storage|no space|quota|disk full"
)
"""The number alone, which also stands in ports and in the names of requests."""
_REFUSED: Final = frozenset({"PermissionDenied", "PermissionDeniedError", "UnauthenticatedError"})
_ANSWERED: Final = re.compile(r"status code: [45]\d\d")
_SMALL: Final = 100
"""Bytes for which there is room where anything may be put at all."""
_STRANGER: Final = "HostKeyNotVerifiable"
"""How drivers call what went wrong, where no error of Python's own says it."""


def is_address(place: str) -> bool:
    """Whether a place is an address of a server and no folder."""
    return "://" in place


def without_secrets(place: str) -> str:
    """The address. UserError for a kind that is not known, or with a password in it, which would be
    kept and shown."""
    parts = urlsplit(place)
    if parts.password is not None:
        raise UserError(
            say("An address with a password in it is not kept."),
            remedy=say(
                "Leave the password out of the address. It has a place of its own, where it is "
                "encrypted."
            ),
            code="box.password",
        )
    if parts.scheme not in SCHEMES or not without_name(parts) or not _is_known(parts):
        raise UserError(
            say("A post box is a folder, or an address of these kinds: {kinds}.", kinds=_kinds()),
            where=place.partition("?")[0],
            code="box.address",
        )
    return place


class RemoteBox:
    """A post box on a server. The address is ``webdavs://host/folder``, ``sftp://name@host/folder``
    or ``s3://bucket/folder``; ``webdav`` goes by http, as within one building.

    Who logs in stands before the host or bucket, as ``name@``; of S3 it is the id of the key. S3 by
    another service than Amazon's is told by ``?endpoint=https://…&region=…``.

    login: the rest of logging in. reach: makes the driver, in place of the one for the address.
    """

    def __init__(
        self, place: str, login: Login | None = None, *, reach: Callable[[], Any] | None = None
    ) -> None:
        self._place = place
        self._reach = reach or (lambda: connect(place, login or Login()))
        self._kept: Any = None
        self._exclusive: bool | None = None
        parts = urlsplit(place)
        self._is_bucket = parts.scheme == "s3"
        path = unquote(parts.path).strip("/")
        if self._is_bucket:
            path = f"{without_name(parts)}/{path}".strip("/")
        elif parts.scheme == "sftp":
            path = f"/{path}"
        self._root = path

    @property
    def place(self) -> str:
        return self._place

    def files(self) -> tuple[Found, ...]:
        told = self._asked(self._listed)
        found = [_found(each) for each in told if each.get("type") == "file"]
        plain = (each for each in found if is_plain(each.name))
        return tuple(sorted(plain, key=lambda each: each.name))

    def stat(self, name: str) -> Found | None:
        plain_name(name)
        return next((each for each in self.files() if each.name == name), None)

    def read(self, name: str, most: int) -> bytes:
        path = self._path(name)
        try:
            if self._is_bucket:
                return self._read_object(name, most)
            # Not every driver heeds the end.
            found = self._asked(lambda driver: driver.cat_file(path, start=0, end=most))
            return bytes(found)[:most]
        except SurroundingsError as problem:
            if isinstance(problem.__cause__, FileNotFoundError):
                raise missing(name) from problem
            raise

    def put(self, name: str, data: bytes) -> str:
        """As of a folder. Where a server would give one name to two who ask at the same moment, the
        file gets a name that nobody else has; the name is what it lies under."""
        if self.stat(name) is not None:
            raise taken(name)
        if not self._keeps_names():
            stem, dot, end = name.rpartition(".")
            name = f"{stem or end}-{secrets.token_hex(4)}{dot if stem else ''}{end if stem else ''}"
        path = self._path(name)
        if self._is_bucket:
            # An object appears whole or not at all.
            self._sent(
                lambda driver: _as_first(driver, path, data, exclusive=self._exclusive), len(data)
            )
            return name
        temporary = self._temporary()
        try:
            self._sent(lambda driver: driver.pipe_file(temporary, data), len(data))
            if self.read(temporary.rpartition("/")[2], len(data) + 1) != data:
                raise _not_whole(self._place)
            self._asked(lambda driver: _named(driver, temporary, path, exclusive=self._exclusive))
        except SsioError:
            with contextlib.suppress(SsioError):
                self._asked(lambda driver: driver.rm_file(temporary))
            raise
        return name

    def _sent(self, ask: Any, size: int) -> None:
        """Send a file of some bytes. Few servers say that they are full: one that refuses it and
        takes a small one is."""
        try:
            self._asked(ask)
        except SurroundingsError as problem:
            if problem.code != "box.refused" or size <= _SMALL or not self._takes_small():
                raise
            raise SurroundingsError(
                say("The post box has no room for a file of this size, so it is not there."),
                where=self._place,
                remedy=say(
                    "Ask whoever keeps it to make room, or to allow larger files, and try again."
                ),
                code="box.full",
            ) from problem

    def _takes_small(self) -> bool:
        probe = self._temporary()
        try:
            self._asked(lambda driver: driver.pipe_file(probe, bytes(_SMALL)))
        except SsioError:
            return False
        finally:
            with contextlib.suppress(SsioError):
                self._asked(lambda driver: driver.rm_file(probe))
        return True

    def _keeps_names(self) -> bool:
        """Whether the server gives a name once only; asked once."""
        if self._exclusive is None:
            probe = self._temporary()
            self._exclusive = bool(self._asked(lambda driver: keeps_names(driver, probe)))
        return self._exclusive

    def _temporary(self) -> str:
        return self._path(f".ssio-{secrets.token_hex(8)}.tmp")

    def remove(self, name: str) -> None:
        path = self._path(name)
        self._asked(lambda driver: driver.rm_file(path))

    def close(self) -> None:
        """Let go of the line; what is asked next connects anew."""
        kept, self._kept = self._kept, None
        if kept is not None:
            with contextlib.suppress(Exception):
                end(kept)

    def _listed(self, driver: Any) -> list[dict[str, Any]]:
        try:
            return list(driver.ls(self._root, detail=True))
        except FileNotFoundError:
            if self._is_bucket:
                return []  # A bucket has no folders: one without objects is not there.
            raise

    def _read_object(self, name: str, most: int) -> bytes:
        """Some stores answer a range with the whole, which the driver refuses: an object that is
        small enough is asked for as a whole."""
        found = self.stat(name)
        if found is None:
            raise missing(name)
        path = self._path(name)
        if found.size > most:
            return bytes(self._asked(lambda driver: driver.cat_file(path, start=0, end=most)))
        return bytes(self._asked(lambda driver: driver.cat_file(path)))[:most]

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{plain_name(name)}".lstrip(
            "" if self._root.startswith("/") else "/"
        )

    def _asked(self, ask: Any) -> Any:
        """What the server answers, with what it remembers of folders forgotten before. Drivers fail
        with errors of many libraries: each means that the box did not do it."""
        try:
            if self._kept is None:
                self._kept = self._reach()
            self._kept.invalidate_cache()
            return ask(self._kept)
        except SsioError:
            raise
        except FileNotFoundError as problem:
            raise gone(self._place) from problem
        except Exception as problem:
            self.close()  # The line may be broken.
            text = f"{problem} {getattr(problem, 'strerror', '')}".casefold()
            if _FULL.search(text):
                raise SurroundingsError(
                    say("There is no room left in the post box, so the file is not there."),
                    where=self._place,
                    remedy=say("Ask whoever keeps it to make room, and try again."),
                    code="box.full",
                ) from problem
            names = {each.__name__ for each in type(problem).__mro__}
            if _STRANGER in names:
                raise SurroundingsError(
                    say("The server of the post box is not known to this computer."),
                    where=self._place,
                    remedy=say(
                        "Ask whoever keeps it for the server’s public key, and name the post box "
                        "again with it. Nothing was sent."
                    ),
                    code="box.stranger",
                ) from problem
            if (
                isinstance(problem, PermissionError)
                or names & _REFUSED
                or _ANSWERED.search(text)
                or getattr(problem, "response", None)
            ):
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


def _as_first(driver: Any, path: str, data: bytes, *, exclusive: bool | None) -> None:
    """Put an object; of a server that gives names once, only where there is none of the name."""
    if not exclusive:
        driver.pipe_file(path, data)
        return
    try:
        put_new(driver, path, data)
    except FileExistsError as problem:
        raise taken(path.rpartition("/")[2]) from problem


def _named(driver: Any, temporary: str, path: str, *, exclusive: bool | None) -> None:
    """Give a file its name. Where moving would put it in the place of another, the name is taken
    first by an empty file, which nobody else can then; who looks between sees one that is not whole
    yet."""
    claims = exclusive and not is_moved_safely(driver)
    try:
        if claims:
            put_new(driver, path, b"")
        move(driver, temporary, path)
    except FileExistsError as problem:
        raise taken(path.rpartition("/")[2]) from problem
    except Exception:
        if claims:
            with contextlib.suppress(Exception):
                driver.rm_file(path)
        raise


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
    return ", ".join(f"{each}://" for each in SCHEMES)


def _is_known(parts: SplitResult) -> bool:
    """Whether an address has a port that can be, and says nothing after its path that has no
    meaning there."""
    asked = parse_qs(parts.query, keep_blank_values=True)
    try:
        port = parts.port
    except ValueError:
        return False
    return (
        port != 0 and not parts.fragment and set(asked) <= ASKED_OF.get(parts.scheme, frozenset())
    )
