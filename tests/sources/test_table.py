"""Tables read row by row, whole and broken."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.errors import Cancelled, UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.problems import MAX_PROBLEMS, Problem, ProblemList
from ssio_desktop.sources.table import MAX_LINES_OF_ROW, Row, Table, folded
from ssio_desktop.sources.text import opened
from tests.sources.samples import csv_text

HEADINGS = ("URN", "Name", "Town")


def read(
    path: Path, text: str | bytes, progress: Progress = silent
) -> tuple[Table, list[Row], tuple[Problem, ...]]:
    """The table, its rows and its problems, from the text of a file."""
    file = path / "table.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    problems = ProblemList()
    with opened(file) as source:
        table = Table(source, "urn", problems)
        rows = list(table.rows(progress))
    return table, rows, problems.told()


def fields(rows: list[Row]) -> list[list[str]]:
    return [row.fields for row in rows]


def test_rows_come_with_the_numbers_a_spreadsheet_gives_them(tmp_path: Path) -> None:
    _, rows, problems = read(tmp_path, 'URN,Name,Town\n1,"A\nB",C\n\n,,\n2,D,E\n')
    assert [(row.number, row.fields) for row in rows] == [
        (2, ["1", "A\nB", "C"]),
        (5, ["2", "D", "E"]),
    ]
    assert problems == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_any_line_end_and_delimiter_will_do(tmp_path: Path, end: str, delimiter: str) -> None:
    text = end.join(delimiter.join(row) for row in (HEADINGS, ("1", "A", "B"), ("2", "C", "D")))
    _, rows, problems = read(tmp_path, text + end)
    assert fields(rows) == [["1", "A", "B"], ["2", "C", "D"]]
    assert problems == ()


def test_headings_are_found_whatever_their_case_spaces_and_mark(tmp_path: Path) -> None:
    table, _, _ = read(tmp_path, '\ufeff"urn" ,Latest  OEIF   grade\n1,2\n')
    assert table.column("Latest OEIF Grade") == 1
    assert table.column("Nothing", "URN") == 0
    assert table.column("Nothing") is None
    assert folded(" A \u00a0 b\n") == "a b"


def test_notes_above_the_headings_are_passed_over(tmp_path: Path) -> None:
    table, rows, _ = read(tmp_path, "Schools as at 1 May,,\n,,\nURN,Name,Town\n1,A,B\n")
    assert table.headings == HEADINGS
    assert [(row.number, row.fields) for row in rows] == [(4, ["1", "A", "B"])]


def test_the_delimiter_is_found_below_notes_that_do_not_use_it(tmp_path: Path) -> None:
    _, rows, _ = read(tmp_path, "Schools, as at 1 May\nURN;Name;Town\n1;A, B;C\n")
    assert fields(rows) == [["1", "A, B", "C"]]


def test_of_two_columns_with_one_heading_the_first_is_read_and_told(tmp_path: Path) -> None:
    table, _, problems = read(tmp_path, "URN,Name,NAME\n1,A,B\n")
    assert table.column("name") == 1
    assert [(problem.row, problem.column) for problem in problems] == [(1, "NAME")]


def test_a_table_of_too_many_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read(tmp_path, "URN" + "," * 600 + "\n")
    assert caught.value.code == "source.too-wide"


def test_headings_that_run_on_for_ever_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read(tmp_path, '"' + "a" * 200_000 + "\n")
    assert caught.value.code == "source.headings"


def test_a_mark_never_closed_costs_its_own_line_and_no_other(tmp_path: Path) -> None:
    text = 'URN,Name,Town\n1,A,B\n2,"C,D\n3,E,F\n4,"G, H",I\n5,J,K\n'
    _, rows, problems = read(tmp_path, text)
    assert [row.fields[0] for row in rows] == ["1", "3", "4", "5"]
    assert [(problem.row, problem.severity, problem.found) for problem in problems] == [
        (3, "error", '2,"C,D')
    ]


def test_two_rows_joined_by_a_mark_are_not_one_school_with_anothers_values(tmp_path: Path) -> None:
    _, rows, problems = read(tmp_path, 'URN,Name,Town\n1,"Ash,B\n2,"Bee",D\n3,E,F\n')
    assert fields(rows) == [["2", "Bee", "D"], ["3", "E", "F"]]
    assert [(problem.row, problem.found) for problem in problems] == [(2, '1,"Ash,B')]


def test_rows_of_a_wide_table_are_not_joined_even_where_the_mark_fits(tmp_path: Path) -> None:
    headings = ",".join(["URN", *(f"Column {number}" for number in range(24))])
    rest = "," * 23
    _, rows, problems = read(tmp_path, f'{headings}\n1,"Ash{rest}\n2,Bee,", Hive"{rest[1:]}\n')
    assert [row.fields[:3] for row in rows] == [["2", "Bee", ", Hive"]]
    assert [problem.row for problem in problems] == [2]


def test_a_mark_never_closed_before_thousands_of_rows_costs_one_row(tmp_path: Path) -> None:
    after = "".join(f"{number},A,B\n" for number in range(2, 5000))
    _, rows, problems = read(tmp_path, f'URN,Name,Town\n1,"A,B\n{after}')
    assert [row.fields[0] for row in rows] == [str(number) for number in range(2, 5000)]
    assert len(problems) == 1


def test_a_field_longer_than_any_costs_its_own_line(tmp_path: Path) -> None:
    _, rows, problems = read(tmp_path, f"URN,Name,Town\n1,{'x' * 200_000},B\n2,C,D\n")
    assert fields(rows) == [["2", "C", "D"]]
    assert [problem.row for problem in problems] == [2]
    assert len(problems[0].found) < 5000


def test_a_name_of_several_lines_is_one_field(tmp_path: Path) -> None:
    lines = "\n".join("line" for _ in range(MAX_LINES_OF_ROW - 1))
    _, rows, problems = read(tmp_path, f'URN,Name,Town\n1,"{lines}",B\n2,C,D\n')
    assert fields(rows) == [["1", lines, "B"], ["2", "C", "D"]]
    assert problems == ()


def test_a_file_cut_inside_a_quoted_field_is_told_as_cut(tmp_path: Path) -> None:
    _, rows, problems = read(tmp_path, 'URN,Name,Town\n1,A,B\n2,"C')
    assert fields(rows) == [["1", "A", "B"]]
    assert len(problems) == 1
    assert "cut off" in problems[0].what
    assert problems[0].row == 3


def test_a_file_cut_between_quotes_gives_a_row_that_knows_it(tmp_path: Path) -> None:
    _, rows, _ = read(tmp_path, "URN,Name,Town\n1,A,B\n2,C")
    assert [row.cut for row in rows] == [False, True]


def test_a_last_row_without_a_line_end_is_whole_when_it_has_all_its_fields(tmp_path: Path) -> None:
    _, rows, problems = read(tmp_path, "URN,Name,Town\n1,A,B\n2,C,D")
    assert [row.cut for row in rows] == [False, False]
    assert problems == ()


def test_a_character_that_could_not_be_read_is_told_with_its_row(tmp_path: Path) -> None:
    _, rows, problems = read(tmp_path, b"URN,Name,Town\n1,A\x81\xe0,B\n")
    assert fields(rows) == [["1", "A\ufffdà", "B"]]
    assert [problem.row for problem in problems] == [2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_zero_character_costs_a_word_about_its_row_only(tmp_path: Path, encoding: str) -> None:
    content = "URN,Name,Town\n1,A,B\n2,A\0,B\n3,A,B\n".encode(encoding)
    _, found, problems = read(tmp_path, content)
    assert fields(found) == [["1", "A", "B"], ["2", "A\ufffd", "B"], ["3", "A", "B"]]
    assert [problem.row for problem in problems] == [3]


def test_progress_is_told_often_and_ends_at_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    text = csv_text(HEADINGS, [[str(number), "A", "B"] for number in range(1800)])
    read(tmp_path, text, lambda done, total: told.append((done, total)))
    counts = [done for done, _ in told]
    assert counts == sorted(counts)
    assert max(later - earlier for earlier, later in zip([0, *counts], counts, strict=False)) <= 500
    assert told[-1] == (1800, 1800)
    assert all(done <= total for done, total in told)


@pytest.mark.parametrize("line", ["\n", ",,\n", f'1,"{"x" * 140_000}\n'])
def test_a_file_of_nothing_but_blank_and_broken_rows_can_be_stopped(
    tmp_path: Path, line: str
) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read(tmp_path, "URN,Name,Town\n" + line * 260, stop)


def test_reading_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    text = csv_text(HEADINGS, [[str(number), "A", "B"] for number in range(1800)])
    with pytest.raises(Cancelled):
        read(tmp_path, text, stop)


def test_so_many_problems_are_told_and_the_rest_are_counted() -> None:
    problems = ProblemList()
    for row in range(MAX_PROBLEMS + 7):
        problems.add("Odd.", row=row + 1)
    told = problems.told()
    assert len(told) == MAX_PROBLEMS + 1
    assert "7 more" in told[-1].what


cells = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\ufeff\ufffd", exclude_categories=["Cs"]),
    max_size=8,
)


@given(rows=st.lists(st.tuples(st.integers(1, 9), cells, cells), max_size=12))
def test_what_a_csv_writer_wrote_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[int, str, str]]
) -> None:
    written = [[str(number), one, two] for number, one, two in rows]
    _, found, problems = read(tmp_path_factory.getbasetemp(), csv_text(HEADINGS, written))
    assert fields(found) == written
    assert problems == ()


@given(
    rows=st.lists(st.tuples(st.integers(1, 9), cells, cells), min_size=1, max_size=8),
    data=st.data(),
)
def test_wherever_a_file_is_cut_no_row_is_made_up_and_the_loss_is_told(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[int, str, str]],
    data: st.DataObject,
) -> None:
    written = [[str(number), one, two] for number, one, two in rows]
    text = csv_text(HEADINGS, written)
    head = len(csv_text(HEADINGS, []))
    cut = text[: data.draw(st.integers(head, len(text)), label="cut")]
    _, found, problems = read(tmp_path_factory.getbasetemp(), cut)
    whole = [row.fields for row in found if not row.cut]
    if not problems and not any(row.cut for row in found) and whole:
        # Only the end of the very last field can have been lost unseen.
        assert whole[:-1] == written[: len(whole) - 1]
        assert whole[-1][:-1] == written[len(whole) - 1][:-1]
        assert written[len(whole) - 1][-1].startswith(whole[-1][-1].rstrip("\r"))


@given(text=st.text(st.sampled_from('URN,"\n\r19a '), max_size=120))
def test_no_text_makes_a_table_stumble_or_lose_count(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    _, rows, problems = read(tmp_path_factory.getbasetemp(), "URN,Name\n" + text)
    numbers = [row.number for row in rows]
    assert numbers == sorted(set(numbers))
    assert all(problem.what for problem in problems)
    if '"' not in text:
        lines = list(csv.reader(text.replace("\r", "\n").splitlines()))
        assert len(rows) == sum(any(line) for line in lines)
