"""The key store of the system opens the store where it was chosen, whatever it may answer."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.services import key_store, recovery_codes, setting_up
from ssio_desktop.services.system_keys import Keychain, SecretService, find
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.backup import key_file
from ssio_desktop.store.opening import open_store
from tests.services.conftest import CHEAP, PASSPHRASE

NEW = "four dry towels"


@dataclass
class Keys:
    """A key store in memory. wrong: what it answers instead."""

    kept: dict[str, str] = field(default_factory=dict)
    wrong: Callable[[str], str] = lambda secret: secret

    def put(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def get(self, name: str) -> str:
        return self.wrong(self.kept.get(name, ""))

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)


def _silent(secret: str) -> str:
    raise SurroundingsError("It does not answer.", code="system-keys.silent")


WRONG: dict[str, Callable[[str], str]] = {
    "nothing": lambda secret: "",
    "cut": lambda secret: secret[:-1],
    "another": lambda secret: secret[::-1],
    "the passphrase of another": lambda secret: NEW,
    "silent": _silent,
}


def test_it_opens_the_store_through_changes_of_what_else_does_and_no_longer_when_forgotten(
    ws: Workspace,
) -> None:
    keys, path = Keys(), ws.store.path
    assert key_store.kept_since(path) is None
    with pytest.raises(UserError):
        key_store.keep(ws, NEW, keys)
    assert not keys.kept
    key_store.keep(ws, PASSPHRASE, keys, cost=CHEAP)
    recovery_codes.keep(ws, recovery_codes.prepare(ws, PASSPHRASE, cost=CHEAP))
    recovery_codes.revoke(ws, PASSPHRASE)
    setting_up.change_passphrase(ws, PASSPHRASE, NEW, cost=CHEAP)
    secret = key_store.secret_of(path, keys)
    for each in (secret, NEW):
        open_store(path, each).close()
    assert secret not in key_file(path).read_text() and PASSPHRASE not in "".join(
        keys.kept.values()
    )
    key_store.forget(ws, keys)
    assert not keys.kept and key_store.kept_since(path) is None
    with pytest.raises(UserError):
        open_store(path, secret)
    open_store(path, NEW).close()


@pytest.mark.parametrize("answer", WRONG)
def test_one_that_answers_wrongly_changes_nothing_and_the_passphrase_is_asked(
    ws: Workspace, answer: str
) -> None:
    before = key_file(ws.store.path).read_bytes()
    with pytest.raises(SurroundingsError):
        key_store.keep(ws, PASSPHRASE, Keys(wrong=WRONG[answer]), cost=CHEAP)
    assert key_file(ws.store.path).read_bytes() == before
    keys = Keys()
    key_store.keep(ws, PASSPHRASE, keys, cost=CHEAP)
    keys.wrong = WRONG[answer]
    with pytest.raises(SurroundingsError) as refusal:
        key_store.secret_of(ws.store.path, keys)
    assert "passphrase" in refusal.value.remedy or answer == "silent"
    open_store(ws.store.path, PASSPHRASE).close()
    key_store.forget(ws, keys)
    assert key_store.kept_since(ws.store.path) is None


TOOL = """#!/bin/sh
echo "$@" >> "$HOME/arguments"
case "$1" in
  store) cat > "$HOME/secret" ;;
  lookup) [ -f "$HOME/secret" ] || exit 1; cat "$HOME/secret" ;;
  clear) [ -f "$HOME/secret" ] || exit 1; rm "$HOME/secret" ;;
  -i) sed 's/.*-w "\\(.*\\)"/\\1/' > "$HOME/secret" ;;
  find-generic-password) [ -f "$HOME/secret" ] || exit 44; cat "$HOME/secret" ;;
  delete-generic-password) [ -f "$HOME/secret" ] || exit 44; rm "$HOME/secret" ;;
esac
"""


@pytest.mark.skipif(os.name != "posix", reason="the door of Windows is not a program")
@pytest.mark.parametrize("door", [SecretService, Keychain])
def test_the_door_keeps_a_secret_out_of_arguments_and_tells_of_a_failure(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    door: Callable[[str], SecretService | Keychain],
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    tool = tmp_path / "secret-tool"
    tool.write_text(TOOL)
    tool.chmod(0o700)
    keys = door(str(tool))
    assert keys.get("store-1") == ""
    keys.remove("store-1")
    keys.put("store-1", "ssio-system-0af3")
    assert keys.get("store-1") == "ssio-system-0af3"
    assert "0af3" not in (tmp_path / "arguments").read_text()
    keys.remove("store-1")
    assert keys.get("store-1") == ""
    tool.write_text("#!/bin/sh\necho 'Cannot  reach\nthe bus.' >&2; exit 1\n")
    for act in (lambda: keys.get("a"), lambda: keys.put("a", "b"), lambda: keys.remove("a")):
        with pytest.raises(SurroundingsError, match="not answer: Cannot reach the bus"):
            act()
    tool.unlink()
    with pytest.raises(SurroundingsError, match="FileNotFoundError"):
        keys.get("a")


@pytest.mark.skipif(os.name != "posix", reason="Windows has always one")
def test_a_computer_without_one_says_so(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert find() is None and not key_store.is_there()
    with pytest.raises(SurroundingsError, match="no key store"):
        key_store.keep(ws, PASSPHRASE, cost=CHEAP)
