"""Asks for a target of the authority's own, or for its definition from a year on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.figures import OPPOSITES
from ssio_desktop.domain.measures import ALL, Catalogue, read_year, year_title
from ssio_desktop.domain.targets import KIND_WORDS, OWN_KINDS, Indicator, Target
from ssio_desktop.domain.typed_numbers import read_typed_number
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage


def ask_target(
    parent: QWidget,
    measures: Catalogue,
    year: int,
    former: Target | None,
    then: Callable[[Target], None],
) -> FormDialog:
    """Ask, beginning with a former definition where there is one. year: from which it holds unless
    another is typed."""
    known = former.indicators[0] if former else None
    title = QLineEdit(former.title if former else "")
    text = Passage(least_lines=2)
    text.setPlainText(former.text if former else "")
    kind = box([(said(KIND_WORDS[each]), each) for each in OWN_KINDS], known and known.kind)
    measure = box(
        [
            (f"{said(measures.datasets[each.dataset])}: {said(each.name)}", each.id)
            for each in measures.measures
            if each.direction != "none"
        ],
        known and known.measure,
    )
    group = box([(said(each.name), each.id) for each in measures.groups], known and known.group)
    goal = QLineEdit(f"{known.goal:g}" if known and known.goal is not None else "")
    since = QLineEdit(year_title(year))
    by = QLineEdit(year_title(former.by) if former and former.by else "")

    def check() -> list[Fault]:
        faults = needed(title, translate("targets", "Give the target a name"))
        if kind.currentData() == "reach" and _number(goal.text()) is None:
            words = translate("targets", "Enter the figure to be reached as a number, such as 65.5")
            faults.append(Fault.of(goal, words))
        if kind.currentData() == "gap-closing" and not _opposite(str(group.currentData())):
            words = translate("targets", "Choose a group that has an opposite, such as girls")
            faults.append(Fault.of(group, words))
        for field, optional in ((since, False), (by, True)):
            typed = field.text().strip()
            if not read_year(typed) and (typed or not optional):
                words = translate("targets", "Enter a school year, such as 2025/26")
                faults.append(Fault.of(field, words))
        return faults

    def done() -> None:
        chosen = str(group.currentData())
        is_gap = kind.currentData() == "gap-closing"
        indicator = Indicator(
            "",
            title.text().strip(),
            kind.currentData(),
            str(measure.currentData()),
            chosen or ALL,
            _opposite(chosen) if is_gap else "",
            goal=_number(goal.text()),
        )
        then(
            Target(
                former.id if former else "",
                title.text().strip(),
                text.toPlainText().strip(),
                (indicator,),
                read_year(by.text()),
                True,
                from_year=read_year(since.text()),
            )
        )

    dialog = FormDialog(
        translate("targets", "Define the target anew")
        if former
        else translate("targets", "Add a target"),
        (
            (translate("targets", "Name"), title),
            (translate("targets", "In words"), text),
            (translate("targets", "How it is read"), kind),
            (translate("targets", "Measure"), measure),
            (translate("targets", "Group of pupils"), group),
            (translate("targets", "Figure to be reached"), goal),
            (translate("targets", "Holds from the school year"), since),
            (translate("targets", "To be reached by the school year"), by),
        ),
        translate("targets", "Record it"),
        check,
        done,
        parent,
        intro=translate(
            "targets",
            "A target of the authority’s own is read from one measure. An earlier definition goes "
            "on to hold for the years before.",
        ),
    )
    dialog.open()
    return dialog


def _opposite(group: str) -> str:
    return next((b if group == a else a for a, b in OPPOSITES if group in (a, b)), "")


def _number(text: str) -> float | None:
    found = read_typed_number(text.strip().removesuffix("%"))
    return found if found is not None and -1000 < found < 1_000_000 else None
