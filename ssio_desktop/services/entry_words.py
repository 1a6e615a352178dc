"""What an entry of the record is, in words: its kind, school, term or day, and its question,
criterion or field. Search and the answer to a request both tell it by this."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from ssio_desktop.domain.assurance.readings import TRAINING, WORK_READING
from ssio_desktop.domain.assurance.samples import WORK_SAMPLE
from ssio_desktop.domain.authority_plans import PLAN
from ssio_desktop.domain.board_records import DECISION
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.challenges import CHALLENGE, read_challenge
from ssio_desktop.domain.concern_records import CONCERN
from ssio_desktop.domain.events import EntityState, Event, Json
from ssio_desktop.domain.evidence import EVIDENCE
from ssio_desktop.domain.inspected import INSPECTED, TABLE
from ssio_desktop.domain.measures import PERFORMANCE
from ssio_desktop.domain.meeting_parts import DECISION as DECIDED
from ssio_desktop.domain.meeting_parts import DONE, ITEM, NOTE, PLACE
from ssio_desktop.domain.meetings import MEETING, read_meeting
from ssio_desktop.domain.quality_assurance import ANSWER, COMMENT, READING, TAKEN_BACK
from ssio_desktop.domain.risk import RISK
from ssio_desktop.domain.scrutiny import SCRUTINY
from ssio_desktop.domain.second_looks import SECOND_JUDGEMENT, SECOND_LOOK
from ssio_desktop.domain.self_assessments import SELF_ASSESSMENT
from ssio_desktop.domain.targets import TARGET
from ssio_desktop.domain.visits import ANSWERS, read_day
from ssio_desktop.domain.voices.records import RETURN, ROUND
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cells import holdable
from ssio_desktop.services import about_school, forms, setting_up
from ssio_desktop.services.field_words import CHECK_FIELDS, criteria, field
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import filled, said_day, say

_Read = TypeVar("_Read")
_OF_AUTHORITY: Final[Mapping[str, str]] = {
    EVIDENCE: say("Evidence of the authority’s work"),
    WORK_SAMPLE: say("Sample of officers’ reports"),
    WORK_READING: say("Reading of an officer’s report"),
    TRAINING: say("Training for officers"),
    INSPECTED: say("Inspection of an authority"),
    TABLE: say("Table about inspections of authorities"),
    PLAN: say("Plan of the authority"),
    SCRUTINY: say("Report to the scrutiny committee"),
    SELF_ASSESSMENT: say("Self-assessment of the authority"),
    ROUND: say("Questionnaire to schools"),
    RETURN: say("Return of a questionnaire"),
}
"""Records that are about the authority as a whole."""


class EntryWords:
    """The words for some entries, read for all of them at once.

    officers: names by id. Every text of the record that it tells is of one line.
    """

    def __init__(self, ws: Workspace, events: Iterable[Event]) -> None:
        self._ws = ws
        self._questions: dict[tuple[str, str], str] = {}
        self._criteria: dict[str, dict[str, str]] = {}
        self._records: dict[str, EntityState] = {}
        told = tuple(events)
        entities = {event.entity for event in told}
        self._visits = _rows(ws, "visits", {_visit(entity) for entity in entities})
        self._meetings = _states(ws, MEETING, entities, read_meeting)
        self._challenges = _states(ws, CHALLENGE, entities, read_challenge)
        self._said = about_school.said_at_meetings(ws) if self._meetings else {}
        urns = {self.urn(event) for event in told}
        self._schools = {
            entity.partition("/")[2]: str(row["name"])
            for entity, row in _rows(ws, "schools", {f"school/{urn}" for urn in urns}).items()
        }
        self.officers = {each.id: each.name for each in setting_up.officers(ws)}

    def visit(self, event: Event) -> Mapping[str, Any]:
        """The visit that an entry is about, as the list of visits has it; empty for none."""
        return self._visits.get(_visit(event.entity), {})

    def urn(self, event: Event) -> str:
        """The school that an entry is about; empty for none."""
        challenge = self._challenges.get(event.entity)
        if challenge is not None:
            return challenge.urn
        named = about_school.school_of(event.entity) or self._said.get(event.id, "")
        return named or str(self.visit(event).get("urn", ""))

    def school(self, urn: str) -> str:
        """The name of a school; its number where no name is known."""
        return self._schools.get(urn, urn)

    def meeting(self, event: Event) -> str:
        """The meeting that an entry is of, by its day; empty for none that can be read."""
        held = self._meetings.get(event.entity)
        return say("Meeting on {day}", day=said_day(held.day)) if held else ""

    def where(self, event: Event) -> str:
        """The question that an entry answers, by its words or name, what it is of a case, or the
        term it is of, such as ``2026-autumn``; empty for none of them."""
        if event.kind == "visit" and event.path.startswith(f"{ANSWERS}."):
            asked = event.path[len(ANSWERS) + 1 :]
            return self._question(event, asked) or _key(asked)
        if event.kind in CASE_KINDS:
            return field(event.kind, event.path)
        return self._term(event)

    def chosen(self, event: Event) -> str:
        """What was chosen from a list, by the words of the choices; empty where the value of an
        entry is none of those that its form’s question has."""
        asked = event.path[len(ANSWERS) + 1 :] if event.path.startswith(f"{ANSWERS}.") else ""
        if event.kind != "visit" or not asked or not isinstance(event.value, str):
            return ""
        try:
            ref = str(self.visit(event).get("form", ""))
            item = forms.definition(self._ws, ref).item(_key(asked)) if ref else None
        except UserError:
            return ""
        if item is None or item.choices is None:
            return ""
        labels = {each.value: each.label.plain for each in item.choices.fixed}
        many = event.value.split() if item.question == "select_many" else [event.value]
        return ", ".join(labels[each] for each in many) if set(many) <= set(labels) else ""

    def told(self, event: Event) -> str:
        """All of it in one line for somebody who does not know the program. A field for which
        there are no words is told by its path."""
        named = self._field(event) or say("Field “{path}” of the record", path=_line(event.path))
        return say("{about} – {field}", about=self._about(event), field=named)

    def _about(self, event: Event) -> str:
        urn = self.urn(event)
        school = self._named(urn) if urn else say("a school that is not known here")
        term = _term_words(self._term(event))
        match event.kind:
            case "visit":
                return say("Note of {visit}", visit=self._visited(event, school))
            case "reading":
                return say("Reading of the note of {visit}", visit=self._visited(event, school))
            case "categorisation":
                return say("Categorisation of {school}, {term}", school=school, term=term)
            case "school":
                return say("Particulars of {school}", school=school)
            case "officer":
                name = self.officers.get(event.key) or event.key
                return say("Particulars of the officer {name}", name=_line(name))
            case "authority":
                return say("Settings of the authority")
            case _:
                return self._of_board(event, school, term)

    def _of_board(self, event: Event, school: str, term: str) -> str:
        """What of the board’s records an entry is part of."""
        match event.kind:
            case kind if kind == DECISION:
                return say(
                    "The board’s decision on the category of {school}, {term}",
                    school=school,
                    term=term,
                )
            case kind if kind == RISK:
                return say("Judgement of the risk of {school}, {term}", school=school, term=term)
            case kind if kind == PERFORMANCE:
                if not self.urn(event):
                    return say("Published figures of an authority or of England")
                return say("Published figures of {school}", school=school)
            case kind if kind == TARGET:
                return say("Target of the authority")
            case kind if kind == CONCERN:
                return say("Formal action and concern at {school}", school=school)
            case kind if kind in (SECOND_LOOK, SECOND_JUDGEMENT):
                return say("Second judgement of {school}, {term}", school=school, term=term)
            case kind if kind == CHALLENGE:
                made = self._challenges.get(event.entity)
                if made is None:
                    return say("Challenge by {school}", school=school)
                return say(
                    "Challenge by {school} of its category of the {term}, made on {day}",
                    school=school,
                    term=term,
                    day=said_day(made.day),
                )
            case kind if kind in _OF_AUTHORITY:
                return _OF_AUTHORITY[kind]
            case kind if kind == MEETING:
                held = self._meetings.get(event.entity)
                if held is None:
                    return say("Meeting of the board")
                day = said_day(held.day)
                if not self.urn(event):
                    return say("Meeting of the board on {day}", day=day)
                return say("Meeting of the board on {day}, on {school}", day=day, school=school)
            case kind if kind in CASE_KINDS:
                return filled(CASE_KINDS[kind].title, school=school)
            case _:
                return say("Record “{entity}”", entity=_line(event.entity))

    def _named(self, urn: str) -> str:
        name = _line(self._schools.get(urn, ""))
        if not name:
            return say("the school with URN {urn}", urn=urn)
        return say("{name} (URN {urn})", name=name, urn=urn)

    def _visited(self, event: Event, school: str) -> str:
        """A visit within a sentence."""
        visit = self.visit(event)
        day = read_day(visit.get("visit_date"))
        if day is not None:
            return say("visit to {school} on {day}", school=school, day=said_day(day))
        term = _term_words(str(visit.get("term", "")))
        if term:
            return say("visit to {school}, {term}, no day given", school=school, term=term)
        return say("visit to {school}, no day given", school=school)

    def _field(self, event: Event) -> str:
        first, _, rest = event.path.partition(".")
        if event.kind == READING:
            comment = self._comment_field(event, first, rest)
            if comment:
                return comment
        elif event.kind == MEETING:
            item = self._item_title(event, first, rest)
            if item:
                return say("{field}: “{item}”", field=field(event.kind, event.path), item=item)
        elif event.kind == "visit" and first == ANSWERS:
            return self._answer(event, rest)
        elif event.kind == "visit" and first == "accuracy":
            part = rest.partition(".")[2].partition(".")[0]
            return CHECK_FIELDS.get(part) or field(event.kind, event.path)
        elif rest and first in (ANSWERS, "vulnerability"):
            said = self._criterion(event.entity, rest)
            if first == "vulnerability" and said:
                return say("Evidence of temporary vulnerability: “{factor}”", factor=said)
            return say("Evidence for the criterion “{criterion}”", criterion=said) if said else ""
        elif event.kind == "school" and first == "contact" and rest != "chair":
            return say("Contact: {role}", role=_line(rest))
        return field(event.kind, event.path)

    def _answer(self, event: Event, path: str) -> str:
        """The question of an answer with the section that it stands under, for there “Name” or
        “Who” is asked; empty where the form does not ask it."""
        question = _line(self._question(event, path))
        above = path.rpartition(".")[0]
        section = _line(self._question(event, above)) if above else ""
        if not question or not section:
            return say("Answer to “{question}”", question=question) if question else ""
        row = self._row(event.entity, above)
        if not row:
            return say(
                "Answer to “{question}” under “{section}”", question=question, section=section
            )
        return say(
            "Answer to “{question}” under “{section}”, row {row}",
            question=question,
            section=section,
            row=row,
        )

    def _row(self, entity: str, path: str) -> int:
        """Which row of its repeat an instance is, from 1; 0 for none, or one that was removed."""
        before, colon, instance = path.rpartition(":")
        if not colon or "." in instance:
            return 0
        rows = sorted(
            (order, key.removeprefix(f"{before}:"))
            for key, order in self._state(entity).under(ANSWERS).items()
            if key.startswith(f"{before}:")
            and not set(".:") & set(key.removeprefix(f"{before}:"))
            and isinstance(order, int | float)
        )
        keys = [key for _, key in rows]
        return keys.index(instance) + 1 if instance in keys else 0

    def _comment_field(self, event: Event, first: str, rest: str) -> str:
        """What a reader said of, or an officer answered; empty for neither."""
        if first == COMMENT:
            return say("Reader’s comment on {passage}", passage=self._passage(event, event.value))
        if first not in (ANSWER, TAKEN_BACK):
            return ""
        key = rest
        if first == ANSWER:
            key = str(event.value.get("comment", "")) if isinstance(event.value, dict) else ""
        passage = self._passage(event, self._state(event.entity).get(f"{COMMENT}.{key}"))
        if first == ANSWER:
            return say("Answer to a reader’s comment on {passage}", passage=passage)
        return say("Taking back of a reader’s comment on {passage}", passage=passage)

    def _passage(self, event: Event, comment: Json | None) -> str:
        """The passage that a comment is tied to."""
        said = comment if isinstance(comment, dict) else {}
        path, label = str(said.get("path") or ""), _line(str(said.get("label") or ""))
        label = label or (_line(self._question(event, path)) if path else "")
        if label:
            return say("“{question}”", question=label)
        if path:
            return say("field “{path}” of the note", path=_line(path))
        return say("the note as a whole")

    def _item_title(self, event: Event, first: str, rest: str) -> str:
        """The item of the agenda that an entry of a meeting belongs to."""
        state = self._state(event.entity)
        value = event.value
        if first == DONE:
            value = state.get(f"{DECIDED}.{rest}")
        if first in (DECIDED, DONE):
            rest = str(value.get("item", "")) if isinstance(value, dict) else ""
            value = None
        if first not in (ITEM, PLACE, NOTE, DECIDED, DONE) or not rest:
            return ""
        if first != ITEM:
            value = state.get(f"{ITEM}.{rest}")
        return _line(str(value.get("title", ""))) if isinstance(value, dict) else ""

    def _question(self, event: Event, path: str) -> str:
        """The words of a question of the visit’s form; empty where the form is not here or does
        not ask it."""
        ref, key = str(self.visit(event).get("form", "")), _key(path)
        if (ref, key) not in self._questions:
            try:
                item = forms.definition(self._ws, ref).item(key) if ref else None
            except UserError:
                item = None
            self._questions[ref, key] = item.label.plain if item is not None else ""
        return self._questions[ref, key]

    def _criterion(self, entity: str, key: str) -> str:
        if entity not in self._criteria:
            self._criteria[entity] = criteria(self._ws, entity)
        return _line(self._criteria[entity].get(key, ""))

    def _state(self, entity: str) -> EntityState:
        if entity not in self._records:
            self._records[entity] = self._ws.store.state(entity)
        return self._records[entity]

    def _term(self, event: Event) -> str:
        known = {**self._meetings, **self._challenges}.get(event.entity)
        if known is not None:
            return str(known.term)
        is_of_term = ":" in event.entity and bool(about_school.school_of(event.entity))
        return event.key.partition(":")[2].partition(":")[0] if is_of_term else ""


def _key(path: str) -> str:
    """A question’s name in its form: its path without the rows of repeats."""
    return ".".join(part.partition(":")[0] for part in path.split("."))


def _line(text: str) -> str:
    return holdable(" ".join(text.split()))


def _term_words(name: str) -> str:
    """A term within a sentence, such as ``autumn term 2026``; as it stands where it is none."""
    try:
        return TermId.parse(name).title.lower() if name else ""
    except UserError:
        return _line(name)


def _visit(entity: str) -> str:
    """The entity of the visit that an entity is about: its note, or what readers said of it."""
    kind, _, key = entity.partition("/")
    return f"visit/{key}" if kind in ("visit", READING) else ""


def _states(
    ws: Workspace, kind: str, entities: Iterable[str], read: Callable[[EntityState], _Read]
) -> dict[str, _Read]:
    """What the entities of a kind say, of those found."""
    return {e: read(ws.store.state(e)) for e in entities if e.startswith(f"{kind}/")}


def _rows(ws: Workspace, table: str, entities: Iterable[str]) -> dict[str, dict[str, Any]]:
    found = ws.store.db.query(
        f"SELECT * FROM {table} WHERE entity IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(entities)),),
    )
    return {row["entity"]: row for row in found}
