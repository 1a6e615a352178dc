"""The history of a visit: who changed which answer when, what it said at any moment, and back.

Everything is read from the events; nothing is kept besides them. Putting a passage back is a change
like any other, and can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import EntityState, Event, Json, canonical, entity_states
from ssio_desktop.domain.visits import ANSWERS, FINAL, Visit, read_visit
from ssio_desktop.domain.word_diff import Piece, word_diff
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up, visiting
from ssio_desktop.services.passages import ReportPassage, passages
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visiting import VisitWork
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.views import GroupView, RepeatView

_ONE_GO_MS = 1_000
"""What was written without a longer pause is one change of whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at which a visit was changed. stamp: of its last event; what was known then is every
    event up to it. answers: how many answers it changed. version: the number of the version that
    was made final by it, else 0."""

    stamp: str
    at: datetime
    by: str
    label: str
    answers: int
    version: int = 0


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One change of one answer. before and after: in words, empty for none. version: of the visit
    that was the latest final one when it was made, 0 before the first. value: what it was changed
    to, as it is recorded."""

    at: datetime
    by: str
    before: str
    after: str
    version: int
    value: Json
    is_current: bool
    stamp: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer that differs between two moments. before and after: in words; value: as recorded
    at the earlier moment, to be put back."""

    path: str
    label: str
    before: str
    after: str
    value: Json

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The two texts word by word."""
        return word_diff(self.before, self.after)


@dataclass(frozen=True, slots=True)
class History:
    """Everything the history of a visit shows. moments: newest first. work: the visit as it stands.
    labels: what each question asks, by path."""

    work: VisitWork
    moments: tuple[Moment, ...]
    labels: Mapping[str, str]


def history(ws: Workspace, visit_id: str) -> History:
    """The moments of a visit, and the visit with what is being typed laid over."""
    work = visiting.open_visit(ws, visit_id)
    labels = {each.path: each.label for each in passages(work.session())}
    return History(work, moments(ws, visit_id), labels)


def moments(ws: Workspace, visit_id: str) -> tuple[Moment, ...]:
    """The moments at which a visit was changed, newest first.

    A change made here is one. What came with a file tells no changes, only when each part was
    written: what one person wrote at one go is one moment, and so is each making final.
    """
    rows = ws.store.db.conn.execute(
        "SELECT e.stamp, e.officer, e.device, e.path, b.seq, b.label FROM events e "
        "JOIN batches b ON b.seq = e.batch WHERE e.entity = ? ORDER BY e.stamp",
        (f"visit/{visit_id}",),
    ).fetchall()
    found: dict[tuple[object, ...], Moment] = {}
    last: dict[tuple[object, ...], tuple[int, int, bool]] = {}
    for stamp, officer, device, path, batch, label in rows:
        key: tuple[object, ...] = (batch,)
        version = _version_of(path)
        if device != ws.store.device:
            at = Stamp.parse(stamp).ms
            number, before, was_final = last.get((batch, device, officer), (0, at, False))
            number += was_final or at - before > _ONE_GO_MS
            last[batch, device, officer] = number, at, version > 0
            key = (batch, device, officer, number)
        known = found.get(key)
        found[key] = Moment(
            stamp,
            Stamp.parse(stamp).moment(),
            known.by if known else setting_up.officer(ws, officer).name,
            label,
            (known.answers if known else 0) + path.startswith(f"{ANSWERS}."),
            max(version, known.version if known else 0),
        )
    return tuple(sorted(found.values(), key=lambda each: each.stamp, reverse=True))


def _version_of(path: str) -> int:
    """The number of the version that an event makes final; 0 for any other."""
    kind, _, number = path.partition(".")
    return int(number) if kind == FINAL and number.isdigit() else 0


def visit_at(ws: Workspace, visit_id: str, stamp: str) -> VisitWork:
    """A visit as it was at a moment, to be read; its form gets the facts of the note as it stands.

    UserError where the visit was not begun then.
    """
    entity = f"visit/{visit_id}"
    then = _state(entity, ws.store.history(entity), stamp)
    visit: Visit = read_visit(then)
    if not visit.urn:
        raise UserError(say("The visit was not begun at that moment."), code="history.before")
    now = visiting.open_visit(ws, visit_id)
    return replace(now, visit=visit, answers=visit.answers, recovered=())


def answer_changes(ws: Workspace, visit_id: str, path: str) -> tuple[AnswerChange, ...]:
    """Every change of one answer, newest first."""
    entity = f"visit/{visit_id}"
    events = ws.store.history(entity)
    finals = sorted(
        (event.stamp, int(event.path.rpartition(".")[2]))
        for event in events
        if event.path.startswith(f"{FINAL}.") and event.path.rpartition(".")[2].isdigit()
    )
    heads = ws.store.state(entity).paths.get(f"{ANSWERS}.{path}")
    current = heads.latest.id if heads is not None else ""
    work = visiting.open_visit(ws, visit_id)
    names: dict[str, str] = {}
    found: list[AnswerChange] = []
    before = ""
    for event in events:
        if event.path != f"{ANSWERS}.{path}":
            continue
        after = value_words(work, path, event.value)
        if event.officer not in names:
            names[event.officer] = setting_up.officer(ws, event.officer).name
        version = max((number for at, number in finals if at <= event.stamp), default=0)
        moment = Stamp.parse(event.stamp).moment()
        found.append(
            AnswerChange(
                moment,
                names[event.officer],
                before,
                after,
                version,
                event.value,
                event.id == current,
                event.stamp,
            )
        )
        before = after
    return tuple(reversed(found))


