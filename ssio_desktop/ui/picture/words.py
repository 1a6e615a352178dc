"""How the figures of the picture are put into words, for the drawings and their tables."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.picture import Flow, Picture, Share
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.words import capital
from ssio_desktop.ui.widgets.wording import counted


def code_words(code: str) -> str:
    """A category's code, or that there is none."""
    return said(code) or translate("picture", "No category")


def number(value: int) -> str:
    """A whole number as the window's language groups it."""
    return QLocale().toString(value)


def percent(value: float | None) -> str:
    """A share to a tenth; a dash where there is none."""
    return "–" if value is None else f"{QLocale().toString(value, 'f', 1)} %"


def schools(count: int) -> str:
    """“1 school”, “12 schools”."""
    return counted(count, translate("picture", "school"), translate("picture", "schools"))


def count_sentence(
    term: TermId, code: str, count: int, total: int, names: Mapping[str, str]
) -> str:
    """A part of a term's column."""
    name = said(names.get(code, ""))
    what = f"{code_words(code)} ({name})" if name else code_words(code)
    return translate("picture", "{term}, {what}: {count} of {total}.").format(
        term=said(term.title), what=what, count=number(count), total=schools(total)
    )


def flow_sentence(flow: Flow) -> str:
    """A flow, with the names of its schools."""
    names = ", ".join(row.name for row in flow.schools[:12])
    if len(flow.schools) > 12:
        names += " …"
    if flow.before == flow.after:
        told = translate("picture", "Stayed {code}: {schools}. {names}.")
    else:
        told = translate("picture", "From {before} to {code}: {schools}. {names}.")
    return told.format(
        before=code_words(flow.before),
        code=code_words(flow.after),
        schools=schools(len(flow.schools)),
        names=names,
    )


def share_name(share: Share) -> str:
    """What a share is of."""
    if share.group == "all":
        return translate("picture", "All schools")
    if share.group == "officer":
        return share.name or translate("picture", "No officer")
    return capital(share.name) or translate("picture", "Phase not given")


def share_sentence(name: str, share: Share) -> str:
    """A share of schools and of pupils."""
    if not share.judged:
        return translate("picture", "{name}: no school has a category in this term.").format(
            name=name
        )
    told = translate(
        "picture",
        "{name}: {good} of {judged} with a category are good or better, {percent}. "
        "Pupils in them: {good_pupils} of {pupils}, {pupil_percent}.",
    ).format(
        name=name,
        good=number(share.good),
        judged=schools(share.judged),
        percent=percent(share.percent),
        good_pupils=number(share.good_pupils),
        pupils=number(share.pupils),
        pupil_percent=percent(share.pupil_percent),
    )
    if share.unknown:
        told += " " + translate("picture", "Without a number of pupils: {schools}.").format(
            schools=schools(share.unknown)
        )
    return told


def good_words(found: Picture) -> str:
    """Which categories count as good or better, and of how many schools pupils are not known."""
    if not found.good:
        return translate(
            "picture",
            "The framework does not say which categories are good: no share is shown.",
        )
    codes = ", ".join(code for code in found.codes if code in found.good)
    told = translate(
        "picture",
        "Good and better are the categories {codes}. Shares are of the schools with a category.",
    ).format(codes=codes)
    return (
        told
        + " "
        + translate(
            "picture", "Numbers of pupils are the register’s; without one: {schools}."
        ).format(schools=schools(found.without_pupils))
    )
