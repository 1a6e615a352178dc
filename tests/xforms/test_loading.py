"""What a form may not contain, and XML that means harm."""

from __future__ import annotations

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.xforms import safe_xml
from ssio_desktop.xforms.loading import load_definition, read_definition
from ssio_desktop.xforms.problems import FormProblem
from tests.xforms.tables import as_xform, form, session

GOOD = as_xform("""
| survey |
| | type | name | label |
| | text | a    | A     |
""")


def problems(xml: str | bytes) -> tuple[FormProblem, ...]:
    definition, found = read_definition(xml)
    assert (definition is None) == bool(found)
    return found


def codes(xml: str | bytes) -> set[str]:
    return {problem.code for problem in problems(xml)}


def test_a_form_of_many_languages_is_read_in_english_unless_another_is_wanted() -> None:
    table = """
    | survey |
    | | type              | name | label::Welsh (cy) | label::English (en) |
    | | select_one grades | a    | Barn              | Judgement           |
    | choices |
    | | list_name | name | label::Welsh (cy) | label::English (en) |
    | | grades    | g    | Da                | Good                |
    """
    xml = as_xform(table)
    english = load_definition(xml)
    assert english.language == "English (en)"
    view = session(english).question("a")
    assert view is not None
    assert (view.label, view.choices[0].label) == ("Judgement", "Good")
    welsh = session(load_definition(xml, "Welsh (cy)")).question("a")
    assert welsh is not None
    assert (welsh.label, welsh.choices[0].label) == ("Barn", "Da")


def test_the_definition_knows_its_name_version_and_size() -> None:
    definition = form("""
    | survey |
    | | type | name | label |
    | | text | a    | A     |
    | | note | b    | B     |
    | settings |
    | | form_id | version | form_title |
    | | trial   | 7       | A trial    |
    """)
    assert (definition.id, definition.version, definition.title) == ("trial", "7", "A trial")
    assert definition.question_count == 1


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("| geopoint | a | A |", "form.type"),
        ("| barcode | a | A |", "form.type"),
        ("| image | a | A |", "form.question"),
        ("| range | a | A |", "form.question"),
        ("| select_one_from_file places.csv | a | A |", "form.outside-list"),
        ("| deviceid | a | |", "form.device-value"),
        ("| text | a.b | A |", "form.name"),
    ],
)
def test_what_is_not_possible_is_refused_by_name(rows: str, code: str) -> None:
    xml = as_xform(f"| survey |\n| | type | name | label |\n| | text | fine | F |\n| {rows}\n")
    found = problems(xml)
    assert code in {problem.code for problem in found}
    assert all(problem.name and problem.what for problem in found)


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("relevant", "pulldata('a', 'b', 'c', 'd') = 1", "form.function"),
        ("calculation", "${b} + 1", "form.circle"),
        ("relevant", "${a} = 'x'", "form.circle"),
        ("media::image", "a.png", "form.media"),
        ("trigger", "${b}", "form.trigger"),
    ],
)
def test_a_rule_that_is_not_possible_is_refused(column: str, text: str, code: str) -> None:
    also = "| calculation" if column != "calculation" else "| hint"
    own = "${a}" if column != "trigger" else ""
    xml = as_xform(
        f"| survey |\n| | type | name | label | {column} {also} |\n"
        f"| | text | a | A | {text} | {'1' if column == 'trigger' else ''} |\n"
        + (f"| | calculate | b | | {own} | |\n" if column == "calculation" else "")
        + ("| | text | b | B | | |\n" if column != "calculation" else "")
    )
    assert code in codes(xml)


def test_a_group_shown_because_of_what_is_in_it_is_refused() -> None:
    xml = as_xform("""
    | survey |
    | | type        | name | label | relevant |
    | | begin_group | g    | G     | ${a} = 'x' |
    | | text        | a    | A     |          |
    | | end_group   | g    |       |          |
    """)
    assert codes(xml) == {"form.circle"}


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + GOOD.partition("?>")[2]
    assert codes(bomb.replace(">A<", ">&b;<")) <= {"form.doctype", "form.xml"}
    assert codes(bomb.encode("utf-16")) <= {"form.doctype", "form.xml"}


def test_a_document_type_outside_is_refused() -> None:
    outside = '<!DOCTYPE h SYSTEM "file:///etc/passwd">' + GOOD.partition("?>")[2]
    assert codes(outside) == {"form.doctype"}


@pytest.mark.parametrize(
    "xml",
    ["", "not xml", "<a/>", "<h><head/><body/></h>", b"\xff\xfe\x00", "<a>" * 1000, "\ud800"],
)
def test_what_is_no_form_is_refused(xml: str | bytes) -> None:
    assert codes(xml) <= {"form.xml", "form.not-a-form", "form.too-large"}


def test_a_form_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MAX_ELEMENTS", 5)
    assert codes(GOOD) == {"form.too-large"}


def test_a_form_nested_too_deeply_is_refused() -> None:
    deep = GOOD.replace("<a/>", "<g>" * 100 + "<a/>" + "</g>" * 100)
    assert codes(deep) == {"form.too-large"}


def test_loading_a_form_that_cannot_be_used_says_why() -> None:
    with pytest.raises(UserError) as caught:
        load_definition(GOOD.replace('nodeset="/data/a"', 'nodeset="/data/b"'))
    assert caught.value.code == "form.reference"
    assert "“b”" in caught.value.where
