"""The quality of officers’ work as JSON and as text; the two say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ssio_desktop.cli.told import Data, paragraphs, table
from ssio_desktop.domain.assurance.findings import Counts, Need
from ssio_desktop.domain.assurance.readings import STANDING_WORDS, Training, WorkReading
from ssio_desktop.domain.assurance.samples import Sample
from ssio_desktop.domain.assurance.sheets import JUDGED, VERDICT_WORDS
from ssio_desktop.domain.assurance.times import STEP_WORDS, Times, span_bounds
from ssio_desktop.services.assurance.findings import Context, OfficerFound, ThemeFound
from ssio_desktop.services.assurance.reading import OpenReading
from ssio_desktop.services.assurance.sampling import Sampled


def sample_data(sample: Sample, drawn: Sequence[str] = ()) -> Data:
    """A sample as documented in docs/command-line.md."""
    plan = sample.plan
    return {
        "sample": sample.id,
        "at": sample.at,
        "first": plan.first.isoformat(),
        "last": plan.last.isoformat(),
        "one_in": plan.one_in,
        "least": plan.least,
        "seed": plan.seed,
        "of": [
            {"visit": e.visit, "officer": e.officer, "category": e.category, "form": e.form}
            for e in sample.of
        ],
        "drawn": list(drawn or sample.drawn),
        "unread": list(sample.unread),
        "holds": sample.holds(),
    }


def sampled_data(row: Sampled) -> Data:
    """A report of a sample."""
    return {
        "visit": row.visit.id,
        "school": row.visit.school_name,
        "officer": row.visit.officer_name,
        "form": row.visit.form_id,
        "category": row.category,
        "day": row.visit.visit_date.isoformat() if row.visit.visit_date else None,
        "reader": row.reader_name,
        "reading": row.reading.id if row.reading else None,
        "standing": row.reading.standing if row.reading else "not begun",
    }


def sampled_text(rows: Iterable[Sampled]) -> str:
    """The reports of a sample for people."""
    return table(
        ("Officer", "School", "Day", "Category", "Reader", "Standing", "Visit"),
        (
            (
                row.visit.officer_name,
                row.visit.school_name,
                row.visit.visit_date,
                row.category,
                row.reader_name or "nobody",
                STANDING_WORDS[row.reading.standing] if row.reading else "Not begun",
                row.visit.id,
            )
            for row in rows
        ),
    )


def reading_data(found: WorkReading) -> Data:
    """A reading."""
    return {
        "reading": found.id,
        "visit": found.visit,
        "urn": found.urn,
        "officer": found.officer,
        "reader": found.reader,
        "version": found.version,
        "visited": found.visited.isoformat(),
        "sheet": found.sheet,
        "standing": found.standing,
        "summary": found.summary,
        "points": {
            key: {
                "verdict": each.verdict,
                "quote": each.quote,
                "path": each.path,
                "praise": each.praise,
                "do": each.do,
            }
            for key, each in sorted(found.points.items())
        },
        "replies": [
            {"id": each.id, "at": each.at, "point": each.point, "text": each.text}
            for each in found.replies
        ],
    }


def reading_text(opened: OpenReading) -> str:
    """A reading for people, point by point."""
    found = opened.reading
    head = (
        f"{opened.school}, {opened.form} of {found.visited.isoformat()} by {opened.officer}, read "
        f"by {opened.reader}. {STANDING_WORDS[found.standing]}."
    )
    parts = []
    for point in opened.sheet.points:
        judged = found.points.get(point.id)
        lines = [f"{point.title}  [{point.id}]", f"  {point.asks}"]
        if judged is not None:
            lines.append(f"  {VERDICT_WORDS[judged.verdict]}")
            lines += [f"  “{judged.quote}”"] if judged.quote else []
            lines += [f"  Praise: {judged.praise}"] if judged.praise else []
            lines += [f"  Next time: {judged.do}"] if judged.do else []
        lines += [f"  Reply: {each.text}" for each in found.replies if each.point == point.id]
        parts.append("\n".join(lines))
    replies = [f"Reply: {each.text}" for each in found.replies if not each.point]
    return paragraphs(head, *parts, found.summary, *replies)


def counts_data(counts: Counts) -> Data:
    """Judgements counted."""
    return {
        "reports": counts.reports,
        "few": counts.is_few,
        **{each: counts.verdicts.get(each, 0) for each in VERDICT_WORDS},
    }


def themes_data(themes: Sequence[ThemeFound]) -> Data:
    """Themes with their terms."""
    return [
        {
            "theme": each.theme.id,
            "counts": counts_data(each.counts),
            "terms": {str(term): counts_data(counts) for term, counts in each.by_term},
        }
        for each in themes
    ]


def themes_text(themes: Sequence[ThemeFound]) -> str:
    """Themes for people."""
    return table(
        ("Theme", *(VERDICT_WORDS[each] for each in JUDGED), "Reports"),
        (
            (
                each.theme.title,
                *(each.counts.verdicts.get(verdict, 0) for verdict in JUDGED),
                few_mark(each.counts.reports, few=each.counts.is_few),
            )
            for each in themes
        ),
    )


def few_mark(number: int, *, few: bool) -> str:
    """A number, marked where it is small."""
    return f"{number} (few)" if few else str(number)


def context_data(context: Context) -> Data:
    """What an officer’s figures are read with."""
    return {
        "schools": context.schools,
        "categories": dict(context.categories),
        "visits": context.visits,
        "read": context.read,
    }


def officer_data(found: OfficerFound) -> Data:
    """One officer."""
    return {
        "officer": found.id,
        "name": found.name,
        "context": context_data(found.context),
        "themes": themes_data(found.themes),
        "times": times_data(found.times),
        "readings": [reading_data(each) for each in found.readings],
        "training": [training_data(each) for each in found.training],
    }


def context_text(context: Context) -> str:
    """The context in a sentence."""
    made = ", ".join(f"{count} in {code or 'none'}" for code, count in context.categories)
    return (
        f"Schools {context.schools} ({made or 'none'}), finished visits {context.visits}, "
        f"reports read {few_mark(context.read, few=context.read < 5)}."
    )


def times_data(times: Iterable[Times]) -> Data:
    """How long each step took."""
    return [
        {
            "step": each.step,
            "working_days": list(each.values),
            "spans": [
                {"from": first, "to": last, "count": count}
                for (first, last), count in zip(span_bounds(), each.spans, strict=True)
            ],
            "quartiles": list(each.quartiles) if each.quartiles else None,
            "under_way": each.under_way,
            "limit": each.limit,
            "late": each.late,
        }
        for each in times
    ]


def times_text(times: Iterable[Times]) -> str:
    """The same for people."""
    spans = [
        f"{first}–{last}" if last is not None else f"{first}+" for first, last in span_bounds()
    ]
    return table(
        ("Working days", *spans, "Quarter, half, three quarters", "Under way"),
        (
            (
                STEP_WORDS[each.step],
                *each.spans,
                ", ".join(f"{value:g}" for value in each.quartiles)
                if each.quartiles
                else "too few",
                each.under_way,
            )
            for each in times
        ),
    )


def need_data(need: Need, name: str, reasons: Sequence[str]) -> Data:
    """Training that is proposed."""
    return {
        "theme": need.theme,
        "officer": need.officer or None,
        "name": name or None,
        "counts": counts_data(need.counts),
        "reasons": list(reasons),
    }


def training_data(found: Training) -> Data:
    """Training that was agreed."""
    return {
        "training": found.id,
        "theme": found.theme,
        "officers": list(found.officers),
        "what": found.what,
        "who": found.who,
        "due": found.due.isoformat(),
        "reasons": list(found.reasons),
        "done": found.done.isoformat() if found.done else None,
        "came": found.came,
    }
