"""Sealed files of malice and accident: each is refused in a sentence, and nothing else happens."""

from __future__ import annotations

import hashlib
import io
import os
import random
import zipfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pyrage
import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.archive import pack
from ssio_desktop.exchange.cover import Cover, Sender, write_cover
from ssio_desktop.exchange.keys import SecretKeys, new_keys
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.names import MANIFEST
from ssio_desktop.exchange.sealing import CONTENT, SIGNATURE, look, seal, sign_only, unseal
from tests.exchange.mutations import damage

ROUNDS = int(os.environ.get("SSIO_HOSTILE_POST", "1500"))
"""Files of the run; many more by hand, as docs/formats/sealed-file.md says."""


@dataclass(frozen=True)
class Post:
    """A sound sealed file, whose it is, and for whom."""

    data: bytes
    cover: Cover
    sender: SecretKeys
    reader: SecretKeys
    content: bytes


@pytest.fixture(scope="module")
def post() -> Post:
    sender, reader = new_keys(), new_keys()
    cover = Cover(
        "return",
        Sender(new_id(), "Officer North", new_id(), sender.public),
        ("Review board",),
        "998",
        "Wetherdale",
        TermId(2026, "autumn"),
        3,
        datetime(2026, 10, 14, 9, 30, tzinfo=UTC),
        "a" * 64,
    )
    content = random.Random(7).randbytes(4000)
    data = seal(content, cover, sender, [reader.public.seal])
    return Post(data, cover, sender, reader, content)


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a sound file, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def opened(data: bytes, reader: SecretKeys) -> bytes | None:
    """The content, or None where the file was refused as it should be: in a sentence with a code.
    Any other error is the test's failure."""
    try:
        return unseal(look(data), [reader.seal])
    except UserError as refusal:
        assert refusal.what.endswith((".", ")", "…")) and refusal.code.startswith("return.")
        return None


def test_a_file_changed_anywhere_is_refused_or_is_the_very_same_content(post: Post) -> None:
    """A ZIP has a few bits that mean nothing; a file that opens all the same must be what was
    signed, cover and content."""
    refused = 0
    for seed in range(ROUNDS):
        broken = damage(seed, post.data)
        content = opened(broken, post.reader)
        if content is None:
            refused += 1
            continue
        assert content == post.content
        again = look(broken).cover
        assert replace(again, content_sha256="") == post.cover
    assert refused > ROUNDS * 9 // 10


def test_every_cut_is_refused(post: Post) -> None:
    step = max(1, len(post.data) // max(200, ROUNDS // 10))
    ends = range(0, len(post.data), step)
    assert all(opened(post.data[:end], post.reader) is None for end in ends)


def test_a_cover_and_a_content_of_two_files_are_not_one(post: Post) -> None:
    other = seal(b"else", replace(post.cover, number=4), post.sender, [post.reader.public.seal])
    here, there = parts_of(post.data), parts_of(other)
    for name in (MANIFEST, CONTENT, SIGNATURE):
        mixed = {**here, name: there[name]}
        assert opened(pack(mixed.items(), Limits()), post.reader) is None


def test_a_cover_rewritten_by_hand_is_refused_whatever_was_changed(post: Post) -> None:
    parts = parts_of(post.data)
    signed = look(post.data).cover
    for changed in (
        replace(signed, number=9),
        replace(signed, previous=""),
        replace(signed, to=("Somebody else",)),
        replace(signed, authority_code="997"),
        replace(signed, term=TermId(2026, "summer")),
        replace(signed, kind="decisions"),
        replace(signed, sender=replace(signed.sender, officer_name="Officer South")),
        replace(signed, sender=replace(signed.sender, device=new_id())),
        replace(signed, sender=replace(signed.sender, keys=new_keys().public)),
    ):
        forged = pack({**parts, MANIFEST: write_cover(changed)}.items(), Limits())
        assert opened(forged, post.reader) is None


def test_a_file_signed_anew_by_another_shows_the_keys_of_the_other(post: Post) -> None:
    """Whoever can open a file can seal and sign it as their own, never as its sender’s."""
    thief = new_keys()
    with pytest.raises(ValueError, match="other keys"):
        seal(post.content, post.cover, thief, [post.reader.public.seal])
    claimed = replace(post.cover, sender=replace(post.cover.sender, keys=thief.public))
    again = seal(post.content, claimed, thief, [post.reader.public.seal])
    assert look(again).cover.sender.keys == thief.public != post.sender.public


def test_a_content_of_somebody_else_is_not_the_senders_whoever_signs_it(post: Post) -> None:
    """Everything but the signature agrees: the sender’s name, keys and day, and the digests."""
    thief = new_keys()
    sealed = pyrage.encrypt(b"else", [pyrage.x25519.Recipient.from_str(post.reader.public.seal)])
    written = write_cover(replace(post.cover, content_sha256=hashlib.sha256(sealed).hexdigest()))
    parts = parts_of(post.data)
    told = parts[SIGNATURE].decode().splitlines()
    digests = [hashlib.sha256(each).hexdigest() for each in (parts[MANIFEST], written)]
    told[2] = told[2].replace(*digests)
    assert digests[1] in told[2]
    claim = told[2].removeprefix("trusted comment: ")
    signatures = (
        bytes(thief.signing().sign(sealed, untrusted_comment="x", trusted_comment=claim)),
        "\n".join(told).encode(),
    )
    for signature in signatures:
        forged = {MANIFEST: written, CONTENT: sealed, SIGNATURE: signature + b"\n"}
        data = pack(forged.items(), Limits(), stored=(CONTENT, SIGNATURE))
        with pytest.raises(UserError) as refused:
            look(data)
        assert refused.value.code == "return.signature"


def test_a_cover_that_names_another_content_is_refused_though_its_sender_signed_both(
    post: Post,
) -> None:
    parts = parts_of(post.data)
    lie = write_cover(replace(post.cover, content_sha256="0" * 64))
    true = hashlib.sha256(parts[MANIFEST]).hexdigest()
    claim = parts[SIGNATURE].decode().splitlines()[2].removeprefix("trusted comment: ")
    signature = post.sender.signing().sign(
        parts[CONTENT],
        untrusted_comment="x",
        trusted_comment=claim.replace(true, hashlib.sha256(lie).hexdigest()),
    )
    forged = {**parts, MANIFEST: lie, SIGNATURE: bytes(signature) + b"\n"}
    with pytest.raises(UserError) as refused:
        look(pack(forged.items(), Limits(), stored=(CONTENT, SIGNATURE)))
    assert refused.value.code == "return.signature"


def test_a_file_for_somebody_else_says_for_whom(post: Post) -> None:
    with pytest.raises(UserError, match="not sealed for you") as refused:
        unseal(look(post.data), [new_keys().seal])
    assert refused.value.where == "It was sealed for Review board."


def test_only_a_set_up_may_lie_open(post: Post) -> None:
    with pytest.raises(ValueError, match="without a seal"):
        sign_only(post.content, post.cover, post.sender)
    plain = sign_only(b"content", replace(post.cover, kind="set-up", to=()), post.sender)
    assert unseal(look(plain)) == b"content"
    parts = parts_of(plain)
    renamed = {name.replace("content.zip", "content.age"): data for name, data in parts.items()}
    assert opened(pack(renamed.items(), Limits()), post.reader) is None
