"""Reading a finished report against the sheet: point by point, then given to its officer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ssio_desktop.domain.assurance.readings import (
    FINISHED,
    GIVEN,
    MADE,
    POINT,
    REPLY,
    WITHDRAWN,
    WORK_READING,
    Judged,
    WorkReading,
    judged_record,
    made_record,
    missing_of,
    open_points,
    read_reading,
)
from ssio_desktop.domain.assurance.sheets import Point, Sheet
from ssio_desktop.domain.assurance.times import Days
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.quality_assurance import place_of
from ssio_desktop.domain.visits import Version, Visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, schools, setting_up, visiting
from ssio_desktop.services import reading as before_issue
from ssio_desktop.services.assurance import sampling, times, who
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.passages import ReportPassage
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say, together


@dataclass(frozen=True, slots=True)
class OpenReading:
    """A reading on the desk. passages: of the report as it was read; empty where the visit is not
    in this store. days: what the record says of its times. may_read, may_give, may_reply: what
    whoever works here can do with it now."""

    reading: WorkReading
    sheet: Sheet
    school: str
    officer: str
    reader: str
    form: str
    passages: tuple[ReportPassage, ...]
    days: Days | None
    open: tuple[Point, ...]
    may_read: bool
    may_give: bool
    may_reply: bool


def readings(ws: Workspace, officer: str = "") -> tuple[WorkReading, ...]:
    """The readings that whoever works here may see, of an officer’s (id) work or of everybody’s,
    the latest visit first."""
    viewer = who.viewer(ws)
    found = (read_reading(state) for state in ws.store.states(WORK_READING))
    kept = [
        each
        for each in found
        if each is not None and viewer.may_see(each) and officer in ("", each.officer)
    ]
    return tuple(sorted(kept, key=lambda each: (each.visited, each.id), reverse=True))


def reading(ws: Workspace, reading_id: str) -> WorkReading:
    """One reading. UserError where it is not here, or is for others to see."""
    found = read_reading(ws.store.state(_entity(reading_id)))
    if found is None or not who.viewer(ws).may_see(found):
        raise UserError(
            say("That reading is not here for you to see."),
            where=reading_id[:60],
            remedy=say("Take its name from the list; it may have been withdrawn."),
            code="assurance.no-reading",
        )
    return found


def open_reading(ws: Workspace, reading_id: str) -> OpenReading:
    """A reading with the report it is of."""
    found = reading(ws, reading_id)
    sheet = _sheet(ws, found)
    mine = found.officer == ws.officer
    return OpenReading(
        found,
        sheet,
        school_name(ws, found.urn),
        setting_up.officer(ws, found.officer).name,
        setting_up.officer(ws, found.reader).name,
        form_title(ws, found.form),
        _passages_of(ws, found),
        times.days_of_visit(ws, found.visit) if _visit(ws, found.visit) is not None else None,
        open_points(found, sheet),
        may_read=not mine and not found.given,
        may_give=not mine and found.standing == "finished" and who.viewer(ws).leads,
        may_reply=mine and bool(found.given),
    )


def begin(ws: Workspace, visit_id: str, sample: str = "", reader: str = "") -> Outcome[WorkReading]:
    """Begin to read a finished report: the version that was issued last, else the one made final.

    sample: id of the one that drew it. reader: id; the one who works here where it is not said.
    UserError where it is the reader’s own work, is not finished, or was read by them already.
    """
    visit = visiting.read(ws, visit_id)
    reader = reader or ws.officer
    for each in {reader, ws.officer}:
        sampling.refuse_own(ws, visit_id, each)
    version = _version_to_read(visit)
    if version is None or visit.date is None or visit.term is None or visit.withdrawn:
        raise UserError(
            say("Only a finished report can be read."),
            where=schools.name_of(ws, visit.urn),
            remedy=say("Choose one that was made final."),
            code="assurance.not-finished",
        )
    found = (read_reading(state) for state in ws.store.states(WORK_READING))
    if any(
        e and (e.visit, e.reader, e.version) == (visit.id, reader, version.number) for e in found
    ):
        raise UserError(
            say("This version was read by the same reader already."),
            remedy=say("Open that reading and go on with it."),
            code="assurance.read-already",
        )
    made = WorkReading(
        new_id(),
        visit.id,
        visit.officer,
        reader,
        version.number,
        visit.urn,
        visit.form_id,
        visit.term,
        visit.date,
        sheets(ws).on(visit.date).id,
        ws.today(),
        sample,
    )
    name = schools.name_of(ws, visit.urn)
    label = say("Reading of a report begun: {school}", school=name)
    return ws.record([Write(_entity(made.id), MADE, made_record(made))], made, label=label)


def judge(ws: Workspace, reading_id: str, *judgements: Judged) -> Outcome[WorkReading]:
    """Record what was found at one or more points; a judgement made before gives way and stays in
    the history.

    UserError where the sheet has no such point, something is missing, or the words quoted do not
    stand in the report.
    """
    found = _to_read(ws, reading_id)
    sheet, passages = _sheet(ws, found), _passages_of(ws, found)
    writes, made, titles = [], dict(found.points), []
    for given in judgements:
        point = sheet.point(given.point)
        if point is None:
            raise UserError(
                say("The reading sheet has no such point."),
                where=given.point[:40],
                remedy=say("Name one of {names}.", names=", ".join(_names(ws, found))),
                code="assurance.no-point",
            )
        kept = _placed(_whole(given, point), passages)
        record = {**judged_record(kept), "at": ws.moment(), "by": ws.officer}
        writes.append(Write(_entity(found.id), f"{POINT}.{point.id}", record))
        made[point.id] = kept
        titles.append(point.title)
    label = say("Point of a reading judged: {point}", point=together(titles, ", "))
    return ws.record(writes, replace(found, points=made), label=label)


def finish(ws: Workspace, reading_id: str, summary: str = "") -> Outcome[WorkReading]:
    """Say that a report was read as a whole. UserError, naming points that are not judged."""
    found = _to_read(ws, reading_id)
    left = open_points(found, _sheet(ws, found))
    if left:
        raise UserError(
            say("The reading is not finished: {count} points are not judged.", count=len(left)),
            where="; ".join(each.title for each in left),
            remedy=say("Judge each point; one may not apply here."),
            code="assurance.points",
        )
    record = {"at": ws.moment(), "by": ws.officer, "summary": words_kept(summary)}
    made = replace(found, finished=record["at"], summary=record["summary"])
    label = say("Reading of a report finished: {school}", school=school_name(ws, found.urn))
    return ws.record([Write(_entity(found.id), FINISHED, {**record})], made, label=label)


def give(ws: Workspace, reading_id: str) -> Outcome[WorkReading]:
    """Give a finished reading to the officer whose work it is of. From then on it stays as it is.
    UserError where it is not finished, or for somebody who does not lead."""
    who.require_lead(ws)
    found = reading(ws, reading_id)
    sampling.refuse_own(ws, found.visit, ws.officer)
    if found.standing != "finished":
        raise UserError(
            say("This reading is not finished.")
            if found.standing == "begun"
            else say("This reading was given to the officer already."),
            where=school_name(ws, found.urn),
            remedy=say("Only a finished reading is given, once."),
            code="assurance.give",
        )
    made = replace(found, given=ws.moment())
    label = say("Reading given to {name}", name=setting_up.officer(ws, found.officer).name)
    record = {"at": made.given, "by": ws.officer}
    return ws.record([Write(_entity(found.id), GIVEN, {**record})], made, label=label)


def reply(ws: Workspace, reading_id: str, text: str, point: str = "") -> Outcome[str]:
    """What the officer says to a reading, of one point or of the whole. The value is its id.
    UserError where it is of somebody else’s work, or there are no words."""
    found = reading(ws, reading_id)
    if found.officer != ws.officer or not found.given:
        raise UserError(
            say("Only the officer whose work was read replies, once the reading was given."),
            code="assurance.not-yours",
        )
    if not text.strip():
        raise UserError(say("A reply needs words."), code="assurance.empty")
    if point and point not in _names(ws, found):
        raise UserError(say("The reading sheet has no such point."), code="assurance.no-point")
    key = new_id()
    record = {"at": ws.moment(), "by": ws.officer, "text": words_kept(text), "point": point}
    label = say("Reply to a reading recorded")
    return ws.record([Write(_entity(found.id), f"{REPLY}.{key}", {**record})], key, label=label)


def withdraw(ws: Workspace, reading_id: str, reason: str) -> Outcome[None]:
    """Take a reading back, with a reason. It stays in the history. UserError without a reason."""
    found = reading(ws, reading_id)
    if found.officer == ws.officer:
        raise UserError(say("Nobody withdraws a reading of their own work."), code="assurance.own")
    if not reason.strip():
        raise UserError(say("Withdrawing a reading needs a reason."), code="assurance.reason")
    label = say("Reading of a report withdrawn: {school}", school=school_name(ws, found.urn))
    return ws.record([Write(_entity(found.id), WITHDRAWN, reason.strip())], None, label=label)


def made_by(ws: Workspace, officer: str) -> tuple[str, ...]:
    """The entities of readings in which an officer (id) wrote: what goes with the return."""
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM events WHERE officer = ? AND entity >= ? AND entity < ?",
        (officer, f"{WORK_READING}/", f"{WORK_READING}0"),
    )
    return tuple(str(row[0]) for row in rows.fetchall())


def not_for_here(ws: Workspace, entities: Iterable[str]) -> frozenset[str]:
    """Those of some entities that are readings whoever works here may not see; one that was
    withdrawn is for those who lead."""
    readings_ = [each for each in entities if each.startswith(f"{WORK_READING}/")]
    if not readings_:
        return frozenset()
    viewer = who.viewer(ws)
    found = {each: read_reading(ws.store.state(each)) for each in readings_}
    return frozenset(
        entity
        for entity, made in found.items()
        if not (viewer.may_see(made) if made is not None else viewer.leads)
    )


def school_name(ws: Workspace, urn: str) -> str:
    """A school’s name; its number where it is not in this store."""
    row = ws.store.db.conn.execute("SELECT name FROM schools WHERE urn = ?", (urn,)).fetchone()
    return str(row[0]) if row and row[0] else urn


def form_title(ws: Workspace, form: str) -> str:
    """What a kind of visit is called; its id where its form is not here."""
    return next((each.title for each in forms.forms(ws) if each.id == form), form)


def _to_read(ws: Workspace, reading_id: str) -> WorkReading:
    found = reading(ws, reading_id)
    if found.officer == ws.officer:
        raise UserError(say("Nobody reads their own work."), code="assurance.own-work")
    if found.given:
        raise UserError(
            say("This reading was given to the officer, and stays as it is."),
            remedy=say("Withdraw it with a reason, and read the report anew."),
            code="assurance.given",
        )
    return found


def _whole(given: Judged, point: Point) -> Judged:
    """The judgement without blanks around its words; UserError where something is missing."""
    judged = replace(
        given,
        quote=words_kept(given.quote),
        path=given.path.strip(),
        praise=words_kept(given.praise),
        do=words_kept(given.do),
    )
    if missing := missing_of(judged, point):
        raise UserError(
            say("The judgement is not whole: {missing}", missing=together(w for _, w in missing)),
            where=point.title,
            remedy=say("Fill in what is missing. Nothing was recorded."),
            code="assurance.unfinished",
        )
    return judged


def _placed(judged: Judged, passages: tuple[ReportPassage, ...]) -> Judged:
    """The judgement with the passage that has the words quoted; UserError where none has."""
    if not judged.quote or not passages:
        return judged
    for passage in passages:
        if judged.path in ("", passage.path) and place_of(judged.quote, passage.text) is not None:
            return replace(judged, path=passage.path)
    raise UserError(
        say("These words do not stand in the report."),
        where=judged.quote[:200],
        remedy=say("Quote the words as they stand in the version that is being read."),
        code="assurance.quote",
    )


def _passages_of(ws: Workspace, found: WorkReading) -> tuple[ReportPassage, ...]:
    visit = _visit(ws, found.visit)
    version = visit.version(found.version) if visit is not None else None
    return _passages(ws, visit, version) if visit is not None and version is not None else ()


def _passages(ws: Workspace, visit: Visit, version: Version) -> tuple[ReportPassage, ...]:
    """The passages of a version; none where the form it was written in is not in this store."""
    try:
        return before_issue.version_passages(ws, visit, version)
    except UserError:
        return ()


def _sheet(ws: Workspace, found: WorkReading) -> Sheet:
    known = sheets(ws)
    return known.sheet(found.sheet) or known.on(found.visited)


def _names(ws: Workspace, found: WorkReading) -> tuple[str, ...]:
    return tuple(each.id for each in _sheet(ws, found).points)


def _visit(ws: Workspace, visit_id: str) -> Visit | None:
    """The visit, or None where it is not in this store, as at an officer who moved on."""
    try:
        return visiting.read(ws, visit_id)
    except UserError:
        return None


def _version_to_read(visit: Visit) -> Version | None:
    issued = [each for each in visit.versions if each.is_issued]
    found = issued or visit.versions
    return found[-1] if found else None


def _entity(reading_id: str) -> str:
    return f"{WORK_READING}/{reading_id}"
