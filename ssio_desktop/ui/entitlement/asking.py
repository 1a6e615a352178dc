"""What is asked about support: a session, what became of it, more than the category brings, and an
officer's days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.casework.charging import PriceList, pounds
from ssio_desktop.domain.casework.sessions import BY_WORDS, BYS, By, Session
from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.domain.typed_numbers import read_typed_number
from ssio_desktop.services.casework.entitlement import counted
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.wording import day as day_words

_TIMES = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0)

Booked = Callable[[date, str, str, str, float], object]
"""Day, what, who, service, days."""


def ask_session(
    parent: QWidget, prices: PriceList, today: date, buys: bool, then: Booked
) -> FormDialog:
    """Ask for a session: what it is about, when, who gives it, and whether it is bought."""
    services: list[tuple[str, object]] = [
        (translate("entitlement", "Part of the support for the category"), "")
    ]
    for each in prices.services:
        price = prices.price(each.id, today)
        pence = None if price is None else price.package if buys else price.without
        told = said(each.title) + (f", {pounds(pence)}" if pence is not None else "")
        services.append((told, each.id))
    service = box(services, "")
    what, day, who = Passage(least_lines=2), day_field(None), QLineEdit()
    time = box([(said(counted(each, "days")), each) for each in _TIMES], 0.5)

    def fit_time() -> None:
        """A bought session takes what its service takes, unless somebody says otherwise."""
        chosen = prices.service(str(service.currentData()))
        at = time.findData(chosen.days) if chosen is not None else -1
        if at >= 0:
            time.setCurrentIndex(at)

    service.activated.connect(lambda _: fit_time())

    def done() -> None:
        found = read_typed_day(day.text())
        assert found is not None
        then(
            found,
            what.toPlainText(),
            who.text(),
            str(service.currentData()),
            float(time.currentData()),
        )

    return _opened(
        FormDialog(
            translate("entitlement", "Book a session"),
            (
                (translate("entitlement", "What it is about"), what),
                (translate("entitlement", "Day"), day),
                (translate("entitlement", "Who gives it (optional)"), who),
                (translate("entitlement", "Bought, or part of the support"), service),
                (translate("entitlement", "Time"), time),
            ),
            translate("entitlement", "Book the session"),
            lambda: [
                *needed(what, translate("entitlement", "Say what it is about")),
                *day_faults(day),
            ],
            done,
            parent,
        )
    )


def ask_given(parent: QWidget, session: Session, then: Callable[[float], object]) -> FormDialog:
    """Ask how long a session took."""
    times = sorted({*_TIMES, session.days})
    time = box([(said(counted(each, "days")), each) for each in times], session.days)
    return _opened(
        FormDialog(
            translate("entitlement", "The session was given"),
            ((translate("entitlement", "Time it took"), time),),
            translate("entitlement", "Record it as given"),
            list,
            lambda: then(float(time.currentData())),
            parent,
            intro=_about(session),
        )
    )


def ask_cancelled(
    parent: QWidget, session: Session, today: date, then: Callable[[By, date, str], object]
) -> FormDialog:
    """Ask who cancelled a session, when that was said, and why."""
    by = box([(BY_WORDS[each], each) for each in BYS], "school")
    day, why = day_field(min(today, session.day)), Passage(least_lines=2)

    def done() -> None:
        found = read_typed_day(day.text())
        assert found is not None
        then(by.currentData(), found, why.toPlainText())

    return _opened(
        FormDialog(
            translate("entitlement", "Cancel the session"),
            (
                (translate("entitlement", "Who cancelled it"), by),
                (translate("entitlement", "On which day that was said"), day),
                (translate("entitlement", "Why"), why),
            ),
            translate("entitlement", "Record the cancellation"),
            lambda: [
                *day_faults(day),
                *needed(why, translate("entitlement", "Say why it was cancelled")),
            ],
            done,
            parent,
            intro=_about(session),
        )
    )


def ask_extra(
    parent: QWidget, then: Callable[[SupportUnit, float, str], object], *, vulnerable: bool
) -> FormDialog:
    """Ask how much more is agreed than the category brings, and why."""
    unit = box(
        [(translate("entitlement", "Visits"), "visits"), (translate("entitlement", "Days"), "days")]
    )
    number, why = QLineEdit(), Passage(least_lines=2)
    number.setPlaceholderText("2")

    def faults() -> list[Fault]:
        found = []
        typed = read_typed_number(number.text())
        if typed is None or not 0 <= typed <= 60:
            words = translate("entitlement", "Enter how many, such as 2; 0 for nothing more")
            found.append(Fault.of(number, words))
        return [*found, *needed(why, translate("entitlement", "Say what it is for"))]

    def done() -> None:
        typed = read_typed_number(number.text())
        assert typed is not None
        then(unit.currentData(), typed, why.toPlainText())

    intro = translate("entitlement", "It comes on top of what the category brings this year.")
    if vulnerable:
        intro = translate(
            "entitlement",
            "A temporarily vulnerable school has the support of its category and what it needs "
            "beyond. Enter 0 where nothing more is needed, and say why.",
        )
    return _opened(
        FormDialog(
            translate("entitlement", "Agree more support"),
            (
                (translate("entitlement", "How many more"), number),
                (translate("entitlement", "Visits or days"), unit),
                (translate("entitlement", "What for"), why),
            ),
            translate("entitlement", "Record what was agreed"),
            faults,
            done,
            parent,
            intro=intro,
        )
    )


def ask_available(
    parent: QWidget, name: str, days: float | None, then: Callable[[float], object]
) -> FormDialog:
    """Ask how many days an officer has for schools this year."""
    field = QLineEdit("" if days is None else f"{days:g}")

    def faults() -> list[Fault]:
        typed = read_typed_number(field.text())
        if typed is not None and 0 <= typed <= 260:
            return []
        return [Fault.of(field, translate("entitlement", "Enter 0 to 260 days"))]

    def done() -> None:
        typed = read_typed_number(field.text())
        assert typed is not None
        then(typed)

    return _opened(
        FormDialog(
            translate("entitlement", "Days of {officer} for schools").format(officer=name),
            ((translate("entitlement", "Days in this school year"), field),),
            translate("entitlement", "Record the days"),
            faults,
            done,
            parent,
        )
    )


def _about(session: Session) -> str:
    return translate("entitlement", "{day}: {what}").format(
        day=day_words(session.day), what=session.what or "–"
    )


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
