"""Lets the sample's schools help each other: strengths, leaders, needs, help and its outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.strengths import deploying, needing, register
from ssio_desktop.services.strengths.sources import sources_of
from ssio_desktop.services.workspace import Workspace


def _offer(ws: Workspace, urn: str, told: Facts) -> None:
    offer = register.record_offer(
        ws, urn, told["theme"], told["what"], who=told.get("who", "")
    ).value
    if "agreed_by" in told:
        register.give_consent(
            ws, offer.id, who=told["agreed_by"], day=told["on"], days_a_term=told["days"]
        )


def _leader(ws: Workspace, urn: str, told: Facts) -> None:
    register.record_leader(
        ws,
        urn,
        told["role"],
        told["name"],
        told["themes"],
        since=told.get("since"),
        days_a_term=told["days"],
        agreement=told.get("agreement", ""),
    )


def _need(ws: Workspace, urn: str, told: Facts) -> None:
    visits = (entity for entity, _ in sources_of(ws, urn) if entity.startswith("visit/"))
    source = next(visits, "") if told.get("from_visit") else ""
    needing.record_need(ws, urn, told["theme"], told["what"], source=source)


def _decline(ws: Workspace, urn: str, told: Facts) -> None:
    provider = _provider(ws, told)
    needing.reply(ws, _open_need(ws, urn, told), provider, "declined", told["reason"])


def _help(ws: Workspace, urn: str, told: Facts) -> None:
    deploying.deploy(
        ws,
        urn,
        _provider(ws, told),
        told["theme"],
        purpose=told["purpose"],
        hoped=told["hoped"],
        first=told["first"],
        last=told["last"],
        days=told["days"],
        cost=told.get("pounds", 0) * 100,
        need_id=_open_need(ws, urn, told),
    )


def _days(ws: Workspace, urn: str, told: Facts) -> None:
    deploying.use_days(ws, _running(ws, urn, told), told["on"], told["days"], told.get("note", ""))


def _outcome(ws: Workspace, urn: str, told: Facts) -> None:
    deploying.say_outcome(ws, _running(ws, urn, told), told["result"], told["evidence"], told["on"])


def _provider(ws: Workspace, told: Facts) -> str:
    """The offer or leader of the school ``from`` for a theme."""
    urn, theme = told["from"], told["theme"]
    for offer in register.offers(ws, urn):
        if offer.theme == theme:
            return f"offer/{offer.id}"
    return next(f"leader/{e.id}" for e in register.leaders(ws, urn) if theme in e.themes)


def _open_need(ws: Workspace, urn: str, told: Facts) -> str:
    found = needing.needs(ws, urn, only_open=True)
    return next(each.id for each in found if each.theme == told["theme"])


def _running(ws: Workspace, urn: str, told: Facts) -> str:
    found = needing.deployments(ws, urn)
    return next(each.id for each in found if each.urn == urn and each.theme == told["theme"])


DEEDS: Final[Mapping[str, Callable[[Workspace, str, Facts], Any]]] = {
    "strength.offer": _offer,
    "strength.leader": _leader,
    "strength.need": _need,
    "strength.decline": _decline,
    "strength.help": _help,
    "strength.days": _days,
    "strength.outcome": _outcome,
}
"""What can be done, by name."""
