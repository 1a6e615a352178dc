"""Tables about inspections of authorities, out of damaged text: no cell is lost."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.evidence_headings import Headings, read_headings
from ssio_desktop.errors import UserError
from ssio_desktop.sources.authority_tables import ReadTables, read_tables, read_text
from tests.conftest import ROOT

SAMPLE = ROOT / "resources/sample/inspections-of-authorities.txt"


@cache
def headings() -> Headings:
    path = ROOT / "resources/evidence/headings.toml"
    return read_headings(path.read_text(encoding="utf-8"), path.name)


def found_under(found: ReadTables, name: str, heading: str) -> list[str]:
    authority = next(each for each in found.authorities if each.name == name)
    return [cell.text for cell in authority.cells if cell.heading == heading]


def test_the_headings_are_thirty_in_two_halves_of_fifteen() -> None:
    kept = headings()
    assert len(kept.in_half(1)) == len(kept.in_half(2)) == 15
    assert {each.group for each in kept.all} == {each.id for each in kept.groups}


def test_every_cell_of_a_damaged_file_lands_or_is_listed() -> None:
    found = read_tables(SAMPLE, headings())
    assert found.cells == found.landed + len(found.not_understood) == 43
    assert [each.name for each in found.authorities] == [
        "Ambleshire County Council",
        "Port Linden City Council",
        "Harrowmoor Council",
    ]
    port = found.authorities[1]
    assert port.day == date(2014, 6, 2)
    assert port.after.startswith('1/10 G → O 1/10 G → G 5/10 <g g<br="" →="">')
    assert [(told.line, told.found) for told in found.not_understood] == [
        (18, "P0rt L1nden"),
        (18, "C1ty Counc"),
        (36, "Page 4 of 17"),
    ]


def test_columns_are_told_by_their_neighbours_and_broken_rows_put_together() -> None:
    found = read_tables(SAMPLE, headings())
    port = "Port Linden City Council"
    assert found_under(found, port, "weaknesses") == ['"Decline was seen late in two schools"']
    assert found_under(found, port, "support-and-challenge") == [
        '"Challenge is sharp where an officer has stayed"'
    ]
    assert found_under(found, port, "knowing-schools") == [
        '"The authority knows its schools by their results"'
    ]
    assert found_under(found, port, "initiatives") == [
        '"A reading project reaches every infant class"'
    ]
    # A half whose headings are missing altogether has the usual ones.
    assert found_under(found, "Harrowmoor Council", "behaviour") == [
        '"Help with behaviour is valued"'
    ]
    told = {(each.line, each.column): each.found for each in found.mended}
    assert told[23, 5] == "challenge" and (25, 0) in told


def test_a_table_without_a_name_takes_none_from_the_table_above() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    last = '\t\t"It is the last thing said"' + 12 * "\t"
    found = read_text(text.replace("\nPort Linden City Council\n", f"{last}\n"), headings())
    assert [each.name for each in found.authorities] == [
        "Ambleshire County Council",
        "",
        "Harrowmoor Council",
    ]
    assert found.cells == found.landed + len(found.not_understood) == 44
    knowing = found_under(found, "Ambleshire County Council", "knowing-schools")
    assert knowing[-1] == '"It is the last thing said"'


def test_two_inspections_of_one_authority_are_two_and_its_further_pages_are_none() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    name = "Port Linden City Council"
    page = text[text.index(name) : text.index("Harrowmoor Council")]
    later = page.replace("2nd June 2014", "9 March 2016")
    undated = page.replace("2nd June 2014", "").replace(name, f"{name} (continued)")
    assert later != page and name in undated
    both = read_text(f"{page}\n{later}\n{undated}", headings())
    alone = read_text(page, headings()).authorities[0]
    first, second = both.authorities
    assert (first.day, second.day) == (date(2014, 6, 2), date(2016, 3, 9))
    assert first.after == alone.after and len(first.cells) == len(alone.cells)
    assert len(second.cells) == 2 * len(alone.cells) - 1  # its last page has no day
    assert both.cells == both.landed + len(both.not_understood)


def test_what_stands_beside_the_groups_is_listed_and_a_stray_line_takes_no_name() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    groups = next(each for each in text.splitlines() if each.startswith("LA effectiveness"))
    beside = read_text(text.replace(groups, f"{groups}\tSee page 9", 1), headings())
    assert "See page 9" in {told.found for told in beside.not_understood}
    name, usual = (
        "Port Linden City Council",
        [each.name for each in read_text(text, headings()).authorities],
    )
    above, below = text.split(name)
    below = below.replace("Data\n", "Data\nA stray <br> line\n", 1)
    found = read_text(f"{above}{name}{below}", headings())
    assert [each.name for each in found.authorities] == usual
    assert "A stray <br> line" in {told.found for told in found.not_understood}
    bare = read_text(text.replace(name, f"Nowhere Council\n\nGeneral\tData\n\n{name}"), headings())
    assert [each.name for each in bare.authorities] == usual
    assert "Nowhere Council" in {told.found for told in bare.not_understood}
    assert bare.cells == bare.landed + len(bare.not_understood)


def test_quotations_are_kept_apart_from_summary_and_doubts_are_told() -> None:
    found = read_tables(SAMPLE, headings())
    cells = {cell.text[:16]: cell for each in found.authorities for cell in each.cells}
    pieces = cells["Support was time"].pieces
    assert [(each.kind, each.text) for each in pieces] == [
        ("summary", "Support was timely,"),
        ("quotation", "but nobody asked what had come of it"),
    ]
    broken = cells['too many changes']  # fmt: skip
    assert [each.kind for each in broken.pieces] == ["unsure"] and len(broken.doubts) == 2
    budgets = cells["Budgets are chec"]
    assert budgets.found == "**Budgets** are checked early" and budgets.doubts


@settings(max_examples=30)
@given(st.data())
def test_no_word_is_lost_whatever_breaks(data: st.DataObject) -> None:
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    words = 0
    for at, line in enumerate(lines):
        # Each cell of a row gets a word that is nowhere else.
        if "\t" in line and at not in _STRUCTURE:
            fields = line.split("\t")
            for place, cell in enumerate(fields):
                if cell and cell[0].isalpha() and len(cell) > 12 and "to" not in cell[:3]:
                    fields[place] = f"{cell} unikum{words}q"
                    words += 1
            lines[at] = "\t".join(fields)
    text = "\n".join(lines)
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(text) - 1))
        if text[at].isalnum():
            continue
        text = text[:at] + data.draw(st.sampled_from(["\t", "\n", "", "<i>", "\n\n"])) + text[at:]
    found = read_text(text, headings())
    kept = " ".join(
        [cell.found for each in found.authorities for cell in each.cells]
        + [told.found for told in (*found.not_understood, *found.outside, *found.mended)]
        + [each.name for each in found.authorities]
    )
    assert words > 5
    assert {f"unikum{n}q" for n in range(words)} <= set(re.findall(r"unikum\d+q", kept))
    assert found.cells == found.landed + len(found.not_understood)


_STRUCTURE = frozenset(
    at
    for at, line in enumerate(SAMPLE.read_text(encoding="utf-8").splitlines())
    if line.startswith(("General\t", "Date of FSI", "LA effectiveness", "LA - accountability"))
)


def test_a_file_without_such_a_table_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("name\tplace\nAsh Lane\tTown\n", encoding="utf-8")
    with pytest.raises(UserError, match="no table of an authority"):
        read_tables(other, headings())
    # What is no text at all is told in the words of these tables, not of published CSV files.
    for content in (b"", b"\x00\xff\xfe" * 500, b"%PDF-1.7\n", b"SQLite format 3\x00"):
        other.write_bytes(content)
        with pytest.raises(UserError) as told:
            read_tables(other, headings())
        assert told.value.code == "tables.none" and "tabs" in told.value.remedy
    with pytest.raises(UserError) as told:
        read_tables(tmp_path / "none.txt", headings())
    assert told.value.code == "source.missing"
