"""Gathers what the page of moderation shows, in one reading off the window’s thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import agreement_figures, board_report, moderation, setting_up
from ssio_desktop.services.agreement_figures import Figures, Pair
from ssio_desktop.services.moderation import ModerationRow
from ssio_desktop.services.second_looks import LookRow, looks
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SecondRow:
    """A school that is judged a second time. pair: both judgements, None until both are made."""

    asked: LookRow
    pair: Pair | None


@dataclass(frozen=True, slots=True)
class ModerationSeen:
    """A term as moderation sees it. terms: those that can be chosen, the latest first. now: the
    current one. all_terms: whether the figures are of every term. officer: whose first judgements
    they are of, or empty."""

    term: TermId
    terms: tuple[TermId, ...]
    now: TermId
    rows: tuple[ModerationRow, ...]
    second: tuple[SecondRow, ...]
    figures: Figures
    judges: tuple[tuple[str, str], ...]
    officers: tuple[Officer, ...]
    today: date


def see(
    ws: Workspace, wanted: TermId | None, officer: str = "", *, all_terms: bool = False
) -> ModerationSeen:
    """Read a term; the current one where none is asked for."""
    now = setting_up.current_term(ws)
    term = wanted or now
    both = {each.row.look.urn: each for each in agreement_figures.pairs(ws, term)}
    span = None if all_terms else term
    everyone = agreement_figures.pairs(ws, span)
    return ModerationSeen(
        term,
        board_report.terms_seen(ws),
        now,
        moderation.in_order_of_concern(ws, term),
        tuple(SecondRow(each, both.get(each.look.urn)) for each in looks(ws, term)),
        agreement_figures.figures(ws, span, officer),
        tuple(sorted({(each.first_name, each.first.officer) for each in everyone})),
        setting_up.officers(ws),
        ws.today(),
    )
