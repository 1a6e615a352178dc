"""What is sent, put under seal; what arrives, taken out of it, with what is known of its sender.

Which records a file carries is the business of those who make and take in each kind of file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ssio_desktop.domain.devices import Reader
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cover import Cover
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import ReturnInfo
from ssio_desktop.exchange.package import load_file
from ssio_desktop.exchange.sealing import is_sealed, look, seal, unseal
from ssio_desktop.services import device_keys
from ssio_desktop.services.device_keys import Standing
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_LAST: Final = "last_sent"

Chain = Literal["none", "first", "follows", "missing"]
"""Whether a sender's files are whole up to this one: unsealed files form no chain; the first has
none before it; what it follows was taken in here; what it follows was never seen here."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that was opened. content: what was under the seal. sha256: of the file as it came.

    cover, standing: None for a file that was not sealed.
    """

    content: bytes
    sha256: str
    cover: Cover | None = None
    standing: Standing | None = None
    chain: Chain = "none"

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
    cover = Cover(
        kind=info.kind,
        sender=device_keys.sender(ws),
        to=() if passphrase else tuple(reader.name for reader in known),
        authority_code=info.authority_code,
        authority_name=info.authority_name,
        term=info.term,
        number=info.number,
        made_at=info.made_at,
        previous=ws.store.meta(f"{_LAST}.{info.kind}"),
    )
    keys = device_keys.secret_keys(ws)
    return seal(content, cover, keys, [one.seal for one in known], passphrase=passphrase)


def remember_sent(ws: Workspace, kind: str, sha256: str) -> None:
    """Note the digest of a sealed file that was written; the next one of its kind names it."""
    ws.store.set_meta(f"{_LAST}.{kind}", sha256)


def open_post(ws: Workspace, path: Path, *, passphrase: str = "") -> Arrived:
    """Read a file, verify its signature, and open it with this store's keys or a passphrase.

    UserError says what is wrong with it, SurroundingsError why it could not be read.
    """
    data = load_file(path, Limits())
    if not is_sealed(data):
        return Arrived(data, hashlib.sha256(data).hexdigest())
    found = look(data)
    content = unseal(found, device_keys.identities(ws), passphrase=passphrase)
    return Arrived(
        content,
        found.sha256,
        found.cover,
        device_keys.standing(ws, found.cover.sender),
        _chain(ws, found.cover),
    )


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


def _chain(ws: Workspace, cover: Cover) -> Chain:
    if not cover.previous:
        return "first"
    found = ws.store.db.conn.execute(
        "SELECT 1 FROM batches WHERE json_extract(source, '$.sha256') = ? LIMIT 1",
        (cover.previous,),
    ).fetchone()
    return "missing" if found is None else "follows"
