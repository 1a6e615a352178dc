"""How forms, their questions and their changes are put into words and columns."""

from __future__ import annotations

from datetime import date

from ssio_desktop.services.form_library import Change, FormVersion, Line
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import short_day
from ssio_desktop.xforms.problems import FormProblem

_INDENT = "\u2003"


def day_words(day: date | None) -> str:
    """A day as day, month and year."""
    return f"{short_day(day)} {day.year}" if day else ""


def state_words(form: FormVersion) -> str:
    """What a version is used for now."""
    if form.retired:
        return translate("forms", "Retired")
    return (
        translate("forms", "For new visits")
        if form.newest
        else translate("forms", "Earlier version")
    )


def kind_words(kind: str) -> str:
    """How a question is asked."""
    return {
        "text": translate("forms", "One line of text"),
        "multiline": translate("forms", "Text"),
        "integer": translate("forms", "Whole number"),
        "decimal": translate("forms", "Number"),
        "date": translate("forms", "Date"),
        "time": translate("forms", "Time"),
        "datetime": translate("forms", "Date and time"),
        "select_one": translate("forms", "One choice"),
        "select_many": translate("forms", "Several choices"),
        "acknowledge": translate("forms", "Tick"),
        "note": translate("forms", "Words to read"),
        "group": translate("forms", "Section"),
        "repeat": translate("forms", "Part that repeats"),
    }.get(kind, kind)


def change_words(change: Change) -> str:
    """What kind of change it is."""
    return {
        "added": translate("forms", "Added"),
        "removed": translate("forms", "Removed"),
        "reworded": translate("forms", "Reworded"),
        "asked otherwise": translate("forms", "Asked otherwise"),
        "choices": translate("forms", "Other choices"),
        "required": translate("forms", "Required or not"),
    }[change.kind]


def form_columns() -> tuple[Column[FormVersion], ...]:
    """The columns of the table of forms."""
    return (
        Column("title", translate("forms", "Form"), lambda form: form.title),
        Column("version", translate("forms", "Version"), lambda form: form.version, width=10),
        Column("state", translate("forms", "State"), state_words, width=17),
        Column(
            "since",
            translate("forms", "Here since"),
            lambda f: day_words(f.since),
            lambda f: f.since,
            width=13,
        ),
        Column(
            "questions",
            translate("forms", "Questions"),
            lambda form: str(form.questions),
            lambda form: form.questions,
            "right",
            11,
        ),
        Column(
            "visits",
            translate("forms", "Visits"),
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
            translate("forms", "Question"),
            lambda line: _INDENT * line.depth + line.label,
            says=lambda line: line.label,
            hint=lambda line: f"{line.label}\n{line.hint}".strip(),
        ),
        Column(
            "kind",
            translate("forms", "How it is asked"),
            lambda line: kind_words(line.kind),
            width=18,
        ),
        Column("asked", translate("forms", "When"), _when, width=22, least=12),
        Column(
            "choices",
            translate("forms", "Choices"),
            lambda line: ", ".join(line.choices),
            width=30,
            least=12,
            hint=lambda line: "\n".join(line.choices),
        ),
    )


def change_columns() -> tuple[Column[Change], ...]:
    """The columns of what changed between two versions."""
    return (
        Column("kind", translate("forms", "Change"), change_words, width=17),
        Column("label", translate("forms", "Question"), lambda change: change.label),
        Column(
            "before",
            translate("forms", "Before"),
            lambda c: _asked(c, c.before),
            width=28,
            least=14,
            hint=lambda c: _asked(c, c.before),
        ),
        Column(
            "after",
            translate("forms", "Now"),
            lambda c: _asked(c, c.after),
            width=28,
            least=14,
            hint=lambda c: _asked(c, c.after),
        ),
    )


def problem_columns() -> tuple[Column[FormProblem], ...]:
    """The columns of what keeps a form from being installed."""
    return (
        Column(
            "where", translate("forms", "Where"), lambda problem: problem.where, width=24, least=14
        ),
        Column(
            "what", translate("forms", "What is wrong"), lambda p: p.what, hint=lambda p: p.what
        ),
        Column(
            "remedy", translate("forms", "What to do"), lambda p: p.remedy, hint=lambda p: p.remedy
        ),
    )


def _when(line: Line) -> str:
    parts = []
    if line.required is not False:
        parts.append(
            translate("forms", "required")
            if line.required
            else translate("forms", "required at times")
        )
    if line.conditional:
        parts.append(translate("forms", "only where it applies"))
    return ", ".join(parts)


def _asked(change: Change, words: str) -> str:
    return kind_words(words) if change.kind == "asked otherwise" else words
