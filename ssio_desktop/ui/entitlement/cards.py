"""The cards of a school's support: sessions, terms, what was agreed beyond, visits, charges."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.calendar import year_words
from ssio_desktop.domain.casework.charging import pounds
from ssio_desktop.domain.casework.sessions import BY_WORDS, STATE_WORDS, Session, State
from ssio_desktop.services.casework.entitlement import counted
from ssio_desktop.ui.entitlement.gathering import SeenSupport
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.parts import small_table
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, may_shrink
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

_TONES: dict[State, str] = {"booked": "info", "given": "success", "cancelled": "neutral"}
Act = Callable[[Session], None]


def sessions_card(seen: SeenSupport, give: Act, cancel: Act, take_back: Act) -> QWidget:
    """The sessions of the year, each with what can be recorded of it."""
    frame, layout = card(translate("entitlement", "Sessions"))
    found = seen.support.sessions
    if not found:
        layout.addWidget(
            Text(
                translate(
                    "entitlement",
                    "No session is booked. Book one for support beside the visits, whether the "
                    "school buys it or it is part of what its category brings.",
                ),
                "muted",
            )
        )
    for place, each in enumerate(found):
        row, inside = line(last=place == len(found) - 1)
        inside.addWidget(_session(seen, each, give, cancel, take_back), 1)
        layout.addWidget(row)
    return frame


def _session(
    seen: SeenSupport, session: Session, give: Act, cancel: Act, take_back: Act
) -> QWidget:
    layout = Flow()
    told = translate("entitlement", "{day}: {what}").format(
        day=day_words(session.day), what=session.what
    )
    layout.add(tag(said(STATE_WORDS[session.state]), _TONES[session.state]))
    layout.add(Text(told, "strong"))
    layout.add(Text(_about(seen, session), "muted"))
    for words, act in _offered(seen, session, give, cancel, take_back):
        made = button(words, partial(act, session), kind="quiet", small=True)
        made.setAccessibleName(f"{words}: {told}")
        layout.add(made)
    return layout


def _offered(
    seen: SeenSupport, session: Session, give: Act, cancel: Act, take_back: Act
) -> list[tuple[str, Act]]:
    found: list[tuple[str, Act]] = []
    if session.may_follow("given", seen.today):
        found.append((translate("entitlement", "Record as given"), give))
    if session.may_follow("cancelled", seen.today):
        found.append((translate("entitlement", "Cancel it"), cancel))
    if session.may_follow("booked", seen.today):
        found.append((translate("entitlement", "Take the outcome back"), take_back))
    return found


def _about(seen: SeenSupport, session: Session) -> str:
    service = seen.prices.service(session.service)
    named = service.title if service else session.service
    charge = seen.charged.sessions[session.id]
    price = translate("entitlement", "price not known") if charge.pence is None else ""
    if charge.pence is not None and session.is_bought:
        price = pounds(charge.pence)
    by = said(BY_WORDS[session.by]) if session.by else ""
    told = translate("entitlement", "cancelled by: {who}").format(who=by) if by else ""
    parts = (
        said(counted(session.days, "days")),
        session.who,
        named,
        price,
        said(charge.why),
        told,
        session.reason,
    )
    return "; ".join(filter(None, parts))


def terms_card(seen: SeenSupport) -> QWidget:
    """Term by term, what counts and what its third brings."""
    frame, layout = card(translate("entitlement", "Term by term"))
    rows = []
    for part in seen.support.year.parts:
        code = part.held.category if part.held else "–"
        if part.assumed:
            code = translate("entitlement", "{code}, from another term").format(code=code)
        share = "–"
        if part.unit is not None and part.share is not None:
            share = said(counted(round(float(part.share), 2), part.unit))
        rows.append((said(part.term.title), code, share))
    headings = (
        translate("entitlement", "Term"),
        translate("entitlement", "Category"),
        translate("entitlement", "Its third of the year"),
    )
    layout.addWidget(small_table(headings, rows))
    layout.addWidget(
        Text(
            translate(
                "entitlement",
                "Each term brings a third of what its category brings in a year. The sum is "
                "rounded up to whole visits or half days.",
            ),
            "caption",
        )
    )
    return frame


def extras_card(seen: SeenSupport, withdraw: Callable[[str], None]) -> QWidget:
    """What was agreed beyond the category."""
    frame, layout = card(translate("entitlement", "Agreed beyond the category"))
    for each in seen.support.extras:
        amount = said(counted(each.number, each.unit))
        layout.addWidget(Text(f"{amount}: {each.reason}", "strong"))
        about = ", ".join(filter(None, (each.by_name, day_words(each.day))))
        taken = button(
            translate("entitlement", "Take back"), partial(withdraw, each.id), kind="quiet"
        )
        taken.setAccessibleName(f"{taken.text()}: {amount}, {each.reason}")
        layout.addWidget(Flow(Text(about, "caption"), taken))
    return frame


def visits_card(seen: SeenSupport, open_visit: Callable[[str], None]) -> QWidget:
    """The visits of the year, and the partnership boards that count as days."""
    frame, layout = card(translate("entitlement", "Visits of the year"))
    found = seen.support
    ahead = frozenset((*found.planned, *found.coming))
    boards = frozenset((*found.boards, *found.coming))
    every = sorted((*found.visits, *found.planned, *boards), key=lambda each: (each.day, each.id))
    if not every:
        layout.addWidget(Text(translate("entitlement", "None yet, and none is planned."), "muted"))
        return frame
    rows: list[tuple[QWidget | str, ...]] = []
    for each in every:
        day = day_words(each.day)
        kind = said(seen.forms.get(each.form.partition("@")[0], each.form))
        link: QWidget | str = day
        if each.id:
            made = button(day, partial(open_visit, each.id), kind="link")
            made.setAccessibleName(f"{day}, {kind}")
            link = may_shrink(made)
        planned = translate("entitlement", "planned")
        taken = planned if each in ahead else said(counted(each.days, "days"))
        if each in boards:
            kind = translate("entitlement", "Partnership board")
        elif not each.id:
            kind = translate("entitlement", "Next visit")
        rows.append((link, taken, kind))
    headings = (
        translate("entitlement", "Day"),
        translate("entitlement", "Time"),
        translate("entitlement", "Visit"),
    )
    layout.addWidget(small_table(headings, rows))
    return frame


def charges_card(seen: SeenSupport, choose_list: Callable[[], object]) -> QWidget:
    """What the year comes to, by which list, and a way to another."""
    charged = seen.charged
    year = year_words(seen.support.year.year)
    frame, layout = card(translate("entitlement", "Charges in {year}").format(year=year))
    rows = []
    if charged.package is not None:
        covers = "; ".join(charged.package.covers)
        package = translate("entitlement", "Package")
        rows.append((package, pounds(charged.package_pence), covers))
    sold = [each for each in seen.support.sessions if each.is_bought]
    if sold:
        pence = sum(charged.sessions[each.id].pence or 0 for each in sold)
        bought = translate("entitlement", "Sessions bought")
        rows.append((bought, pounds(pence), str(len(sold))))
    rows.append((translate("entitlement", "Together"), pounds(charged.total), ""))
    headings = (
        translate("entitlement", "What"),
        translate("entitlement", "Amount"),
        translate("entitlement", "Remark"),
    )
    layout.addWidget(small_table(headings, rows))
    if charged.unknown:
        layout.addWidget(
            Text(translate("entitlement", "Some sessions have no price in the list."), "error")
        )
    told = translate("entitlement", "By the list “{title}”.").format(title=seen.prices.title)
    if not seen.own_list:
        told += " " + translate(
            "entitlement",
            "It is an example with invented amounts, until the authority takes its own into use.",
        )
    layout.addWidget(Text(told, "caption"))
    layout.addWidget(
        Flow(button(translate("entitlement", "Take another list into use…"), choose_list))
    )
    return frame
