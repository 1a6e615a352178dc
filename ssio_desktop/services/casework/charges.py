"""What schools are charged for: the list in use, and what a year of a school comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ssio_desktop.domain.casework.charging import (
    Charge,
    PackagePrice,
    PriceList,
    charge,
    read_prices,
)
from ssio_desktop.domain.casework.sessions import Session
from ssio_desktop.errors import UserError
from ssio_desktop.services import accuracy_rules, setting_up
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

PATH: Final = "charging"
"""Where an authority keeps its own list."""
_PACKED: Final = "example.toml"
_LARGEST: Final = 200_000


@dataclass(frozen=True, slots=True)
class Charged:
    """What a school's year comes to. package: what the package of the year costs, None where it is
    not bought or not sold. sessions: what each is charged with, by its id."""

    package: PackagePrice | None
    package_pence: int
    sessions: Mapping[str, Charge]

    @property
    def total(self) -> int:
        """Everything whose price is known, in pence."""
        return self.package_pence + sum(each.pence or 0 for each in self.sessions.values())

    @property
    def unknown(self) -> int:
        """Sessions for which no price is known."""
        return sum(each.pence is None for each in self.sessions.values())


def price_list(ws: Workspace) -> PriceList:
    """The list in use: the authority's own, else the example that came with the program."""
    text = ws.store.state(setting_up.authority_entity(ws)).text(PATH)
    if text:
        return _cached(ws, text, setting_up.authority(ws).name)
    if ws.packs.charging is None:
        return PriceList()
    return _cached(ws, (ws.packs.charging / _PACKED).read_text(encoding="utf-8"), _PACKED)


def is_own(ws: Workspace) -> bool:
    """Whether the authority uses a list of its own."""
    return bool(ws.store.state(setting_up.authority_entity(ws)).text(PATH))


def take_list(ws: Workspace, path: Path) -> Outcome[PriceList]:
    """Take an authority's own list of charges into use. UserError, with what is wrong, where the
    file is none."""
    try:
        text = read_file(path, _LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            say("This is not a list of charges."),
            where=path.name,
            remedy=say("Choose a text file in UTF-8."),
            code="charges.text",
        ) from error
    found = read_prices(text, path.name)
    return ws.record(
        [Write(setting_up.authority_entity(ws), PATH, text)],
        found,
        label=say("Charges “{title}” taken into use", title=found.title),
    )


def charged(ws: Workspace, support: SchoolSupport) -> Charged:
    """What a school's year comes to: its package, by the price of 1 September, and its sessions."""
    prices = price_list(ws)
    package = None
    if support.package:
        package = prices.package(date(support.year.year, 9, 1))
    return Charged(
        package,
        package.of(support.pupils) if package else 0,
        {each.id: charge_of(ws, prices, each, support.package) for each in support.sessions},
    )


def charge_of(ws: Workspace, prices: PriceList, session: Session, package: bool | None) -> Charge:
    """What one session is charged with. Notice is counted in the authority's working days, from the
    day after the cancellation up to the day of the session."""
    notice = 0
    if session.state == "cancelled" and session.is_bought:
        told = session.told_on or session.day
        notice = accuracy_rules.working_days(ws).between(told, session.day)
    return charge(session, prices, buys_package=package is True, notice=notice)


def _cached(ws: Workspace, text: str, origin: str) -> PriceList:
    kept = ws.cache.get(PATH)
    if kept is None or kept[0] != text:
        kept = ws.cache[PATH] = (text, read_prices(text, origin))
    found: PriceList = kept[1]
    return found
