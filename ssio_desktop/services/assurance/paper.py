"""Gathers the paper on the quality of officers’ work: of the service, or of one officer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from ssio_desktop.domain.agreement import ENOUGH
from ssio_desktop.domain.assurance.findings import Counts, Need
from ssio_desktop.domain.assurance.readings import Training, WorkReading
from ssio_desktop.domain.assurance.samples import Sample
from ssio_desktop.domain.assurance.sheets import JUDGED, VERDICT_WORDS
from ssio_desktop.domain.assurance.times import STEP_WORDS, Times, span_bounds
from ssio_desktop.reports.officers_work import ReadPoint, ReadReport, WorkData
from ssio_desktop.reports.wording import counted, long_day, short_day
from ssio_desktop.services import setting_up
from ssio_desktop.services.agreement_figures import Figures
from ssio_desktop.services.assurance import findings, reading, training
from ssio_desktop.services.assurance.findings import OfficerFound, ServiceFound, ThemeFound
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.workspace import Workspace

_SPANS = tuple(f"{a}–{b}" if b is not None else f"{a}+" for a, b in span_bounds())


def work_data(ws: Workspace, officer: str = "") -> WorkData:
    """Everything for the paper of the last year: of an officer (id), or of the service. UserError
    where it is not for whoever works here."""
    return _of_officer(ws, officer) if officer else _of_service(ws)


def _of_service(ws: Workspace) -> WorkData:
    found = findings.service(ws)
    sample = found.sample
    return WorkData(
        setting_up.authority(ws).name,
        "",
        _moment(ws),
        setting_up.current_officer(ws).name,
        (
            ("As at", long_day(found.today)),
            ("Visits since", found.since.title),
            ("Finished reports", str(found.finished)),
            ("Reports read", str(len({each.visit for each in found.readings}))),
        ),
        _standing(found),
        _verdicts(),
        tuple((each.theme.title, *_counts(each.counts)) for each in found.themes),
        _terms(found.themes),
        _SPANS,
        tuple(map(_times, found.times)),
        _whole(found.times),
        _agreement(found.agreement),
        tuple((_need_title(ws, each), training.reasons(ws, each)) for each in found.needs),
        tuple(_training(ws, each) for each in found.training),
        context=tuple(
            (
                each.name,
                str(each.context.schools),
                ", ".join(f"{n} in {code or 'none yet'}" for code, n in each.context.categories),
                str(each.context.visits),
                _few(each.context.read),
            )
            for each in found.officers
        ),
        by_officer=tuple(
            (each.name, theme.theme.title, *_counts(theme.counts))
            for each in found.officers
            for theme in each.themes
            if theme.counts.judged
        ),
        drawing=_drawing(sample) if sample else "",
        identifier=f"officers-work-{found.today.isoformat()}",
    )


def _of_officer(ws: Workspace, officer: str) -> WorkData:
    found = findings.of_officer(ws, officer)
    context, today = found.context, ws.today()
    categories = ", ".join(f"{n} in {code or 'none yet'}" for code, n in context.categories)
    return WorkData(
        setting_up.authority(ws).name,
        found.name,
        _moment(ws),
        setting_up.current_officer(ws).name,
        (
            ("As at", long_day(today)),
            ("Schools", f"{context.schools} ({categories})" if categories else "0"),
            ("Finished visits in a year", str(context.visits)),
            ("Reports read", _few(context.read)),
        ),
        f"{counted(len(found.readings), 'reading')} in a year; "
        f"{sum(bool(each.replies) for each in found.readings)} with a reply.",
        _verdicts(),
        tuple((each.theme.title, *_counts(each.counts)) for each in found.themes),
        _terms(found.themes),
        _SPANS,
        tuple(map(_times, found.times)),
        _whole(found.times),
        _agreement(found.agreement) if found.agreement else (),
        tuple((_need_title(ws, each), training.reasons(ws, each)) for each in found.needs),
        tuple(_training(ws, each) for each in found.training),
        reports=tuple(_report(ws, found, each) for each in found.readings),
        identifier=f"officers-work-{officer}-{today.isoformat()}",
    )


def _standing(found: ServiceFound) -> str:
    if found.sample is None:
        return "No sample was drawn yet."
    return (
        f"{len(found.to_read) - found.waiting} of {counted(len(found.to_read), 'report')} of the "
        f"latest sample are read. {counted(len(found.readings), 'reading')} since "
        f"{found.since.title}, {found.to_give} not given to their officers yet."
    )


def _drawing(sample: Sample) -> str:
    plan = sample.plan
    held = "gives the very same reports" if sample.holds() else "gives other reports"
    return (
        f"Visits from {long_day(plan.first)} to {long_day(plan.last)}: one report in {plan.one_in} "
        f"of each officer, at least {plan.least}, spread over categories and kinds of visit. "
        f"{len(sample.drawn)} of {len(sample.of)} were drawn with the seed “{plan.seed}”. Drawn "
        f"again from it, the record {held}."
    )


def _report(ws: Workspace, found: OfficerFound, read: WorkReading) -> ReadReport:
    sheet = sheets(ws).sheet(read.sheet) or sheets(ws).on(read.visited)
    school, kind = reading.school_name(ws, read.urn), reading.form_title(ws, read.form)
    return ReadReport(
        f"{school}, {long_day(read.visited)}",
        f"{kind}, version {read.version}, read by {setting_up.officer(ws, read.reader).name} on "
        f"{long_day(read.day)}.",
        read.summary,
        tuple(
            ReadPoint(
                point.title,
                VERDICT_WORDS[judged.verdict],
                judged.quote,
                judged.praise,
                judged.do,
                tuple(each.text for each in read.replies if each.point == point.id),
            )
            for point in sheet.points
            if (judged := read.points.get(point.id)) is not None
        ),
        tuple(each.text for each in read.replies if not each.point),
    )


def _terms(themes: Sequence[ThemeFound]) -> tuple[tuple[str, ...], ...]:
    """Theme by term, where there are two terms to set beside each other."""
    return tuple(
        (each.theme.title, term.title, *_counts(counts))
        for each in themes
        if len(each.by_term) > 1
        for term, counts in each.by_term
    )


def _verdicts() -> tuple[str, ...]:
    return tuple(VERDICT_WORDS[each] for each in JUDGED)


def _counts(counts: Counts) -> tuple[str, ...]:
    return (*(str(counts.verdicts.get(each, 0)) for each in JUDGED), _few(counts.reports))


def _few(number: int) -> str:
    return f"{number} (few)" if Counts(reports=number).is_few else str(number)


def _times(found: Times) -> tuple[str, ...]:
    middle = found.quartiles
    told = ", ".join(f"{each:g}" for each in middle) if middle else "Too few to tell"
    late = f" ({found.late} later than {found.limit})" if found.limit is not None else ""
    step = f"{STEP_WORDS[found.step]}{late}"
    return (step, *(str(each) for each in found.spans), told, str(found.under_way))


def _whole(found: Sequence[Times]) -> tuple[int, ...]:
    return next((each.spans for each in found if each.step == "whole"), ())


def _agreement(found: Figures) -> tuple[str, ...]:
    alike = found.categories
    if not alike.pairs or alike.whole_percent is None:
        return ("No school was judged twice yet, as far as this store knows.",)
    kappa = (
        f"Cohen’s weighted kappa is {alike.kappa:.2f}."
        if alike.kappa is not None
        else f"With fewer than {ENOUGH} schools, or one category throughout, no kappa is told."
    )
    apart = tuple(
        f"{each.criterion.text} ({each.found.same} of {each.found.pairs} alike)"
        for each in findings.judged_apart(found)
    )
    talk = ("To be talked about together, as officers judge it apart:", *apart) if apart else ()
    return (
        f"{counted(alike.pairs, 'school')} judged twice, the second time without knowing the "
        f"first: {alike.same} in the same category ({alike.whole_percent} %). {kappa}",
        *talk,
    )


def _need_title(ws: Workspace, need: Need) -> str:
    name = setting_up.officer(ws, need.officer).name if need.officer else "The team"
    return f"{name}: {sheets(ws).theme(need.theme).title}"


def _training(ws: Workspace, found: Training) -> tuple[str, ...]:
    names = ", ".join(setting_up.officer(ws, each).name for each in found.officers)
    came = f"{found.came} ({short_day(found.done)})" if found.done else ""
    theme = sheets(ws).theme(found.theme).title
    return (theme, names or "The team", found.what, found.who, short_day(found.due), came)


def _moment(ws: Workspace) -> datetime:
    return datetime.combine(ws.today(), time(), UTC)
