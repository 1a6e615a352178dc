"""Gathers the paper on school-to-school support."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from ssio_desktop.domain.strengths.records import RESULT_WORDS, Deployment, Leader
from ssio_desktop.domain.strengths.vocabulary import role, theme
from ssio_desktop.reports.strengths import StrengthsData
from ssio_desktop.reports.wording import counted, long_day, short_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.strengths import needing, register, use
from ssio_desktop.services.workspace import Workspace


def strengths_data(ws: Workspace) -> StrengthsData:
    """Everything for the paper, as at today."""
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    found, rows = needing.deployments(ws), use.who_helps(ws)
    used = [each for each in rows if each.is_used]
    never = [each for each in rows if not each.is_used]
    today = ws.today()
    return StrengthsData(
        authority=setting_up.authority(ws).name,
        when=datetime.combine(today, time(), UTC),
        author=setting_up.current_officer(ws).name,
        facts=(
            ("As at", long_day(today)),
            ("Help arranged", str(len(found))),
            ("Days given", f"{sum(each.days_used for each in found):g}"),
            ("Cost", f"£{sum(each.cost for each in found) / 100:,.0f}"),
        ),
        summary=(
            f"Of {counted(len(rows), 'good or better school')}, {len(used)} helped another and "
            f"{len(never)} never did."
        ),
        used=tuple(
            (e.name, e.category, str(e.helped), f"{e.days:g}", e.officer_name) for e in used
        ),
        never=tuple(
            (
                each.name,
                each.category,
                str(each.offers + each.leaders),
                str(each.asked) if each.asked else "Never",
                each.officer_name,
            )
            for each in never
        ),
        help=tuple(_help(each, names) for each in found),
        needs=tuple(
            (names.get(e.urn, e.urn), theme(e.theme).title, e.what, short_day(e.day))
            for e in needing.needs(ws, only_open=True)
        ),
        givers=(
            *(
                (
                    names.get(each.urn, each.urn),
                    theme(each.theme).title,
                    each.what,
                    f"{each.consent.days_a_term:g}",
                )
                for each in register.offers(ws)
                if each.is_open and each.consent is not None
            ),
            *(
                (
                    names.get(each.urn, each.urn),
                    ", ".join(theme(one).title for one in each.themes),
                    _leader(each, today),
                    f"{each.days_a_term:g}",
                )
                for each in register.leaders(ws)
                if each.is_open
            ),
        ),
        identifier=f"school-to-school-support-{today.isoformat()}",
    )


def _leader(found: Leader, today: date) -> str:
    """A leader with the role, what is agreed, and what has to be said of the role."""
    given = role(found.role)
    told = (f"{given.brief}: {found.name}", found.agreement, given.note(today, found.since))
    return "\n".join(filter(None, map(str, told)))


def _help(each: Deployment, names: dict[str, str]) -> tuple[str, ...]:
    outcome = each.outcome
    came = (
        f"{RESULT_WORDS[outcome.result]}. {outcome.evidence}"
        if outcome
        else (each.ended or "Nobody has said yet.")
    )
    return (
        names.get(each.from_urn, each.from_urn),
        names.get(each.urn, each.urn),
        theme(each.theme).title,
        f"{each.days_used:g} of {each.days:g}",
        each.hoped,
        came,
    )
