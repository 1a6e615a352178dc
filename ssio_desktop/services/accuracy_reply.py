"""Takes a school's reply in from the form it filled in: read, compared with the draft, shown, and
only then recorded."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ssio_desktop.domain.accuracy import Check, Reply, Said, Verdict
from ssio_desktop.domain.identity import is_id
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import UserError
from ssio_desktop.reports.accuracy_form import (
    ACCURATE,
    CHECK,
    COMMENT,
    DIGEST,
    INACCURATE,
    OVERALL,
    VERSION,
    VISIT,
    WHEN,
    WHO,
    evidence_field,
    verdict_field,
    words_field,
)
from ssio_desktop.reports.lines import tidy
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import accuracy, visiting
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_VERDICTS: Mapping[str, Verdict] = {ACCURATE: "accurate", INACCURATE: "inaccurate"}
_MARKS = (VISIT, CHECK, VERSION, DIGEST)
"""Fields that tell whose form it is; the school fills in the others."""

_TYPE_IN = "Open the file and type the reply in, passage by passage."


@dataclass(frozen=True, slots=True)
class IncomingReply:
    """A reply as a file tells it, before it is taken in. dated: the day that the school wrote, as
    it wrote it. points: how many it makes. warnings: what is to be looked at first."""

    path: Path
    data: bytes
    visit: str
    check: Check
    school_name: str
    visit_date: date | None
    who: str
    dated: str
    overall: bool
    comment: str
    said: Mapping[int, Said]
    warnings: tuple[str, ...]

    @property
    def points(self) -> tuple[tuple[int, Said], ...]:
        """The passages that ask for an answer, by number."""
        return tuple((number, each) for number, each in self.said.items() if each.is_point)

    @property
    def accurate(self) -> int:
        """How many passages were called accurate one by one."""
        return sum(each.verdict == "accurate" for each in self.said.values())


def read_reply(ws: Workspace, path: Path, *, visit_id: str = "") -> IncomingReply:
    """What a filled form says. Records nothing.

    visit_id: the visit whose reply is expected, where one is. UserError where the file cannot be
    read, is none of our forms, lacks a part, belongs to a draft that is not in this store or whose
    passages differ, or to another visit than the one expected, or where nothing is filled in.
    """
    # Reading takes a library with it, which a start without a reply does not need.
    from ssio_desktop.reports.form_reading import read_form  # noqa: PLC0415

    data = _bytes_of(path)
    values = read_form(data)
    visit, found = _draft_of(ws, values, visit_id)
    said = _said(values, found)
    comment = tidy(values[COMMENT]).strip()
    overall = bool(values[OVERALL])
    if not (overall or comment or any(each.verdict or each.is_point for each in said.values())):
        raise UserError(
            say("Nothing is filled in in this file."),
            where=path.name,
            remedy=say(
                "It may be the draft as it was sent, or it was not saved after it was filled in. "
                "Ask the school to save it and send it again."
            ),
            code="accuracy.blank",
        )
    return IncomingReply(
        path=path,
        data=data,
        visit=visit.id,
        check=found,
        school_name=visiting.open_visit(ws, visit.id).school_name,
        visit_date=visit.date,
        who=" ".join(tidy(values[WHO]).split()),
        dated=" ".join(tidy(values[WHEN]).split()),
        overall=overall,
        comment=comment,
        said={number: each for number, each in said.items() if each.verdict or each.is_point},
        warnings=tuple(_warnings(ws, visit, found, said, overall, comment, values[WHEN])),
    )


def visit_answered(ws: Workspace, path: Path) -> str:
    """The visit in this store to whose draft this file replies, whether or not the reply can be
    taken in as it is; empty where it is no reply. Never fails for what is in the file."""
    from ssio_desktop.reports.form_reading import read_form  # noqa: PLC0415 (as above)

    try:
        values = read_form(_bytes_of(path))
        visit = values.get(VISIT, "")
        is_filled = any(value.strip() for name, value in values.items() if name not in _MARKS)
        is_reply = is_filled and is_id(visit) and accuracy.checks_of(ws, visit)
    except UserError:
        return ""
    return visit if is_reply else ""


def import_reply(
    ws: Workspace, incoming: IncomingReply, *, received: date | None = None
) -> Outcome[Reply]:
    """Record a reply that was read. received: the day it came, else today."""
    back_up_before(ws, "import")
    return accuracy.record_reply(
        ws,
        incoming.visit,
        incoming.check.id,
        how="file",
        received=received or ws.today(),
        who=incoming.who,
        overall=incoming.overall,
        comment=incoming.comment,
        said=incoming.said,
        file=incoming.data,
    )


def _bytes_of(path: Path) -> bytes:
    from ssio_desktop.reports.form_reading import LARGEST  # noqa: PLC0415

    return read_file(path, LARGEST)


def _draft_of(ws: Workspace, values: Mapping[str, str], expected: str) -> tuple[Visit, Check]:
    """The visit and check that the form belongs to, proved by its marks."""
    marks = {name: values.get(name, "") for name in _MARKS}
    if not all(marks.values()) or not is_id(marks[VISIT]):
        raise UserError(
            say("This form is not one that this program made, or its marks were taken out."),
            remedy=_TYPE_IN,
            code="accuracy.not-ours",
        )
    try:
        visit = visiting.read(ws, marks[VISIT])
        found = accuracy.check(ws, marks[VISIT], marks[CHECK])
    except UserError as error:
        raise UserError(
            say("This is the reply to a draft that is not in this store."),
            remedy=say(
                "Give it to the officer who sent the draft, or import that officer’s record."
            ),
            code="accuracy.unknown",
        ) from error
    if expected and visit.id != expected:
        name = visiting.open_visit(ws, visit.id).school_name
        raise UserError(
            say(
                "This is the reply of {name} on the visit of {long_day}.",
                name=name,
                long_day=long_day(visit.date) or "no date",
            ),
            remedy=say("Open that visit and take it in there. Nothing was taken in."),
            code="accuracy.other-visit",
        )
    if marks[DIGEST] != found.sent.digest or marks[VERSION] != str(found.sent.version):
        raise UserError(
            say("The passages of this form are not those of the draft that was sent."),
            remedy=_TYPE_IN,
            code="accuracy.other-draft",
        )
    return visit, found


def _said(values: Mapping[str, str], found: Check) -> dict[int, Said]:
    names = {OVERALL, COMMENT, WHO, WHEN}
    for passage in found.sent.passages:
        names |= {
            verdict_field(passage.number),
            words_field(passage.number),
            evidence_field(passage.number),
        }
    missing = names - set(values)
    if missing:
        raise UserError(
            say(
                "This file is only a part of the form: {count} of its {count2} fields are missing.",
                count=len(missing),
                count2=len(names),
            ),
            remedy="Ask the school to send the whole file. " + _TYPE_IN,
            code="accuracy.part",
        )
    return {
        number: Said(
            _VERDICTS.get(values[verdict_field(number)], ""),
            tidy(values[words_field(number)]).strip(),
            tidy(values[evidence_field(number)]).strip(),
        )
        for number in sorted(passage.number for passage in found.sent.passages)
    }


def _warnings(
    ws: Workspace,
    visit: Visit,
    found: Check,
    said: Mapping[int, Said],
    overall: bool,
    comment: str,
    dated: str,
) -> list[str]:
    told: list[str] = []
    later = [each for each in accuracy.checks_of(ws, visit.id) if each.sent.at > found.sent.at]
    if later:
        told.append(
            say(
                "It answers the draft of version {version}, sent on {day}. A later draft was "
                "sent on {later}.",
                version=found.sent.version,
                day=long_day(found.sent.day),
                later=long_day(later[-1].sent.day),
            )
        )
    if found.replies:
        told.append(
            say(
                "A reply of {day} is in the record. This one will stand beside it.",
                day=long_day(found.replies[-1].received),
            )
        )
    wrong = [number for number, each in said.items() if each.verdict == "inaccurate"]
    if overall and wrong:
        told.append(
            say(
                "The whole report is ticked as accurate, and single passages are called "
                "inaccurate. What was said of a passage counts."
            )
        )
    if any(each.verdict == "inaccurate" and not each.words for each in said.values()):
        told.append(say("A passage is called inaccurate, without a word on what it should say."))
    silent = len(said) - sum(bool(each.verdict) for each in said.values())
    if silent and not overall:
        told.append(
            say("Nothing was said of one passage.")
            if silent == 1
            else say("Nothing was said of {silent} passages.", silent=silent)
        )
    texts = "".join([comment, *(each.words + each.evidence for each in said.values())])
    if any(unicodedata.category(each) in ("Co", "Cn") or each == "\ufffd" for each in texts):
        told.append(say("Some characters could not be read. Compare with the file as it is shown."))
    day = read_typed_day(dated)
    if day is not None and day < found.sent.day:
        told.append(say("It is dated {day}, before the draft was sent.", day=long_day(day)))
    if ws.today() > found.sent.due:
        told.append(say("The day for the reply was {day}.", day=long_day(found.sent.due)))
    return told
