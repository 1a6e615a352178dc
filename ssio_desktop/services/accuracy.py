"""Checks of factual accuracy: sending a draft to a school, its reply, the answers, the end.

Everything is recorded on the visit. Reading a reply out of a file is ``accuracy_reply``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from ssio_desktop.domain.accuracy import (
    COMMENT,
    Check,
    How,
    Point,
    Reply,
    Said,
    Sent,
    Way,
)
from ssio_desktop.domain.accuracy_records import (
    ACCURACY,
    ANSWER,
    REPLY,
    SENT,
    TYPING,
    read_checks,
    reply_record,
    sent_record,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import counted, long_day
from ssio_desktop.services import accuracy_draft, accuracy_rules, visiting
from ssio_desktop.services.accuracy_gate import as_it_stands, closing
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

HEAD = "the headteacher"
"""To whom a draft goes where nobody else is named."""


def checks_of(ws: Workspace, visit_id: str) -> tuple[Check, ...]:
    """The checks of a visit, the earliest first, with what is being typed laid over."""
    visit = visiting.read(ws, visit_id)
    entity = f"visit/{visit_id}"
    typed = {draft.path: draft.value for draft in ws.store.drafts(entity)}
    found: list[Check] = []
    for check in as_it_stands(ws, visit, read_checks(ws.store.state(entity))):
        value = typed.get(_path(check.id, TYPING))
        found.append(replace(check, typing=value) if isinstance(value, dict) else check)
    return tuple(found)


def check(ws: Workspace, visit_id: str, check_id: str = "") -> Check:
    """A check by id or reference, else the visit's latest. UserError where there is none."""
    found = checks_of(ws, visit_id)
    wanted = [each for each in found if check_id in ("", each.id, each.reference)]
    if not wanted:
        raise UserError(
            say("No draft of this visit was sent for a check of factual accuracy.")
            if not found
            else say("This visit has no such check."),
            where=check_id[:60],
            remedy=say("Its checks are {names}.", names=", ".join(c.reference for c in found))
            if found
            else say("Send the draft first."),
            code="accuracy.none",
        )
    return wanted[-1]


def send(
    ws: Workspace,
    visit_id: str,
    path: Path,
    *,
    to: str = HEAD,
    way: Way = "email",
    day: date | None = None,
    days: int | None = None,
    due: date | None = None,
) -> Outcome[Check]:
    """Write the draft for the school and record it as sent. The value is the check.

    day: of sending, else today. days: working days for the reply, else the authority's number;
    due: the last day itself. UserError where the note is not final or was changed since, the
    version was issued already, or the days cannot be meant: sent before the visit or after today.
    It can be undone until a reply came. Nothing is recorded where the file
    cannot be written.
    """
    visit = _final(ws, visit_id)
    day = day or ws.today()
    _check_sent(ws, visit, day)
    time = accuracy_rules.term(ws, day, days=days, due=due)
    version = visit.versions[-1]
    sent = Sent(
        at=ws.moment(),
        by=ws.officer,
        version=version.number,
        to=to.strip() or HEAD,
        way=way,
        day=day,
        due=time.due,
        days=time.days,
        address=accuracy_rules.rules(ws).address,
        why=time.why,
        passages=accuracy_draft.passages_of(ws, visit, version),
    )
    check_id = new_id()
    write_output(path, accuracy_draft.drawn(ws, visit, check_id, sent))
    name = _school(ws, visit)
    return ws.record(
        [Write(f"visit/{visit_id}", _path(check_id, SENT), sent_record(sent))],
        Check(check_id, sent),
        label=say(
            "Draft for {name} sent for a check of accuracy, reply by {long_day}",
            name=name,
            long_day=long_day(time.due),
        ),
        kind="sent",
    )


def write_draft(ws: Workspace, visit_id: str, path: Path, check_id: str = "") -> Outcome[Path]:
    """Write the draft of a check again: the same passages, day and reference."""
    found = check(ws, visit_id, check_id)
    visit = visiting.read(ws, visit_id)
    return write_output(path, accuracy_draft.draft_pdf(ws, visit, found))


