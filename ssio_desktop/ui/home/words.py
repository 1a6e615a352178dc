"""What the home page says about the day and its tasks, and where each task is done.

Knows no widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ssio_desktop.services.home import Task, TaskItem, TaskKind, TimeLeft, Today
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.widgets.wording import counted, day, short_day


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)


@dataclass(frozen=True, slots=True)
class TaskWords:
    """How a kind of task is shown. title and done: while it is open, and when nothing is left."""

    title: str
    done: str
    icon: str
    one: str
    many: str


def task_words(kind: TaskKind) -> TaskWords:
    """The words of a kind of task."""
    return {
        "no visit": TaskWords(
            _tr("Visit your schools"),
            _tr("Every school was visited this term"),
            "map-pin",
            _tr("school not visited this term"),
            _tr("schools not visited this term"),
        ),
        "no category": TaskWords(
            _tr("Categorise your schools"),
            _tr("Every school has a categorisation this term"),
            "list-checks",
            _tr("school without a category this term"),
            _tr("schools without a category this term"),
        ),
        "category unfinished": TaskWords(
            _tr("Complete categorisations"),
            "",
            "circle-dashed",
            _tr("categorisation begun and not completed"),
            _tr("categorisations begun and not completed"),
        ),
        "visit draft": TaskWords(
            _tr("Finish notes of visit"),
            "",
            "notebook-pen",
            _tr("note of visit still a draft"),
            _tr("notes of visit still drafts"),
        ),
        "visit not issued": TaskWords(
            _tr("Issue reports"),
            "",
            "send",
            _tr("report final and not issued"),
            _tr("reports final and not issued"),
        ),
        "accuracy": TaskWords(
            _tr("Answer schools on their drafts"),
            "",
            "list-checks",
            _tr("draft replied to, or late"),
            _tr("drafts replied to, or late"),
        ),
        "report returned": TaskWords(
            _tr("Answer the reader’s comments"),
            "",
            "undo-2",
            _tr("report returned to you"),
            _tr("reports returned to you"),
        ),
        "report to read": TaskWords(
            _tr("Read colleagues’ reports"),
            "",
            "clipboard-check",
            _tr("report waiting for a reader"),
            _tr("reports waiting for a reader"),
        ),
        "conflict": TaskWords(
            _tr("Settle differences with colleagues"),
            "",
            "git-compare",
            _tr("school with records that differ"),
            _tr("schools with records that differ"),
        ),
        "return": TaskWords(
            _tr("Make the return"),
            _tr("The return was made"),
            "file-check",
            _tr("return not made this term"),
            _tr("returns not made this term"),
        ),
    }[kind]


def task_place(kind: TaskKind) -> Place:
    """Where the whole of a task is seen."""
    if kind == "conflict":
        return Place("board", "conflicts")
    if kind in ("visit draft", "visit not issued"):
        return Place("visits")
    if kind == "accuracy":
        return Place("accuracy")
    if kind in ("report returned", "report to read"):
        return Place("reading")
    return Place("return")


def item_place(kind: TaskKind, item: TaskItem, term: str) -> Place:
    """Where one item of a task is worked on."""
    if kind in ("no category", "category unfinished"):
        return Place("categorise", f"{item.urn}:{term}")
    if kind == "no visit":
        return Place("visits", f"new:{item.urn}")
    if kind in ("visit draft", "visit not issued", "report returned"):
        return Place("visit", item.visit)
    if kind == "accuracy":
        return Place("accuracy-check", item.visit)
    if kind == "report to read":
        return Place("reading-desk", item.visit)
    return task_place(kind)


def item_label(kind: TaskKind, item: TaskItem) -> str:
    """An item in a few words: its school, and the day of its visit where it has one."""
    if item.visit and item.detail:
        return f"{item.label}, {short_day(date.fromisoformat(item.detail))}"
    return item.label


def task_tag(task: Task) -> tuple[str, str]:
    """The state of a task in a word, and its tone."""
    if task.is_done:
        return _tr("Done"), "success"
    if task.kind == "return":
        return _tr("Not made"), "neutral"
    if task.kind == "conflict":
        return counted(len(task.items), _tr("school"), _tr("schools")), "caution"
    if task.of:
        return _tr("{open} of {all}").format(open=len(task.items), all=task.of), "info"
    return str(len(task.items)), "info"


def task_hint(task: Task) -> str:
    """What is open, with its number."""
    words = task_words(task.kind)
    if task.kind == "return":
        return _tr("For {term}").format(term=task.items[0].label)
    return counted(len(task.items), words.one, words.many)


def greeting(today: Today, hour: int) -> str:
    """A greeting by the time of day."""
    part = _tr("Good morning") if hour < 12 else _tr("Good afternoon")
    if hour >= 18:
        part = _tr("Good evening")
    return f"{part}, {today.officer}" if today.officer else part


def time_words(time: TimeLeft) -> str:
    """The term, and how long is left of it."""
    if time.half is not None and time.ends is not None:
        half = _tr("first half-term") if time.half == 1 else _tr("second half-term")
        days = (
            _tr("the last school day")
            if time.school_days == 1
            else _tr("{days} school days left, to {day}").format(
                days=time.school_days, day=day(time.ends)
            )
        )
        return f"{time.term.title}, {half}: {days}"
    if time.resumes is not None:
        return _tr("{term}. Schools open again on {day}").format(
            term=time.term.title, day=day(time.resumes)
        )
    return time.term.title
