"""What stands, read for many entities at once, is what their events say one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.folding import folded, folded_words
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.store import log, states
from ssio_desktop.store.log import Write
from ssio_desktop.store.states import loads_all
from tests.store.conftest import MakeStore

_VALUES: tuple[Json, ...] = ("words", "", None, 3, True, ["a", {"b": [1]}], {"raw": {"x": "ŵ, “”"}})


def test_many_at_once_are_as_each_by_itself(make_store: MakeStore) -> None:
    ours, theirs = make_store("ash"), make_store("birch")
    names = [f"{kind}/{each}" for kind in ("visit", "school") for each in ("1", "10", "é", "𝒳")]
    for store, turn in ((ours, 0), (theirs, 1)):
        store.append(
            [
                Write(name, path, _VALUES[(at + turn * (at % 3)) % len(_VALUES)])
                for name in names
                for at, path in enumerate(
                    ("a", "a.b", "a.b.c", "a.c", "a-b", "ab", 'a"\\', "answers.ŵ:1")
                )
            ],
            label="Written",
        )
    ours.receive(theirs.events(), label="Taken in")
    ours.append([Write(names[0], "a.b", "later")], label="Later")
    before = ours.projection_digest()
    ours.rebuild()
    assert ours.projection_digest() == before
    found = list(states.standings(ours.db, [*names, "visit/none"]))
    assert [each.entity for each in found] == sorted([*names, "visit/none"])
    assert any(each.disagreeing for each in found)
    for each in found:
        state = ours.state(each.entity)
        assert each == state.standing()
        assert list(each.values) == sorted(each.values)
        assert each.last_stamp == state.last_stamp
        assert tuple(each.disagreeing) == state.conflicts()
        for path in (*state.paths, "none"):
            assert each.get(path, "?") == state.get(path, "?")
            assert each.text(path, "?") == state.text(path, "?")
            assert each.under(path) == state.under(path)


def test_heads_made_again_are_those_that_were_kept(make_store: MakeStore) -> None:
    ours, theirs = make_store("ash"), make_store("birch")
    for each in range(3):
        ours.append([Write("note/1", "a", each), Write("note/1", "b", each)], label="Ours")
        theirs.receive(ours.events(), label="Taken in")
        theirs.append([Write("note/1", "a", f"theirs {each}")], label="Theirs")
    ours.receive(theirs.events(), label="Taken in")
    both = ("SELECT * FROM heads ORDER BY 1, 2, 3", "SELECT * FROM replacements ORDER BY 1, 2, 3")
    before = [ours.db.conn.execute(each).fetchall() for each in both]
    log.recompute_heads(ours.db)
    assert [ours.db.conn.execute(each).fetchall() for each in both] == before
    assert len(before[0]) >= 3


@pytest.mark.parametrize("texts", [['"a"', "1,2"], ['"a"', ""], ['"a"', "\0\0\0"], ["1", "2]"]])
def test_what_is_no_json_is_damage_and_shifts_no_value(texts: list[str]) -> None:
    with pytest.raises(SurroundingsError) as refusal:
        loads_all(texts)
    assert refusal.value.code == "store.corrupt"


@pytest.mark.parametrize("text", ['1,"c":2', "\0\0", '1}, {"c":2', ""])
@pytest.mark.parametrize("several", [False, True])
def test_a_value_that_is_no_json_is_damage_and_gives_no_path_of_its_own(
    make_store: MakeStore, text: str, several: bool
) -> None:
    ours, theirs = make_store("ash"), make_store("birch")
    for store in (ours, theirs):
        store.append([Write("note/1", path, 1) for path in ("a", "b")], label="Written")
    if several:
        ours.receive(theirs.events(), label="Taken in")
    ours.db.conn.execute("DROP TRIGGER events_never_change")
    ours.db.conn.execute("UPDATE events SET value = ? WHERE seq = 1", (text,))
    with pytest.raises(SurroundingsError) as refusal:
        list(states.standings(ours.db, ["note/1"]))
    assert refusal.value.code == "store.corrupt"


@given(st.text(st.characters(max_codepoint=127) | st.sampled_from("’ÉŵﬁẞŒ_"), max_size=30))
def test_words_without_accents_are_folded_as_all_others(text: str) -> None:
    assert folded_words(text) == folded(text).replace("_", " ").split()
