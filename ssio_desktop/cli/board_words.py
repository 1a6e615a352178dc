"""The board's summary of a term as JSON and as text; the two say the same."""

from __future__ import annotations

from ssio_desktop.cli.told import Data, count, paragraphs, table
from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.services.board import BoardSummary, Conflict
from ssio_desktop.services.categorising import MOVEMENT_WORDS


def summary_data(summary: BoardSummary) -> Data:
    """The summary as documented in docs/command-line.md."""
    return {
        "term": str(summary.term),
        "counts": [
            {"category": category, "name": name, "schools": number}
            for category, name, number in summary.counts
        ],
        "movements": dict(sorted(summary.movements.items())),
        "schools": [
            {
                "urn": row.urn,
                "name": row.name,
                "phase": row.phase,
                "officer": {"id": row.officer, "name": row.officer_name},
                "category": row.category,
                "suggested": row.suggested,
                "reason": row.reason,
                "previous": row.previous,
                "previous_term": row.previous_term,
                "movement": row.movement,
                "conflicts": row.conflicts,
                "returned": row.returned,
            }
            for row in summary.rows
        ],
        "officers": [
            {
                "id": officer.id,
                "name": officer.name,
                "schools": officer.schools,
                "returns": officer.returns,
                "latest": officer.latest,
            }
            for officer in summary.officers
        ],
        "not_returned": [officer.name for officer in summary.not_returned],
        "conflicts": [conflict_data(conflict) for conflict in summary.conflicts],
    }


def conflict_data(conflict: Conflict) -> Data:
    """A conflict as documented in docs/command-line.md."""
    return {
        "entity": conflict.entity,
        "path": conflict.path,
        "urn": conflict.urn,
        "school": conflict.school_name,
        "term": conflict.term,
        "values": [
            {
                "event": head.event,
                "value": head.value,
                "officer": head.officer_name,
                "at": head.at.isoformat(timespec="seconds"),
            }
            for head in conflict.heads
        ],
        "before": None
        if conflict.ancestor is None
        else {
            "event": conflict.ancestor.event,
            "value": conflict.ancestor.value,
            "officer": conflict.ancestor.officer_name,
            "at": conflict.ancestor.at.isoformat(timespec="seconds"),
        },
    }


def summary_text(summary: BoardSummary) -> str:
    """The summary for people."""
    counts = table(
        ("Category", "Schools", "Name"),
        ((key or "–", number, name) for key, name, number in summary.counts if number),
    )
    rows = table(
        ("URN", "School", "Officer", "Category", "Before", "Movement", "In conflict"),
        (
            (
                row.urn,
                row.name,
                row.officer_name,
                row.category or "–",
                row.previous or "–",
                MOVEMENT_WORDS[row.movement],
                row.conflicts or "",
            )
            for row in summary.rows
        ),
    )
    return paragraphs(
        f"School review board, {summary.term.title}",
        counts,
        rows,
        _differing(summary),
        "\n".join(conflict_text(each) for each in summary.conflicts),
        _officers(summary),
    )


def _differing(summary: BoardSummary) -> str:
    lines = [
        f"  {row.name}: {row.category}, where {row.suggested or 'nothing'} fits best. {row.reason}"
        for row in summary.rows
        if row.category and row.category != row.suggested
    ]
    return "\n".join(["Judged otherwise than the best fit:", *lines]) if lines else ""


def conflict_text(conflict: Conflict, *, full: bool = False) -> str:
    """A conflict on one line; full: with what is needed to settle it on lines below."""
    where = f"In conflict: {conflict.school_name}, {conflict.path}"
    if not full:
        values = (f"{head.officer_name}: {_words(head.value)}" for head in conflict.heads)
        return f"{where}: {'; '.join(values)}"
    lines = (
        f"    {head.event}  {head.officer_name}, {head.at:%Y-%m-%d}: {_words(head.value)}"
        for head in conflict.heads
    )
    before = conflict.ancestor
    told = (
        [f"    before both: {before.officer_name}, {before.at:%Y-%m-%d}: {_words(before.value)}"]
        if before is not None
        else []
    )
    return "\n".join([where, f"  {conflict.entity} {conflict.path}", *told, *lines])


def _words(value: Json) -> str:
    if isinstance(value, dict) and isinstance(value.get("judgement"), str):
        evidence = value.get("evidence")
        return f"{value['judgement']} ({evidence})" if evidence else str(value["judgement"])
    return value if isinstance(value, str) else canonical(value)


def _officers(summary: BoardSummary) -> str:
    lines = [
        f"  {officer.name}: {count(officer.schools, 'school')}, "
        + (f"returned {officer.latest[:10]}" if officer.returns else "not returned yet")
        for officer in summary.officers
    ]
    return "\n".join(["Officers:", *lines]) if lines else ""
