"""The drivers by which a post box on a server is reached, of the ``fsspec`` kind: the one room that
imports them.

They are the program's extra “servers” and may be absent. Nothing of them is imported, and nothing
connected, before a box on a server is asked for something.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import SplitResult, parse_qs, urlsplit

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

SCHEMES: Final = ("webdavs", "webdav", "sftp", "s3")
"""The beginnings of addresses. ``webdav`` goes by http, as within one building."""
ASKED_OF: Final[dict[str, frozenset[str]]] = {"s3": frozenset({"endpoint", "region"})}
"""What an address may say after “?”."""
PATIENCE: Final = 60
"""Seconds in which a server has to answer."""
_FRESH: Final[dict[str, Any]] = {"skip_instance_cache": True}
"""Drivers keep each other in mind beyond a broken line."""


@dataclass(frozen=True, slots=True)
class Login:
    """How one logs in to a server; what is empty is left to the system and its keys.

    secret: the password, or of S3 the secret key. host_key: of SFTP the server's own public key, as
    ``ssh-ed25519 AAAA…``, by which it is known.
    """

    secret: str = field(default="", repr=False)
    host_key: str = ""


def connect(place: str, login: Login) -> AbstractFileSystem:
    """The driver for an address. SurroundingsError where drivers are not installed; errors of many
    libraries where the server is not there."""
    parts = urlsplit(place)
    try:
        if parts.scheme == "sftp":
            return _sftp(parts, login)
        return _s3(parts, login) if parts.scheme == "s3" else _webdav(parts, login)
    except ImportError as problem:
        raise SurroundingsError(
            say("This computer has no driver for post boxes of this kind."),
            where=place,
            remedy=say(
                "Use a folder, or ask whoever set the program up to add its drivers for servers."
            ),
            code="box.no-driver",
        ) from problem


def keeps_names(driver: AbstractFileSystem, probe: str) -> bool:
    """Whether the server gives a name to the first who asks for it and to nobody after. By WebDAV
    it has to. Of SFTP only OpenSSH is known to, even to two who ask at the same moment; others that
    say so were seen to give it to both. The rest are asked to make the same empty file twice, at
    probe, which is taken away."""
    if _is_webdav(driver):
        return True
    if hasattr(driver, "_pool") and "OpenSSH" not in _software(driver):
        return False
    try:
        put_new(driver, probe, b"")
    except NotImplementedError:
        return False
    try:
        put_new(driver, probe, b"")
    except FileExistsError:
        return True
    finally:
        driver.rm_file(probe)
    return False


def put_new(driver: AbstractFileSystem, path: str, data: bytes) -> None:
    """Make a file where none is. FileExistsError where one is, NotImplementedError where the server
    cannot tell. S3 makes it whole at once; by SFTP it may be seen before it is whole."""
    if hasattr(driver, "_construct_store"):
        _put_object(driver, path, data)
    elif hasattr(driver, "_pool"):
        from fsspec.asyn import sync  # noqa: PLC0415

        sync(driver.loop, _put_by_sftp, driver, path, data)
    else:
        with driver.open(path, "xb") as file:
            file.write(data)


def move(driver: AbstractFileSystem, old: str, new: str) -> None:
    """Give a file another name. By WebDAV FileExistsError where that is taken; others put it in the
    place of what is there."""
    if not _is_webdav(driver):
        driver.mv(old, new)
        return
    from webdav4.client import ResourceAlreadyExists  # noqa: PLC0415

    client: Any = driver.client
    try:
        client.move(old, new, overwrite=False)
    except ResourceAlreadyExists as problem:
        raise FileExistsError(new) from problem


def is_moved_safely(driver: AbstractFileSystem) -> bool:
    """Whether moving a file never puts it in the place of another."""
    return _is_webdav(driver)


def _software(driver: Any) -> str:
    """How an SFTP server calls itself."""
    return str(driver.client.get_extra_info("server_version", ""))


def _is_webdav(driver: AbstractFileSystem) -> bool:
    return hasattr(getattr(driver, "client", None), "http")


def _put_object(driver: Any, path: str, data: bytes) -> None:
    from obstore import exceptions  # noqa: PLC0415

    bucket, key = driver._split_path(path)
    try:
        driver._construct_store(bucket).put(key, data, mode="create", use_multipart=False)
    except (exceptions.AlreadyExistsError, exceptions.PreconditionError) as problem:
        raise FileExistsError(path) from problem
    except exceptions.NotSupportedError as problem:
        raise NotImplementedError(path) from problem
    except exceptions.GenericError as problem:
        if "501" in str(problem):
            raise NotImplementedError(path) from problem
        raise


async def _put_by_sftp(driver: Any, path: str, data: bytes) -> None:
    from asyncssh import SFTPError, SFTPFailure, SFTPFileAlreadyExists  # noqa: PLC0415

    async with driver._pool.get() as channel:
        try:
            async with channel.open(path, "xb") as file:
                await file.write(data)
        except SFTPFileAlreadyExists as problem:
            raise FileExistsError(path) from problem
        except SFTPFailure as problem:
            # The older protocol has no word for it.
            try:
                await channel.stat(path)
            except SFTPError:
                raise problem from None
            raise FileExistsError(path) from problem


def end(driver: AbstractFileSystem) -> None:
    """Let go of a driver's connections, each kind in its own way; S3 keeps none."""
    client: Any = getattr(driver, "client", None)
    if _is_webdav(driver):
        client.http.close()
    elif client is not None:
        driver.loop.call_soon_threadsafe(client.close)


