"""What came of support, for everything that looks at a school as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from typing import Final

from ssio_desktop.domain.impact.records import (
    IMPACT,
    VIEW_WORDS,
    impact_entity,
    read_judgements,
)
from ssio_desktop.domain.impact.support import BEYOND, KIND_WORDS
from ssio_desktop.services.casework.part import Happened, Part, Standing
from ssio_desktop.services.impact.given import support_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say, together

AFTER: Final = timedelta(days=182)
"""Half a year after support began somebody is to say what came of it: sooner shows little."""
LASTS: Final = timedelta(days=365)
"""So long a judgement counts while support goes on."""


def _standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    today, found = ws.today(), {}
    judged = {each.key: read_judgements(each) for each in ws.store.states(IMPACT)}
    for urn, pieces in support_of(ws, urns, visits=False).items():
        own = [each for each in pieces if each.kind in BEYOND]
        latest = next(iter(judged.get(urn, ())), None)
        if latest is not None and (
            latest.day + LASTS >= today or all(each.last <= latest.day for each in own)
        ):
            words = say(
                "Judged on {day}: {view}.", day=said_day(latest.day), view=VIEW_WORDS[latest.view]
            )
            found[urn] = Standing(say("Judged"), words)
        elif own and min(each.first for each in own) + AFTER > today:
            words = say("Support beyond visits began less than half a year ago.")
            found[urn] = Standing(say("Early"), words)
        elif own:
            words = say("Support beyond visits, and nobody has said lately what came of it.")
            found[urn] = Standing(say("Not judged"), words, "soon")
    return found


def _story(ws: Workspace, urn: str) -> Iterator[Happened]:
    for each in read_judgements(ws.store.state(impact_entity(urn))):
        about = KIND_WORDS[each.about] if each.about else say("All support")
        what = say("What came of it judged: {about}", about=about)
        yield Happened(each.day, what, together((f"{VIEW_WORDS[each.view]}.", each.words)), urn)


IMPACT_PART: Final = Part(
    IMPACT,
    say("What came of it"),
    "trending-up",
    frozenset({IMPACT}),
    _standings,
    _story,
)
"""Judgements of support as a part of the casework."""
