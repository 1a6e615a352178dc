"""The notation of movements: read, written, and checked to the place."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.movement_checks import check
from ssio_desktop.domain.movements import GRADES, Part, read_movements, written

grades = st.sampled_from(GRADES)
moves = st.lists(st.tuples(st.integers(1, 9), grades, grades), min_size=1, max_size=8)
MARKUP = st.sampled_from(["</g", "</g→>", "<br>", '<br="">', "<i>", "</i>", "**", " ", "&nbsp;"])


def told(reading_of: str) -> list[tuple[int, int, str | None, str | None]]:
    return [(p.count, p.whole, p.before, p.after) for p in read_movements(reading_of).parts]


def parts_of(found: list[tuple[int, str, str]]) -> list[Part]:
    whole = sum(count for count, _, _ in found)
    return [Part(count, whole, before, after, True) for count, before, after in found]  # type: ignore[arg-type]


def held_before(found: list[tuple[int, str, str]]) -> str:
    whole = sum(count for count, _, _ in found)
    held: dict[str, int] = {}
    for count, before, _ in found:
        held[before] = held.get(before, 0) + count
    return written(Part(held[each], whole, each) for each in GRADES if each in held)


@given(moves)
def test_what_is_written_is_read_again_and_agrees_with_itself(
    found: list[tuple[int, str, str]],
) -> None:
    text = written(parts_of(found))
    whole = sum(count for count, _, _ in found)
    assert told(text) == [(count, whole, before, after) for count, before, after in found]
    checked = check(held_before(found), text)
    assert checked.remarks == () and checked.whole == whole
    assert sum(each.count for each in checked.movements) == whole
    assert sum(map(checked.going, ("up", "same", "down", "unknown"))) == whole


@given(moves, st.lists(MARKUP, min_size=1, max_size=12))
def test_markup_between_parts_changes_nothing(
    found: list[tuple[int, str, str]], markup: list[str]
) -> None:
    parts = parts_of(found)
    words = [written([part]) for part in parts]
    text = "".join(f"{word} {markup[n % len(markup)]} " for n, word in enumerate(words))
    assert told(text) == told(" ".join(words))
    assert read_movements(text).findings == ()


@given(st.text(alphabet='0123/9<>gGSRIMNOC→- ="br()"xé&;\n', max_size=60))
def test_no_character_of_any_text_is_lost(text: str) -> None:
    reading = read_movements(text)
    seen: set[int] = set()
    for each in (*reading.parts, *reading.findings):
        seen |= set(range(each.start, each.end))
    for start, end in reading.passed_over:
        seen |= set(range(start, end))
    assert [at for at, sign in enumerate(text) if not sign.isspace() and at not in seen] == []
    check(text, text)


@settings(max_examples=40)
@given(moves, st.integers(0, 7), st.integers(1, 3))
def test_a_figure_that_is_changed_is_found(
    found: list[tuple[int, str, str]], which: int, more: int
) -> None:
    assume(which < len(found))
    before, parts = held_before(found), parts_of(found)
    count, first, last = found[which]
    parts[which] = Part(count + more, parts[which].whole, first, last, True)  # type: ignore[arg-type]
    checked = check(before, written(parts))
    assert not checked.holds
    assert any("leave it" in each.words for each in checked.remarks)


def test_each_doubt_has_its_place() -> None:
    after = "1/9 G→O 2/9 S → SH 3/9 → RI 12/9 S → SM 1/8 G → G"
    remarks = {after[each.start : each.end]: each.words for each in check("", after).remarks}
    assert remarks["SH"] == "“SH” is no grade."
    assert remarks["3/9 → RI"] == "The grade before the movement is missing."
    assert remarks["12/9 S → SM"] == "12 of 9 cannot be."
    assert remarks["1/8 G → G"] == "It is of 8 schools, and the other parts are of 9."


def test_a_number_that_counts_no_schools_is_not_understood_however_long_it_is() -> None:
    for before in (f"{'9' * 5000}/10 G", f"1/{'9' * 5000} G", "9" * 5000):
        first, *_ = check(before, "10/10 G → O").remarks
        assert first.side == "before" and not first.is_note
    assert check("10/10 G", f"{'9' * 5000} S → G").movements == ()


def test_a_less_than_sign_that_became_a_tag_is_read_as_one() -> None:
    before = '1/9 O 4/9 <g (3/9 S) 1/9 "inadequate"</g '
    after = '1/9 O → O 4/9 <g g<br="" →="">3/9 S → RI 1/9 I → SM</g>'
    checked = check(before, after)
    assert [(each.before, each.after, each.count) for each in checked.movements] == [
        ("O", "O", 1),
        ("S", "RI", 3),
        ("I", "SM", 1),
        ("<G", "G", 4),
    ]
    (only,) = checked.remarks
    assert only.is_note and only.found == '4/9 <g g<br="" →="">'
    assert checked.holds and checked.going("up") == 4


def test_a_coarser_grade_before_agrees_with_finer_ones_after() -> None:
    assert check("5/6 <G 1/6 O", "2/6 S → G 3/6 RI → SM 1/6 O → G").remarks == ()
    assert check("2/2 CC", "1/2 SM → RI 1/2 SW → RI").remarks == ()
    (fewer,) = check("2/9 G 6/9 S", "").remarks
    assert fewer.words == "The parts make 8, not 9."
    (wrong,) = check("4/6 S 2/6 O", "5/6 S → G 1/6 O → O").remarks[:1]
    assert wrong.words == "4 held S before, and 5 leave it."


def test_less_than_good_moves_only_where_that_can_be_told() -> None:
    told = {
        ("<G", "G"): "up",
        ("<G", "RI"): "unknown",
        ("<G", "SM"): "unknown",
        ("O", "<G"): "down",
        ("RI", "<G"): "unknown",
        ("<G", "<G"): "unknown",
        ("S", "RI"): "same",
        ("NI", "G"): "unknown",
    }
    moved = {
        (each.before, each.after): each.direction
        for pair in told
        for each in check("", f"1/1 {pair[0]} → {pair[1]}").movements
    }
    assert moved == told
