"""What an authority charges schools for support: prices, the package and cancellations, each from
a day on. Money is in whole pence.

The strategy of 2014 says that schools and academies contribute to the cost through a package, and
may buy further sessions; how much is the authority's own, so the list is data
(docs/casework/entitlement.md has the format).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from ssio_desktop.domain.casework.sessions import Session
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

_MOST_PENCE = 100_000_000


@dataclass(frozen=True, slots=True)
class Service:
    """Something a school may buy. days: of time that one session takes."""

    id: str
    title: str
    days: float


@dataclass(frozen=True, slots=True)
class Price:
    """Of one session from a day on: with the package, and without it."""

    service: str
    since: date
    package: int
    without: int


@dataclass(frozen=True, slots=True)
class PackagePrice:
    """Of the package for a school year from a day on. covers: what it brings, in words."""

    since: date
    flat: int
    pupil: int
    covers: tuple[str, ...] = ()

    def of(self, pupils: int | None) -> int:
        """What a school of so many pupils pays."""
        return self.flat + self.pupil * (pupils or 0)


@dataclass(frozen=True, slots=True)
class Notice:
    """From a day on: with fewer working days' notice than ``days``, so many per cent of the price
    are charged."""

    since: date
    days: int
    per_cent: int


@dataclass(frozen=True, slots=True)
class PriceList:
    """An authority's list. source: where its rules come from."""

    title: str = ""
    source: str = ""
    services: tuple[Service, ...] = ()
    prices: tuple[Price, ...] = ()
    packages: tuple[PackagePrice, ...] = ()
    notices: tuple[Notice, ...] = ()

    def service(self, service_id: str) -> Service | None:
        """A service by its id."""
        return next((each for each in self.services if each.id == service_id), None)

    def price(self, service_id: str, day: date) -> Price | None:
        """What a session costs on a day; None where no price is known for it."""
        return _valid((each for each in self.prices if each.service == service_id), day)

    def package(self, day: date) -> PackagePrice | None:
        """The package as it is sold on a day."""
        return _valid(self.packages, day)

    def late_share(self, day: date, notice: int) -> int:
        """Per cent charged for a session of a day that the school cancels with so many working
        days' notice. The rules of one day belong together: those of an earlier day end with it."""
        latest = max((each.since for each in self.notices if each.since <= day), default=None)
        rules = [each for each in self.notices if each.since == latest and notice < each.days]
        return max((each.per_cent for each in rules), default=0)


@dataclass(frozen=True, slots=True)
class Charge:
    """What is charged for a session, and why so much, in words. pence: None where it cannot be
    known, because the list has no price of that day."""

    pence: int | None
    why: str = ""


_Dated = TypeVar("_Dated", Price, PackagePrice)


def charge(session: Session, prices: PriceList, *, buys_package: bool, notice: int) -> Charge:
    """What a session is charged with. notice: working days between the cancellation and the day of
    the session; it matters for cancelled ones only.

    Nothing for what the category brings and for what the authority cancelled.
    """
    if not session.is_bought:
        return Charge(0, say("Part of the support for the category"))
    if session.state == "cancelled" and session.by == "authority":
        return Charge(0, say("Cancelled by the authority"))
    price = prices.price(session.service, session.day)
    if price is None:
        return Charge(None, say("The list of charges has no price for this day"))
    whole = price.package if buys_package else price.without
    if session.state != "cancelled":
        why = say("With the package") if buys_package else say("Without the package")
        return Charge(whole, why)
    share = prices.late_share(session.day, notice)
    if not share:
        return Charge(0, say("Cancelled in time"))
    # Half a penny is rounded up, as invoices do.
    pence = (whole * share * 2 + 100) // 200
    days = (
        say("1 working day’s notice")
        if notice == 1
        else say("{count} working days’ notice", count=notice)
    )
    return Charge(pence, say("{days}: {share} per cent", days=days, share=share))


def pounds(pence: int) -> str:
    """``£1,250.00``."""
    return f"£{pence // 100:,}.{pence % 100:02}"


def read_prices(text: str, origin: str) -> PriceList:
    """A list of charges from a TOML text. UserError, with what is wrong, otherwise."""
    try:
        raw = tomllib.loads(text)
        services, prices = [], []
        for each in _tables(raw, "service"):
            service = Service(str(each["id"]), str(each["title"]), float(each["days"]))
            if not 0 < service.days <= 30:
                raise ValueError(f"{service.id}: days must be more than 0 and at most 30")
            services.append(service)
            for price in _tables(each, "price"):
                package, without = _pence(price["package"]), _pence(price["without"])
                prices.append(Price(service.id, _day(price["from"]), package, without))
        if len({each.id for each in services}) != len(services):
            raise ValueError("two services have the same id")
        return PriceList(
            str(raw["title"]),
            str(raw.get("source", "")),
            tuple(services),
            tuple(prices),
            tuple(
                PackagePrice(
                    _day(each["from"]),
                    _pence(each["flat"]),
                    _pence(each.get("pupil", "0.00")),
                    tuple(str(line) for line in each.get("covers", ())),
                )
                for each in _tables(raw, "package")
            ),
            tuple(
                Notice(_day(each["from"]), int(each["days"]), _share(each["per_cent"]))
                for each in _tables(raw, "cancellation")
            ),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserError(
            say("This is not a list of charges."),
            where=f"{origin}: {error}",
            remedy=say(
                "Write title, [[service]] with its [[service.price]], [[package]] and "
                "[[cancellation]], as docs/casework/entitlement.md describes them."
            ),
            code="charges.text",
        ) from error


def _valid(entries: Iterable[_Dated], day: date) -> _Dated | None:
    """The entry that is in force on a day: the latest that began."""
    begun = [each for each in entries if each.since <= day]
    return max(begun, key=lambda each: each.since, default=None)


def _tables(raw: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = raw.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise TypeError(f"{name} must be a list of tables")
    return found


def _pence(value: object) -> int:
    whole, point, part = str(value).partition(".")
    if not whole.isdecimal() or (point and not (len(part) == 2 and part.isdecimal())):
        raise ValueError(f"“{value}” is not an amount such as 185.00")
    pence = int(whole) * 100 + int(part or 0)
    if pence > _MOST_PENCE:
        raise ValueError(f"“{value}” is too much")
    return pence


def _share(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100:
        raise ValueError(f"“{value}” is not a number of per cent")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"“{value}” is not a day such as 2025-09-01")
    return value
