"""What is sent, put under seal; what arrives, taken out of it, with what is known of its sender.

Which records a file carries is the business of those who make and take in each kind of file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ssio_desktop.domain.devices import DEVICE, Reader
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.cover import Cover
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import RETURN, ReturnInfo
from ssio_desktop.exchange.package import Package, Written, load_file, write_file
from ssio_desktop.exchange.sealing import SUFFIX as SUFFIX
from ssio_desktop.exchange.sealing import Sealed, is_sealed, look, seal, sign_only, unseal
from ssio_desktop.services import device_keys, setting_up
from ssio_desktop.services.device_keys import Standing
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.standing import is_taken_in
from ssio_desktop.wording import say

_LAST: Final = "last_sent"

Chain = Literal["none", "first", "follows", "missing", "replaced"]
"""Whether a sender's files are whole up to this one: unsealed files form no chain; the first has
none before it; what it follows was taken in here; what it follows was never seen here; another file
than this one was taken in for the same place in the chain."""


@dataclass(slots=True)
class Arrived:
    """A file that was opened. content: what was under the seal, until it is taken. sha256: of the
    file as it came.

    cover, standing: None for a file that was not sealed. is_in: whether this very file was taken in
    here.
    """

    content: bytes
    sha256: str
    cover: Cover | None = None
    standing: Standing | None = None
    chain: Chain = "none"
    is_in: bool = False

    def take(self) -> bytes:
        """What was under the seal, given out once, so that nobody holds it beside what is made of
        it."""
        content, self.content = self.content, b""
        return content

    @property
    def hindrance(self) -> UserError | None:
        """Why nothing should be taken from it without asking its sender, or None."""
        if self.cover is None or self.standing is None:
            return None
        name = self.cover.sender.officer_name
        if self.standing.trust == "revoked":
            return UserError(
                say("The keys that signed this file are not to be trusted any more."),
                where=say("{name}: {reason}", name=name, reason=self.standing.reason),
                remedy=say("Ask {name} for a file signed with new keys.", name=name),
                code="post.revoked",
            )
        if self.standing.trust == "changed":
            return UserError(
                say("This file was signed with other keys than those known of its sender."),
                where=name,
                remedy=say(
                    "Telephone {name} and compare these words: {words}. Take the file in only if "
                    "they agree.",
                    name=name,
                    words=" ".join(self.standing.words),
                ),
                code="post.changed",
            )
        return None

    def is_trusted(self, *, trusting: bool = False) -> bool:
        """Whether anything may be taken from it. trusting: the words of changed keys were compared;
        revoked ones stay refused."""
        hindrance = self.hindrance
        return hindrance is None or (trusting and hindrance.code == "post.changed")

    def require_trust(self, *, trusting: bool = False) -> None:
        """UserError where nothing may be taken from it. trusting: as for :meth:`is_trusted`."""
        hindrance = self.hindrance
        if hindrance is not None and not self.is_trusted(trusting=trusting):
            raise hindrance


def wrap(
    ws: Workspace,
    content: bytes,
    info: ReturnInfo,
    *,
    passphrase: str = "",
    readers: tuple[Reader, ...] | None = None,
) -> bytes:
    """Put a finished file under seal: for its readers, or with a passphrase where one is given.

    readers: those of the authority's returns where not given. Without readers and passphrase the
    file stays as it is.
    """
    known = device_keys.readers(ws) if readers is None else readers
    if not known and not passphrase:
        return content
    cover = _cover(ws, info, () if passphrase else tuple(reader.name for reader in known))
    keys = device_keys.secret_keys(ws)
    return seal(content, cover, keys, [one.seal for one in known], passphrase=passphrase)


def wrap_open(ws: Workspace, content: bytes, info: ReturnInfo) -> bytes:
    """Sign a finished file and leave it open to everybody, as an authority's first set-up."""
    return sign_only(content, _cover(ws, info, ()), device_keys.secret_keys(ws))


def _cover(ws: Workspace, info: ReturnInfo, to: tuple[str, ...]) -> Cover:
    return Cover(
        kind=info.kind,
        sender=device_keys.sender(ws),
        to=to,
        authority_code=info.authority_code,
        authority_name=info.authority_name,
        term=info.term,
        number=info.number,
        made_at=info.made_at,
        previous=ws.store.meta(f"{_LAST}.{info.kind}"),
    )


def send(ws: Workspace, path: Path, data: bytes, kind: str) -> Written:
    """Write a file whole and read it back. Only what came back the same counts as sent; the next
    file of its kind names it where it is sealed or signed.

    SurroundingsError where the disk gave back something else; else as ``write_file``.
    """
    written = write_file(path, data)
    if hashlib.sha256(load_file(path, Limits())).hexdigest() != written.sha256:
        raise SurroundingsError(
            say("The file was written, and what was read back is something else."),
            where=str(path),
            remedy=say("Do not use it. Write it again, to another disk or stick."),
            code="post.read-back",
        )
    if is_sealed(data):
        remember_sent(ws, kind, written.sha256)
    return written


