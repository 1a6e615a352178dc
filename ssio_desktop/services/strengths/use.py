"""Which good and outstanding schools help others, which were asked, and which never."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.services import frameworks, schools
from ssio_desktop.services.strengths import register
from ssio_desktop.services.strengths.needing import deployments, needs
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A school that could help. offers: strengths recorded; agreed: of these with its consent.

    asked: times it was proposed for a need and an answer noted. helped: deployments from it; days:
    given in them. last: when it last helped, None for never.
    """

    urn: str
    name: str
    category: str
    officer: str
    officer_name: str
    offers: int
    agreed: int
    leaders: int
    asked: int
    helped: int
    days: float
    last: date | None

    @property
    def is_used(self) -> bool:
        return self.helped > 0


def who_helps(ws: Workspace) -> tuple[HelpRow, ...]:
    """Every good or better school here, those that never helped first, then by days."""
    good = frameworks.current_framework(ws).good_and_better
    offers, leaders, given = register.offers(ws), register.leaders(ws), deployments(ws)
    asked = Counter(
        school_of(reply.provider.partition("/")[2]) for need in needs(ws) for reply in need.replies
    )
    today, found = ws.today(), []
    for row in schools.list_schools(ws):
        if row.category not in good or row.is_open is False:
            continue
        own = [each for each in offers if each.urn == row.urn and not each.ended]
        sent = [
            each for each in given if each.from_urn == row.urn and (each.used or not each.ended)
        ]
        found.append(
            HelpRow(
                row.urn,
                row.name,
                row.category,
                row.officer,
                row.officer_name,
                len(own),
                sum(each.is_open for each in own),
                sum(each.urn == row.urn and each.is_open for each in leaders),
                asked[row.urn],
                len(sent),
                sum(each.days_used for each in sent),
                max((min(each.last, today) for each in sent if each.first <= today), default=None),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.is_used, each.days, each.name.casefold())))
