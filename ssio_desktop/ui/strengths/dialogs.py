"""The dialogs of strengths, leaders, needs and help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.casework.plans import read_cost
from ssio_desktop.domain.strengths.matching import Match
from ssio_desktop.domain.strengths.records import RESULT_WORDS, Deployment, Need
from ssio_desktop.domain.strengths.vocabulary import ROLES, THEMES, theme
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.domain.typed_numbers import read_typed_number
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import (
    FormDialog,
    Row,
    box,
    day_faults,
    day_field,
    needed,
)
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage

Names = Sequence[tuple[str, str]]


def _number_faults(field: QLineEdit, words: str, most: float, *, least: float = 0.0) -> list[Fault]:
    found = read_typed_number(field.text())
    return [] if found is not None and least <= found <= most else [Fault.of(field, words)]


def ask_strength(
    parent: QWidget,
    names: Names,
    then: Callable[[str, str, str, str], object],
    *,
    urn: str = "",
    what: str = "",
    who: str = "",
    area: str = "",
) -> FormDialog:
    """Ask for a strength. then gets the URN, theme, words and who has it. area: in which a theme is
    proposed, by id."""
    likely = next((each.id for each in THEMES if each.area == area), "")
    school, kind = box(names, urn), box([(each.title, each.id) for each in THEMES], likely)
    text, person = Passage(least_lines=3), QLineEdit(who)
    text.setPlainText(what)
    dialog = FormDialog(
        translate("strengths", "Record a strength"),
        (
            (translate("strengths", "School"), school),
            (translate("strengths", "Theme"), kind),
            (translate("strengths", "What others could learn there"), text),
            (translate("strengths", "Who has it (if it is somebody)"), person),
        ),
        translate("strengths", "Record it"),
        lambda: needed(text, translate("strengths", "Say what others could learn there")),
        lambda: then(
            str(school.currentData()), str(kind.currentData()), text.toPlainText(), person.text()
        ),
        parent,
        intro=translate(
            "strengths", "Nobody is pointed to it before the school has agreed to be asked."
        ),
    )
    dialog.open()
    return dialog


def ask_consent(
    parent: QWidget, school: str, today: date, then: Callable[[str, date, float], object]
) -> FormDialog:
    """Ask who agreed, when, and how many days a term can be given."""
    who, day, days = QLineEdit(), day_field(today), QLineEdit("2")

    def check() -> list[Fault]:
        faults = needed(who, translate("strengths", "Say who agreed for the school"))
        faults += day_faults(day)
        chosen = read_typed_day(day.text())
        if chosen is not None and chosen > today:
            faults.append(Fault.of(day, translate("strengths", "The day lies in the future")))
        words = translate("strengths", "Give the days as a number from 0 to 60")
        return faults + _number_faults(days, words, 60)

    def done() -> None:
        chosen = read_typed_day(day.text())
        assert chosen is not None
        then(who.text(), chosen, read_typed_number(days.text()) or 0.0)

    dialog = FormDialog(
        translate("strengths", "The school agreed"),
        (
            (translate("strengths", "Who agreed, such as the headteacher"), who),
            (translate("strengths", "On which day"), day),
            (translate("strengths", "Days a term that it can give"), days),
        ),
        translate("strengths", "Record the consent"),
        check,
        done,
        parent,
        intro=translate("strengths", "From now on others can be pointed to {school}.").format(
            school=school
        ),
    )
    dialog.open()
    return dialog


def ask_leader(
    parent: QWidget,
    names: Names,
    then: Callable[[str, str, str, tuple[str, ...], date | None, float, str], object],
    *,
    today: date,
    urn: str = "",
) -> FormDialog:
    """Ask for a leader. then gets URN, role, name, themes, the day of the role, days a term and
    the agreement."""
    school, role = box(names, urn), box([(each.title, each.id) for each in ROLES])
    themes = [(each.title, each.id) for each in THEMES]
    name, kind = QLineEdit(), box(themes)
    others = [box([(translate("strengths", "None"), ""), *themes]) for _ in range(2)]
    since = day_field(None)
    days, agreement = QLineEdit("2"), Passage(least_lines=2)

    def check() -> list[Fault]:
        faults = needed(name, translate("strengths", "Give a name or a post"))
        faults += day_faults(since, optional=True)
        begun = read_typed_day(since.text())
        if begun is not None and begun > today:
            faults.append(Fault.of(since, translate("strengths", "The day lies in the future")))
        words = translate("strengths", "Give the days as a number from 0 to 60")
        return faults + _number_faults(days, words, 60)

    def done() -> None:
        chosen = [str(each.currentData()) for each in (kind, *others)]
        then(
            str(school.currentData()),
            str(role.currentData()),
            name.text(),
            tuple(dict.fromkeys(filter(None, chosen))),
            read_typed_day(since.text()),
            read_typed_number(days.text()) or 0.0,
            agreement.toPlainText(),
        )

    dialog = FormDialog(
        translate("strengths", "Record a leader"),
        (
            (translate("strengths", "School"), school),
            (translate("strengths", "Role"), role),
            (translate("strengths", "Name or post"), name),
            (translate("strengths", "Theme"), kind),
            (translate("strengths", "Second theme (if any)"), others[0]),
            (translate("strengths", "Third theme (if any)"), others[1]),
            (translate("strengths", "Has had the role since (if known)"), since),
            (translate("strengths", "Days a term that can be asked for"), days),
            (translate("strengths", "What is agreed, such as who pays"), agreement),
        ),
        translate("strengths", "Record it"),
        check,
        done,
        parent,
    )
    dialog.open()
    return dialog


def ask_need(
    parent: QWidget,
    names: Names,
    then: Callable[[str, str, str, str], object],
    *,
    urn: str = "",
    sources: Names = (),
) -> FormDialog:
    """Ask what a school needs help with. then gets the URN, theme, words and source. sources: what
    of the school ``urn`` a need may come from, by words and entity."""
    school, kind = box(names, urn), box([(each.title, each.id) for each in THEMES])
    text = Passage(least_lines=3)
    source = box([(translate("strengths", "Nothing of these"), ""), *sources])
    # What it comes from is listed for one school; of another one nothing is.
    school.currentIndexChanged.connect(lambda: source.setCurrentIndex(0))
    school.currentIndexChanged.connect(lambda: source.setEnabled(school.currentData() == urn))
    more: tuple[Row, ...] = (
        ((translate("strengths", "Where the need comes from"), source),) if sources else ()
    )
    dialog = FormDialog(
        translate("strengths", "Record a need"),
        (
            (translate("strengths", "School"), school),
            (translate("strengths", "Theme"), kind),
            (translate("strengths", "What is to become better"), text),
            *more,
        ),
        translate("strengths", "Record it"),
        lambda: needed(text, translate("strengths", "Say what is to become better")),
        lambda: then(
            str(school.currentData()),
            str(kind.currentData()),
            text.toPlainText(),
            str(source.currentData()),
        ),
        parent,
    )
    dialog.open()
    return dialog


def ask_help(
    parent: QWidget,
    need: Need,
    match: Match,
    today: date,
    then: Callable[[str, str, date, date, float, int], object],
) -> FormDialog:
    """Ask how help is arranged. then gets purpose, hope, first and last day, days and pence."""
    purpose, hoped = Passage(least_lines=2), Passage(least_lines=2)
    purpose.setPlainText(need.what)
    first, last, days, cost = day_field(today), day_field(None), QLineEdit("2"), QLineEdit("0")

    def check() -> list[Fault]:
        faults = needed(purpose, translate("strengths", "Say what the help is for"))
        faults += needed(hoped, translate("strengths", "Say what is to be seen when it worked"))
        faults += [*day_faults(first), *day_faults(last)]
        begin, end = read_typed_day(first.text()), read_typed_day(last.text())
        if begin is not None and end is not None and end < begin:
            words = translate("strengths", "The last day must not be before the first")
            faults.append(Fault.of(last, words))
        words = translate("strengths", "Give the days as a number from a half to 200")
        faults += _number_faults(days, words, 200, least=0.5)
        if read_cost(cost.text()) is None:
            words = translate("strengths", "Give the cost in pounds, 0 for none")
            faults.append(Fault.of(cost, words))
        return faults

    def done() -> None:
        begin, end = read_typed_day(first.text()), read_typed_day(last.text())
        assert begin is not None and end is not None
        pence = round((read_cost(cost.text()) or 0) * 100)
        then(
            purpose.toPlainText(), hoped.toPlainText(), begin, end,
            read_typed_number(days.text()) or 0.0, pence,
        )  # fmt: skip

    rows: tuple[Row, ...] = (
        (translate("strengths", "What the help is for"), purpose),
        (translate("strengths", "What is to be seen when it worked"), hoped),
        (translate("strengths", "First day"), first),
        (translate("strengths", "Last day"), last),
        (translate("strengths", "Days"), days),
        (translate("strengths", "Cost in pounds"), cost),
    )
    dialog = FormDialog(
        translate("strengths", "Arrange help"),
        rows,
        translate("strengths", "Arrange it"),
        check,
        done,
        parent,
        intro=translate("strengths", "{helper} with {theme}. The need is then answered.").format(
            helper=match.candidate.school.name, theme=said(theme(need.theme).title)
        ),
    )
    dialog.open()
    return dialog


def ask_days(
    parent: QWidget, help_: Deployment, today: date, then: Callable[[date, float, str], object]
) -> FormDialog:
    """Ask for days that were given."""
    day, days, note = day_field(today), QLineEdit("1"), QLineEdit()

    def check() -> list[Fault]:
        faults = day_faults(day)
        chosen = read_typed_day(day.text())
        if chosen is not None and not help_.first <= chosen <= today:
            words = translate("strengths", "The day lies before the help began, or in the future")
            faults.append(Fault.of(day, words))
        words = translate("strengths", "Give the days as a number from a half to 200")
        return faults + _number_faults(days, words, 200, least=0.5)

    def done() -> None:
        chosen = read_typed_day(day.text())
        assert chosen is not None
        then(chosen, read_typed_number(days.text()) or 0.0, note.text())

    dialog = FormDialog(
        translate("strengths", "Count days"),
        (
            (translate("strengths", "Day"), day),
            (translate("strengths", "Days given"), days),
            (translate("strengths", "What was done (if it helps)"), note),
        ),
        translate("strengths", "Count them"),
        check,
        done,
        parent,
    )
    dialog.open()
    return dialog


def ask_outcome(
    parent: QWidget, help_: Deployment, today: date, then: Callable[[str, str, date], object]
) -> FormDialog:
    """Ask what came of help."""
    result = box([(words, key) for key, words in RESULT_WORDS.items()])
    evidence, day = Passage(least_lines=3), day_field(today)

    def check() -> list[Fault]:
        faults = needed(evidence, translate("strengths", "Say by what that is seen"))
        faults += day_faults(day)
        chosen = read_typed_day(day.text())
        if chosen is not None and not help_.first <= chosen <= today:
            words = translate("strengths", "The day lies before the help began, or in the future")
            faults.append(Fault.of(day, words))
        return faults

    def done() -> None:
        chosen = read_typed_day(day.text())
        assert chosen is not None
        then(str(result.currentData()), evidence.toPlainText(), chosen)

    dialog = FormDialog(
        translate("strengths", "What came of it"),
        (
            (translate("strengths", "Result"), result),
            (translate("strengths", "By what that is seen"), evidence),
            (translate("strengths", "On which day that was so"), day),
        ),
        translate("strengths", "Record it"),
        check,
        done,
        parent,
        intro=translate("strengths", "What was hoped: {hoped}").format(hoped=help_.hoped),
    )
    dialog.open()
    return dialog