@contextmanager
def together_with(ws: Workspace, path: Path) -> Iterator[None]:
    """Everything that is recorded of a file inside, and this store’s public keys, which go along
    with it: noted together with the file, or neither.

    One transaction around the file: what cannot be written is not noted as made, and a full disk,
    on which nothing can be undone either, needs no undoing. A file that was written and could not
    be noted is taken away again where none stood there before.
    """
    # They stay, whatever becomes of the file: nothing may be signed with keys that are lost.
    device_keys.secret_keys(ws)
    stood_there, written = path.exists(), False
    try:
        with transaction(ws.store.db):
            device_keys.publish(ws)
            yield
            written = True
    except BaseException:
        if written and not stood_there:
            path.unlink(missing_ok=True)
        raise


def remember_sent(ws: Workspace, kind: str, sha256: str) -> None:
    """Note the digest of a sealed file that was written; the next one of its kind names it."""
    ws.store.set_meta(f"{_LAST}.{kind}", sha256)


def open_post(ws: Workspace, path: Path, *, passphrase: str = "") -> Arrived:
    """Read a file, verify its signature, and open it with this store's keys or a passphrase.

    UserError says what is wrong with it, SurroundingsError why it could not be read.
    """
    data = load_file(path, Limits())
    if not is_sealed(data):
        sha256 = hashlib.sha256(data).hexdigest()
        return Arrived(data, sha256, is_in=is_taken_in(ws.store.db, sha256))
    found = look(data)
    del data  # Three copies of a large file at once are more memory than reading may take.
    content = unseal(found, device_keys.identities(ws), passphrase=passphrase)
    return Arrived(
        content,
        found.sha256,
        found.cover,
        device_keys.standing(ws, found.cover.sender),
        _chain(ws, found),
        is_taken_in(ws.store.db, found.sha256),
    )


def open_alone(path: Path, *, passphrase: str = "") -> Arrived:
    """As :func:`open_post` where there is no store yet: with a passphrase, or what lies open."""
    data = load_file(path, Limits())
    if not is_sealed(data):
        return Arrived(data, hashlib.sha256(data).hexdigest())
    found = look(data)
    return Arrived(unseal(found, passphrase=passphrase), found.sha256, found.cover)


def can_open(ws: Workspace, data: bytes) -> bool:
    """Whether a sealed file opens with this store's keys. UserError where it is not in order."""
    try:
        unseal(look(data), device_keys.identities(ws))
    except UserError as refusal:
        if refusal.code == "return.sealed":
            return False
        raise
    return True


def outside(data: bytes) -> Sealed:
    """The verified outside of a sealed or signed file."""
    return look(data)


def check_agreement(arrived: Arrived, info: ReturnInfo) -> None:
    """UserError where a file's cover speaks of another content than it has."""
    cover = arrived.cover
    if cover is None:
        return
    outside = (cover.kind, cover.sender.officer_id, cover.sender.device, cover.term, cover.number)
    if outside != (info.kind, info.officer_id, info.device, info.term, info.number):
        raise UserError(
            say("The cover of this file and its content do not belong together."),
            where=cover.sender.officer_name,
            remedy=say("Nothing was taken from it. Ask its sender for a fresh copy."),
            code="post.cover",
        )


def check_authority(ws: Workspace, info: ReturnInfo) -> None:
    """UserError where a file is of another authority than this store. A store or a file whose
    authority has no code is of any."""
    own = setting_up.authority(ws).code
    if own and info.authority_code not in ("000", own):
        raise UserError(
            say(
                "This file is of authority {code}, and this store is of {own}.",
                code=info.authority_code,
                own=own,
            ),
            where=say("{name}, {officer}", name=info.authority_name, officer=info.officer_name),
            remedy=say(
                "Nothing was taken from it. Send it to that authority, or correct the code in "
                "Settings where yours is wrong."
            ),
            code="post.other-authority",
        )


def check_devices(package: Package) -> None:
    """UserError where a file speaks of the keys of other devices than its sender's own: only a
    set-up may make devices known to each other."""
    own = f"{DEVICE}/{package.manifest.info.device}"
    if any(event.kind == DEVICE and event.entity != own for event in package.events):
        raise UserError(
            say("The file speaks of the keys of others than its sender."),
            where=package.manifest.info.officer_name,
            remedy=say("Nothing was taken from it. Ask its sender for a fresh copy."),
            code="post.devices",
        )


def _chain(ws: Workspace, found: Sealed) -> Chain:
    cover = found.cover
    db = ws.store.db.conn
    other = db.execute(
        "SELECT 1 FROM batches WHERE json_extract(source, '$.device') = ? AND kind <> 'undo' "
        "AND coalesce(json_extract(source, '$.kind'), ?) = ? "
        "AND json_extract(source, '$.previous') IS ? AND json_extract(source, '$.sha256') <> ?",
        (cover.sender.device, RETURN, cover.kind, cover.previous, found.sha256),
    ).fetchone()
    if other is not None:
        return "replaced"
    if not cover.previous:
        return "first"
    known = db.execute(
        "SELECT 1 FROM batches WHERE json_extract(source, '$.sha256') = ? AND kind <> 'undo'",
        (cover.previous,),
    ).fetchone()
    return "follows" if known is not None else "missing"
