"""What expressions mean: each row is a calculation and what it gives."""

from __future__ import annotations

import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.problems import FormFault
from ssio_desktop.xforms.translation import Surroundings, compile_expression
from tests.xforms.tables import form, session

TABLE = """
| survey |
| | type              | name | label | calculation |
| | text              | a    | A     |
| | integer           | n    | N     |
| | decimal           | d    | D     |
| | date              | day  | Day   |
| | date              | blank | Blank |
| | time              | clock | Time |
| | select_multiple s | many | Many  |
| | begin_repeat      | r    | R     |
| | decimal           | x    | X     |
| | end_repeat        | r    |       |
ROWS
| choices |
| | list_name | name | label |
| | s         | x    | Ex    |
| | s         | y    | Why   |
"""


CALCULATIONS = [
    ("${n} + 1", "8"),
    ("${n} div 2", "3.5"),
    ("0.1 + 0.2", "0.3"),
    ("round(${d}, 1)", "2.3"),
    ("round(2.5)", "3"),
    ("round(1234, -2)", "1200"),
    ("int(-3.7)", "-3"),
    ("pow(2, 10)", "1024"),
    ("1 div 0", ""),
    ("${blank} + 1", ""),
    ("number('1e5')", ""),
    ("if(${n} > 5, 'more', 'less')", "more"),
    ("if(${blank}, 'yes', 'no')", "no"),
    ("coalesce(${blank}, 'none')", "none"),
    ("concat(${a}, '-', ${n})", "Ash Lane-7"),
    ("string-length(${a})", "8"),
    ("substr(${a}, 0, 3)", "Ash"),
    ("contains(${a}, 'Lane')", "true"),
    ("regex(${a}, '[A-Z][a-z]+ Lane')", "true"),
    ("regex(${a}, 'Ash')", "false"),
    ("selected(${many}, 'x')", "true"),
    ("selected(${many}, 'z')", "false"),
    ("selected('1 2 1TV', '1TV')", "true"),
    ("count-selected(${many})", "2"),
    ("selected-at(${many}, 1)", "y"),
    ("selected-at(${many}, 5)", ""),
    ("today()", "2026-11-20"),
    ("now()", "2026-11-20T09:30"),
    ("format-date(${day}, '%e %B %Y')", "2 November 2026"),
    ("format-date(${blank}, '%Y')", ""),
    ("date(${day} + 30)", "2026-12-02"),
    ("today() - ${day}", "18"),
    ("${day} < today()", "true"),
    ("${clock} > '09:00'", "true"),
    ("decimal-date-time(${day})", "20759"),
    ("sum(${x})", "4"),
    ("count(${r})", "3"),
    ("count-non-empty(${x})", "2"),
    ("min(${x})", "1.5"),
    ("max(${x})", "2.5"),
    ("max(3, ${n})", "7"),
    ("join(', ', ${x})", "1.5, , 2.5"),
    ("indexed-repeat(${x}, ${r}, 3)", "2.5"),
    ("${r}[position() = 1]/x", "1.5"),
    ("count(${r}[x > 2])", "1"),
    ("not(${blank})", "true"),
    ("${blank} = '' and ${a} != ''", "true"),
    ("checklist(1, 2, ${a}, ${blank})", "true"),
    ("boolean-from-string('1')", "true"),
    ("-${n} * 2", "-14"),
]


@pytest.fixture(scope="module")
def calculated() -> list[Json]:
    """All calculations of the list above, in one form."""
    rows = "".join(
        f"| | calculate | out{number} | | {calculation} |\n"
        for number, (calculation, _) in enumerate(CALCULATIONS)
    )
    visit = session(TABLE.replace("ROWS\n", rows))
    for path, value in {
        "a": "Ash Lane",
        "n": 7,
        "d": "2.34",
        "day": "2026-11-02",
        "clock": "9:30",
        "many": ["x", "y"],
    }.items():
        visit.set_value(path, value)
    for number in (1.5, None, 2.5):
        visit.add_repeat("r", {"x": number})
    return [visit.value(f"out{number}") for number in range(len(CALCULATIONS))]


@pytest.mark.parametrize(
    "number", range(len(CALCULATIONS)), ids=[calculation for calculation, _ in CALCULATIONS]
)
def test_a_calculation_gives_its_result(number: int, calculated: list[Json]) -> None:
    assert calculated[number] == CALCULATIONS[number][1]


def test_a_path_written_in_full_stays_in_its_own_instance() -> None:
    around = Surroundings(
        {"/data": "group", "/data/r": "repeat", "/data/r/x": "int", "/data/r/y": "int"}
    )
    compiled = compile_expression("/data/r/x + 1", "/data/r/y", around)
    assert compiled.compiled.path == "(../x + 1)"
    assert [one.scope for one in compiled.references] == ["/data/r"]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("nothing(1)", "form.function"),
        ("if(1, 2)", "form.arguments"),
        ("1 +", "form.expression"),
        ("'open", "form.expression"),
        ("$today", "form.expression"),
        ("(" * 500 + "1" + ")" * 500, "form.expression"),
        ("/data/nowhere", "form.reference"),
        ("../../..", "form.reference"),
        ("instance('other')/root/item", "form.list"),
        ("regex(., '(a+)+b')", "form.pattern"),
        ("regex(., '[')", "form.pattern"),
        ("regex(., /data/a)", "form.pattern"),
        ("randomize(/data/a)", "form.function"),
    ],
)
def test_an_expression_that_is_not_known_is_refused(source: str, code: str) -> None:
    around = Surroundings({"/data": "group", "/data/a": "string"})
    with pytest.raises(FormFault) as caught:
        compile_expression(source, "/data/a", around)
    assert caught.value.problem.code == code


def test_every_expression_of_a_form_is_compiled_when_it_is_loaded() -> None:
    definition = form(TABLE.replace("ROWS", "| | calculate | out | | ${n} * 2 |"))
    item = definition.item("out")
    assert item is not None
    assert isinstance(item.calculate, Expression)
    assert [one.xpath for one in item.calculate.references] == ["/data/n"]
