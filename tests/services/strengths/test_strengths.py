"""From a strength that a school offers to help that was given, and what came of it."""

from __future__ import annotations

from datetime import date

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import about_school, calendar_items
from ssio_desktop.services.casework import overview
from ssio_desktop.services.strengths import deploying, needing, register, use
from ssio_desktop.services.strengths.words import contra_words, pro_words
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise

ASH, BIRCH, THIRD = "900001", "900002", "900003"
TERM, TODAY = TermId(2026, "autumn"), date(2026, 10, 14)


def test_help_is_found_given_and_judged(ws: Workspace) -> None:
    categorise(ws, ASH, TERM, "1")
    categorise(ws, BIRCH, TERM, "2")
    offer = register.record_offer(ws, ASH, "reading", "Phonics in mixed classes").value
    asked = needing.record_need(ws, THIRD, "reading", "Phonics is taught in five ways").value
    assert needing.find_help(ws, asked.id) == ()  # Nobody has agreed yet.
    register.give_consent(ws, offer.id, who="Headteacher", day=TODAY, days_a_term=4)
    leader = register.record_leader(
        ws, BIRCH, "sle", "Leader of English", ["writing"], days_a_term=2
    ).value
    first, second = needing.find_help(ws, asked.id)
    assert first.candidate.provider == f"offer/{offer.id}"
    assert "The very theme." in pro_words(first) and "4 days left this term." in pro_words(first)
    assert "Has not helped another school yet." in contra_words(second)
    needing.reply(ws, asked.id, f"leader/{leader.id}", "declined", "Writing is not the matter.")
    assert "Was declined for this need before." in contra_words(needing.find_help(ws, asked.id)[1])
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
    left = needing.find_help(ws, again.id)[0]
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

    def refused(code: str, work: object) -> None:
        with pytest.raises(UserError) as told:
            work()  # type: ignore[operator]
        assert told.value.code == code and told.value.remedy

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
