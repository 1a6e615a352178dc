"""The data that a report carries: what it prints and nothing more, enough to draw it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import Visit
from ssio_desktop.reports.reading import read_pdf
from ssio_desktop.reports.texts import words_of
from ssio_desktop.reports.visit_report import visit_report
from ssio_desktop.services import forms, reporting, visiting
from ssio_desktop.services.report_file import NAME
from ssio_desktop.services.report_file_reading import read_report_file
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.xforms.definition import FormDefinition, Item
from tests.conftest import ROOT
from tests.services.test_verifying import URN, amend, issued
from tests.services.visits import begin

FORMS = sorted(path.name for path in (ROOT / "forms").iterdir())
VECTOR = ROOT / "tests" / "data" / "reports" / "visit-1.json"


def filled(form: FormDefinition, pick: int) -> dict[str, Json]:
    """An answer to every question, asked or not: the first or the last of its choices."""

    def answer(item: Item) -> Json:
        if item.choices is not None and item.choices.fixed:
            return item.choices.fixed[pick].value
        plain: dict[str, Json] = {
            "date": "2026-10-13",
            "time": "09:00",
            "integer": 3,
            "decimal": 1.5,
        }
        return plain.get(item.question or "", f"Said of {item.key}.")

    def walk(item: Item, path: str) -> Iterator[tuple[str, Json]]:
        for child in item.children:
            here = f"{path}.{child.name}" if path else child.name
            if child.kind == "repeat":
                for place, name in enumerate(("a1", "b2"), 1):
                    yield f"{here}:{name}", place
                    yield from walk(child, f"{here}:{name}")
            elif child.kind == "question" and child.question != "note":
                yield here, answer(child)
            else:
                yield from walk(child, here)

    return dict(walk(form.root, ""))


def flat(text: str) -> str:
    return " ".join(text.replace("•", " ").split())


@pytest.mark.parametrize("pick", [0, -1])
@pytest.mark.parametrize("name", FORMS)
def test_a_report_carries_what_it_prints_and_can_be_drawn_again_from_it(
    ws: Workspace, name: str, pick: int
) -> None:
    forms.install_packed_forms(ws)
    form = forms.definition(ws, forms.newest_form(ws, name).ref)
    answers = {path: each for path, each in filled(form, pick).items() if each != ""}
    visit_id = visiting.new_visit(ws, URN, name, answers={**answers, "stray.one": "Astray."}).value
    data = reporting._data(ws, visit_id, None)
    document = visit_report(data)
    printed = flat(" ".join(words_of(document.blocks)))
    carried = read_report_file(document.attachments[0].data)
    told = [one for one in carried.answers if one.label]
    assert len(told) > 10
    for one in told:
        place, _, question = one.path.rpartition(".")
        is_worded = question == "role" and f"{place}.role_other" in carried.values
        if question != "visit_date" and not is_worded:
            for part in one.words.split("; "):
                assert flat(part) in printed, one.path
    again = carried.report(form)
    assert visit_report(again) == document
    assert any(one.path == "stray.one" for one in told)


def test_answers_that_are_not_asked_for_stay_out(ws: Workspace) -> None:
    visit = begin(ws, URN, pupil_groups__send="slower", pupil_groups__send_note="Four of eleven.")
    visiting.keep_typing(ws, visit, {"pupil_groups.send": ""})
    visiting.settle(ws, visit)
    assert "Four of eleven." in str(visiting.read(ws, visit).answers)
    assert b"Four of eleven." not in carried_in(reporting.preview_pdf(ws, visit))


def carried_in(pdf: bytes) -> bytes:
    attached = read_pdf(pdf, NAME).attached
    assert attached is not None
    return attached


def test_facts_that_the_report_does_not_print_stay_out(ws: Workspace) -> None:
    visit = begin(ws, URN)
    data = json.loads(carried_in(issued(ws, visit)[1]))
    assert set(data["form_facts"]) <= {"category", "inspection_grade"}
    assert set(data["facts"]) <= {"school", "officer", "authority", "category", "term"}


def test_an_amended_report_carries_its_number_reason_and_history(ws: Workspace) -> None:
    visit, _ = issued(ws)
    amend(ws, visit, "Even better.", "Newer figures.")
    carried = read_report_file(carried_in(reporting.issue(ws, visit).value.pdf))
    assert (carried.number, carried.state, carried.reason) == (2, "issued", "Newer figures.")
    assert [note.change for note in carried.history] == ["First version", "Newer figures."]
    assert carried.issued_by == ws.officer and carried.made_by == ws.officer


def test_the_same_version_carries_the_same_bytes_whatever_changes_later(ws: Workspace) -> None:
    visit, pdf = issued(ws)
    version = visiting.read(ws, visit).versions[0]
    amend(ws, visit, "Even better.", "Newer figures.")
    visiting.keep_typing(ws, visit, {"visit.visit_date": "2027-02-01"})
    visiting.settle(ws, visit)
    again = reporting.version_data(ws, visiting.read(ws, visit), version)
    assert again.attachments[0].data == carried_in(pdf)


def test_the_kept_example_of_the_format_is_still_read_the_same() -> None:
    carried = read_report_file(VECTOR.read_bytes())
    assert (carried.urn, carried.number, carried.state) == ("900001", 1, "issued")
    assert carried.form.startswith("termly-core@")
    assert carried.values["findings.to_improve"] == "Spelling in key stage 2."
    assert {one.path: one.words for one in carried.answers}["actions:a1.by_when"] == (
        "1 December 2026"
    )


def test_the_example_is_what_is_written_today(ws: Workspace) -> None:
    """A change here is a change of format: raise FORMAT_VERSION and keep reading the old one."""
    kept: dict[str, Any] = json.loads(VECTOR.read_bytes())
    fresh: dict[str, Any] = json.loads(carried_in(issued(ws)[1]))
    assert shape(fresh) == shape(kept)


def shape(value: object) -> object:
    """The names and kinds of what is in it, without what is said."""
    if isinstance(value, dict):
        return {name: shape(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted({json.dumps(shape(each), sort_keys=True) for each in value})
    return type(value).__name__


def test_a_visit_without_its_form_is_verified_by_its_digest(ws: Workspace) -> None:
    visit = Visit("x", URN, "gone@1", None, "", {}, (), "")
    assert forms.digest_of(ws, visit.form) == ""
