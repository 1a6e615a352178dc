"""How checks of factual accuracy are recorded on their visit, and read from what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast, get_args

from ssio_desktop.domain.accuracy import (
    HOWS,
    VERDICTS,
    WAYS,
    Answer,
    Check,
    ClosedBy,
    Closing,
    How,
    Passage,
    Reply,
    Said,
    Sent,
    Verdict,
    Way,
)
from ssio_desktop.domain.events import Json, Known

ACCURACY = "accuracy"
SENT, REPLY, ANSWER, CLOSED, TYPING = "sent", "reply", "answer", "closed", "typing"


def read_checks(state: Known) -> tuple[Check, ...]:
    """The checks of a visit, the earliest first. Total: odd values are passed over."""
    given = state.under(ACCURACY)
    if not given:
        return ()
    parts: dict[str, dict[str, Json]] = {}
    for path, value in given.items():
        check, _, rest = path.partition(".")
        parts.setdefault(check, {})[rest] = value
    found = [
        Check(
            check,
            sent,
            _replies(values),
            _answers(values),
            _closing(values.get(CLOSED)),
            _object(values.get(TYPING)),
        )
        for check, values in parts.items()
        if (sent := read_sent(values.get(SENT))) is not None
    ]
    return tuple(sorted(found, key=lambda check: (check.sent.at, check.id)))


def sent_record(sent: Sent) -> dict[str, Json]:
    """What is recorded of a draft that was sent."""
    return {
        "at": sent.at,
        "by": sent.by,
        "version": sent.version,
        "to": sent.to,
        "way": sent.way,
        "day": sent.day.isoformat(),
        "due": sent.due.isoformat(),
        "days": sent.days,
        "address": sent.address,
        "why": sent.why,
        "passages": [
            {"number": p.number, "key": p.key, "title": p.title, "text": p.text, "path": p.path}
            for p in sent.passages
        ],
        "digest": sent.digest,
    }


def reply_record(reply: Reply) -> dict[str, Json]:
    """What is recorded of a reply."""
    return {
        "at": reply.at,
        "by": reply.by,
        "received": reply.received.isoformat(),
        "how": reply.how,
        "who": reply.who,
        "overall": reply.overall,
        "comment": reply.comment,
        "sha256": reply.sha256,
        "said": {
            str(number): {"verdict": s.verdict, "words": s.words, "evidence": s.evidence}
            for number, s in sorted(reply.said.items())
        },
    }


def read_sent(value: Json) -> Sent | None:
    """A draft that was sent, from its record; None where it is none."""
    record = _object(value)
    day, due = _day(record.get("day")), _day(record.get("due"))
    version, passages = record.get("version"), record.get("passages")
    if day is None or due is None or not isinstance(version, int):
        return None
    return Sent(
        at=_text(record, "at"),
        by=_text(record, "by"),
        version=version,
        to=_text(record, "to"),
        way=cast(Way, _one_of(record, "way", WAYS)),
        day=day,
        due=due,
        days=_number(record.get("days")),
        address=_text(record, "address"),
        why=_text(record, "why"),
        passages=tuple(
            Passage(
                _number(each.get("number")),
                _text(each, "key"),
                _text(each, "title"),
                _text(each, "text"),
                _text(each, "path"),
            )
            for each in (passages if isinstance(passages, list) else [])
            if isinstance(each, dict)
        ),
    )


def read_reply(reply_id: str, value: Json) -> Reply | None:
    """A reply from its record; None where it is none."""
    record = _object(value)
    received = _day(record.get("received"))
    if received is None:
        return None
    return Reply(
        id=reply_id,
        at=_text(record, "at"),
        by=_text(record, "by"),
        received=received,
        how=cast(How, _one_of(record, "how", HOWS)),
        who=_text(record, "who"),
        overall=record.get("overall") is True,
        comment=_text(record, "comment"),
        said={
            int(number): Said(
                cast(Verdict, _one_of(entry, "verdict", VERDICTS)),
                _text(entry, "words"),
                _text(entry, "evidence"),
            )
            for number, entry in _object(record.get("said")).items()
            if number.isdecimal() and isinstance(entry, dict)
        },
        sha256=_text(record, "sha256"),
    )


def _replies(values: Mapping[str, Json]) -> tuple[Reply, ...]:
    found = [
        reply
        for path, value in values.items()
        if path.startswith(f"{REPLY}.")
        and (reply := read_reply(path.removeprefix(f"{REPLY}."), value)) is not None
    ]
    return tuple(sorted(found, key=lambda reply: (reply.at, reply.id)))


def _answers(values: Mapping[str, Json]) -> dict[tuple[str, int], Answer]:
    found: dict[tuple[str, int], Answer] = {}
    for path, value in values.items():
        first, _, rest = path.partition(".")
        reply, _, number = rest.rpartition(".")
        if first == ANSWER and number.isdecimal() and isinstance(value, dict):
            found[(reply, int(number))] = Answer(
                value.get("changed") is True,
                _text(value, "reason"),
                _text(value, "at"),
                _text(value, "by"),
            )
    return found


def _closing(value: Json) -> Closing | None:
    if not isinstance(value, dict):
        return None
    how = cast(ClosedBy, _one_of(value, "how", get_args(ClosedBy)))
    return Closing(how, _text(value, "reason"), _text(value, "at"), _text(value, "by"))


def _object(value: Json | None) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(record: Mapping[str, Json], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _one_of(record: Mapping[str, Json], name: str, values: tuple[str, ...]) -> str:
    value = record.get(name)
    return value if isinstance(value, str) and value in values else values[0]


def _number(value: Json | None) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _day(value: Json | None) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
