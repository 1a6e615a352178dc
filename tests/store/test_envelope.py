from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.errors import UserError
from ssio_desktop.store.envelope import Envelope, KeyCost, seal, unseal

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
DATA_KEY = bytes(range(32))


def test_the_right_passphrase_gives_the_data_key_back() -> None:
    envelope = seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP)
    again = Envelope.from_text(envelope.to_text(), where="a.key")
    assert unseal(again, "three wet umbrellas") == DATA_KEY


def test_a_wrong_passphrase_is_refused_in_words() -> None:
    envelope = seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP)
    with pytest.raises(UserError) as refusal:
        unseal(envelope, "three dry umbrellas")
    assert refusal.value.code == "passphrase.wrong"
    assert refusal.value.remedy


def test_a_short_passphrase_is_not_accepted() -> None:
    with pytest.raises(UserError) as refusal:
        seal(DATA_KEY, "short", "store-1", CHEAP)
    assert refusal.value.code == "passphrase.short"


def test_the_key_file_does_not_hold_the_key() -> None:
    text = seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP).to_text()
    assert DATA_KEY.hex() not in text
    assert "umbrellas" not in text


def test_an_envelope_of_another_store_does_not_open() -> None:
    envelope = seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP)
    moved = Envelope.from_text(envelope.to_text().replace("store-1", "store-2"), where="a.key")
    with pytest.raises(UserError):
        unseal(moved, "three wet umbrellas")


def test_a_newer_key_file_is_refused_politely() -> None:
    raw = json.loads(seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP).to_text())
    raw["format"] = "ssio-key/9"
    with pytest.raises(UserError) as refusal:
        Envelope.from_text(json.dumps(raw), where="a.key")
    assert refusal.value.code == "key.newer"


def test_a_key_file_that_asks_for_all_memory_is_refused() -> None:
    raw = json.loads(seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP).to_text())
    raw["kdf"]["memory_kib"] = 2**40
    with pytest.raises(UserError) as refusal:
        Envelope.from_text(json.dumps(raw), where="a.key")
    assert refusal.value.code == "key.damaged"


@given(st.text(max_size=300))
def test_no_text_crashes_the_reader_of_key_files(text: str) -> None:
    with pytest.raises(UserError):
        Envelope.from_text(text, where="a.key")
