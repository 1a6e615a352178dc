"""Sealed files open for those they are for, and only as they were signed."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import normalize

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cover import Cover, Sender, read_cover, write_cover
from ssio_desktop.exchange.keys import PublicKeys, SecretKeys, new_keys
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import read_manifest
from ssio_desktop.exchange.passphrase import encrypt
from ssio_desktop.exchange.sealing import CONTENT, SIGNATURE, is_sealed, look, seal, unseal

CONTENT_BYTES = "Ŵyn’s note of visit — “good”\r\n".encode() * 50
OFFICER, BOARD, DEPUTY, STRANGER = new_keys(), new_keys(), new_keys(), new_keys()

needs = {
    name: pytest.mark.skipif(shutil.which(name) is None, reason=f"the program {name} is not here")
    for name in ("age", "minisign")
}


def cover(keys: SecretKeys = OFFICER, number: int = 2) -> Cover:
    return Cover(
        kind="return",
        sender=Sender(new_id(), "Siân Ŵyn", new_id(), keys.public),
        to=("The review board", "Deputy"),
        authority_code="999",
        authority_name="Wetherdale",
        term=TermId(2026, "autumn"),
        number=number,
        made_at=datetime(2026, 12, 1, 15, 30, tzinfo=UTC),
        previous="0" * 64,
    )


def sealed(content: bytes = CONTENT_BYTES, **change: str) -> bytes:
    return seal(content, cover(), OFFICER, [BOARD.public.seal, DEPUTY.public.seal], **change)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(changed: dict[str, bytes]) -> bytes:
    from ssio_desktop.exchange.archive import pack

    return pack(changed.items(), Limits())


@pytest.mark.parametrize("keys", [BOARD, DEPUTY])
def test_each_of_those_it_is_for_opens_it(keys: SecretKeys) -> None:
    found = look(sealed())
    assert unseal(found, [keys.seal]) == CONTENT_BYTES
    assert found.cover.sender.keys == OFFICER.public
    assert (found.cover.number, found.cover.previous) == (2, "0" * 64)


def test_nobody_else_opens_it_and_is_told_whom_it_is_for() -> None:
    with pytest.raises(UserError, match="not sealed for you") as refused:
        unseal(look(sealed()), [STRANGER.seal])
    assert "The review board, Deputy" in refused.value.where
    assert refused.value.code == "return.sealed"


def test_a_passphrase_opens_what_was_sealed_with_it() -> None:
    data = seal(CONTENT_BYTES, cover(), OFFICER, [], passphrase="four unrelated words here")
    assert unseal(look(data), passphrase="four unrelated words here") == CONTENT_BYTES
    with pytest.raises(UserError, match="not the passphrase"):
        unseal(look(data), passphrase="three unrelated words")
    made, typed = (normalize(form, "vier Wörter für heute") for form in ("NFD", "NFC"))
    again = seal(CONTENT_BYTES, cover(), OFFICER, [], passphrase=made)
    assert unseal(look(again), passphrase=typed) == CONTENT_BYTES
    former = replace(look(again), content=pyrage.passphrase.encrypt(CONTENT_BYTES, made))
    assert unseal(former, passphrase=typed) == CONTENT_BYTES


def test_a_passphrase_asks_of_every_computer_the_same_work() -> None:
    for size in (0, 1, 65_536, 65_537, 131_072):
        data = CONTENT_BYTES * 200
        sealed = encrypt(data[:size], "four Ŵŷ words here")
        assert sealed.split(b"\n")[1].endswith(b" 17")
        assert pyrage.passphrase.decrypt(sealed, "four Ŵŷ words here") == data[:size]


def test_a_file_that_would_take_gigabytes_to_open_is_refused() -> None:
    whole = look(seal(CONTENT_BYTES, cover(), OFFICER, [], passphrase="four unrelated words"))
    begun, _, rest = whole.content.partition(b" 17\n")
    for work in (b"21", b"22", b"64", b"999"):
        forged = replace(whole, content=begun + b" " + work + b"\n" + rest)
        with pytest.raises(UserError, match="more memory") as refused:
            unseal(forged, passphrase="four unrelated words")
        assert refused.value.code == "return.work" and refused.value.remedy


def test_nothing_is_sealed_for_nobody() -> None:
    with pytest.raises(UserError, match="Nobody is named"):
        seal(CONTENT_BYTES, cover(), OFFICER, [])


def test_the_content_cannot_be_read_without_a_key() -> None:
    assert b"note of visit" not in sealed()


@pytest.mark.parametrize("name", ["manifest.json", CONTENT, SIGNATURE])
def test_a_part_of_another_file_is_not_believed(name: str) -> None:
    other = seal(b"another return", cover(number=3), OFFICER, [BOARD.public.seal])
    with pytest.raises(UserError) as refused:
        look(repacked({**parts(sealed()), name: parts(other)[name]}))
    assert refused.value.code == "return.signature"


def test_a_cover_signed_by_another_key_is_not_believed() -> None:
    """Somebody opens nothing, but puts a name of his own on the cover."""
    taken = parts(sealed())
    forged = read_cover(taken["manifest.json"], Limits())
    forged = replace(forged, sender=replace(forged.sender, keys=STRANGER.public))
    with pytest.raises(UserError) as refused:
        look(repacked({**taken, "manifest.json": write_cover(forged)}))
    assert refused.value.code == "return.signature"


@given(st.data())
def test_a_changed_byte_anywhere_is_noticed(data: st.DataObject) -> None:
    whole = SAMPLE
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(1, 255))
    changed = bytearray(whole)
    changed[place] ^= byte
    with pytest.raises(UserError):
        found = look(bytes(changed))
        # Bits that no reader looks at, such as the time in the directory, may differ.
        if found.cover == look(whole).cover and found.content == look(whole).content:
            raise UserError("the same file in other words")


@given(st.integers(0, 10_000))
def test_half_a_file_is_refused(keep: int) -> None:
    with pytest.raises(UserError):
        look(SAMPLE[: keep % len(SAMPLE)])


def test_the_reader_of_unsealed_files_asks_for_a_newer_program() -> None:
    """Version 1 of the program must be able to say what is the matter."""
    with pytest.raises(UserError) as refused:
        read_manifest(parts(sealed())["manifest.json"], Limits())
    assert refused.value.code == "return.newer"


def test_further_fields_of_a_cover_are_kept() -> None:
    known = replace(cover(), extra={"colour": "green"})
    assert read_cover(write_cover(known), Limits()) == known


def test_sealed_files_are_told_from_others() -> None:
    assert is_sealed(sealed())
    assert not is_sealed(b"PK\x03\x04 something else")


@pytest.mark.parametrize("text", ["", "age1", "x" * 500])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="no keys"):
        PublicKeys(text, OFFICER.public.sign)


@needs["age"]
def test_the_age_program_opens_our_files_and_we_open_its(tmp_path: Path) -> None:
    identity, plain, ours = tmp_path / "key.txt", tmp_path / "plain", tmp_path / CONTENT
    identity.write_text(BOARD.seal + "\n")
    ours.write_bytes(parts(sealed())[CONTENT])
    run = subprocess.run(["age", "-d", "-i", identity, ours], capture_output=True, check=True)
    assert run.stdout == CONTENT_BYTES
    plain.write_bytes(CONTENT_BYTES)
    run = subprocess.run(
        ["age", "-r", BOARD.public.seal, "-r", DEPUTY.public.seal, plain],
        capture_output=True,
        check=True,
    )
    assert unseal(replace(look(sealed()), content=run.stdout), [DEPUTY.seal]) == CONTENT_BYTES


@needs["minisign"]
def test_the_minisign_program_verifies_our_signatures(tmp_path: Path) -> None:
    for name, content in parts(sealed()).items():
        (tmp_path / name).write_bytes(content)
    command = ["minisign", "-V", "-P", OFFICER.public.sign, "-m", tmp_path / CONTENT]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "kind=return" in run.stdout
    assert "number=2" in run.stdout
    (tmp_path / CONTENT).write_bytes(b"another content")
    assert subprocess.run(command, capture_output=True).returncode != 0


@needs["minisign"]
def test_we_verify_the_signatures_of_the_minisign_program(tmp_path: Path) -> None:
    import minisign

    content, secret, public = (tmp_path / name for name in ("content", "key", "key.pub"))
    content.write_bytes(CONTENT_BYTES)
    subprocess.run(["minisign", "-G", "-W", "-p", public, "-s", secret], check=True)
    subprocess.run(["minisign", "-S", "-s", secret, "-m", content], check=True)
    signature = minisign.Signature.from_file(f"{content}.minisig")
    minisign.PublicKey.from_file(public).verify(CONTENT_BYTES, signature)


SAMPLE = sealed()
