"""Forms written as tables: what is installed, and where a problem is said to be."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.xforms import install
from ssio_desktop.xforms.install import check_form, install_form
from ssio_desktop.xforms.loading import load_definition
from tests.xforms.tables import folder

GOOD = """
| survey |
| | type         | name | label         |
| | text         | a    | The head’s view |
| | select_one s | b    | B             |
| choices |
| | list_name | name | label |
| | s         | x    | “Ex”  |
"""


def test_a_form_is_installed_as_xml_that_loads_by_itself(tmp_path: Path) -> None:
    installed = install_form(folder(tmp_path, GOOD))
    assert (installed.id, installed.version, installed.title) == ("trial", "1", "Trial")
    definition = load_definition(installed.xform_xml)
    assert definition.id == "trial"
    assert definition.question_count == 2


def test_typographic_quotation_marks_stay_as_they_were_written(tmp_path: Path) -> None:
    definition, _ = check_form(folder(tmp_path, GOOD))
    assert definition is not None
    item = definition.items["/data/a"]
    assert item.label.plain == "The head’s view"
    choices = definition.items["/data/b"].choices
    assert choices is not None
    assert choices.fixed[0].label.plain == "“Ex”"


@pytest.mark.parametrize(
    ("row", "code", "number", "name"),
    [
        ("| geopoint | where | W | |", "form.type", 3, "where"),
        ("| image | photo | P | |", "form.question", 3, "photo"),
        ("| text | more | M | uuid() = 'x' |", "form.function", 3, "more"),
        ("| text | more | M | ${more} = 'x' |", "form.circle", 3, "more"),
        ("| text | more | M | 1 + |", "form.expression", 3, "more"),
        ("| select_one_from_file places.csv | p | P | |", "form.outside-list", 3, "places"),
        ("| text | more | M | ${nobody} = 1 |", "form.table", 3, ""),
        ("| text | a b | M | |", "form.table", 3, ""),
        ("| end_group | | | |", "form.group", 3, ""),
    ],
)
def test_a_problem_names_sheet_row_and_question(
    tmp_path: Path, row: str, code: str, number: int, name: str
) -> None:
    table = f"| survey |\n| | type | name | label | relevant |\n| | text | a | A | |\n| {row}\n"
    definition, problems = check_form(folder(tmp_path, table))
    assert definition is None
    found = {(one.code, one.sheet, one.row, one.name) for one in problems}
    assert (code, "survey", number, name) in found
    assert all(one.what and one.remedy for one in problems)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    table = """
    | survey |
    | | type     | name  | label |
    | | geopoint | where | W     |
    | | image    | photo | P     |
    """
    _, problems = check_form(folder(tmp_path, table))
    assert {one.name for one in problems} == {"where", "photo"}
    with pytest.raises(UserError, match="1 more problem"):
        install_form(tmp_path / "trial")


def test_the_settings_must_agree_with_the_folder(tmp_path: Path) -> None:
    table = GOOD + "| settings |\n| | form_id | version |\n| | other | |\n"
    _, problems = check_form(folder(tmp_path, table))
    assert {one.code for one in problems} == {"form.id", "form.no-version", "form.no-title"}


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        (b"type,name\ntext,a,b,c\n", "form.columns", 2),
        (b"type,type\n", "form.header", 1),
        (b"", "form.header", 1),
        (b"type,name\ntext,\xff\n", "form.encoding", 2),
        (b'type,name\ntext,"a\n', "form.quotes", 2),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_row(
    tmp_path: Path, text: bytes, code: str, row: int
) -> None:
    place = folder(tmp_path, GOOD)
    (place / "survey.csv").write_bytes(text)
    _, problems = check_form(place)
    assert [(one.code, one.sheet, one.row) for one in problems] == [(code, "survey", row)]


def test_a_folder_without_a_survey_sheet_is_no_form(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _, problems = check_form(tmp_path / "empty")
    assert [one.code for one in problems] == ["form.no-sheet"]


def test_a_byte_order_mark_and_blank_rows_do_no_harm(tmp_path: Path) -> None:
    place = folder(tmp_path, GOOD)
    text = (place / "survey.csv").read_text(encoding="utf-8")
    header, rest = text.split("\n", 1)
    spoiled = f"{header}\n,,\n{rest}geopoint,where,W\n"
    (place / "survey.csv").write_text("\ufeff" + spoiled, encoding="utf-8")
    _, problems = check_form(place)
    assert [(one.name, one.row) for one in problems] == [("where", 5)]


def test_only_installing_needs_the_converter_and_only_when_called() -> None:
    package = Path(install.__file__).parent
    users = [
        path.name for path in package.glob("*.py") if "import pyxform" in path.read_text("utf-8")
    ]
    direct = {
        (path.name, node.col_offset > 0)
        for path in package.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pyxform")
    }
    assert users == []
    assert direct == {("install.py", True)}


def test_every_missing_list_and_open_group_is_told_at_once(tmp_path: Path) -> None:
    table = """
| survey |
| | type                    | name  | label |
| | select_one colours      | hue   | Hue   |
| | begin_group             | one   | One   |
| | begin repeat            | many  | Many  |
| | select_multiple sizes   | size  | Size  |
| | select_one s            | fine  | Fine  |
| | end_group               |       |       |
| | end_repeat              |       |       |
| choices |
| | list_name | name | label |
| | s         | x    | X     |
"""
    definition, problems = check_form(folder(tmp_path, table))
    assert definition is None
    assert [(problem.code, problem.row, problem.name) for problem in problems] == [
        ("form.list", 2, "hue"),
        ("form.list", 5, "size"),
        ("form.group", 7, ""),
        ("form.group", 3, "one"),
    ]
    assert all(problem.remedy for problem in problems)
    assert "inside the repeat of row 4" in problems[2].what


def test_choices_out_of_a_repeat_need_no_list(tmp_path: Path) -> None:
    table = """
| survey |
| | type               | name   | label |
| | begin_repeat       | people | P     |
| | text               | who    | Who   |
| | end_repeat         |        |       |
| | select_one ${who}  | lead   | Lead  |
"""
    _, problems = check_form(folder(tmp_path, table))
    assert "form.list" not in {problem.code for problem in problems}