def differences(ws: Workspace, visit_id: str, earlier: str, later: str) -> tuple[Difference, ...]:
    """What differs between two moments (clock stamps), in the order of the form.

    later: empty for the visit as it stands.
    """
    old = visit_at(ws, visit_id, earlier)
    new = visit_at(ws, visit_id, later) if later else visiting.open_visit(ws, visit_id)
    found: list[Difference] = []
    told_old, told_new = _told(old), _told(new)
    paths = dict.fromkeys([*told_new, *told_old])
    for path in paths:
        one, other = told_old.get(path), told_new.get(path)
        before, after = one.text if one else "", other.text if other else ""
        if before != after and (label := (other or one)) is not None:
            found.append(Difference(path, label.label, before, after, old.answers.get(path)))
    rows_old, rows_new = _rows(old), _rows(new)
    # Answers that the form does not show now, or that hold no words of their own.
    for path in sorted({*old.answers, *new.answers} - set(paths)):
        gone, came = old.answers.get(path), new.answers.get(path)
        if path in rows_old or path in rows_new:
            # What was answered in a row tells of it, and takes it along when it is put back.
            was, now = rows_old.get(path, ("", "")), rows_new.get(path, ("", ""))
            moved = bool(was[1] and now[1])
            is_told = any(each.path.startswith(f"{path}.") for each in found) and not moved
            if was[1] != now[1] and gone != came and not is_told:
                found.append(Difference(path, now[0] or was[0], was[1], now[1], gone))
        elif canonical(gone) != canonical(came):
            found.append(
                Difference(
                    path, path, value_words(old, path, gone), value_words(new, path, came), gone
                )
            )
    return tuple(found)


def put_back(ws: Workspace, visit_id: str, path: str, value: Json) -> Outcome[None]:
    """Give an answer the value that it had. A row that it stands in and that was taken out comes
    back with it, at its former place. UserError where the note is only read here."""
    work = visiting.open_visit(ws, visit_id)
    if work.visit.from_report or work.visit.state == "withdrawn":
        raise UserError(
            say("This note is only read here, so nothing can be put back into it."),
            code="history.read-only",
        )
    visiting.settle(ws, visit_id)
    return ws.record(
        [
            *(_rows_of(ws, work, path) if value is not None else ()),
            Write(f"visit/{visit_id}", f"{ANSWERS}.{path}", value),
        ],
        None,
        label=say("Answer put back in the note of visit to {name}", name=work.school_name),
    )


def value_words(work: VisitWork, path: str, value: Json) -> str:
    """An answer in words, choices by their labels; as it is recorded where the form has it not."""
    if value is None or value == "":
        return ""
    session = replace(work, answers={**work.answers, path: value}).session()
    told = {each.path: each.text for each in passages(session)}
    return told.get(path) or (value if isinstance(value, str) else canonical(value))


def _rows_of(ws: Workspace, work: VisitWork, path: str) -> Iterator[Write]:
    """The places of the rows that an answer stands in and that the note has no longer."""
    parts = path.split(".")
    entity = f"visit/{work.visit.id}"
    for at in range(1, len(parts)):
        row = ".".join(parts[:at])
        if ":" in parts[at - 1] and work.answers.get(row) is None:
            former = [
                event.value
                for event in ws.store.history(entity)
                if event.path == f"{ANSWERS}.{row}" and event.value is not None
            ]
            if former:
                yield Write(entity, f"{ANSWERS}.{row}", former[-1])


def _rows(work: VisitWork) -> dict[str, tuple[str, str]]:
    """The rows of a note by path: what each is called, and its place, both in words."""
    found: dict[str, tuple[str, str]] = {}
    waiting = list(work.session().tree())
    while waiting:
        view = waiting.pop()
        if isinstance(view, GroupView):
            waiting += view.children
        elif isinstance(view, RepeatView):
            for each in view.instances:
                title = say("{title}, place of a row", title=view.label or view.name)
                found[each.path] = title, say("Place {number}", number=each.position)
                waiting += each.children
    return found


def _told(work: VisitWork) -> dict[str, ReportPassage]:
    return {each.path: each for each in passages(work.session())}


def _state(entity: str, events: Iterable[Event], stamp: str) -> EntityState:
    states = entity_states(event for event in events if event.stamp <= stamp)
    return states.get(entity, EntityState(entity))
