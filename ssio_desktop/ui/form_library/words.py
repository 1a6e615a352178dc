"""How forms, their questions and their changes are put into words and columns."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from ssio_desktop.services.form_library import Change, FormVersion, Line
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.xforms.problems import FormProblem

_INDENT = "\u2003"


def _tr(text: str) -> str:
    return QCoreApplication.translate("forms", text)


def day_words(day: date | None) -> str:
    """A day as day, month and year."""
    return f"{day.day} {day:%b %Y}" if day else ""


def state_words(form: FormVersion) -> str:
    """What a version is used for now."""
    if form.retired:
        return _tr("Retired")
    return _tr("For new visits") if form.newest else _tr("Earlier version")


def kind_words(kind: str) -> str:
    """How a question is asked."""
    return {
        "text": _tr("One line of text"),
        "multiline": _tr("Text"),
        "integer": _tr("Whole number"),
        "decimal": _tr("Number"),
        "date": _tr("Date"),
        "time": _tr("Time"),
        "datetime": _tr("Date and time"),
        "select_one": _tr("One choice"),
        "select_many": _tr("Several choices"),
        "acknowledge": _tr("Tick"),
        "note": _tr("Words to read"),
        "group": _tr("Section"),
        "repeat": _tr("Part that repeats"),
    }.get(kind, kind)


def change_words(change: Change) -> str:
    """What kind of change it is."""
    return {
        "added": _tr("Added"),
        "removed": _tr("Removed"),
        "reworded": _tr("Reworded"),
        "asked otherwise": _tr("Asked otherwise"),
        "choices": _tr("Other choices"),
        "required": _tr("Required or not"),
    }[change.kind]


def form_columns() -> tuple[Column[FormVersion], ...]:
    """The columns of the table of forms."""
    return (
        Column("title", _tr("Form"), lambda form: form.title),
        Column("version", _tr("Version"), lambda form: form.version, width=10),
        Column("state", _tr("State"), state_words, width=17),
        Column(
            "since", _tr("Here since"), lambda f: day_words(f.since), lambda f: f.since, width=13
        ),
        Column(
            "questions",
            _tr("Questions"),
            lambda form: str(form.questions),
            lambda form: form.questions,
            "right",
            11,
        ),
        Column(
            "visits",
            _tr("Visits"),
            lambda form: str(form.visits),
            lambda form: form.visits,
            "right",
            9,
        ),
    )


def line_columns() -> tuple[Column[Line], ...]:
    """The columns of a form's questions."""
    return (
        Column(
            "label",
            _tr("Question"),
            lambda line: _INDENT * line.depth + line.label,
            says=lambda line: line.label,
            hint=lambda line: f"{line.label}\n{line.hint}".strip(),
        ),
        Column("kind", _tr("How it is asked"), lambda line: kind_words(line.kind), width=18),
        Column("asked", _tr("When"), _when, width=22, least=12),
        Column(
            "choices",
            _tr("Choices"),
            lambda line: ", ".join(line.choices),
            width=30,
            least=12,
            hint=lambda line: "\n".join(line.choices),
        ),
    )


def change_columns() -> tuple[Column[Change], ...]:
    """The columns of what changed between two versions."""
    return (
        Column("kind", _tr("Change"), change_words, width=17),
        Column("label", _tr("Question"), lambda change: change.label),
        Column(
            "before",
            _tr("Before"),
            lambda c: _asked(c, c.before),
            width=28,
            least=14,
            hint=lambda c: _asked(c, c.before),
        ),
        Column(
            "after",
            _tr("Now"),
            lambda c: _asked(c, c.after),
            width=28,
            least=14,
            hint=lambda c: _asked(c, c.after),
        ),
    )


def problem_columns() -> tuple[Column[FormProblem], ...]:
    """The columns of what keeps a form from being installed."""
    return (
        Column("where", _tr("Where"), lambda problem: problem.where, width=24, least=14),
        Column("what", _tr("What is wrong"), lambda p: p.what, hint=lambda p: p.what),
        Column("remedy", _tr("What to do"), lambda p: p.remedy, hint=lambda p: p.remedy),
    )


def _when(line: Line) -> str:
    parts = []
    if line.required is not False:
        parts.append(_tr("required") if line.required else _tr("required at times"))
    if line.conditional:
        parts.append(_tr("only where it applies"))
    return ", ".join(parts)


def _asked(change: Change, words: str) -> str:
    return kind_words(words) if change.kind == "asked otherwise" else words
