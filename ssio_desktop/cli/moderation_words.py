"""Moderation as JSON and as text; the two say the same."""

from __future__ import annotations

from collections.abc import Iterable

from ssio_desktop.cli.told import Data, count, paragraphs, table
from ssio_desktop.domain.agreement import ENOUGH, Agreement
from ssio_desktop.services.agreement_figures import Figures
from ssio_desktop.services.categorising import MOVEMENT_WORDS
from ssio_desktop.services.moderation import CONCERN_WORDS, ModerationRow
from ssio_desktop.services.second_looks import LookRow


def row_data(row: ModerationRow) -> Data:
    """A school of the list as documented in docs/command-line.md."""
    told = row.decision
    return {
        "urn": row.urn,
        "school": row.school.name,
        "phase": row.school.phase,
        "officer": {"id": row.school.officer, "name": row.school.officer_name},
        "points": row.points,
        "concern": [
            {"what": CONCERN_WORDS[each.what], "points": each.points} for each in row.concern
        ],
        "category": row.category,
        "suggested": row.school.suggested,
        "previous": row.school.previous,
        "movement": row.school.movement,
        "criteria": row.judged,
        "with_evidence": row.cited,
        "visit": row.visit,
        "mis_categorised": row.mis_categorised,
        "second": row.second,
        "withheld": row.withheld,
        "decision": {
            "category": told.category,
            "reason": told.reason,
            "between": told.between,
        }
        if told
        else None,
    }


def rows_text(rows: Iterable[ModerationRow]) -> str:
    """The list for people."""
    return table(
        ("Points", "URN", "School", "Officer", "Category", "Best fit", "Movement", "Board", "Why"),
        (
            (
                row.points,
                row.urn,
                row.school.name,
                row.school.officer_name,
                row.category or "–",
                row.school.suggested,
                MOVEMENT_WORDS[row.school.movement],
                row.decision.category if row.decision else "",
                "; ".join(CONCERN_WORDS[each.what] for each in row.concern),
            )
            for row in rows
        ),
    )


def look_data(row: LookRow) -> Data:
    """A second judgement that is asked for, as documented in docs/command-line.md."""
    return {
        "urn": row.look.urn,
        "school": row.school,
        "term": str(row.look.term),
        "officer": {"id": row.look.officer, "name": row.officer_name},
        "state": row.state,
    }


def looks_text(rows: Iterable[LookRow]) -> str:
    """Second judgements for people."""
    listed = list(rows)
    if not listed:
        return ""
    return table(
        ("URN", "School", "Second officer", "Standing"),
        ((row.look.urn, row.school, row.officer_name, row.state) for row in listed),
    )


def agreement_data(found: Figures) -> Data:
    """The figures as documented in docs/command-line.md."""
    return {
        "categories": _data(found.categories),
        "criteria": _data(found.criteria),
        "officers": [
            {
                "id": each.id,
                "name": each.name,
                "categories": _data(each.categories),
                "criteria": _data(each.criteria),
            }
            for each in found.officers
        ],
        "by_criterion": [
            {"criterion": each.criterion.id, **_data(each.found)} for each in found.by_criterion
        ],
        "schools": [
            {
                "urn": each.row.look.urn,
                "term": str(each.row.look.term),
                "first": each.first.category,
                "second": each.second.category,
            }
            for each in found.pairs
        ],
        "other_framework": found.other_framework,
    }


def agreement_text(found: Figures) -> str:
    """The figures for people."""
    if not found.pairs:
        return "No school was judged twice yet."
    scale = found.categories.scale
    matrix = table(
        ("First \\ second", *scale),
        (
            (code, *(number or "·" for number in row))
            for code, row in zip(scale, found.categories.matrix, strict=True)
        ),
    )
    people = table(
        ("First judged by", "Same category", "Kappa", "Same judgement of criteria", "Kappa"),
        (
            (
                each.name,
                _share(each.categories),
                _kappa(each.categories),
                _share(each.criteria),
                _kappa(each.criteria),
            )
            for each in found.officers
        ),
    )
    criteria = table(
        ("Criterion", "Same judgement", "Kappa"),
        (
            (each.criterion.id, _share(each.found), _kappa(each.found))
            for each in found.by_criterion
            if each.found.pairs
        ),
    )
    return paragraphs(
        f"{count(found.categories.pairs, 'school')} judged twice: same category "
        f"{_share(found.categories)}, weighted kappa {_kappa(found.categories)}.",
        matrix,
        people,
        criteria,
        f"Kappa is told from {ENOUGH} pairs on.",
    )


def _data(found: Agreement) -> Data:
    return {
        "pairs": found.pairs,
        "same": found.same,
        "left_out": found.left_out,
        "percentage": found.percentage,
        "kappa": found.kappa,
        "enough": found.is_enough,
        "scale": list(found.scale),
        "matrix": [list(row) for row in found.matrix],
    }


def _share(found: Agreement) -> str:
    if found.whole_percent is None:
        return "–"
    return f"{found.whole_percent} % ({found.same} of {found.pairs})"


def _kappa(found: Agreement) -> str:
    if not found.is_enough:
        return "too few"
    return "not defined" if found.kappa is None else f"{found.kappa:.2f}"
