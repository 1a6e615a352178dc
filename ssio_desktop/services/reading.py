"""Reading reports before their issue: asking, commenting, answering, returning, approving."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.proofreading import Finding
from ssio_desktop.domain.quality_assurance import (
    ANSWER,
    ASKED,
    COMMENT,
    READING,
    TAKEN_BACK,
    VERDICT,
    Comment,
    Decision,
    Reading,
    Round,
    Standing,
    fingerprint,
    place_of,
    read_reading,
)
from ssio_desktop.domain.visits import Version, Visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, schools, setting_up, visiting
from ssio_desktop.services.house_rules import findings
from ssio_desktop.services.passages import ReportPassage, passages
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.session import FormSession


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A comment beside the text as it is now. place: where the words it is tied to stand in their
    passage, in characters; None where the passage was changed since and they are gone."""

    comment: Comment
    by_name: str
    place: int | None

    @property
    def is_changed_since(self) -> bool:
        return self.place is None


@dataclass(frozen=True, slots=True)
class Paper:
    """A report as a reader has it on the desk. is_own: whether the one who works here wrote it, and
    so cannot decide about it."""

    visit: Visit
    school_name: str
    officer_name: str
    form_title: str
    passages: tuple[ReportPassage, ...]
    findings: tuple[Finding, ...]
    reading: Reading
    comments: tuple[PlacedComment, ...]
    standing: Standing
    is_own: bool

    @property
    def round(self) -> Round | None:
        return self.reading.current_round(self.visit)


def of_visit(ws: Workspace, visit_id: str) -> Reading:
    """All that was said of a visit's report."""
    return read_reading(ws.store.state(_entity(visit_id)))


def entities_of(ws: Workspace, visit_id: str) -> set[str]:
    """What travels with a visit so that its reading can be understood elsewhere."""
    state = ws.store.state(_entity(visit_id))
    people = {path.latest.officer for path in state.paths.values()}
    return {state.entity, *(f"officer/{each}" for each in people)} if state.paths else set()


def paper(ws: Workspace, visit_id: str, *, draft: bool = False) -> Paper:
    """The latest version with what was said of it; with ``draft`` the note as it stands now.

    UserError where the visit was never made final and no draft is asked for.
    """
    work = visiting.open_visit(ws, visit_id)
    visit = work.visit
    if draft or not visit.versions:
        if not draft:
            raise _not_final()
        found = passages(work.session(), visit.versions[-1] if visit.versions else None)
    else:
        found = version_passages(ws, visit, visit.versions[-1])
    reading = of_visit(ws, visit_id)
    texts = {each.path: each.text for each in found}
    return Paper(
        visit,
        work.school_name,
        setting_up.officer(ws, visit.officer).name,
        work.definition.title,
        found,
        findings(ws, found, visit.urn),
        reading,
        tuple(
            PlacedComment(each, setting_up.officer(ws, each.by).name, placed(each, texts))
            for each in reading.comments
            if not each.taken_back
        ),
        reading.standing(visit),
        _is_own(ws, visit),
    )


def version_passages(ws: Workspace, visit: Visit, version: Version) -> tuple[ReportPassage, ...]:
    """The passages of a fixed version, with the facts of its day."""
    facts = version.facts.get("form")
    session = FormSession(
        forms.definition(ws, visit.form),
        version.answers,
        facts=facts if isinstance(facts, dict) else {},
        today=visit.date,
    )
    return passages(session, version)


def ask(ws: Workspace, visit_id: str, note: str = "") -> Outcome[str]:
    """Ask for the latest version to be read. The value is the round's id.

    UserError where the note is not final, is waiting or approved already, or comments made before
    are not answered yet.
    """
    visit = visiting.read(ws, visit_id)
    if visit.state != "final":
        raise _not_final()
    reading = of_visit(ws, visit_id)
    standing = reading.standing(visit)
    if standing in ("waiting", "approved"):
        raise UserError(
            say("This version waits for a reader already.")
            if standing == "waiting"
            else say("This version was approved already."),
            code=f"reading.{standing}",
        )
    if reading.open_comments:
        count = len(reading.open_comments)
        raise UserError(
            say(
                "{count} {value} not answered yet.",
                count=count,
                value="comment is" if count == 1 else "comments are",
            ),
            where="; ".join(each.label or say("The report") for each in reading.open_comments),
            remedy=say("Say of each whether you changed the passage, or why not."),
            code="reading.unanswered",
        )
    key, write = _begin(ws, visit, reading, note)
    return ws.record(
        [write],
        key,
        label=say("Quality assurance asked for: {school}", school=_school_name(ws, visit)),
    )


