"""Reads the data that a report carries, which may be hostile, and makes the report's content of it
again. The format is described in docs/formats/report-data.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import is_id
from ssio_desktop.domain.visits import Version, Visit
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.strict_json import check_characters, parse
from ssio_desktop.reports.visit_report import VersionNote, VisitReportData
from ssio_desktop.services.report_data import PICTURES, as_dict, report_data, text_of
from ssio_desktop.services.report_file import FORMAT, FORMAT_VERSION, LOGO, REPORT_FACTS
from ssio_desktop.services.visit_facts import FILES
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition

_DEPTH, _VALUES, _ANSWERS, _FILES = 16, 100_000, 10_000, 500
_TEXT = 6 * 1024 * 1024
"""Bytes of all but the pictures, which take little time to draw: some two thousand pages."""
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""How half of a character has to be written: in UTF-8 it cannot stand."""
_LONGEST_NAME = 200
_STATES = ("draft", "final", "issued")


@dataclass(frozen=True, slots=True)
class CarriedAnswer:
    """One answer as a report carries it. label: empty for the place of an instance."""

    path: str
    label: str
    value: Json
    words: str


@dataclass(frozen=True, slots=True)
class ReportFile:
    """The data of one report. form: ``id@version``; form_sha256: of the form as stored.

    state: ``draft``, ``final`` or ``issued``. made_at, issued_at: ISO 8601 moments, UTC, issued_at
    empty for what was not issued; made_by, issued_by: ids of officers.
    """

    visit: str
    form: str
    form_title: str
    form_sha256: str
    number: int
    state: str
    made_at: str
    made_by: str
    issued_at: str
    issued_by: str
    reason: str
    checked: tuple[str, ...]
    history: tuple[VersionNote, ...]
    facts: Mapping[str, Json]
    form_facts: Mapping[str, Json]
    answers: tuple[CarriedAnswer, ...]

    @property
    def school(self) -> Mapping[str, Json]:
        return as_dict(self.facts.get("school"))

    @property
    def urn(self) -> str:
        return text_of(self.school, "urn")

    @property
    def values(self) -> dict[str, Json]:
        """The answers by path, as they are recorded."""
        return {answer.path: answer.value for answer in self.answers}

    def report(self, form: FormDefinition) -> VisitReportData:
        """What the report says, made again from its data."""
        version = Version(
            self.number, self.made_at, self.made_by, self.values,
            {"form": dict(self.form_facts), "report": dict(self.facts)},
            self.reason, self.issued_at, self.issued_by, self.checked,
        )  # fmt: skip
        return report_data(
            Visit(self.visit, self.urn, self.form, None, self.made_by, self.values, (), ""),
            form,
            self.values,
            self.form_facts,
            self.facts,
            when=datetime.fromisoformat(self.made_at),
            version=None if self.state == "draft" else version,
            history=self.history,
            form_digest=self.form_sha256,
        )


def read_report_file(data: bytes) -> ReportFile:
    """The data of a report. UserError where it is of a later format, or not in order."""
    try:
        return _read(data)
    except ValueError as problem:
        raise UserError(
            say("The data in this PDF is not in order."),
            where=str(problem)[:120],
            remedy=say("Ask for the report as it was issued."),
            code="verify.data",
        ) from None


def _read(data: bytes) -> ReportFile:
    text = data.decode()
    whole = _object(parse(text, depth=_DEPTH, values=_VALUES), "the data")
    if _HALF.search(text):
        check_characters(whole)
    del text
    if whole.get("format") != FORMAT:
        raise ValueError("it is not the data of a report")
    if whole.get("format_version") != FORMAT_VERSION:
        raise UserError(
            say("This report was made by a later version of the program."),
            remedy=say("Install that version and check the report again."),
            code="verify.later-format",
        )
    form, report = _object(whole.get("form"), "form"), _object(whole.get("report"), "report")
    facts = _object(whole.get("facts"), "facts")
    visit, state, number = _name(whole, "visit"), _name(report, "state"), report.get("version")
    made_at = _moment(report, "made_at")
    issued_at = _moment(report, "issued_at") if report.get("issued_at") else ""
    if not is_id(visit):
        raise ValueError("visit is no identifier")
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number < 10_000:
        raise ValueError("version is no number of a version")
    if state not in _STATES or (state == "issued") != bool(issued_at):
        raise ValueError("state is none of a report’s")
    urn = _name(_object(facts.get("school"), "school"), "urn")
    if not (urn.isascii() and urn.isdigit()):
        raise ValueError("urn is no number")
    if set(facts) - set(REPORT_FACTS):
        raise ValueError("facts hold something unknown")
    files = facts.get(FILES)
    if isinstance(files, list) and len(files) > _FILES:
        raise ValueError("there are too many attachments")
    if len(data) - _pictures(facts) > _TEXT:
        raise ValueError("the text is longer than any report’s")
    return ReportFile(
        visit=visit,
        form=f"{_name(form, 'id')}@{_name(form, 'version')}",
        form_title=_text(form, "title"),
        form_sha256=_text(form, "sha256"),
        number=number,
        state=state,
        made_at=made_at,
        made_by=_text(report, "made_by"),
        issued_at=issued_at,
        issued_by=_text(report, "issued_by"),
        reason=_text(report, "reason"),
        checked=_lines(report, "checked"),
        history=tuple(_note(each) for each in _list(whole, "history")),
        facts=facts,
        form_facts=_object(whole.get("form_facts"), "form_facts"),
        answers=_answers(_list(whole, "answers")),
    )


def _pictures(facts: Mapping[str, Json]) -> int:
    """Characters of the pictures, which are letters of one byte each or no pictures at all."""
    found = (*as_dict(facts.get(PICTURES)).values(), facts.get(LOGO))
    return sum(len(each) for each in found if isinstance(each, str) and each.isascii())


def _answers(listed: list[Json]) -> tuple[CarriedAnswer, ...]:
    if len(listed) > _ANSWERS:
        raise ValueError("there are too many answers")
    found = []
    for each in listed:
        one = _object(each, "an answer")
        if isinstance(one.get("value"), dict | list) or one.get("value") is None:
            raise ValueError("the value of an answer is none")
        path = _name(one, "path")
        found.append(CarriedAnswer(path, _text(one, "label"), one["value"], _text(one, "words")))
    if [one.path for one in found] != sorted({one.path for one in found}):
        raise ValueError("the answers are not in order")
    return tuple(found)


def _note(value: Json) -> VersionNote:
    one = _object(value, "a version")
    return VersionNote(*(_text(one, name) for name in ("version", "date", "change", "by")))


def _object(value: Json, what: str) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise ValueError(f"{what} is missing or no object")
    return value


def _list(whole: Mapping[str, Json], name: str) -> list[Json]:
    value = whole.get(name)
    if not isinstance(value, list):
        raise ValueError(f"{name} is missing or no list")
    return value


def _lines(whole: Mapping[str, Json], name: str) -> tuple[str, ...]:
    value = whole.get(name, [])
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise ValueError(f"{name} is no list of texts")
    return tuple(str(line) for line in value)


def _text(whole: Mapping[str, Json], name: str) -> str:
    value = whole.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value


def _name(whole: Mapping[str, Json], name: str) -> str:
    value = _text(whole, name)
    if not value or len(value) > _LONGEST_NAME or not value.isprintable():
        raise ValueError(f"{name} is missing or no name")
    return value


def _moment(whole: Mapping[str, Json], name: str) -> str:
    value = _name(whole, name)
    if datetime.fromisoformat(value).tzinfo is None:
        raise ValueError(f"{name} has no time zone")
    return value
