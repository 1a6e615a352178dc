"""The columns of moderation’s tables."""

from __future__ import annotations

from ssio_desktop.services.agreement_figures import CriterionFigures, OfficerFigures
from ssio_desktop.services.moderation import CriterionLine, ModerationRow
from ssio_desktop.ui.board.words import movement_name, movement_words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.moderation.words import (
    cited_words,
    concern_words,
    decided_word,
    kappa_words,
    share_words,
)
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.widgets.table import Column


def school_columns() -> tuple[Column[ModerationRow], ...]:
    """The columns of the schools in order of concern."""
    return (
        Column(
            "school",
            translate("moderation", "School"),
            lambda r: r.school.name,
            lambda r: r.school.name.casefold(),
            width=26,
            least=16,
        ),
        Column(
            "concern",
            translate("moderation", "Concern"),
            lambda r: str(r.points) if not r.withheld else "",
            lambda r: r.points,
            "right",
            8,
            says=concern_words,
            hint=concern_words,
        ),
        Column(
            "officer",
            translate("moderation", "Officer"),
            lambda r: r.school.officer_name,
            width=14,
            least=13,
        ),
        Column(
            "category",
            translate("moderation", "Category"),
            lambda r: r.category or "–",
            width=8,
            paint=paint_in_cell,
        ),
        Column(
            "suggested",
            translate("moderation", "Best fit"),
            lambda r: r.school.suggested,
            width=7,
        ),
        Column(
            "movement",
            translate("moderation", "Since last term"),
            lambda r: movement_words(r.school.movement, r.school.previous),
            width=18,
            least=12,
            says=lambda r: movement_name(r.school.movement),
        ),
        Column(
            "cited",
            translate("moderation", "With evidence"),
            cited_words,
            lambda r: r.cited,
            "right",
            13,
            12,
        ),
        Column("second", translate("moderation", "Second"), _second, width=12, least=9),
        Column("board", translate("moderation", "Board"), decided_word, width=16, least=9),
    )


def _second(row: ModerationRow) -> str:
    if row.withheld:
        return translate("moderation", "Yours to judge")
    if row.asked and not row.second:
        return translate("moderation", "Asked for")
    return row.second


def criterion_columns() -> tuple[Column[CriterionLine], ...]:
    """The columns of the criteria that a category rests on."""
    return (
        Column(
            "category",
            translate("moderation", "Of category"),
            lambda c: c.criterion.category,
            width=9,
            paint=paint_in_cell,
        ),
        Column(
            "criterion",
            translate("moderation", "Criterion"),
            lambda c: c.criterion.text,
            hint=lambda c: c.criterion.text,
        ),
        Column("judgement", translate("moderation", "Judgement"), lambda c: c.label, width=11),
        Column(
            "evidence",
            translate("moderation", "Evidence"),
            lambda c: c.evidence,
            hint=lambda c: c.evidence,
        ),
    )


def officer_columns() -> tuple[Column[OfficerFigures], ...]:
    """The columns of agreement by officer."""
    return (
        Column("officer", translate("moderation", "First judged by"), lambda o: o.name),
        Column(
            "categories",
            translate("moderation", "Same category"),
            lambda o: share_words(o.categories),
            lambda o: o.categories.percentage,
            width=18,
        ),
        Column(
            "kappa",
            translate("moderation", "Kappa, categories"),
            lambda o: kappa_words(o.categories),
            width=16,
        ),
        Column(
            "criteria",
            translate("moderation", "Same judgement of criteria"),
            lambda o: share_words(o.criteria),
            lambda o: o.criteria.percentage,
            width=23,
        ),
        Column(
            "criteria-kappa",
            translate("moderation", "Kappa, criteria"),
            lambda o: kappa_words(o.criteria),
            width=15,
        ),
    )


def agreement_columns() -> tuple[Column[CriterionFigures], ...]:
    """The columns of agreement by criterion."""
    return (
        Column(
            "category",
            translate("moderation", "Of category"),
            lambda c: c.criterion.category,
            width=9,
            paint=paint_in_cell,
        ),
        Column(
            "criterion",
            translate("moderation", "Criterion"),
            lambda c: c.criterion.text,
            hint=lambda c: c.criterion.text,
        ),
        Column(
            "same",
            translate("moderation", "Same judgement"),
            lambda c: share_words(c.found),
            lambda c: c.found.percentage,
            width=18,
        ),
        Column(
            "kappa",
            translate("moderation", "Weighted kappa"),
            lambda c: kappa_words(c.found),
            width=15,
        ),
    )
