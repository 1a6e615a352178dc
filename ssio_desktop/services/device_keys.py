"""The keys of this store and of others: making, giving out, comparing, replacing and revoking them.

The secret halves are facts of this copy of the store and never travel; the public ones are
recorded like everything else. Whom this copy trusts is a fact of this copy too: what a file brings
into the record must not decide how the next file is believed, nor for whom the next is sealed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.devices import (
    DEVICE,
    KEYS,
    OFFICER,
    READERS,
    REVOKED,
    Device,
    Reader,
    ReaderRole,
    read_device,
    read_readers,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cover import Sender as Sender
from ssio_desktop.exchange.keys import PublicKeys, SecretKeys, new_keys, recovery_identity
from ssio_desktop.exchange.spoken import spoken
from ssio_desktop.services import setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_SECRET: Final = "secret_keys"
_CONFIRMED: Final = "confirmed_keys"
_ACCEPTED: Final = "accepted_readers"
_REVOKED: Final = "revoked_keys"
RECOVERY: Final = "recovery"

Trust = Literal["own", "confirmed", "known", "new", "changed", "revoked"]
"""How a sender's keys stand: this very store's; compared by word of mouth; heard of before and the
same; never heard of; other than those heard of before; revoked."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a sender. words: the fingerprint of the keys, to be read out.

    former: the words of the keys that were known before, where they are others.
    """

    trust: Trust
    words: tuple[str, ...]
    former: tuple[str, ...] = ()
    reason: str = ""


def secret_keys(ws: Workspace) -> SecretKeys:
    """This store's own keys, made when first needed."""
    kept = _kept(ws)
    if kept:
        return kept[-1]
    return _keep(ws, new_keys())


def identities(ws: Workspace) -> tuple[str, ...]:
    """Every identity that this store can open files with, the latest first: keys that were replaced
    still open what was sealed for them."""
    return tuple(keys.seal for keys in reversed(_kept(ws) or [secret_keys(ws)]))


def own_words(ws: Workspace) -> tuple[str, ...]:
    """The fingerprint of this store's keys in words, to be read out over the telephone."""
    return spoken(secret_keys(ws).public.fingerprint)


def sender(ws: Workspace) -> Sender:
    """Who sends from this store."""
    name = setting_up.current_officer(ws).name
    return Sender(ws.officer, name, ws.store.device, secret_keys(ws).public)


def publish(ws: Workspace) -> Outcome[PublicKeys]:
    """Record this store's public keys, so that they go along with what it sends."""
    keys = secret_keys(ws).public
    known = device(ws, ws.store.device)
    if (known.seal, known.sign, known.officer) == (keys.seal, keys.sign, ws.officer):
        return Outcome(keys)
    entity = f"{DEVICE}/{ws.store.device}"
    return ws.record(
        [Write(entity, OFFICER, ws.officer), Write(entity, KEYS, _public(keys))],
        keys,
        label=say("Keys of this store recorded"),
        kind="set-up",
    )


def replace_keys(ws: Workspace) -> Outcome[PublicKeys]:
    """Give this store fresh keys, as after a stick with a copy was lost. What was sealed for the
    former ones can still be opened here. Colleagues have to be told the new words."""
    _keep(ws, new_keys())
    return publish(ws)


def device(ws: Workspace, device_id: str) -> Device:
    """A device as recorded; without keys where nothing is known of it."""
    return read_device(ws.store.state(f"{DEVICE}/{device_id}"))


def standing(ws: Workspace, found: Sender) -> Standing:
    """How far the keys of a file's sender are to be trusted here."""
    words = spoken(found.keys.fingerprint)
    if found.device == ws.store.device:
        own = found.keys in [keys.public for keys in _kept(ws)]
        return Standing("own" if own else "changed", words, own_words(ws))
    known, keys = device(ws, found.device), found.keys.fingerprint.hex()
    here = _trusted(ws, _REVOKED).get(keys, "")
    if here or (known.revoked and known.revoked_keys in ("", keys)):
        return Standing("revoked", words, reason=here or known.revoked)
    confirmed = _trusted(ws, _CONFIRMED).get(found.device)
    if confirmed == keys:
        return Standing("confirmed", words)
    if confirmed:
        # Whatever a file has brought into the record since: these are not the keys compared here.
        return Standing("changed", words, spoken(bytes.fromhex(confirmed)))
    if not known.sign:
        return Standing("new", words)
    if (known.seal, known.sign) == (found.keys.seal, found.keys.sign):
        return Standing("known", words)
    former = _recorded(known)
    return Standing("changed", words, spoken(bytes.fromhex(former)) if former else ())


def confirm(ws: Workspace, found: Sender) -> Outcome[None]:
    """The words of a sender's keys were compared by word of mouth: trust them here.

    UserError where these keys were revoked. New keys of a device whose former ones were revoked
    can be confirmed.
    """
    if standing(ws, found).trust == "revoked":
        raise UserError(
            say("These keys were revoked, and comparing their words does not bring them back."),
            where=found.officer_name,
            remedy=say("Ask for new keys to be made there: Settings, “Keys and post”."),
            code="keys.revoked",
        )
    entity = f"{DEVICE}/{found.device}"
    _trust(ws, _CONFIRMED, found.device, found.keys.fingerprint.hex())
    return ws.record(
        [
            Write(entity, OFFICER, found.officer_id),
            Write(entity, KEYS, _public(found.keys)),
        ],
        None,
        label=say("Keys of {name} confirmed", name=found.officer_name),
        kind="set-up",
    )


