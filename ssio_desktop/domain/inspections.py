"""One published inspection of a school, with each judgement on the scale it was made on.

It reads the plain record that is kept as an event's value. It must not know files or columns, and
it never converts a judgement from one scale to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspection_scales import (
    AREAS,
    CATEGORIES_OF_CONCERN,
    OVERALL,
    REQUIRES_IMPROVEMENT_FROM,
    SCALES,
    Area,
    Framework,
    ScaleId,
)
from ssio_desktop.domain.published_values import read_date

Standing = Literal["judged", "not judged", "not applicable", "not inspected", "not recognised"]

_FRAMEWORKS: Mapping[str, Framework] = {
    "graded": "graded",
    "report-card": "report-card",
    "ungraded": "ungraded",
    "history": "history",
}
_NOT_WORDS: Mapping[str, Standing] = {
    "": "not judged",
    "not judged": "not judged",
    "null": "not inspected",
    "9": "not applicable",
    "not applicable": "not applicable",
}
_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class InspectionJudgement:
    """What inspectors said of one area.

    raw: the published value. words: the grade's words, or None where nothing was judged;
    ``standing`` then says why. judged_on: the day of this one judgement, where the file gives it
    (a report card's areas may be judged again on their own).
    """

    area: str
    title: str
    raw: str
    words: str | None
    scale: ScaleId
    standing: Standing = "judged"
    judged_on: date | None = None

    @property
    def rank(self) -> int | None:
        """The place on its own scale, 1 the best; None where nothing was judged.

        Ranks of different scales do not compare.
        """
        return None if self.words is None else SCALES[self.scale].rank(self.words)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A published inspection.

    urn: the school it is published for. urn_at_inspection: the school that was inspected, which
    is another one where ``inherited``: the judgement was made of a predecessor.
    category: the words of the legal category of concern, empty where there is none, None where
    the file does not say; ``category_raw`` likewise as published.
    outcome: the published sentence of an ungraded inspection, or empty.
    raw: the record it was read from, which holds every published value.
    """

    urn: str
    number: str
    kind: str
    framework: Framework
    started: date | None
    published: date | None
    overall: InspectionJudgement | None
    areas: tuple[InspectionJudgement, ...]
    category_raw: str | None
    category: str | None
    urn_at_inspection: str
    name_at_inspection: str
    inherited: bool
    outcome: str
    raw: Mapping[str, Json] = field(repr=False, hash=False)

    @property
    def key(self) -> str:
        """A stable name without slashes: ``urn:number``, or ``urn:date:framework``."""
        urn = _safe(self.urn) or "unknown"
        if self.number:
            return f"{urn}:{_safe(self.number)}"
        day = self.started.isoformat() if self.started else "undated"
        return f"{urn}:{day}:{self.framework}"

    def area(self, area_id: str) -> InspectionJudgement | None:
        """The judgement of an area, or None where this inspection has none."""
        return next((judged for judged in self.areas if judged.area == area_id), None)

    def to_record(self) -> dict[str, Json]:
        """The plain record; :meth:`from_record` reads the same inspection from it."""
        return dict(self.raw)

    @classmethod
    def from_record(cls, record: Mapping[str, Json]) -> Inspection:
        """Read a record with these texts, as published and each optional:

        framework, urn, number, kind, start, publication, overall, category, urn_at, name_at,
        relates (“No”: made of a predecessor), outcome; areas and dates: objects by area id.
        Never raises, whatever the values are.
        """
        framework = _FRAMEWORKS.get(_text(record, "framework"), "history")
        urn = _text(record, "urn")
        started = read_date(_text(record, "start"))
        areas, days = _texts(record.get("areas")), _texts(record.get("dates"))
        urn_at = _text(record, "urn_at") or urn
        category_raw = record.get("category")
        return cls(
            urn=urn,
            number=_text(record, "number"),
            kind=_text(record, "kind"),
            framework=framework,
            started=started,
            published=read_date(_text(record, "publication")),
            overall=_overall(record, started),
            areas=tuple(
                judge(area, areas[area.id], started, read_date(days.get(area.id, "")))
                for area in AREAS[framework]
                if area.id in areas
            ),
            category_raw=category_raw.strip() if isinstance(category_raw, str) else None,
            category=category_words(category_raw) if isinstance(category_raw, str) else None,
            urn_at_inspection=urn_at,
            name_at_inspection=_text(record, "name_at"),
            inherited=urn_at != urn or _text(record, "relates").casefold() == "no",
            outcome=_text(record, "outcome"),
            raw=MappingProxyType(dict(record)),
        )


def judge(
    area: Area, raw: str, started: date | None = None, judged_on: date | None = None
) -> InspectionJudgement:
    """Read one published value on the scale it was made on.

    The third overall grade was “Satisfactory” in inspections begun before September 2012; words
    that belong to one of the two scales only decide, whatever the date.
    """
    trimmed = " ".join(raw.split())
    standing = _NOT_WORDS.get(trimmed.casefold())
    scale = _scale(area.scale, trimmed, started)
    grade = None if standing else SCALES[scale].grade(trimmed)
    if grade is not None:
        return InspectionJudgement(
            area.id, area.title, raw, grade.words, scale, "judged", judged_on
        )
    return InspectionJudgement(
        area.id, area.title, raw, None, scale, standing or "not recognised", judged_on
    )


def category_words(raw: str) -> str | None:
    """The legal category of concern in words: empty where none, None where not known.

    Published files leave the column empty for no concern and write NULL where there was no
    inspection. A code that is not known comes back as it is.
    """
    code = raw.strip()
    if code.upper() in ("NULL", "9"):
        return None
    return CATEGORIES_OF_CONCERN.get(code.upper(), code)


def without_repeats(inspections: Iterable[Inspection]) -> tuple[Inspection, ...]:
    """The inspections, latest first, each told once.

    A bare history entry repeats a numbered inspection of the same school on the same day, and
    is left out beside it.
    """
    found = list(inspections)
    numbered = {
        (urn, inspection.started)
        for inspection in found
        if inspection.number and inspection.started
        for urn in (inspection.urn, inspection.urn_at_inspection)
    }
    kept = {
        inspection.key: inspection
        for inspection in found
        if inspection.framework != "history" or (inspection.urn, inspection.started) not in numbered
    }
    return tuple(
        sorted(kept.values(), key=lambda each: (each.started or date.min, each.key), reverse=True)
    )


def _scale(scale: ScaleId, raw: str, started: date | None) -> ScaleId:
    if scale != "overall-grade":
        return scale
    lowered = raw.casefold()
    if lowered == "satisfactory":
        return "overall-grade-before-2012"
    if lowered == "requires improvement":
        return scale
    if started is not None and started < REQUIRES_IMPROVEMENT_FROM:
        return "overall-grade-before-2012"
    return scale


def _overall(record: Mapping[str, Json], started: date | None) -> InspectionJudgement | None:
    raw = record.get("overall")
    return judge(OVERALL, raw, started) if isinstance(raw, str) else None


def _text(record: Mapping[str, Json], name: str) -> str:
    value = record.get(name)
    trimmed = value.strip() if isinstance(value, str) else ""
    return "" if trimmed == "NULL" else trimmed


def _texts(value: Json) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {name: text for name, text in value.items() if isinstance(text, str)}


def _safe(text: str) -> str:
    return _UNSAFE.sub("-", text)[:60]
