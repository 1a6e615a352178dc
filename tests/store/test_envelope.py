from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ssio_desktop.errors import UserError
from ssio_desktop.store.envelope import Envelope, KeyCost, _wrap, seal, seal_for_code, unseal
from ssio_desktop.store.recovery_code import new_code, read_code

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
DATA_KEY = bytes(range(32))


def _unchecked(envelope: Envelope) -> dict[str, Any]:
    """As a key file was written before it bore a check."""
    raw: dict[str, Any] = json.loads(envelope.to_text())
    del raw["check"]
    return raw


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


def test_an_accent_opens_however_a_keyboard_gives_it() -> None:
    forms = {normalize(form, "trois écoles à Noël") for form in ("NFC", "NFD")}
    assert len(forms) == 2
    for made in forms:
        envelope = seal(DATA_KEY, made, "store-1", CHEAP)
        # As versions of before wrapped it: with the signs as they came.
        former = replace(envelope, wrap=_wrap(DATA_KEY, made, "store-1", CHEAP))
        for typed in forms:
            assert unseal(envelope, typed) == unseal(former, typed) == DATA_KEY


def test_half_of_a_character_is_no_passphrase_and_that_is_said() -> None:
    with pytest.raises(UserError) as refusal:
        seal(DATA_KEY, "three wet \udce9 umbrellas", "store-1", CHEAP)
    assert refusal.value.code == "passphrase.signs"
    with pytest.raises(UserError):
        unseal(seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP), "three wet \udce9")


def test_a_short_passphrase_is_not_accepted() -> None:
    with pytest.raises(UserError) as refusal:
        seal(DATA_KEY, "short", "store-1", CHEAP)
    assert refusal.value.code == "passphrase.short"


def test_the_key_file_does_not_hold_the_key() -> None:
    text = seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP).to_text()
    assert DATA_KEY.hex() not in text
    assert "umbrellas" not in text


def test_the_same_passphrase_is_never_wrapped_alike_and_each_guess_takes_memory() -> None:
    one, other = (seal(DATA_KEY, "three wet umbrellas", "s", CHEAP) for _ in range(2))
    assert one.wrap.salt != other.wrap.salt and one.wrap.nonce != other.wrap.nonce
    usual = seal(DATA_KEY, "three wet umbrellas", "s").cost
    assert usual.memory_kib >= 64 * 1024 and usual.passes >= 3  # RFC 9106, section 4


def test_an_envelope_of_another_store_does_not_open() -> None:
    envelope = seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP)
    raw = _unchecked(envelope)
    raw["store"] = "store-2"
    moved = Envelope.from_text(json.dumps(raw), where="a.key")
    with pytest.raises(UserError):
        unseal(moved, "three wet umbrellas")


def test_a_newer_key_file_is_refused_politely() -> None:
    raw = _unchecked(seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP))
    raw["format"] = "ssio-key/9"
    with pytest.raises(UserError) as refusal:
        Envelope.from_text(json.dumps(raw), where="a.key")
    assert refusal.value.code == "key.newer"


def test_a_key_file_that_asks_for_all_memory_is_refused() -> None:
    raw = _unchecked(seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP))
    raw["kdf"]["memory_kib"] = 2**40
    with pytest.raises(UserError) as refusal:
        Envelope.from_text(json.dumps(raw), where="a.key")
    assert refusal.value.code == "key.damaged"


@given(st.text(max_size=300))
def test_no_text_crashes_the_reader_of_key_files(text: str) -> None:
    with pytest.raises(UserError):
        Envelope.from_text(text, where="a.key")


def test_a_key_file_without_a_check_is_read_as_before() -> None:
    raw = _unchecked(seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP))
    assert raw["format"] == "ssio-key/1"
    assert unseal(Envelope.from_text(json.dumps(raw), where=""), "three wet umbrellas") == DATA_KEY


@given(st.data())
def test_any_other_value_in_a_key_file_shows_as_damage(data: st.DataObject) -> None:
    text = _WITH_CODE.to_text()
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="ascii"))
    changed = text[:at] + other + text[at + 1 :]
    try:
        again = Envelope.from_text(changed, where="a.key")
    except UserError as error:
        assert error.code in ("key.damaged", "key.newer")
    else:
        assert again == _WITH_CODE


def test_the_code_and_the_passphrase_open_the_same_store() -> None:
    again = Envelope.from_text(_WITH_CODE.to_text(), where="a.key")
    typed = CODE.lower().replace("-", " ").replace("0", "o")
    for secret in (CODE, typed, "three wet umbrellas"):
        assert unseal(again, secret) == DATA_KEY
    assert CODE not in _WITH_CODE.to_text()


def test_a_code_that_was_replaced_opens_nothing() -> None:
    fresh = seal_for_code(_WITH_CODE, DATA_KEY, other := new_code(), date(2026, 10, 15), CHEAP)
    assert unseal(fresh, other) == DATA_KEY
    for envelope in (fresh, replace(fresh, recovery=None)):
        with pytest.raises(UserError) as refusal:
            unseal(envelope, CODE)
        assert refusal.value.code == "recovery.wrong"


def test_a_code_moved_to_another_sheet_number_does_not_open() -> None:
    assert _WITH_CODE.recovery is not None
    moved = replace(_WITH_CODE, recovery=replace(_WITH_CODE.recovery, id="000000"))
    with pytest.raises(UserError):
        unseal(moved, CODE)


@given(st.integers(0, 6), st.integers(0, 4), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_the_pen_is_told_by_its_group(group: int, place: int, sign: str) -> None:
    groups = [list(each) for each in CODE.split("-")]
    assume(groups[group][place] != sign)
    groups[group][place] = sign
    with pytest.raises(UserError) as refusal:
        unseal(_WITH_CODE, "-".join(map("".join, groups)))
    assert refusal.value.code == "recovery.slip"
    assert f" {group + 1} " in refusal.value.what


@pytest.mark.parametrize("between", ["", " ", "‑", "−", "_", "/", "\n", "\u00ad", "\u200b-"])
def test_a_code_is_read_however_it_was_copied(between: str) -> None:
    seen = CODE.replace("-", between).lower().replace("0", "o").replace("1", "l").replace("v", "u")
    assert unseal(_WITH_CODE, f"\ufeff{seen} ") == DATA_KEY


def test_groups_in_another_order_are_told() -> None:
    first, second, *rest = CODE.split("-")
    with pytest.raises(UserError):
        read_code("-".join([second, first, *rest]))


CODE = new_code()
_WITH_CODE = seal_for_code(
    seal(DATA_KEY, "three wet umbrellas", "store-1", CHEAP),
    DATA_KEY,
    CODE,
    date(2026, 10, 14),
    CHEAP,
)
