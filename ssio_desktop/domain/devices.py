"""Devices as the record knows them: whose they are, their public keys, and whether revoked.

Keys are texts here; what can be done with them is the business of the exchange layer. Nothing here
is trust: the record can be added to by whoever sends a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.events import EntityState

DEVICE: Final = "device"
OFFICER: Final = "officer"
KEYS: Final = "keys"
REVOKED: Final = "revoked"

ReaderRole = Literal["board", "deputy", "recovery"]
"""For whom returns are sealed: the board, whoever stands in, and a key that is kept in a safe."""

READERS: Final = "readers"
"""Where an authority's record names those that returns are sealed for."""


@dataclass(frozen=True, slots=True)
class Device:
    """A store somewhere. seal, sign: its public keys as texts, empty where none were heard of.

    revoked: why its keys are not to be trusted any more, or empty. revoked_keys: the fingerprint of
    the keys that were revoked, in hexadecimal; empty where all were that were known then.
    """

    id: str
    officer: str
    seal: str
    sign: str
    revoked: str
    revoked_keys: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Someone that returns are sealed for. id: of the device, or ``recovery``."""

    id: str
    name: str
    role: ReaderRole
    seal: str
    sign: str = ""


def read_device(state: EntityState) -> Device:
    """The device that an entity's state describes. Total: odd values are passed over."""
    keys, revoked = state.get(KEYS), state.get(REVOKED)
    known = keys if isinstance(keys, dict) else {}
    fallen = revoked if isinstance(revoked, dict) else {}
    return Device(
        id=state.key,
        officer=state.text(OFFICER),
        seal=str(known.get("seal", "")),
        sign=str(known.get("sign", "")),
        revoked=str(fallen.get("reason", "")),
        revoked_keys=str(fallen.get("keys", "")),
    )


def read_readers(authority: EntityState) -> tuple[Reader, ...]:
    """Those whom an authority's record names, the board first."""
    order: dict[str, int] = {"board": 0, "deputy": 1, "recovery": 2}
    found = [
        Reader(id_, str(raw.get("name", "")), _role(raw.get("role")), *_keys(raw))
        for id_, raw in authority.under(READERS).items()
        if isinstance(raw, dict) and raw.get("seal")
    ]
    return tuple(sorted(found, key=lambda one: (order[one.role], one.name, one.id)))


def _role(value: object) -> ReaderRole:
    return value if value in ("deputy", "recovery") else "board"


def _keys(raw: dict[str, object] | object) -> tuple[str, str]:
    assert isinstance(raw, dict)
    return str(raw["seal"]), str(raw.get("sign", ""))
