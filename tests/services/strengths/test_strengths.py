"""From a strength that a school offers to help that was given, and what came of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    about_school,
    calendar_items,
    forms,
    importing,
    undoing,
    visiting,
)
from ssio_desktop.services.casework import overview
from ssio_desktop.services.strengths import deploying, finding, needing, register, sources, use
from ssio_desktop.services.strengths.words import contra_words, pro_words
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise
from tests.sources.samples import school, write_extract

ASH, BIRCH, THIRD = "900001", "900002", "900003"
TERM, TODAY = TermId(2026, "autumn"), date(2026, 10, 14)


def test_help_is_found_given_and_judged(ws: Workspace) -> None:
    categorise(ws, ASH, TERM, "1")
    categorise(ws, BIRCH, TERM, "2")
    offer = register.record_offer(ws, ASH, "reading", "Phonics in mixed classes").value
    asked = needing.record_need(ws, THIRD, "reading", "Phonics is taught in five ways").value
    assert finding.find_help(ws, asked.id) == ()  # Nobody has agreed yet.
    register.give_consent(ws, offer.id, who="Headteacher", day=TODAY, days_a_term=4)
    leader = register.record_leader(
        ws, BIRCH, "sle", "Leader of English", ["writing"], days_a_term=2
    ).value
    first, second = finding.find_help(ws, asked.id)
    assert first.candidate.provider == f"offer/{offer.id}"
    assert "The very theme." in pro_words(first) and "4 days left this term." in pro_words(first)
    assert "Has not helped another school yet." in contra_words(second)
    needing.reply(ws, asked.id, f"leader/{leader.id}", "declined", "Writing is not the matter.")
    assert "Was declined for this need before." in contra_words(finding.find_help(ws, asked.id)[1])
    assert not use.who_helps(ws)[0].is_used
    standing = {part.id: each for part, each in overview.of_school(ws, THIRD)}["strengths"]
    assert standing is not None and standing.urgency == "soon"

    made = deploying.deploy(
        ws,
        THIRD,
        f"offer/{offer.id}",
        "reading",
        purpose="One way of teaching phonics",
        hoped="Nine of ten pass the check in June",
        first=date(2026, 10, 1),
        last=date(2026, 12, 11),
        days=3,
        cost=90_000,
        need_id=asked.id,
    ).value
    assert not needing.needs(ws, only_open=True)
    deploying.use_days(ws, made.id, date(2026, 10, 12), 1.5, "Two lessons seen")
    again = needing.record_need(ws, THIRD, "reading", "Guided reading").value
    left = finding.find_help(ws, again.id)[0]
    assert "1 days left this term." in pro_words(left)
    deploying.say_outcome(ws, made.id, "partly", "Seen in all classes but one", TODAY)
    told = needing.deployments(ws, ASH)[0]
    assert (told.days_used, told.standing(TODAY), told.cost) == (1.5, "told", 90_000)
    row = next(each for each in use.who_helps(ws) if each.urn == ASH)
    assert (row.helped, row.days, row.agreed) == (1, 1.5, 1)
    days = calendar_items.items(ws, date(2026, 12, 1), date(2026, 12, 31))
    assert [each.title for each in days if each.kind == "casework"] == ["Ysgol y Tŵr & Llyn"]
    assert len(overview.story(ws, THIRD)) == 2 and len(overview.story(ws, ASH)) == 2
    kinds = {each.partition("/")[0] for each in about_school.entities(ws, THIRD)}
    assert {"need", "deployment"} <= kinds


def test_what_cannot_be_meant_is_refused(ws: Workspace) -> None:
    offer = register.record_offer(ws, ASH, "reading", "Phonics").value
    provider = f"offer/{offer.id}"
    words = {"purpose": "p", "hoped": "h", "first": TODAY, "last": TODAY}
    mine = needing.record_need(ws, BIRCH, "reading", "Phonics").value
    # A school is not sent before it agreed, nor said to be.
    with pytest.raises(UserError, match="has not agreed"):
        deploying.deploy(ws, BIRCH, provider, "reading", days=1, **words)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="has not agreed"):
        needing.reply(ws, mine.id, provider, "accepted", "")
    register.give_consent(ws, offer.id, who="Headteacher", day=TODAY, days_a_term=4)

    def refused(code: str, work: object) -> None:
        with pytest.raises(UserError) as told:
            work()  # type: ignore[operator]
        assert told.value.code == code and told.value.remedy

    long = "x" * 5000
    refused("words.long", lambda: register.record_offer(ws, ASH, "reading", long))
    refused("words.long", lambda: needing.record_need(ws, BIRCH, "reading", long))
    refused("strength.theme", lambda: register.record_offer(ws, ASH, "no theme", "x"))
    refused("strength.unfinished", lambda: register.record_offer(ws, ASH, "reading", " "))
    refused(
        "strength.days",
        lambda: register.give_consent(ws, offer.id, who="H", day=TODAY, days_a_term=1000),
    )
    refused("strength.unfinished", lambda: register.record_leader(ws, ASH, "king", "x", ["send"]))
    refused("strength.unfinished", lambda: register.end(ws, provider, ""))
    refused("strength.unknown", lambda: register.end(ws, "school/900001", "Why"))
    refused("need.unfinished", lambda: needing.record_need(ws, ASH, "reading", ""))
    refused(
        "need.source",
        lambda: needing.record_need(ws, ASH, "reading", "x", source=f"school/{BIRCH}"),
    )
    refused(
        "deployment.refused",
        lambda: deploying.deploy(ws, ASH, provider, "reading", days=1, **words),  # type: ignore[arg-type]
    )
    refused(
        "deployment.refused",
        lambda: deploying.deploy(ws, BIRCH, provider, "reading", days=-1, **words),  # type: ignore[arg-type]
    )
    refused(
        "need.provider",
        lambda: deploying.deploy(ws, BIRCH, "offer/x", "reading", days=1, **words),  # type: ignore[arg-type]
    )
    for first, last in ((date(1900, 1, 1), TODAY), (TODAY, date(9999, 12, 31))):
        days = words | {"first": first, "last": last}
        refused(
            "deployment.day",
            lambda days=days: deploying.deploy(ws, BIRCH, provider, "reading", days=1, **days),
        )
    for since in (date(1900, 1, 1), date(2050, 1, 1)):
        refused(
            "strength.day",
            lambda since=since: register.record_leader(
                ws, ASH, "nle", "Head", ["reading"], since=since
            ),
        )
    refused(
        "need.answered",
        lambda: deploying.deploy(
            ws,
            THIRD,
            provider,
            "reading",
            days=1,
            need_id=mine.id,
            **words,  # type: ignore[arg-type]
        ),
    )
    deploying.deploy(ws, BIRCH, provider, "reading", days=1, need_id=mine.id, **words)  # type: ignore[arg-type]
    refused(
        "need.answered",
        lambda: deploying.deploy(
            ws,
            BIRCH,
            provider,
            "reading",
            days=1,
            need_id=mine.id,
            **words,  # type: ignore[arg-type]
        ),
    )
    refused("need.answered", lambda: needing.reply(ws, mine.id, provider, "declined", "Why"))
    register.end(ws, provider, "The leader of English left")
    with pytest.raises(UserError, match="not offered any more"):
        deploying.deploy(ws, BIRCH, provider, "reading", days=1, **words)  # type: ignore[arg-type]


def test_why_nobody_can_help_is_said(ws: Workspace) -> None:
    asked = needing.record_need(ws, THIRD, "reading", "Phonics").value
    assert "Nobody is recorded who has to do with Reading" in finding.look(ws, asked.id).words
    offer = register.record_offer(ws, ASH, "writing", "Editing").value
    waiting = finding.look(ws, asked.id)
    assert waiting.waiting == ("Ash Lane Primary School",)
    assert "Strengths wait for the consent of: Ash Lane" in waiting.words
    register.give_consent(ws, offer.id, who="Headteacher", day=TODAY, days_a_term=2)
    assert finding.look(ws, asked.id).words == ""
    words = {"purpose": "p", "hoped": "h"}
    helper = f"offer/{offer.id}"

    def send(first: date, last: date, days: float) -> str:
        made = deploying.deploy(
            ws, BIRCH, helper, "writing", first=first, last=last, days=days, **words
        )
        return made.value.id

    # Help that begins next year takes nothing of this term.
    send(date(2027, 2, 1), date(2027, 3, 1), 2)
    assert finding.look(ws, asked.id).matches[0].candidate.days_left == 2
    # Nor do days that were given in the summer.
    long = send(date(2026, 6, 1), date(2026, 12, 1), 3)
    deploying.use_days(ws, long, date(2026, 6, 10), 2)
    assert finding.look(ws, asked.id).matches[0].candidate.days_left == 1
    send(date(2026, 11, 2), date(2026, 11, 30), 1)
    full = finding.look(ws, asked.id)
    assert len(full.matches) == 1 and "Days are counted anew from" in full.words
    # Help that ended early gives its days back.
    register.end(ws, f"deployment/{long}", "The school closed the class")
    assert finding.look(ws, asked.id).matches[0].candidate.days_left == 1


def test_a_school_that_closed_helps_nobody_and_a_special_school_is_of_its_own_phase(
    ws: Workspace, tmp_path: Path
) -> None:
    for urn in (ASH, BIRCH):
        categorise(ws, urn, TERM, "1")
        register.record_leader(ws, urn, "sle", "Leader", ["reading"], days_a_term=2)
    former = register.record_leader(ws, ASH, "nle", "Head", ["reading"], since=date(2016, 4, 1))
    (lapsed,) = [each for each in finding.candidates(ws) if each.what == "Head"]
    # The experience is there, the role is not, and does not speak for the helper.
    assert lapsed.role == "" and former.value.role == "nle"
    register.end(ws, f"leader/{former.value.id}", "Recorded by mistake")
    waiting = register.record_offer(ws, ASH, "writing", "Editing").value
    asked = needing.record_need(ws, THIRD, "reading", "Phonics").value
    assert len(finding.find_help(ws, asked.id)) == 2 == len(use.who_helps(ws))
    closed = {"EstablishmentStatus (code)": "2", "EstablishmentStatus (name)": "Closed"}
    special = {"TypeOfEstablishment (name)": "Community special school"}
    rows = [
        school(URN=ASH, EstablishmentName="Ash Lane", CloseDate="31-08-2026", **closed),
        school(URN=BIRCH, EstablishmentName="Birch Hill", **special),
    ]
    path = write_extract(tmp_path / "edubasealldata20261010.csv", *rows, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, path))
    (match,) = finding.find_help(ws, asked.id)
    assert match.candidate.school.urn == BIRCH and "Another phase." in contra_words(match)
    assert [each.urn for each in use.who_helps(ws)] == [BIRCH]
    assert finding.look(ws, asked.id).waiting == () and not waiting.ended


def test_help_that_ended_before_it_began_is_looked_for_again(ws: Workspace) -> None:
    register.record_leader(ws, ASH, "sle", "Leader", ["reading"], days_a_term=2)
    asked = needing.record_need(ws, BIRCH, "reading", "Phonics").value
    (match,) = finding.find_help(ws, asked.id)
    words = {"purpose": "p", "hoped": "h", "first": TODAY, "last": date(2026, 12, 1)}

    def send() -> str:
        made = deploying.deploy(
            ws,
            BIRCH,
            match.candidate.provider,
            "reading",
            days=2,
            need_id=asked.id,
            **words,  # type: ignore[arg-type]
        )
        return f"deployment/{made.value.id}"

    ended = register.end(ws, send(), "She is ill")
    (found,) = needing.needs(ws, only_open=True)
    assert [each.answer for each in found.replies] == ["accepted", "declined"]
    assert found.replies[1].reason == "The help ended before it began: She is ill"
    assert finding.find_help(ws, asked.id)[0].candidate.days_left == 2
    undoing.undo(ws, ended.batch)
    assert needing.needs(ws, only_open=True) == ()
    register.end(ws, f"deployment/{needing.deployments(ws)[0].id}", "She is ill")
    # Help of which something was given was help.
    again = send()
    deploying.use_days(ws, again.partition("/")[2], TODAY, 0.5)
    register.end(ws, again, "Enough")
    assert needing.needs(ws, only_open=True) == ()


def test_a_strength_of_a_note_is_taken_up_whatever_words_it_is_given(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, ASH, "termly-core").value
    told = {"area": "teaching", "what": "Phonics in mixed classes"}
    visiting.keep_typed(ws, visit, {f"strengths:1.{name}": text for name, text in told.items()})
    visiting.settle(ws, visit)
    (noted,) = register.noted(ws, [ASH])
    done = register.record_offer(
        ws, ASH, "reading", "Phonics, said better", visit=visit, row=noted.what
    )
    assert register.noted(ws, [ASH]) == ()
    undoing.undo(ws, done.batch)
    assert len(register.noted(ws, [ASH])) == 1
    again = visiting.new_visit(ws, BIRCH, "termly-core").value
    visiting.keep_typed(ws, again, {f"strengths:1.{name}": text for name, text in told.items()})
    visiting.settle(ws, again)
    assert len(register.noted(ws, [BIRCH])) == 1
    visiting.withdraw(ws, again, "Of another school")
    assert register.noted(ws, [BIRCH]) == ()
    need = needing.record_need(ws, ASH, "reading", "Boys", source=f"visit/{visit}").value
    assert (f"visit/{visit}", need.source) == (sources.sources_of(ws, ASH)[0][0], f"visit/{visit}")
    assert str(sources.source_words(ws, need.source)).startswith("Visit of ")
