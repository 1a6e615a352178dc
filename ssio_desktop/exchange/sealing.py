"""Sealing and signing: the outer layer of an exchange file, and taking it off again.

Outside is a ZIP of the strict layout with a cover, the content sealed with age, and its minisign
signature. An authority's first set-up may be signed only, its content lying open. What the content
is, this module does not know. ``docs/formats/sealed-file.md``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

import minisign
import pyrage

from ssio_desktop.domain.passphrases import as_kept, ways_to_write
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.archive import open_archive, pack
from ssio_desktop.exchange.cover import Cover, read_cover, write_cover
from ssio_desktop.exchange.keys import PublicKeys, SecretKeys
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.names import MANIFEST
from ssio_desktop.exchange.passphrase import decrypt, encrypt
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.wording import say

SUFFIX = ".ssio-post"
CONTENT = "content.age"
SIGNATURE = "content.age.minisig"
OPEN = "content.zip"
OPEN_SIGNATURE = "content.zip.minisig"
OPEN_KINDS = frozenset({"set-up"})
"""What may go without a seal: a colleague who begins from it has no keys yet."""

_UNTRUSTED = "signature of an SSIO Desktop file; verify content.age with minisign"
_MOST_SIGNATURE = 4096


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file whose layout, cover and signature agree. It has not been opened.

    The signature is that of the key named in the cover: whether that key is the sender's, only
    someone who knows the sender's key can say. sha256: of the whole file.
    """

    cover: Cover
    content: bytes
    sha256: str
    is_open: bool = False


def seal(
    content: bytes,
    cover: Cover,
    keys: SecretKeys,
    recipients: Sequence[str],
    *,
    passphrase: str = "",
    limits: Limits | None = None,
) -> bytes:
    """The file: content sealed for some recipients (``age1…``), or with a passphrase instead.

    The cover's sender must have the public half of the keys. UserError where nobody could open it.
    """
    if passphrase:
        sealed = encrypt(content, as_kept(passphrase))
    elif recipients:
        known = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
        sealed = pyrage.encrypt(content, known)
    else:
        raise UserError(
            say("Nobody is named who could open this file."),
            remedy=say("Take in the authority’s set-up file, which holds the board’s key."),
            code="seal.nobody",
        )
    return _signed(sealed, cover, keys, (CONTENT, SIGNATURE), limits)


def sign_only(
    content: bytes, cover: Cover, keys: SecretKeys, *, limits: Limits | None = None
) -> bytes:
    """The file with its content open to everybody, and signed. ValueError for a kind that has to be
    sealed."""
    if cover.kind not in OPEN_KINDS or cover.to:
        raise ValueError(f"{cover.kind} cannot go without a seal")
    return _signed(content, cover, keys, (OPEN, OPEN_SIGNATURE), limits)


def _signed(
    sealed: bytes, cover: Cover, keys: SecretKeys, names: tuple[str, str], limits: Limits | None
) -> bytes:
    if cover.sender.keys != keys.public:
        raise ValueError("the cover names other keys than those that sign")
    written = write_cover(replace(cover, content_sha256=hashlib.sha256(sealed).hexdigest()))
    signature = keys.signing().sign(
        sealed, untrusted_comment=_UNTRUSTED, trusted_comment=_trusted(cover, written)
    )
    parts = (
        (MANIFEST, written),
        (names[0], sealed),
        (names[1], bytes(signature) + b"\n"),
    )
    return pack(parts, limits or Limits(), stored=names)


def is_sealed(data: bytes) -> bool:
    """Whether this looks like a sealed file. It may still turn out to be damaged."""
    end = data[-2000:]
    return data[:4] == b"PK\x03\x04" and (CONTENT.encode() in end or OPEN.encode() in end)


