"""Published inspections in words, each judgement on the scale it was made on. Knows no widgets.

Two scales stand side by side and are never converted into each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ssio_desktop.domain.inspection_scales import SCALES
from ssio_desktop.domain.inspections import Inspection, InspectionJudgement
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools import words

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class JudgementLine:
    """What was said of one area. judged: False where nothing was; words then say why.

    raw: the published value. note: the day of this one judgement, where it has its own.
    scale: the grades it was chosen from, the best first.
    """

    title: str
    words: str
    judged: bool
    raw: str
    note: str
    scale: str


@dataclass(frozen=True, slots=True)
class InspectionEntry:
    """One inspection as the page tells it.

    kind: as published, such as the section it was made under. origin: whose it is, where it was
    made of another school. concern: the legal category, or empty. outcome: an ungraded
    inspection's sentence. brief: nothing but one grade is known, so one line will do.
    """

    day: str
    title: str
    kind: str
    number: str
    published: str
    origin: str
    concern: str
    outcome: str
    lines: tuple[JudgementLine, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class InspectionColumn:
    """The inspections of one scale, latest first."""

    title: str
    scale: str
    entries: tuple[InspectionEntry, ...]


def columns(
    inspections: Iterable[Inspection], names: Mapping[str, str] = _NO_NAMES
) -> tuple[InspectionColumn, ...]:
    """The inspections side by side: report cards, and graded inspections with the ungraded ones
    between them. A scale without any is left out. The order of time is kept.

    names: of predecessors by URN, for the files that give none.
    """
    cards: list[InspectionEntry] = []
    graded: list[InspectionEntry] = []
    for inspection in inspections:
        (cards if inspection.framework == "report-card" else graded).append(
            entry(inspection, names)
        )
    found = (
        InspectionColumn(
            translate("inspections", "Report cards"), grades("report-card"), tuple(cards)
        ),
        InspectionColumn(
            translate("inspections", "Graded inspections"), _graded_scale(graded), tuple(graded)
        ),
    )
    return tuple(column for column in found if column.entries)


def entry(inspection: Inspection, names: Mapping[str, str] = _NO_NAMES) -> InspectionEntry:
    """One inspection in words."""
    judged = ((inspection.overall,) if inspection.overall else ()) + inspection.areas
    return InspectionEntry(
        day=words.day(inspection.started),
        title=_titles()[inspection.framework],
        kind=inspection.kind,
        number=inspection.number,
        published=words.day(inspection.published) if inspection.published else "",
        origin=_origin(inspection, names),
        concern=inspection.category or "",
        outcome=inspection.outcome,
        lines=tuple(line(each, inspection) for each in judged),
        brief=inspection.framework == "history" and len(judged) == 1,
    )


def line(judgement: InspectionJudgement, inspection: Inspection) -> JudgementLine:
    """One judgement in words. A missing one says whether it was not judged or does not apply."""
    own_day = judgement.judged_on
    if own_day == inspection.started:
        own_day = None
    return JudgementLine(
        title=judgement.title,
        words=judgement.words or _missing(judgement),
        judged=judgement.words is not None,
        raw=judgement.raw,
        note=translate("inspections", "judged {day}").format(day=words.day(own_day))
        if own_day
        else "",
        scale=grades(judgement.scale),
    )


def grades(scale: str) -> str:
    """The grades of a scale, the best first: “Outstanding · Good · …”."""
    found = next((each for key, each in SCALES.items() if key == scale), None)
    return " · ".join(grade.words for grade in found.grades) if found else ""


def _titles() -> Mapping[str, str]:
    return {
        "graded": translate("inspections", "Graded inspection"),
        "report-card": translate("inspections", "Report card"),
        "ungraded": translate("inspections", "Ungraded inspection"),
        "history": translate("inspections", "Overall grade"),
    }


def _missing(judgement: InspectionJudgement) -> str:
    if judgement.standing == "not applicable":
        return translate("inspections", "Not applicable")
    if judgement.standing == "not inspected":
        return translate("inspections", "Not inspected")
    if judgement.standing == "not recognised":
        return translate("inspections", "“{raw}”, not a known grade").format(raw=judgement.raw[:60])
    return translate("inspections", "Not judged")


def _graded_scale(entries: Iterable[InspectionEntry]) -> str:
    scale = grades("overall-grade")
    before = grades("overall-grade-before-2012")
    if any(line.scale == before for entry in entries for line in entry.lines):
        return translate(
            "inspections", "{scale}; before September 2012 the third was Satisfactory"
        ).format(scale=scale)
    return scale


def _origin(inspection: Inspection, names: Mapping[str, str]) -> str:
    if not inspection.inherited:
        return ""
    other = inspection.urn_at_inspection
    name = inspection.name_at_inspection or names.get(other, "")
    if other != inspection.urn and name:
        return translate("inspections", "Made of the predecessor, {name} (URN {urn})").format(
            name=name, urn=other
        )
    if other != inspection.urn:
        return translate("inspections", "Made of the predecessor, URN {urn}").format(urn=other)
    if name:
        return translate("inspections", "Made of the school’s predecessor, {name}").format(
            name=name
        )
    return translate("inspections", "Made of the school’s predecessor")
