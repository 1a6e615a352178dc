"""A visit, read from what is known of its entity: its draft, its fixed versions, its state.

A visit is written in a form. Making it final fixes a numbered version with the answers and facts
of that moment; issuing gives that version to the school. Later edits are a draft of the next
version, an amendment, and the fixed versions stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Literal

from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.paper_notes import PAPER, PaperNote, read_paper_note
from ssio_desktop.domain.reported import NOT_REPORTED, read_reported
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

VisitState = Literal["draft", "final", "issued", "amending", "withdrawn"]

STATE_WORDS: Mapping[VisitState, str] = {
    "draft": say("Draft"),
    "final": say("Final, not issued"),
    "issued": say("Issued"),
    "amending": say("Being amended"),
    "withdrawn": say("Withdrawn"),
}

SCHOOL = "school"
FORM = "form"
TERM = "term"
OFFICER = "officer"
WITHDRAWN = "withdrawn"
ANSWERS = "answers"
FINAL = "final"
ISSUED = "issued"

VISIT_DATE = "visit_date"
"""The name every form gives to the question for the day of the visit."""

DAYS_USED = "days_used"
"""The name every form gives to the question for the days of the officer's time."""

NEXT_DATE = "next_date"
"""The name by which a note gives the day of the next visit, or of the next board where it is one's
own."""

NEXT_BOARD = "next_board_date"
"""The name by which the note of any other visit gives the day of the next board."""

BOARD_FORM = "partnership-board"
"""The form that a partnership board is recorded in."""

STRENGTHS = "strengths"
"""The repeat in which a form records what a school does well and others could learn."""


@dataclass(frozen=True, slots=True)
class Version:
    """A fixed version of a visit. number: from 1; above 1 it is amendment ``number - 1``.

    at: ISO 8601 moment, UTC. by: officer id. answers: by form path, as they were. facts: what the
    report says about the school, the officer and the category, as it was. checked: what the report
    says of the school's check of its facts, fixed when it was issued.
    """

    number: int
    at: str
    by: str
    answers: Mapping[str, Json]
    facts: Mapping[str, Json]
    reason: str
    issued_at: str
    issued_by: str = ""
    checked: tuple[str, ...] = ()

    @property
    def is_issued(self) -> bool:
        return bool(self.issued_at)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit. form: ``id@version``. answers: the latest, by form path. paper: of a note that
    was written by hand first."""

    id: str
    urn: str
    form: str
    term: TermId | None
    officer: str
    answers: Mapping[str, Json]
    versions: tuple[Version, ...]
    withdrawn: str
    from_report: bool = False
    """Whether it is known from its report alone and is read here, not written."""
    paper: PaperNote | None = None

    @property
    def form_id(self) -> str:
        return self.form.partition("@")[0]

    @property
    def form_version(self) -> str:
        return self.form.partition("@")[2]

    @property
    def state(self) -> VisitState:
        """Where the visit stands."""
        if self.withdrawn:
            return "withdrawn"
        if not self.versions:
            return "draft"
        latest = self.versions[-1]
        if latest.answers != self.answers:
            return "amending"
        return "issued" if latest.is_issued else "final"

    @property
    def finished_on(self) -> date | None:
        """The day on which the note was first made final; None where it was not, or is known from
        its report alone, which tells when that was taken in and not when it was written."""
        return self._first_day(each.at for each in self.versions)

    @property
    def issued_on(self) -> date | None:
        """The day on which its first report was issued, as far."""
        return self._first_day(each.issued_at for each in self.versions)

    def _first_day(self, moments: Iterable[str]) -> date | None:
        days = () if self.from_report else (day_of(each) for each in moments if each)
        return min(days, default=None)

    @property
    def date(self) -> date | None:
        """The day of the visit, where the form has been given one."""
        return read_day(named(self.answers, VISIT_DATE))

    @property
    def days_used(self) -> float:
        """Days of the officer's time, as the form says; 0 where it does not."""
        return read_days(named(self.answers, DAYS_USED))

    def version(self, number: int) -> Version | None:
        """The fixed version with this number."""
        return next((v for v in self.versions if v.number == number), None)


def read_visit(state: Known) -> Visit:
    """The visit that an entity's state describes. Total: odd values are passed over."""
    own = state.text(SCHOOL)
    reported = NOT_REPORTED if own else read_reported(state)
    from_report = bool(reported)
    finals, issued = state.under(FINAL), state.under(ISSUED)
    if from_report:
        finals, issued = {**reported.finals, **finals}, {**reported.issues, **issued}
    versions = [
        _version(int(number), record, issued.get(number))
        for number, record in finals.items()
        if number.isdigit() and isinstance(record, dict)
    ]
    return Visit(
        id=state.key,
        urn=own or reported.school,
        form=state.text(FORM, reported.form),
        term=_term(state.text(TERM, reported.term)),
        officer=state.text(OFFICER, reported.officer),
        answers=reported.answers if from_report else state.under(ANSWERS),
        versions=tuple(sorted(versions, key=lambda version: version.number)),
        withdrawn=state.text(WITHDRAWN),
        from_report=from_report,
        paper=read_paper_note(state.get(PAPER)),
    )


def named(answers: Mapping[str, Json], name: str) -> Json:
    """The answer to the question of that name, in whatever group it stands, outside repeats."""
    found = [
        path
        for path in answers
        if path.endswith(name) and ":" not in path and path.rpartition(".")[2] == name
    ]
    return answers[min(found)] if found else None


def term_of(day: date | None, calendar: Calendar, otherwise: TermId) -> TermId:
    """The term a visit belongs to: that of its day, or the given one while it has no day."""
    return calendar.term_on(day) if day else otherwise


def read_day(value: Json | None) -> date | None:
    """An ISO date, or None."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def day_of(moment: str) -> date:
    """The day of a recorded moment, UTC; the earliest where it cannot be read."""
    try:
        return datetime.fromisoformat(moment).astimezone(UTC).date()
    except ValueError:
        return date(2000, 1, 1)


def read_days(value: Json | None) -> float:
    """A number of days of 0 or more, as a number or as text; 0 where it is neither."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return 0.0
    try:
        days = float(value)
    except ValueError:
        return 0.0
    return days if 0 <= days < 1000 else 0.0


def _version(number: int, record: Mapping[str, Json], issued: Json | None) -> Version:
    answers, facts = record.get("answers"), record.get("facts")
    issue = issued if isinstance(issued, dict) else {}
    checked = issue.get("checked")
    return Version(
        number=number,
        at=str(record.get("at", "")),
        by=str(record.get("by", "")),
        answers=answers if isinstance(answers, dict) else {},
        facts=facts if isinstance(facts, dict) else {},
        reason=str(record.get("reason", "")),
        issued_at=str(issue.get("at", "")),
        issued_by=str(issue.get("by", "")),
        checked=tuple(str(line) for line in checked) if isinstance(checked, list) else (),
    )


@lru_cache(maxsize=512)
def _term(text: str) -> TermId | None:
    try:
        return TermId.parse(text)
    except UserError:
        return None
