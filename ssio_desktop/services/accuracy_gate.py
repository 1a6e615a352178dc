"""What a check of factual accuracy means for issuing: what stands in the way, what the report says.

Asked by ``issuing`` and ``reporting``, and so knows neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ssio_desktop.domain.accuracy import Check
from ssio_desktop.domain.accuracy_records import ACCURACY, CLOSED, read_checks
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import Visit
from ssio_desktop.reports.wording import counted, long_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Matter:
    """Something of a check that is still to be done. stops: whether the report has to wait."""

    what: str
    remedy: str
    code: str
    stops: bool


def open_matters(ws: Workspace, visit: Visit) -> tuple[Matter, ...]:
    """What is to be done about the visit’s checks before its latest version is issued.

    A check whose day has passed does not stop, nor does it stop that nothing was ever sent.
    """
    checks = read_checks(ws.store.state(f"visit/{visit.id}"))
    found: list[Matter] = []
    for check in as_it_stands(ws, visit, checks):
        if check.open_points:
            count = len(check.open_points)
            found.append(
                Matter(
                    say("1 point of the school’s reply is not answered.")
                    if count == 1
                    else say("{count} points of the school’s reply are not answered.", count=count),
                    say("Answer each: change the passage, or say why it stays."),
                    "accuracy.points",
                    True,
                )
            )
    for check in _current(checks, visit):
        if check.state(ws.today()) == "with school":
            found.append(
                Matter(
                    say("The draft is with the school until {day}.", day=long_day(check.sent.due)),
                    say("Wait for the reply, or end the check with a reason."),
                    "accuracy.waiting",
                    True,
                )
            )
    if not _current(checks, visit):
        found.append(
            Matter(
                say("The school has not been asked to check the facts of this version."),
                say("Send the draft, if the school is to see it before it is issued."),
                "accuracy.not-sent",
                False,
            )
        )
    return tuple(found)


def as_it_stands(ws: Workspace, visit: Visit, checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """The checks, each without the answers that are true no longer: a passage that was changed
    and says again what the draft said. A check before the last issue stays as it is."""
    current = {check.id for check in _current(checks, visit)}
    if not any(
        answer.changed for each in checks if each.id in current for answer in each.answers.values()
    ):
        return checks
    # The note is drawn for this, by way of ``reporting``, which itself asks here.
    from ssio_desktop.services.accuracy_draft import texts_now  # noqa: PLC0415

    texts = texts_now(ws, visit)
    return tuple(_stripped(each, texts) if each.id in current else each for each in checks)


def _stripped(check: Check, texts: Mapping[str, str]) -> Check:
    same = {each.number for each in check.sent.passages if texts.get(each.key, "") == each.text}
    kept = {
        place: answer
        for place, answer in check.answers.items()
        if not (answer.changed and place[1] in same)
    }
    return replace(check, answers=kept)


def lines_for(ws: Workspace, visit: Visit) -> tuple[str, ...]:
    """What the report to be issued says of the checks since the last one that was issued."""
    checks = read_checks(ws.store.state(f"visit/{visit.id}"))
    return tuple(line_of(check) for check in _current(checks, visit))


def line_of(check: Check) -> str:
    """One check in a line of the report."""
    sent = f"draft of version {check.sent.version}, sent on {long_day(check.sent.day)}"
    if check.replies:
        days = " and ".join(dict.fromkeys(long_day(reply.received) for reply in check.replies))
        points = len(check.points)
        came = f"{counted(points, 'point')}, {check.changed_points} changed"
        return (
            f"Checked for factual accuracy by the school ({sent}), replied on {days}; "
            f"{came if points else 'no points'}."
        )
    if check.closed is not None and check.closed.how == "ended early":
        return (
            f"Sent to the school for a check of factual accuracy ({sent}); the check was ended "
            "before a reply came."
        )
    return (
        f"Sent to the school for a check of factual accuracy ({sent}); no reply by "
        f"{long_day(check.sent.due)}."
    )


def endings(ws: Workspace, visit: Visit) -> tuple[Write, ...]:
    """What records, with the issue of a report, that the day of a check passed without a reply."""
    checks = read_checks(ws.store.state(f"visit/{visit.id}"))
    return tuple(
        closing(ws, visit.id, check) for check in checks if check.state(ws.today()) == "overdue"
    )


def closing(
    ws: Workspace, visit_id: str, found: Check, *, early: bool = False, reason: str = ""
) -> Write:
    """What records the end of a check without a reply."""
    record: Json = {
        "how": "ended early" if early else "no reply",
        "reason": reason.strip(),
        "at": ws.moment(),
        "by": ws.officer,
    }
    return Write(f"visit/{visit_id}", f"{ACCURACY}.{found.id}.{CLOSED}", record)


def _current(checks: tuple[Check, ...], visit: Visit) -> tuple[Check, ...]:
    """The checks of versions after the last one that was issued."""
    last = max((each.number for each in visit.versions if each.is_issued), default=0)
    return tuple(check for check in checks if check.sent.version > last)
