"""What a report of a visit says, from a form's answers and the facts fixed with them.

Pure: the same answers and facts give the same data, whatever the store says meanwhile.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime

from ssio_desktop.domain.attachments import LARGEST, read_attachment
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.repeats import repeat_instances
from ssio_desktop.domain.visits import Version, Visit, named, read_day
from ssio_desktop.reports.content import Column, Signature
from ssio_desktop.reports.visit_report import (
    Action,
    AttachedFile,
    CategoryJudgement,
    PupilGroup,
    ReportAnswer,
    ReportItem,
    ReportSection,
    ReportTable,
    SchoolFacts,
    VersionNote,
    VisitFacts,
    VisitReportData,
)
from ssio_desktop.services.report_file import report_file
from ssio_desktop.services.visit_facts import (
    AGREED,
    CARRIED,
    FILES,
    agreed_actions,
)
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.outline import Answer, Section, Table, as_text
from ssio_desktop.xforms.session import FormSession

PEOPLE = "met"
"""The repeat in which a form records who was met: ``name``, ``role``, ``role_other``."""

GROUPS, NOTE = "pupil_groups", "_note"
"""The section on groups of pupils; the note on a group is named after its question."""

PICTURES = "pictures"
"""Where the facts of a report have the attached pictures that it prints: base64 by digest."""

_TIMES = ("start_time", "end_time")
_PRINTED_ABOVE = frozenset({"visit_date", *_TIMES})


def report_data(
    visit: Visit,
    form: FormDefinition,
    answers: Mapping[str, Json],
    form_facts: Mapping[str, Json],
    facts: Mapping[str, Json],
    *,
    when: datetime,
    version: Version | None,
    history: tuple[VersionNote, ...],
    form_digest: str = "",
) -> VisitReportData:
    """Everything the report prints. history: the versions up to this one; version: None for the
    draft. form_digest: SHA-256 of the form as it is stored."""
    day = read_day(named(answers, "visit_date"))
    session = FormSession(form, answers, facts=form_facts, today=day or when.date())
    outline = as_text(session)
    officer, school = as_dict(facts.get("officer")), school_of(facts)
    number = version.number if version else (len(history) + 1)
    issued = version.issued_at if version else ""
    return VisitReportData(
        school=SchoolFacts(
            name=text_of(school, "name"),
            urn=text_of(school, "urn"),
            phase=text_of(school, "phase").capitalize(),
            kind=text_of(school, "type"),
            head=text_of(school, "head"),
            chair=text_of(school, "chair"),
            age_range=text_of(school, "ages"),
            pupils=text_of(school, "pupils"),
            package=text_of(school, "package"),
        ),
        visit=VisitFacts(
            kind=form.title,
            date=day_in_words(day) if day else "",
            time=" to ".join(str(at) for name in _TIMES if (at := named(answers, name))),
            officer=text_of(officer, "name"),
        ),
        when=when,
        visit_id=visit.id,
        people=_people(session, answers),
        category=_category(as_dict(facts.get("category"))),
        sections=tuple(_sections(_without(outline, GROUPS))),
        groups=_groups(outline),
        actions=_actions(session, AGREED, answers),
        last_actions=_actions(session, CARRIED, answers),
        signatures=(
            Signature(text_of(officer, "role") or "Officer", text_of(officer, "name")),
            Signature("Headteacher", ""),
        ),
        version=str(number),
        amendment=number - 1,
        issued=day_in_words(datetime.fromisoformat(issued).date()) if issued else "",
        history=history if number > 1 else (),
        checked=version.checked if version else (),
        files=tuple(_files(facts)),
        draft=not issued,
        # What was issued is printed again as it was.
        withdrawn="" if issued else visit.withdrawn,
        attachments=(
            report_file(
                visit,
                form,
                session,
                answers,
                form_facts,
                facts,
                form_digest=form_digest,
                when=when,
                version=version,
                number=number,
                history=history,
            ),
        ),
    )


def _files(facts: Mapping[str, Json]) -> Iterator[AttachedFile]:
    """The attachments that the report lists, with the pictures of those that it prints."""
    records, pictures = facts.get(FILES), as_dict(facts.get(PICTURES))
    for record in records if isinstance(records, list) else ():
        entry = read_attachment("", record)
        if entry is None:
            continue
        try:
            data = base64.b64decode(str(pictures.get(entry.sha256, "")), validate=True)
        except ValueError:
            data = b""
        picture = data if entry.printed and len(data) <= LARGEST else b""
        yield AttachedFile(entry.name, entry.words, _size(entry.size), picture)


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} kB"


def day_in_words(day: date) -> str:
    """A day as a report writes it: ``22 November 2026``."""
    return f"{day.day} {day:%B %Y}"


def version_notes(versions: Iterable[Version]) -> tuple[VersionNote, ...]:
    """What is said of each version: its number, day, reason and author."""
    notes = []
    for version in versions:
        facts = as_dict(report_part(version.facts).get("officer"))
        notes.append(
            VersionNote(
                version=str(version.number),
                date=day_in_words(datetime.fromisoformat(version.at).astimezone(UTC).date()),
                change=version.reason or "First version",
                by=text_of(facts, "name"),
            )
        )
    return tuple(notes)


def _sections(sections: Iterable[Section]) -> Iterator[ReportSection]:
    for section in sections:
        items: list[ReportItem] = []
        inner: list[ReportSection] = []
        for block in section.blocks:
            match block:
                case Answer(path, label, values):
                    if path.rpartition(".")[2] not in _PRINTED_ABOVE:
                        items.append(ReportAnswer(label, _joined(values)))
                case Table(path, title, columns, rows):
                    if path not in (AGREED, CARRIED, PEOPLE):
                        items.append(
                            ReportTable(title, tuple(Column(name) for name in columns), rows)
                        )
                case Section():
                    inner += _sections((block,))
        if items or inner:
            yield ReportSection(section.title, tuple(items), tuple(inner))


def _without(sections: Iterable[Section], path: str) -> Iterator[Section]:
    return (section for section in sections if section.path != path)


def _groups(sections: Iterable[Section]) -> tuple[PupilGroup, ...]:
    """The section on groups of pupils as rows: each question with the note that belongs to it."""
    answers = [
        block
        for section in sections
        if section.path == GROUPS
        for block in section.blocks
        if isinstance(block, Answer)
    ]
    notes = {answer.path: answer.value for answer in answers if answer.path.endswith(NOTE)}
    rows = []
    for answer in answers:
        note = notes.get(answer.path + NOTE, "")
        if answer.path in notes:
            continue
        if answer.kind == "text":
            rows.append(PupilGroup(name=answer.value, evidence=note))
        else:
            rows.append(PupilGroup(name=answer.label, progress=answer.value, evidence=note))
    return tuple(rows)


def _joined(values: tuple[str, ...]) -> str:
    return values[0] if len(values) == 1 else "\n".join(f"• {value}" for value in values)


def _actions(session: FormSession, repeat: str, answers: Mapping[str, Json]) -> tuple[Action, ...]:
    found: list[Action] = []
    for action in agreed_actions(answers, repeat):
        by_when = read_day(action.get("by_when"))
        state = _choice(session, f"{repeat}.state", str(action.get("state", "")))
        comment = str(action.get("comment", "")).strip()
        found.append(
            Action(
                what=str(action.get("what", "")) + (f"\n{comment}" if comment else ""),
                who=str(action.get("who", "")),
                by_when=day_in_words(by_when) if by_when else str(action.get("by_when", "")),
                state=state,
            )
        )
    return tuple(found)


def _choice(session: FormSession, key: str, value: str) -> str:
    """The label of a chosen value, as the form words it; the value where it has none."""
    item = session.definition.item(key)
    if item is None or item.choices is None:
        return value
    labels = {choice.value: choice.label.plain for choice in item.choices.fixed}
    return labels.get(value, value)


def _people(session: FormSession, answers: Mapping[str, Json]) -> tuple[tuple[str, str], ...]:
    """Name and role of each person met, in the order of the note."""
    found = []
    for person in repeat_instances(answers, PEOPLE):
        role = str(person.get("role", ""))
        words = str(person.get("role_other", "")) or _choice(session, f"{PEOPLE}.role", role)
        name = str(person.get("name", ""))
        if name or words:
            found.append((name, words) if name and name != words else (name or words, ""))
    return tuple(found)


def _category(category: Mapping[str, Json]) -> CategoryJudgement | None:
    if not category:
        return None
    reasons = category.get("reasons")
    steps = [line.strip(" •-") for line in text_of(category, "next_steps").splitlines()]
    return CategoryJudgement(
        code=text_of(category, "code"),
        name=text_of(category, "name"),
        reasons=tuple(str(reason) for reason in reasons) if isinstance(reasons, list) else (),
        movement=text_of(category, "movement"),
        by="" if category.get("on_record") else "Officer’s judgement, before the review board",
        next_steps=tuple(step for step in steps if step),
    )


def school_of(facts: Mapping[str, Json]) -> dict[str, Json]:
    """The school as it was fixed."""
    return as_dict(facts.get("school"))


def as_dict(value: Json) -> dict[str, Json]:
    """An object, empty where the value is none."""
    return value if isinstance(value, dict) else {}


def text_of(record: Mapping[str, Json], name: str) -> str:
    """A value as text, empty where there is none."""
    value = record.get(name)
    return "" if value is None else str(value)


def report_part(facts: Mapping[str, Json]) -> dict[str, Json]:
    """What a version fixed for its report."""
    return as_dict(facts.get("report"))
