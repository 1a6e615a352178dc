"""``accuracy``: send drafts to schools, take their replies in, answer points, list what waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_day, read_object
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Data, Told, count, pairs, paragraphs, table
from ssio_desktop.domain.accuracy import HOWS, VERDICTS, WAYS, Check, Reply, Said
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    accuracy,
    accuracy_draft,
    accuracy_list,
    accuracy_reply,
    accuracy_rules,
)
from ssio_desktop.services.accuracy_reply import IncomingReply
from ssio_desktop.services.workspace import Workspace

_SHAPE = (
    'Write {"1": {"verdict": "accurate"}, "3": {"verdict": "inaccurate", "words": "…", '
    '"evidence": "…"}}; docs/command-line.md shows it.'
)


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "accuracy", "Let a school check a draft’s facts: send, reply, import, answer, close, list."
    )
    send = level.add("send", _send, "Write a final visit’s draft for the school; it is then sent.")
    send.add_argument("id", metavar="ID", help="of the visit")
    add_output(send, "FILE.pdf")
    send.add_argument("--to", default=accuracy.HEAD, metavar="ROLE", help="“the headteacher”")
    send.add_argument("--way", choices=WAYS, default="email", help="how it is sent")
    send.add_argument("--date", metavar="DAY", help="of sending; today when left out")
    send.add_argument("--days", type=int, metavar="N", help="working days for the reply")
    send.add_argument("--due", metavar="DAY", help="the last day for the reply, instead of --days")
    again = level.add("draft", _draft, "Write the draft of a check again, as it was sent.")
    again.add_argument("id", metavar="ID")
    add_output(again, "FILE.pdf")
    again.add_argument("--check", default="", metavar="REFERENCE", help="else the latest")
    reply = level.add("reply", _reply, "Record a reply that came on paper or by telephone.")
    reply.add_argument("id", metavar="ID")
    reply.add_argument("--how", choices=[how for how in HOWS if how != "file"], required=True)
    reply.add_argument("--said", metavar="FILE.json", help="by number of the passage; see the docs")
    reply.add_argument("--accurate", action="store_true", help="the whole report was accurate")
    reply.add_argument("--comment", default="", metavar="TEXT", help="on the report as a whole")
    reply.add_argument("--who", default="", metavar="ROLE", help="who replied")
    reply.add_argument("--received", metavar="DAY", help="today when left out")
    reply.add_argument("--check", default="", metavar="REFERENCE", help="else the latest")
    incoming = level.add("import", _import, "Take a reply in from the form the school filled in.")
    incoming.add_argument("file", metavar="FILE.pdf")
    incoming.add_argument("--visit", default="", metavar="ID", help="only if it is of this visit")
    incoming.add_argument("--received", metavar="DAY", help="today when left out")
    incoming.add_argument("--preview", action="store_true", help="tell, and take nothing in")
    answer = level.add("answer", _answer, "Answer a point that the school made.")
    answer.add_argument("id", metavar="ID")
    answer.add_argument("passage", type=int, metavar="N", help="number of the passage; 0 for all")
    chosen = answer.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--changed", action="store_true", help="the passage was changed")
    chosen.add_argument("--kept", action="store_true", help="it stays, with --reason")
    answer.add_argument("--reason", default="", metavar="TEXT")
    answer.add_argument("--check", default="", metavar="REFERENCE", help="else the latest")
    close = level.add("close", _close, "End a check to which no reply came.")
    close.add_argument("id", metavar="ID")
    close.add_argument("--reason", default="", metavar="TEXT", help="why before its day")
    close.add_argument("--check", default="", metavar="REFERENCE", help="else the latest")
    listing = level.add("list", _list, "List checks, those due first.")
    listing.add_argument("--visit", default="", metavar="ID", help="of one visit, in full")
    listing.add_argument("--waiting", action="store_true", help="only what still waits")
    rules = level.add("rules", _rules, "Show or set how the days for a reply are counted.")
    rules.add_argument("--days", type=int, metavar="N", help="working days")
    rules.add_argument("--school-holidays", choices=("count", "left-out"))
    rules.add_argument("--closed", action="append", metavar="DAY=NAME", help="a closed day; again")
    rules.add_argument("--address", metavar="TEXT", help="where replies go")


def _send(call: Call) -> Told:
    args, target = call.args, Path(call.args.output)
    day = read_day(args.date) if args.date else None
    due = read_day(args.due) if args.due else None
    with call.workspace() as ws:
        if target.is_dir():
            target = target / accuracy_draft.suggested_name(ws, args.id)
        done = accuracy.send(
            ws, args.id, target, to=args.to, way=args.way, day=day, days=args.days, due=due
        )
        data = {**_check(ws, done.value), "file": str(target)}
    return Told(data, f"{done.label}.\nThe draft is in {target}.")


def _draft(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / accuracy_draft.suggested_name(ws, call.args.id)
        accuracy.write_draft(ws, call.args.id, target, call.args.check)
    return Told({"file": str(target)}, f"The draft is in {target}.")


def _reply(call: Call) -> Told:
    args = call.args
    said = _said(read_object(Path(args.said))) if args.said else {}
    with call.workspace() as ws:
        found = accuracy.check(ws, args.id, args.check)
        done = accuracy.record_reply(
            ws,
            args.id,
            found.id,
            how=args.how,
            received=read_day(args.received) if args.received else ws.today(),
            who=args.who,
            overall=args.accurate,
            comment=args.comment,
            said=said,
        )
        after = accuracy.check(ws, args.id, found.id)
        data = {**_check(ws, after), "change": done.batch}
    return Told(data, paragraphs(f"{done.label}.", _points(after)))


def _import(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        incoming = accuracy_reply.read_reply(ws, Path(args.file), visit_id=args.visit)
        warnings = "\n".join(f"Note: {each}" for each in incoming.warnings)
        told: dict[str, Data] = {"warnings": list(incoming.warnings), "visit": incoming.visit}
        if args.preview:
            said = {str(number): _said_data(each) for number, each in incoming.said.items()}
            more = {"who": incoming.who, "dated": incoming.dated, "overall": incoming.overall}
            return Told(
                {**told, **more, "comment": incoming.comment, "said": said},
                paragraphs(*_previewed(incoming), warnings, "Nothing was taken in."),
            )
        received = read_day(args.received) if args.received else None
        done = accuracy_reply.import_reply(ws, incoming, received=received)
        after = accuracy.check(ws, incoming.visit, incoming.check.id)
        data = {**_check(ws, after), **told, "change": done.batch}
    return Told(data, paragraphs(f"{done.label}.", warnings, _points(after)))


def _previewed(incoming: IncomingReply) -> Iterator[str]:
    """All that the reply says, in full: the officer decides by it whether to take it in."""
    points = count(len(incoming.points) + bool(incoming.comment), "point")
    accurate = "the report is accurate" if incoming.overall else f"{incoming.accurate} accurate"
    who = ", ".join(filter(None, (incoming.who, incoming.dated)))
    yield f"{incoming.school_name}: {points}, {accurate}." + (f"\nFrom: {who}" if who else "")
    for number, said in incoming.points:
        passage = incoming.check.sent.passage(number)
        title = f"Passage {number}: {passage.title}" if passage else f"Passage {number}"
        facts = (("Should say", said.words), ("Evidence", said.evidence))
        yield "\n".join(filter(None, (title, pairs(facts, "  "))))
    if incoming.comment:
        yield f"The report as a whole\n{pairs((('Comment', incoming.comment),), '  ')}"


def _answer(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        found = accuracy.check(ws, args.id, args.check)
        done = accuracy.answer(
            ws, args.id, found.id, args.passage, changed=args.changed, reason=args.reason
        )
        after = accuracy.check(ws, args.id, found.id)
        data = {**_check(ws, after), "change": done.batch}
    return Told(data, paragraphs(f"{done.label}.", _points(after)))


def _close(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = accuracy.close(ws, args.id, args.check, reason=args.reason)
        data = {**_check(ws, done.value), "change": done.batch}
    return Told(data, f"{done.label}.")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        if call.args.visit:
            checks = accuracy.checks_of(ws, call.args.visit)
            texts = (
                part
                for each in checks
                for part in (f"{each.reference}: {each.state(ws.today())}", _points(each))
            )
            data = [_check(ws, each) for each in checks]
            return Told(data, paragraphs(*texts) or "No draft was sent.")
        rows = accuracy_list.list_checks(ws, waiting=call.args.waiting)
    listed = table(
        ("Due", "School", "Visit", "Version", "State", "To answer", "Reference", "Id"),
        (
            (
                row.due,
                row.school_name,
                row.visit_date or "no date",
                row.version,
                row.state,
                row.open_points or "",
                row.reference,
                row.visit,
            )
            for row in rows
        ),
    )
    data = [
        {
            "check": row.id,
            "visit": row.visit,
            "urn": row.urn,
            "school": row.school_name,
            "version": row.version,
            "sent": row.sent_on.isoformat(),
            "due": row.due.isoformat(),
            "replied": row.replied_on.isoformat() if row.replied_on else None,
            "state": row.state,
            "points": row.points,
            "open_points": row.open_points,
            "changed_points": row.changed_points,
            "reference": row.reference,
        }
        for row in rows
    ]
    return Told(data, paragraphs(listed if rows else "", count(len(rows), "check") + "."))


def _rules(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        rules = accuracy_rules.rules(ws)
        wanted = replace(
            rules,
            days=rules.days if args.days is None else args.days,
            school_holidays=args.school_holidays == "left-out"
            if args.school_holidays
            else rules.school_holidays,
            closed={**rules.closed, **dict(map(_closed, args.closed or ()))},
            address=rules.address if args.address is None else args.address,
        )
        if wanted != rules:
            accuracy_rules.set_rules(ws, wanted)
        term = accuracy_rules.term(ws, ws.today())
    data = {
        "days": wanted.days,
        "school_holidays": "left-out" if wanted.school_holidays else "count",
        "closed": {day.isoformat(): name for day, name in sorted(wanted.closed.items())},
        "address": wanted.address,
        "due_if_sent_today": term.due.isoformat(),
    }
    return Told(data, f"{term.words}: sent today, the reply is due on {term.due}.")


def _closed(text: str) -> tuple[date, str]:
    day, _, name = text.partition("=")
    return read_day(day), name.strip()


def _said(written: Mapping[str, Any]) -> dict[int, Said]:
    """Verdicts from a file. UserError where its shape is another."""
    found: dict[int, Said] = {}
    for number, entry in written.items():
        parts = entry if isinstance(entry, dict) else {}
        texts = [parts.get(name, "") for name in ("verdict", "words", "evidence")]
        if (
            not number.isdecimal()
            or set(parts) - {"verdict", "words", "evidence"}
            or not parts
            or texts[0] not in VERDICTS
            or not all(isinstance(text, str) for text in texts)
        ):
            raise UserError(
                f"What the file says of passage “{number[:20]}” is not understood.",
                remedy=_SHAPE,
                code="accuracy.shape",
            )
        found[int(number)] = Said(*texts)
    return found


def _said_data(said: Said) -> Data:
    return {"verdict": said.verdict, "words": said.words, "evidence": said.evidence}


def _points(check: Check) -> str:
    if not check.points:
        return ""
    return table(
        ("Passage", "Title", "Should say", "Answer"),
        (
            (
                point.number or "all",
                point.title,
                " ".join(point.said.words.split())[:60],
                ("changed" if point.answer.changed else f"kept: {point.answer.reason}")
                if point.answer
                else "to be answered",
            )
            for point in check.points
        ),
    )


def _check(ws: Workspace, check: Check) -> dict[str, Data]:
    sent = check.sent
    return {
        "check": check.id,
        "reference": check.reference,
        "state": check.state(ws.today()),
        "version": sent.version,
        "to": sent.to,
        "way": sent.way,
        "sent": sent.day.isoformat(),
        "due": sent.due.isoformat(),
        "days": sent.days,
        "passages": [
            {"number": each.number, "title": each.title, "path": each.path, "text": each.text}
            for each in sent.passages
        ],
        "replies": [_reply_data(each) for each in check.replies],
        "points": [
            {
                "reply": point.reply,
                "passage": point.number,
                "title": point.title,
                **_said_data(point.said),
                "answer": {"changed": point.answer.changed, "reason": point.answer.reason}
                if point.answer
                else None,
            }
            for point in check.points
        ],
        "closed": {"how": check.closed.how, "reason": check.closed.reason}
        if check.closed
        else None,
    }


def _reply_data(reply: Reply) -> Data:
    return {
        "reply": reply.id,
        "received": reply.received.isoformat(),
        "how": reply.how,
        "who": reply.who,
        "overall": reply.overall,
        "comment": reply.comment,
        "said": {str(number): _said_data(each) for number, each in reply.said.items()},
    }