def without_name(parts: SplitResult) -> str:
    """The host of an address, or the bucket, without who logs in."""
    return parts.netloc.rpartition("@")[2]


def _webdav(parts: SplitResult, login: Login) -> AbstractFileSystem:
    from webdav4.fsspec import WebdavFileSystem  # noqa: PLC0415

    scheme = "https" if parts.scheme == "webdavs" else "http"
    auth = (parts.username, login.secret) if parts.username else None
    # The system's own list of who is trusted, in which an authority may have its own.
    trusted = ssl.create_default_context()
    return WebdavFileSystem(
        f"{scheme}://{without_name(parts)}", auth=auth, timeout=PATIENCE, verify=trusted, **_FRESH
    )


def _sftp(parts: SplitResult, login: Login) -> AbstractFileSystem:
    from asyncssh import import_known_hosts  # noqa: PLC0415
    from sshfs import SSHFileSystem  # noqa: PLC0415

    host, port = parts.hostname or "", parts.port or 22
    # Nothing said of it, the driver would take whoever answers for the server; an empty tuple is
    # the system's own list of known servers.
    more: dict[str, Any] = {"known_hosts": ()}
    if login.secret:
        more["password"] = login.secret
    if login.host_key:
        more["known_hosts"] = import_known_hosts(f"[{host}]:{port} {login.host_key}\n")
    if parts.username:
        more["username"] = parts.username
    return SSHFileSystem(host, port=port, login_timeout=PATIENCE, **more, **_FRESH)


def _s3(parts: SplitResult, login: Login) -> AbstractFileSystem:
    from obstore.fsspec import FsspecStore  # noqa: PLC0415

    asked = {name: each[-1] for name, each in parse_qs(parts.query).items()}
    more: dict[str, Any] = {}
    if parts.username:
        more |= {"access_key_id": parts.username, "secret_access_key": login.secret}
    if "endpoint" in asked:
        more |= {"endpoint": asked["endpoint"], "virtual_hosted_style_request": False}
    if "region" in asked:
        more["region"] = asked["region"]
    plain = asked.get("endpoint", "").startswith("http://")
    more["client_options"] = {"timeout": f"{PATIENCE}s", "allow_http": plain}
    more["retry_config"] = {"max_retries": 1}
    return FsspecStore("s3", **more, **_FRESH)