def record_reply(
    ws: Workspace,
    visit_id: str,
    check_id: str,
    *,
    how: How,
    received: date,
    who: str = "",
    overall: bool = False,
    comment: str = "",
    said: Mapping[int, Said] | None = None,
    file: bytes = b"",
) -> Outcome[Reply]:
    """Record what the school replied. Every reply is kept beside those before it.

    said: by number of the passage. file: the bytes it was read from. UserError where it says
    nothing, names a passage that the draft does not have, came before the draft was sent, or is a
    file that was taken in already.
    """
    found = check(ws, visit_id, check_id)
    digest = hashlib.sha256(file).hexdigest() if file else ""
    kept = {
        number: Said(each.verdict, each.words.strip(), each.evidence.strip())
        for number, each in sorted((said or {}).items())
        if each.verdict or each.is_point
    }
    reply = Reply(
        new_id(), ws.moment(), ws.officer, received, how, who.strip(), overall, comment.strip(),
        kept, digest,
    )  # fmt: skip
    _check_reply(ws, found, reply)
    entity = f"visit/{visit_id}"
    typing = tuple(d for d in ws.store.drafts(entity) if d.path == _path(found.id, TYPING))
    writes = [Write(entity, _path(found.id, REPLY, reply.id), reply_record(reply))]
    if how != "file" and (found.typing or typing):
        writes.append(Write(entity, _path(found.id, TYPING), None))
    points = sum(each.is_point for each in kept.values()) + bool(reply.comment)
    visit = visiting.read(ws, visit_id)
    return ws.record(
        writes,
        reply,
        label=say(
            "Reply of {school} recorded, {counted} to answer",
            school=_school(ws, visit),
            counted=counted(points, "point"),
        ),
        promoting=typing if how != "file" else (),
    )


def keep_typing(
    ws: Workspace, visit_id: str, check_id: str, typed: Mapping[str, Json]
) -> Outcome[str]:
    """Save what is being typed of a reply or of answers, before it is recorded as such."""
    return Outcome(ws.store.save_draft(f"visit/{visit_id}", {_path(check_id, TYPING): dict(typed)}))


def answer(
    ws: Workspace,
    visit_id: str,
    check_id: str,
    number: int,
    *,
    changed: bool,
    reason: str = "",
    reply: str = "",
) -> Outcome[Point]:
    """Answer a point of a reply: the passage was changed, or it was not and why.

    number: of the passage, 0 for the words on the report as a whole. reply: its id, else the latest
    with such a point that is not answered, else the latest with such a point. UserError where there
    is no such point, where a change is claimed and the passage says what it said, or where nothing
    is changed and no reason given.
    """
    found = check(ws, visit_id, check_id)
    points = [p for p in found.points if p.number == number and reply in ("", p.reply)]
    points.sort(key=lambda p: p.answer is None)
    if not points:
        raise UserError(
            say("The school made no point on passage {number}.", number=number)
            if number
            else say("The school wrote nothing on the report as a whole."),
            remedy=say("Choose a point of the list."),
            code="accuracy.point",
        )
    visit = visiting.read(ws, visit_id)
    passage = found.sent.passage(number)
    if changed and passage is not None:
        now = accuracy_draft.texts_now(ws, visit).get(passage.key, "")
        if now == passage.text:
            raise UserError(
                say("This passage still says what the draft said."),
                where=say("passage {number}, {title}", number=number, title=passage.title),
                remedy=say("Change the note first, or say why nothing is changed."),
                code="accuracy.unchanged",
            )
    if not reason.strip() and (not changed or number == COMMENT):
        raise UserError(
            say("An answer needs a reason where no passage was changed.")
            if not changed
            else say("Say what was changed."),
            where=points[-1].title,
            remedy=say(
                "Say in a sentence why. It is kept in the record and can be told to the school."
            ),
            code="accuracy.reason",
        )
    record: Json = {
        "changed": changed,
        "reason": reason.strip(),
        "at": ws.moment(),
        "by": ws.officer,
    }
    path = _path(found.id, ANSWER, points[-1].reply, str(number))
    done = ws.record(
        [Write(f"visit/{visit_id}", path, record)],
        None,
        label=say("Point on passage {number} answered", number=number)
        if number
        else say("Words of the school answered"),
    )
    after = check(ws, visit_id, found.id).points
    point = next(p for p in after if p.number == number and p.reply == points[-1].reply)
    return Outcome(point, done.entities, done.label, done.batch)