def comment(
    ws: Workspace, visit_id: str, text: str, *, path: str = "", words: str = ""
) -> Outcome[str]:
    """Say something of a passage, or without path and words of the whole report. The value is its
    id.

    words: those of the passage that are meant; without a path it is the first passage that has
    them. UserError where there is no such passage, the words
    do not stand in it, or the report is one's own.
    """
    visit, reading = _to_read(ws, visit_id)
    if not text.strip():
        raise UserError(say("A comment needs words."), code="reading.empty")
    label = ""
    if path or words.strip():
        read = version_passages(ws, visit, visit.versions[-1])
        meant = (
            p for p in read if (p.path == path if path else place_of(words, p.text) is not None)
        )
        passage = next(meant, None)
        if passage is None or place_of(words, passage.text) is None:
            raise UserError(
                say("These words do not stand in the report.")
                if passage or not path
                else say("No such passage."),
                where=words or path,
                remedy=say("Quote the words as they stand in the version that is being read."),
                code="reading.passage",
            )
        path, label = passage.path, passage.label
    key, writes = _round(ws, visit, reading)
    made = new_id()
    said: Json = {
        **_signature(ws),
        "round": key,
        "version": visit.versions[-1].number,
        "path": path,
        "label": label,
        "words": words,
        "text": text.strip(),
    }
    return ws.record(
        [*writes, Write(_entity(visit_id), f"{COMMENT}.{made}", said)],
        made,
        label=say("Comment on {school_name} made", school_name=_school_name(ws, visit)),
    )


def take_back(ws: Workspace, visit_id: str, comment_id: str) -> Outcome[None]:
    """Take one's own comment back. It stays in the record and is no longer shown."""
    found = _comment(ws, visit_id, comment_id)
    if found.by != ws.officer:
        raise UserError(say("Only who made a comment can take it back."), code="reading.not-yours")
    path = f"{TAKEN_BACK}.{comment_id}"
    return ws.record(
        [Write(_entity(visit_id), path, _signature(ws))], None, label=say("Comment taken back")
    )


def answer(
    ws: Workspace, visit_id: str, comment_id: str, text: str, *, changed: bool
) -> Outcome[str]:
    """Say what came of a comment: the passage was changed, or why it was not.

    UserError where it is one's own comment, it was not followed and no reason is given, or a change
    is claimed and the passage says what it said.
    """
    found = _comment(ws, visit_id, comment_id)
    if found.by == ws.officer:
        raise UserError(say("Nobody answers their own comment."), code="reading.own-comment")
    if not changed and not text.strip():
        raise UserError(
            say("A comment that is not followed needs a reason."),
            remedy=say("Say in a sentence why the passage stays as it is."),
            code="reading.answer-reason",
        )
    if changed and _is_unchanged(ws, visit_id, found):
        raise UserError(
            say("This passage still says what the reader saw.")
            if found.path
            else say("The note still says what the reader saw."),
            where=found.label,
            remedy=say("Change the note first, or say why nothing is changed."),
            code="reading.unchanged",
        )
    made = new_id()
    said: Json = {
        **_signature(ws),
        "comment": comment_id,
        "changed": changed,
        "text": text.strip(),
    }
    path = f"{ANSWER}.{made}"
    return ws.record([Write(_entity(visit_id), path, said)], made, label=say("Comment answered"))


def _is_unchanged(ws: Workspace, visit_id: str, found: Comment) -> bool:
    """Whether what a comment is about says now what it said in the version it was made on."""
    work = visiting.open_visit(ws, visit_id)
    version = work.visit.version(found.version)
    if version is None:
        return False
    was = version_passages(ws, work.visit, version)
    now = passages(work.session(), work.visit.versions[-1])
    before, after = (
        {each.path: each.text for each in some if found.path in ("", each.path)}
        for some in (was, now)
    )
    return before == after