def look(data: bytes, limits: Limits | None = None) -> Sealed:
    """Read the outside of a sealed file and verify its signature; UserError says what is wrong."""
    bounds = limits or Limits()
    archive = open_archive(data, bounds)
    entries = {entry.name: entry for entry in archive.entries}
    is_open = tuple(entries) == (MANIFEST, OPEN, OPEN_SIGNATURE)
    if not is_open and tuple(entries) != (MANIFEST, CONTENT, SIGNATURE):
        raise refuse("unexpected", say("This is not a sealed file of the program."))
    inside, signed = (OPEN, OPEN_SIGNATURE) if is_open else (CONTENT, SIGNATURE)
    if entries[MANIFEST].size > bounds.manifest_bytes or entries[signed].size > _MOST_SIGNATURE:
        raise refuse("part-too-large", say("A part of the file is too large."))
    outside = archive.read(entries[MANIFEST])
    cover = read_cover(outside, bounds)
    content = archive.read(entries[inside])
    _verify(cover, outside, content, archive.read(entries[signed]))
    if is_open and (cover.kind not in OPEN_KINDS or cover.to):
        raise refuse("unexpected", say("A file of this kind must be sealed, and this one is not."))
    return Sealed(cover, content, hashlib.sha256(data).hexdigest(), is_open)


def unseal(
    sealed: Sealed,
    identities: Iterable[str] = (),
    *,
    passphrase: str = "",
) -> bytes:
    """The content, opened with one of the identities (``AGE-SECRET-KEY-…``) or the passphrase.

    UserError where it was sealed for others or the passphrase is another.
    """
    if sealed.is_open:
        return sealed.content
    try:
        if passphrase:
            return _by_passphrase(sealed.content, passphrase)
        known = [pyrage.x25519.Identity.from_str(each) for each in identities]
        return bytes(pyrage.decrypt(sealed.content, known))
    except ValueError:
        raise refuse(
            "work",
            say("Opening this file would take more memory and time than any file of the program."),
            remedy=say("Ask its sender for one that is sealed for you, or made with the program."),
        ) from None
    except pyrage.DecryptError:
        names = ", ".join(sealed.cover.to)
        raise refuse(
            "sealed",
            say("That is not the passphrase of this file.")
            if passphrase
            else say("This file was not sealed for you.")
            if names
            else say("This file was sealed with a passphrase."),
            where=say("It was sealed for {names}.", names=names) if names else "",
            remedy=say("Ask for the passphrase again.")
            if passphrase or not names
            else say("Open it where it was meant for, or ask for a file of your own."),
        ) from None


def _by_passphrase(content: bytes, passphrase: str) -> bytes:
    *others, last = ways_to_write(passphrase)
    for each in others:
        with suppress(pyrage.DecryptError):
            return decrypt(content, each)
    return decrypt(content, last)


def _verify(cover: Cover, outside: bytes, content: bytes, signature: bytes) -> None:
    """UserError unless content and cover are what the key in the cover signed."""
    try:
        found = minisign.Signature.from_bytes(signature)
        minisign.PublicKey.from_base64(cover.sender.keys.sign).verify(content, found)
        if found.trusted_comment != _trusted(cover, outside):
            raise minisign.VerifyError("the cover is another")
        if hashlib.sha256(content).hexdigest() != cover.content_sha256:
            raise minisign.VerifyError("the content is another")
    except (minisign.Error, ValueError):
        raise refuse(
            "signature",
            say("The file was changed after it was signed, or was put together from several."),
        ) from None


def _trusted(cover: Cover, outside: bytes) -> str:
    """What the signature vouches for besides the content, in one line."""
    return " ".join(
        (
            f"kind={cover.kind}",
            f"officer={cover.sender.officer_id}",
            f"device={cover.sender.device}",
            f"term={cover.term}",
            f"number={cover.number}",
            f"previous={cover.previous or '-'}",
            f"cover={hashlib.sha256(outside).hexdigest()}",
        )
    )


def keys_of(sealed: Sealed) -> PublicKeys:
    """The keys that the file says are its sender's."""
    return sealed.cover.sender.keys