def close(ws: Workspace, visit_id: str, check_id: str = "", *, reason: str = "") -> Outcome[Check]:
    """End a check to which no reply came: after its day, or before it with a reason.

    UserError where it was replied to or ended already, or has days left and no reason is given.
    """
    found = check(ws, visit_id, check_id)
    state = found.state(ws.today())
    if state not in ("with school", "overdue"):
        raise UserError(
            say("This check was ended already.")
            if found.closed
            else say("The school has replied, so there is nothing to end."),
            remedy=say("Answer the points that are open.") if state == "replied" else "",
            code="accuracy.ended",
        )
    early = state == "with school"
    if early and not reason.strip():
        raise UserError(
            say("The school has until {long_day} to reply.", long_day=long_day(found.sent.due)),
            remedy=say("Wait, or say why the check is ended before that."),
            code="accuracy.early",
        )
    done = ws.record(
        [closing(ws, visit_id, found, early=early, reason=reason)],
        None,
        label=say("Check of accuracy ended before its day")
        if early
        else say(
            "Check of accuracy ended without a reply by {long_day}",
            long_day=long_day(found.sent.due),
        ),
    )
    return Outcome(check(ws, visit_id, found.id), done.entities, done.label, done.batch)


def _check_reply(ws: Workspace, found: Check, reply: Reply) -> None:
    if not (reply.said or reply.overall or reply.comment):
        raise UserError(
            say("This reply says nothing yet."),
            remedy=say(
                "Say of at least one passage, or of the whole report, whether it is accurate."
            ),
            code="accuracy.empty",
        )
    strange = [number for number in reply.said if found.sent.passage(number) is None]
    if strange:
        raise UserError(
            say("The draft has no passage {strange}.", strange=strange[0]),
            remedy=say("Its passages are 1 to {count}.", count=len(found.sent.passages)),
            code="accuracy.passage",
        )
    if reply.received < found.sent.day or reply.received > ws.today():
        raise UserError(
            say("The day of the reply is not between the day of sending and today."),
            where=say(
                "sent {long_day}, reply {long_day2}",
                long_day=long_day(found.sent.day),
                long_day2=long_day(reply.received),
            ),
            remedy=say("Give the day on which the reply came."),
            code="accuracy.received",
        )
    if reply.sha256 and any(each.sha256 == reply.sha256 for each in found.replies):
        raise UserError(
            say("This very file was taken in already."),
            remedy=say("Nothing is to be done: the reply is in the record."),
            code="accuracy.again",
        )


def _check_sent(ws: Workspace, visit: Visit, day: date) -> None:
    if day > ws.today():
        raise UserError(
            say("A draft cannot have been sent on {long_day}.", long_day=long_day(day)),
            where=say("today is {long_day}", long_day=long_day(ws.today())),
            remedy=say("Give the day on which it goes out, today or before."),
            code="accuracy.day",
        )
    if visit.date is not None and day < visit.date:
        raise UserError(
            say("A draft cannot have been sent before the visit."),
            where=say(
                "visit {long_day}, sent {long_day2}",
                long_day=long_day(visit.date),
                long_day2=long_day(day),
            ),
            remedy=say("Check both days."),
            code="accuracy.day",
        )


def _final(ws: Workspace, visit_id: str) -> Visit:
    visit = visiting.read(ws, visit_id)
    if visit.state != "final":
        raise UserError(
            {
                "issued": say("This report was issued already."),
                "withdrawn": say("This visit was withdrawn."),
            }.get(
                visit.state, say("The note of visit is not final, so there is no draft to send.")
            ),
            remedy=say("Make the note final first.")
            if visit.state in ("draft", "amending")
            else "",
            code="accuracy.not-final",
        )
    return visit


def _path(check_id: str, *parts: str) -> str:
    return ".".join((ACCURACY, check_id, *parts))


def _school(ws: Workspace, visit: Visit) -> str:
    row = ws.store.db.conn.execute(
        "SELECT name FROM schools WHERE urn = ?", (visit.urn,)
    ).fetchone()
    return str(row[0]) if row and row[0] else visit.urn