def revoke(ws: Workspace, device_id: str, reason: str) -> Outcome[None]:
    """Trust a device's keys no more, as after a theft. UserError without a reason."""
    if not reason.strip():
        raise UserError(say("Revoking keys needs a reason."), code="keys.reason")
    keys = _trusted(ws, _CONFIRMED).get(device_id, "") or _recorded(device(ws, device_id))
    if keys:
        _trust(ws, _REVOKED, keys, reason.strip())
    record: Json = {"reason": reason.strip(), "at": ws.moment(), "keys": keys}
    return ws.record(
        [Write(f"{DEVICE}/{device_id}", REVOKED, record)],
        None,
        label=say("Keys of a device revoked"),
        kind="set-up",
    )


# --- those that returns are sealed for ----------------------------------------------------------


def readers(ws: Workspace) -> tuple[Reader, ...]:
    """Those that returns made here are sealed for, the board first."""
    accepted = _trusted(ws, _ACCEPTED)
    return tuple(one for one in named_readers(ws) if accepted.get(one.id) == one.seal)


def is_reader(ws: Workspace, found: Sender) -> bool:
    """Whether a sender is someone accepted here as a reader, with the very same keys."""
    mine = (found.device, found.keys.seal, found.keys.sign)
    return any((each.id, each.seal, each.sign) == mine for each in readers(ws))


def named_readers(ws: Workspace) -> tuple[Reader, ...]:
    """Those that the authority's record names, accepted here or not."""
    return read_readers(ws.store.state(setting_up.authority_entity(ws)))


def reader_words(reader: Reader) -> tuple[str, ...]:
    """The words to compare of a reader's keys; of a recovery key, which signs nothing, of that
    alone. Empty where the record has no fitting keys."""
    if not reader.sign:
        return spoken(hashlib.sha256(f"ssio-recovery/1\n{reader.seal}\n".encode()).digest())
    try:
        return spoken(PublicKeys(reader.seal, reader.sign).fingerprint)
    except UserError:
        return ()


def accept_reader(ws: Workspace, reader: Reader) -> None:
    """Let returns made here be sealed for someone whom the record names, after the words of their
    keys were compared or the file that named them was signed by someone confirmed."""
    _trust(ws, _ACCEPTED, reader.id, reader.seal)


def become_reader(ws: Workspace, name: str, role: ReaderRole = "board") -> Outcome[Reader]:
    """Let returns be sealed for this store: that of the board, or of whoever stands in."""
    keys = publish(ws).value
    return add_reader(ws, Reader(ws.store.device, name.strip(), role, keys.seal, keys.sign))


def add_reader(ws: Workspace, reader: Reader) -> Outcome[Reader]:
    """Let returns be sealed for someone more. UserError where the name is missing."""
    if not reader.name:
        raise UserError(
            say("A reader of returns needs a name."),
            remedy=say("Give the name that officers know, such as “Review board”."),
            code="reader.name",
        )
    accept_reader(ws, reader)
    record: Json = {
        "name": reader.name,
        "role": reader.role,
        "seal": reader.seal,
        "sign": reader.sign,
    }
    return ws.record(
        [Write(setting_up.authority_entity(ws), f"{READERS}.{reader.id}", record)],
        reader,
        label=say("Returns are sealed for {name}", name=reader.name),
    )


def remove_reader(ws: Workspace, reader_id: str) -> Outcome[None]:
    """Seal no further returns for someone. What was sealed before can still be opened by them."""
    _trust(ws, _ACCEPTED, reader_id, "")
    return ws.record(
        [Write(setting_up.authority_entity(ws), f"{READERS}.{reader_id}", None)],
        None,
        label=say("Returns are no longer sealed for a reader"),
    )


def make_recovery(
    ws: Workspace, name: str, keep: Callable[[str], object] = lambda secret: None
) -> Outcome[str]:
    """Make a key that opens every return from now on, to be printed and kept in a safe.

    keep: puts the secret on paper; where it fails, nothing is recorded.

    The value is the secret text (``AGE-SECRET-KEY-…``). It is kept nowhere: whoever loses the sheet
    makes another. The age program opens a file with it where this program is not at hand.
    """
    secret, public = recovery_identity()
    keep(secret)
    done = add_reader(ws, Reader(RECOVERY, name.strip(), "recovery", public))
    return Outcome(secret, done.entities, done.label, done.batch)


def _recorded(known: Device) -> str:
    """The fingerprint of the keys that the record has of a device; empty without fitting ones."""
    try:
        return PublicKeys(known.seal, known.sign).fingerprint.hex()
    except UserError:
        return ""


def _trusted(ws: Workspace, kind: str) -> dict[str, str]:
    return dict(json.loads(ws.store.meta(kind, "{}")))


def _trust(ws: Workspace, kind: str, name: str, key: str) -> None:
    ws.store.set_meta(kind, json.dumps({**_trusted(ws, kind), name: key}, sort_keys=True))


def _kept(ws: Workspace) -> list[SecretKeys]:
    """The keys of this copy, the oldest first."""
    return [SecretKeys(seal, sign) for seal, sign in json.loads(ws.store.meta(_SECRET, "[]"))]


def _keep(ws: Workspace, keys: SecretKeys) -> SecretKeys:
    every = [*_kept(ws), keys]
    ws.store.set_meta(_SECRET, json.dumps([[each.seal, each.sign] for each in every]))
    return keys


def _public(keys: PublicKeys) -> Json:
    return {"seal": keys.seal, "sign": keys.sign}
