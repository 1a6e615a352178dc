"""The key store of the system, by the door that the system itself has: the Credential Manager of
Windows, the keychain of macOS, the secret service of Linux (by ``secret-tool``).

Knows nothing of stores: it keeps a secret under a name, gives it back, and forgets it.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say

_SERVICE = "SSIO Desktop"
_PATIENCE_S = 60
"""The system may ask the person first whether its key store may be opened."""

_NOT_FOUND = 1168
"""ERROR_NOT_FOUND of Windows."""


class SystemKeys(Protocol):
    """Keeps secrets for the person who is signed in. Errors: SurroundingsError."""

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, in place of any former one of that name."""

    def get(self, name: str) -> str:
        """The secret; empty where there is none."""

    def remove(self, name: str) -> None:
        """Forget it; nothing is said where there is none."""


def find() -> SystemKeys | None:
    """The key store of this system; None where there is no door to one."""
    if sys.platform == "win32":
        return _CredentialManager()
    if sys.platform == "darwin" and (keychain := shutil.which("security")):
        return Keychain(keychain)
    tool = shutil.which("secret-tool")
    return SecretService(tool) if tool else None


class SecretService:
    """By ``secret-tool`` of libsecret, which takes and gives the secret by its streams."""

    def __init__(self, tool: str) -> None:
        self._tool = tool

    def put(self, name: str, secret: str) -> None:
        label = f"{_SERVICE} {name}"
        done = _run([self._tool, "store", "--label", label, *_attributes(name)], secret)
        if done.returncode:
            raise _failed(done.stderr)

    def get(self, name: str) -> str:
        done = _run([self._tool, "lookup", *_attributes(name)])
        # It ends with 1 both for nothing and for a failure, which alone it explains.
        if done.returncode and done.stderr.strip():
            raise _failed(done.stderr)
        return "" if done.returncode else done.stdout.rstrip("\n")

    def remove(self, name: str) -> None:
        done = _run([self._tool, "clear", *_attributes(name)])
        if done.returncode and done.stderr.strip():
            raise _failed(done.stderr)


class Keychain:
    """By ``security`` of macOS; a secret goes in by its stream, for others can read arguments."""

    _MISSING = 44

    def __init__(self, tool: str) -> None:
        self._tool = tool

    def put(self, name: str, secret: str) -> None:
        line = f'add-generic-password -U -s "{_SERVICE}" -a "{name}" -w "{secret}"\n'
        done = _run([self._tool, "-i"], line)
        if done.returncode or done.stderr.strip():
            raise _failed(done.stderr)

    def get(self, name: str) -> str:
        done = _run([self._tool, "find-generic-password", *self._item(name), "-w"])
        if done.returncode == self._MISSING:
            return ""
        if done.returncode:
            raise _failed(done.stderr)
        return done.stdout.rstrip("\n")

    def remove(self, name: str) -> None:
        done = _run([self._tool, "delete-generic-password", *self._item(name)])
        if done.returncode not in (0, self._MISSING):
            raise _failed(done.stderr)

    def _item(self, name: str) -> list[str]:
        return ["-s", _SERVICE, "-a", name]


def _attributes(name: str) -> list[str]:
    return ["application", _SERVICE, "store", name]


def _run(command: Sequence[str], given: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, input=given, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        raise _failed(type(error).__name__) from error


def _failed(why: str) -> SurroundingsError:
    return SurroundingsError(
        say("The key store of this computer does not answer: {why}.", why=_one_line(why)),
        remedy=say("Enter the passphrase, which always opens the store."),
        code="system-keys.silent",
    )


def _one_line(why: str) -> str:
    return " ".join(why.split()).rstrip(".")[:200] or "?"


if sys.platform == "win32":
    from ctypes import wintypes

    _GENERIC, _THIS_COMPUTER = 1, 2

    class _Credential(ctypes.Structure):
        """CREDENTIALW of wincred.h."""

        _fields_ = (
            ("flags", wintypes.DWORD),
            ("type", wintypes.DWORD),
            ("target", wintypes.LPWSTR),
            ("comment", wintypes.LPWSTR),
            ("written", wintypes.FILETIME),
            ("size", wintypes.DWORD),
            ("blob", ctypes.POINTER(ctypes.c_char)),
            ("persist", wintypes.DWORD),
            ("attributes", wintypes.DWORD),
            ("attribute", ctypes.c_void_p),
            ("alias", wintypes.LPWSTR),
            ("user", wintypes.LPWSTR),
        )

    class _CredentialManager:
        """By advapi32, as “Credential Manager” in the control panel shows it."""

        def __init__(self) -> None:
            self._api = ctypes.WinDLL("advapi32", use_last_error=True)

        def put(self, name: str, secret: str) -> None:
            data = secret.encode()
            kept = ctypes.create_string_buffer(data, len(data))
            made = _Credential(type=_GENERIC, target=_target(name), persist=_THIS_COMPUTER)
            made.size, made.user = len(data), name
            made.blob = ctypes.cast(kept, ctypes.POINTER(ctypes.c_char))
            if not self._api.CredWriteW(ctypes.byref(made), 0):
                raise _failed(ctypes.FormatError(ctypes.get_last_error()))

        def get(self, name: str) -> str:
            found = ctypes.POINTER(_Credential)()
            if not self._api.CredReadW(_target(name), _GENERIC, 0, ctypes.byref(found)):
                if ctypes.get_last_error() == _NOT_FOUND:
                    return ""
                raise _failed(ctypes.FormatError(ctypes.get_last_error()))
            try:
                size = found.contents.size
                return ctypes.string_at(found.contents.blob, size).decode(errors="replace")
            finally:
                self._api.CredFree(found)

        def remove(self, name: str) -> None:
            if not self._api.CredDeleteW(_target(name), _GENERIC, 0):
                error = ctypes.get_last_error()
                if error != _NOT_FOUND:
                    raise _failed(ctypes.FormatError(error))

    def _target(name: str) -> str:
        return f"{_SERVICE}/{name}"