def return_to_officer(ws: Workspace, visit_id: str, reason: str = "") -> Outcome[str]:
    """Give the report back to its officer. A reason is needed unless comments were made."""
    visit, reading = _to_read(ws, visit_id)
    now = reading.current_round(visit)
    told = [c for c in reading.comments if now and c.round == now.id and not c.taken_back]
    if not reason.strip() and not told:
        raise UserError(
            say("Returning a report needs a reason or a comment."),
            remedy=say("Say what is to be changed."),
            code="reading.reason",
        )
    label = say(
        "Report on {school_name} returned to its officer", school_name=_school_name(ws, visit)
    )
    return _decide(ws, visit, reading, "returned", reason, label)


def approve(ws: Workspace, visit_id: str, note: str = "") -> Outcome[str]:
    """Approve the latest version. UserError where the report is one's own."""
    visit, reading = _to_read(ws, visit_id)
    label = say("Report on {school_name} approved", school_name=_school_name(ws, visit))
    return _decide(ws, visit, reading, "approved", note, label)


def _decide(
    ws: Workspace, visit: Visit, reading: Reading, decision: Decision, text: str, label: str
) -> Outcome[str]:
    key, writes = _round(ws, visit, reading)
    made = new_id()
    said: Json = {**_signature(ws), "round": key, "decision": decision, "text": text.strip()}
    return ws.record(
        [*writes, Write(_entity(visit.id), f"{VERDICT}.{made}", said)], made, label=label
    )


def _to_read(ws: Workspace, visit_id: str) -> tuple[Visit, Reading]:
    visit = visiting.read(ws, visit_id)
    if not visit.versions:
        raise _not_final()
    if visit.state in ("issued", "withdrawn"):
        raise UserError(
            say("This report was issued already.")
            if visit.state == "issued"
            else say("This visit was withdrawn."),
            remedy=say("Only what is not issued yet can be read."),
            code="reading.too-late",
        )
    if _is_own(ws, visit):
        raise UserError(
            say("Nobody reads their own report."),
            remedy=say("Ask a colleague, or the head of service."),
            code="reading.own-report",
        )
    return visit, of_visit(ws, visit_id)


def _is_own(ws: Workspace, visit: Visit) -> bool:
    return ws.officer == visit.officer or any(each.by == ws.officer for each in visit.versions[-1:])


def _round(ws: Workspace, visit: Visit, reading: Reading) -> tuple[str, list[Write]]:
    """The round that is under way; a reader who was not asked takes the report up by beginning
    one."""
    now = reading.current_round(visit)
    if now is not None:
        return now.id, []
    key, write = _begin(ws, visit, reading, "")
    return key, [write]


def _begin(ws: Workspace, visit: Visit, reading: Reading, note: str) -> tuple[str, Write]:
    latest = visit.versions[-1]
    made = new_id()
    said: Json = {
        **_signature(ws),
        "officer": visit.officer,
        "version": latest.number,
        "of": fingerprint(latest),
        "after": [each.id for each in reading.rounds_of(latest)],
        "text": note.strip(),
    }
    return made, Write(_entity(visit.id), f"{ASKED}.{made}", said)


def _comment(ws: Workspace, visit_id: str, comment_id: str) -> Comment:
    visiting.read(ws, visit_id)
    found = next((c for c in of_visit(ws, visit_id).comments if c.id == comment_id), None)
    if found is None or found.taken_back:
        raise UserError(
            say("There is no such comment."), where=comment_id[:60], code="reading.no-comment"
        )
    return found


def placed(comment_: Comment, texts: Mapping[str, str]) -> int | None:
    """Where a comment's words stand in the texts by path; None where they are gone."""
    if not comment_.path:
        return 0
    text = texts.get(comment_.path)
    return None if text is None else place_of(comment_.words, text)


def _signature(ws: Workspace) -> dict[str, Json]:
    return {"at": ws.moment(), "by": ws.officer}


def _entity(visit_id: str) -> str:
    return f"{READING}/{visit_id}"


def _school_name(ws: Workspace, visit: Visit) -> str:
    return schools.name_of(ws, visit.urn)


def _not_final() -> UserError:
    return UserError(
        say("Only a note that is final can be read."),
        remedy=say("Make the note final first."),
        code="reading.not-final",
    )
