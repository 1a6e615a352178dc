"""How published figures are put into words, for the drawings and their tables."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ssio_desktop.domain.figures import STATUS_WORDS, Figure
from ssio_desktop.domain.measures import Measure, year_title
from ssio_desktop.services.performance.attainment import Gap, GroupFigure, MeasureView, YearView
from ssio_desktop.services.performance.intervals import Standing
from ssio_desktop.ui.language import said, translate

_SIGNED = ("ks2-progress-", "ks4-progress-")


def number(measure: Measure, value: float) -> str:
    """A value with its unit, as the window's language writes it; progress with its sign."""
    if measure.unit == "pupils":
        return QLocale().toString(round(value))
    digits = 2 if measure.id.startswith("ks4-progress-") else 1
    told = QLocale().toString(abs(value), "f", digits)
    sign = "−" if value < 0 else "+" if measure.id.startswith(_SIGNED) and value > 0 else ""
    return f"{sign}{told} %" if measure.unit == "percent" else f"{sign}{told}"


def figure(measure: Measure, one: Figure | None) -> str:
    """A figure, or what stands in its place; a dash where nothing was published."""
    if one is None:
        return "–"
    if one.value is None:
        return said(STATUS_WORDS[one.status])
    return number(measure, one.value) + (" *" if one.is_small else "")


def value(measure: Measure, one: float | None) -> str:
    """A plain value; a dash where there is none."""
    return "–" if one is None else number(measure, one)


def points(one: float | None) -> str:
    """A difference: in percentage points, or in the measure's own."""
    if one is None:
        return "–"
    sign = "−" if one < 0 else "+" if one > 0 else ""
    told = sign + QLocale().toString(abs(one), "f", 1)
    return translate("performance", "{number} points").format(number=told)


def pupils(one: Figure | None) -> str:
    """Of how many pupils a figure is."""
    return "–" if one is None or one.pupils is None else QLocale().toString(one.pupils)


def small_note() -> str:
    """What the asterisk means, and what is never shown."""
    return translate(
        "performance",
        "* ten pupils or fewer: one pupil moves such a figure by ten points. Figures of fewer than "
        "six are not shown, nor any from which they could be worked out.",
    )


def standing(one: Standing) -> str:
    """How a figure stands against another, in words."""
    return {
        "higher": translate("performance", "Higher"),
        "lower": translate("performance", "Lower"),
        "no clear difference": translate("performance", "No clear difference"),
        "not known": translate("performance", "Cannot be said"),
    }[one]


def year_sentence(view: MeasureView, year: YearView, who: str) -> str:
    """One mark of the drawing over the years."""
    one = {"school": year.school, "authority": year.authority, "nation": year.nation}.get(who)
    if who == "similar":
        told = value(view.measure, year.similar.value if year.similar else None)
    else:
        told = figure(view.measure, one)
    whose = series_name(who)
    if who == "school" and year.former:
        whose = translate("performance", "The school it came from")
    words = f"{year_title(year.year)}, {whose}: {told}."
    found = view.interval(year) if who == "school" else None
    if found is not None:
        words += " " + translate("performance", "By chance alone from {low} to {high}.").format(
            low=number(view.measure, found[0]), high=number(view.measure, found[1])
        )
    return words


def series_name(who: str) -> str:
    """Whose figures a line shows."""
    return {
        "school": translate("performance", "This school"),
        "authority": translate("performance", "Authority"),
        "nation": translate("performance", "England"),
        "similar": translate("performance", "Similar schools"),
    }[who]


def group_sentence(measure: Measure, one: GroupFigure) -> str:
    """A group of the school, and the nation's."""
    return translate("performance", "{group}: {school}; England {nation}.").format(
        group=said(one.name),
        school=figure(measure, one.school),
        nation=figure(measure, one.nation),
    )


def gap_title(gap: Gap) -> str:
    """Between which groups a gap is."""
    return {
        ("girls", "boys"): translate("performance", "Girls against boys"),
        ("fsm", "other"): translate("performance", "Disadvantaged against other pupils"),
        ("eal", "english"): translate("performance", "Additional language against first language"),
        ("sen", "no-sen"): translate("performance", "Special needs against no special needs"),
        ("looked-after", "not-looked-after"): translate(
            "performance", "Looked-after against other children"
        ),
    }.get((gap.one, gap.other), f"{gap.one} – {gap.other}")
