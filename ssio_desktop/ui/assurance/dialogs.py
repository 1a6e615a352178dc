"""The dialogs about officers’ work: a sample, a judgement, training, who leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.assurance.readings import Judged, missing_of
from ssio_desktop.domain.assurance.sheets import VERDICT_WORDS, VERDICTS, Point
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.domain.typed_numbers import read_typed_number
from ssio_desktop.services.assurance.sampling import LEAST, ONE_IN
from ssio_desktop.services.sensible_days import FIRST_DAY, days_that_can_be_meant
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import (
    FormDialog,
    box,
    day_faults,
    day_field,
    needed,
)
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage

Names = Sequence[tuple[str, str]]


def _whole(field: QLineEdit, least: int, most: int, words: str) -> list[Fault]:
    found = read_typed_number(field.text())
    fits = found is not None and found == int(found) and least <= found <= most
    return [] if fits else [Fault.of(field, words)]


def ask_draw(
    parent: QWidget,
    terms: Sequence[TermId],
    readers: Names,
    then: Callable[[TermId, int, int, str, str], object],
) -> FormDialog:
    """Ask how a sample is drawn. then gets term, one in, at least, seed and reader (id)."""
    term = box([(each.title, str(each)) for each in terms], str(terms[0]))
    one_in, least, seed = QLineEdit(str(ONE_IN)), QLineEdit(str(LEAST)), QLineEdit()
    seed.setPlaceholderText(translate("assurance", "Left empty, one is made by chance"))
    reader = box(readers)

    def check() -> list[Fault]:
        faults = _whole(one_in, 1, 99, translate("assurance", "Give a number from 1 to 99"))
        faults += _whole(least, 0, 20, translate("assurance", "Give a number from 0 to 20"))
        if len(seed.text()) > 80:
            words = translate("assurance", "Keep the seed to 80 characters")
            faults.append(Fault.of(seed, words))
        return faults

    dialog = FormDialog(
        translate("assurance", "Draw a sample"),
        (
            (translate("assurance", "Reports of visits in"), term),
            (translate("assurance", "Of each officer one report in"), one_in),
            (translate("assurance", "Of each officer at least"), least),
            (translate("assurance", "Seed"), seed),
            (translate("assurance", "Read by"), reader),
        ),
        translate("assurance", "Draw it"),
        check,
        lambda: then(
            TermId.parse(str(term.currentData())),
            int(read_typed_number(one_in.text()) or 0),
            int(read_typed_number(least.text()) or 0),
            seed.text(),
            str(reader.currentData()),
        ),
        parent,
        intro=translate(
            "assurance",
            "Reports are drawn by lot and spread over categories and kinds of visit. The seed is "
            "recorded: whoever has it draws the same. Nobody reads their own work.",
        ),
    )
    dialog.open()
    return dialog


def ask_judgement(
    parent: QWidget,
    point: Point,
    now: Judged | None,
    quote: str,
    then: Callable[[Judged], object],
) -> FormDialog:
    """Ask what was found at a point. quote: words that are selected in the report."""
    verdict = box([(VERDICT_WORDS[e], e) for e in VERDICTS], now.verdict if now else "secure")
    words, praise, do = (Passage(least_lines=2) for _ in range(3))
    words.setPlainText(quote or (now.quote if now else ""))
    praise.setPlainText(now.praise if now else "")
    do.setPlainText(now.do if now else "")
    fields: dict[str, QWidget] = {"verdict": verdict, "quote": words, "praise": praise, "do": do}

    def judged() -> Judged:
        chosen = next(each for each in VERDICTS if each == verdict.currentData())
        texts = [each.toPlainText().strip() for each in (words, praise, do)]
        return Judged(point.id, chosen, texts[0], "", texts[1], texts[2])

    dialog = FormDialog(
        point.title,
        (
            (translate("assurance", "Judgement"), verdict),
            (translate("assurance", "Words of the report that show it"), words),
            (translate("assurance", "What to praise"), praise),
            (translate("assurance", "What to do next time"), do),
        ),
        translate("assurance", "Record it"),
        lambda: [Fault.of(fields[name], said) for name, said in missing_of(judged(), point)],
        lambda: then(judged()),
        parent,
        intro=point.asks,
    )
    dialog.open()
    return dialog


def ask_training(
    parent: QWidget,
    today: date,
    themes: Names,
    people: Names,
    theme: str,
    officer: str,
    what: str,
    then: Callable[[str, str, str, str, date], object],
) -> FormDialog:
    """Ask what training is agreed. then gets theme, officer (id or empty), what, who and day."""
    kind, who = box(themes, theme), box(people, officer)
    words, by, due = Passage(least_lines=2), QLineEdit(), day_field(None)
    words.setPlainText(what)

    def check() -> list[Fault]:
        faults = needed(words, translate("assurance", "Say what is done"))
        faults += needed(by, translate("assurance", "Say who sees to it"))
        return faults + day_faults(due, within=days_that_can_be_meant(today))

    def done() -> None:
        chosen = read_typed_day(due.text())
        assert chosen is not None
        then(
            str(kind.currentData()),
            str(who.currentData()),
            words.toPlainText(),
            by.text(),
            chosen,
        )

    dialog = FormDialog(
        translate("assurance", "Agree on training"),
        (
            (translate("assurance", "Theme"), kind),
            (translate("assurance", "For"), who),
            (translate("assurance", "What is done"), words),
            (translate("assurance", "Who sees to it"), by),
            (translate("assurance", "By which day"), due),
        ),
        translate("assurance", "Record it"),
        check,
        done,
        parent,
        intro=translate("assurance", "The findings that ask for it are kept with it as reasons."),
    )
    dialog.open()
    return dialog


def ask_trained(parent: QWidget, today: date, then: Callable[[date, str], object]) -> FormDialog:
    """Ask on which day training was done, and what came of it."""
    day, came = day_field(today), Passage(least_lines=2)

    def check() -> list[Fault]:
        faults = day_faults(day, within=(FIRST_DAY, today))
        return faults + needed(came, translate("assurance", "Say what came of it"))

    def done() -> None:
        chosen = read_typed_day(day.text())
        assert chosen is not None
        then(chosen, came.toPlainText())

    dialog = FormDialog(
        translate("assurance", "Training was done"),
        (
            (translate("assurance", "On which day"), day),
            (translate("assurance", "What came of it"), came),
        ),
        translate("assurance", "Record it"),
        check,
        done,
        parent,
    )
    dialog.open()
    return dialog


def ask_person(
    parent: QWidget,
    title: str,
    label: str,
    verb: str,
    intro: str,
    people: Names,
    then: Callable[[str], object],
    chosen: str = "",
) -> FormDialog:
    """Ask for one of some people. then gets the id."""
    who = box(people, chosen)
    dialog = FormDialog(
        title,
        ((label, who),),
        verb,
        lambda: (),
        lambda: then(str(who.currentData())),
        parent,
        intro=intro,
    )
    dialog.open()
    return dialog


def ask_lead(
    parent: QWidget, people: Names, chosen: str, then: Callable[[str], object]
) -> FormDialog:
    """Ask who looks at the work of all officers. then gets the id; empty where nobody is named."""
    nobody = translate("assurance", "Whoever has no schools of their own")
    return ask_person(
        parent,
        translate("assurance", "Who leads"),
        translate("assurance", "Looks at the work of all officers"),
        translate("assurance", "Record it"),
        translate(
            "assurance",
            "Others see what was found of their own work, and what they read. It is recorded, "
            "and travels with returns and files of reports to read.",
        ),
        ((nobody, ""), *people),
        then,
        chosen,
    )
