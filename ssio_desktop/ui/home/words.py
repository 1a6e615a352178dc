"""What the home page says about the day and its tasks, and where each task is done.

Knows no widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ssio_desktop.services.home import TimeLeft, Today
from ssio_desktop.services.home_tasks import Task, TaskItem, TaskKind, Urgency
from ssio_desktop.services.term_line import Dot
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
        "visit due": TaskWords(
            _tr("Make the visits of this week"),
            "",
            "calendar",
            _tr("visit today or in the next six days"),
            _tr("visits today or in the next six days"),
        ),
        "visit lapsed": TaskWords(
            _tr("Plan visits anew"),
            "",
            "calendar",
            _tr("planned day passed without a note"),
            _tr("planned days passed without a note"),
        ),
        "action overdue": TaskWords(
            _tr("Chase overdue actions"),
            "",
            "octagon-alert",
            _tr("action overdue"),
            _tr("actions overdue"),
        ),
        "action soon": TaskWords(
            _tr("Ask after actions due soon"),
            "",
            "clipboard-check",
            _tr("action due in the next two weeks"),
            _tr("actions due in the next two weeks"),
        ),
        "backup": TaskWords(
            _tr("Back up your record"),
            "",
            "download",
            _tr("backup to make"),
            _tr("backups to make"),
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
    if kind in ("visit draft", "visit not issued", "visit due", "visit lapsed"):
        return Place("visits")
    if kind == "accuracy":
        return Place("accuracy")
    if kind in ("report returned", "report to read"):
        return Place("reading")
    if kind in ("action overdue", "action soon"):
        return Place("actions", "overdue" if kind == "action overdue" else "soon")
    if kind == "backup":
        return Place("home", "backup")
    return Place("return")


def item_place(kind: TaskKind, item: TaskItem, term: str) -> Place:
    """Where one item of a task is worked on."""
    if kind in ("no category", "category unfinished"):
        return Place("categorise", f"{item.urn}:{term}")
    if kind == "accuracy":
        return Place("accuracy-check", item.visit)
    if kind == "report to read":
        return Place("reading-desk", item.visit)
    if kind in ("action overdue", "action soon"):
        return Place("actions", item.action)
    if item.visit:
        return Place("visit", item.visit)
    if kind in ("no visit", "visit due", "visit lapsed"):
        return Place("visits", f"new:{item.urn}")
    return task_place(kind)


def item_label(kind: TaskKind, item: TaskItem) -> str:
    """An item in a few words: its school, or what is to be done where it has none."""
    if kind == "backup":
        return _tr("Back up now")
    return item.label


def item_state(kind: TaskKind, item: TaskItem, today: date) -> str:
    """The day of an item and how it stands, in words."""
    said = short_day(item.day) if item.day is not None else ""
    if kind in ("action overdue", "action soon"):
        state = f"{late_words(item.day, today)}: {item.detail}" if item.day else item.detail
    elif kind == "visit due":
        begun = _tr("begun") if item.state == "begun" else _tr("planned")
        state = f"{near_words(item.day, today)}, {begun}" if item.day else begun
    elif kind == "conflict":
        state = counted(int(item.detail or 0), _tr("difference"), _tr("differences"))
    elif kind == "backup":
        return backup_words(item)
    else:
        state = {
            "visit draft": _tr("being amended") if item.state == "amending" else _tr("draft"),
            "visit not issued": _tr("final, not issued"),
            "visit lapsed": _tr("planned, no note"),
            "no category": _tr("not begun"),
            "category unfinished": _tr("begun, not completed"),
            "no visit": _tr("not visited"),
        }.get(kind, "")
    return ", ".join(part for part in (said, state) if part)


def late_words(due: date | None, today: date) -> str:
    """How far from its day an action is."""
    if due is None:
        return ""
    days = (today - due).days
    if days > 0:
        return _tr("{days} overdue").format(days=counted(days, _tr("day"), _tr("days")))
    return _tr("due today") if days == 0 else _tr("due")


def near_words(day: date | None, today: date) -> str:
    """A day of this week, as people say it."""
    if day is None:
        return ""
    ahead = (day - today).days
    if ahead == 0:
        return _tr("today")
    return _tr("tomorrow") if ahead == 1 else f"{day:%A}"


def backup_words(item: TaskItem) -> str:
    """How the backup stands."""
    if item.state == "none":
        return _tr("never made")
    if item.state == "gone":
        return _tr("the last one is no longer there")
    return _tr("the last one is {days} old").format(
        days=counted(int(item.detail or 0), _tr("day"), _tr("days"))
    )


def urgency_words(urgency: Urgency) -> str:
    """The heading over what is this urgent."""
    return {"today": _tr("Today"), "week": _tr("This week"), "term": _tr("This term")}[urgency]


def dot_words(dot: Dot) -> str:
    """Something on the line of the term, as a sentence."""
    kind = {
        "visit made": _tr("visit made"),
        "visit planned": _tr("visit planned"),
        "action due": _tr("action due"),
        "action overdue": _tr("action overdue"),
        "edge": "",
    }[dot.kind]
    parts = (day(dot.day), dot.school, kind, dot.label)
    return ", ".join(part for part in parts if part)


def dot_place(dot: Dot) -> tuple[str, str]:
    """The page and key where something on the line of the term is seen."""
    if dot.action:
        return ("actions", dot.action)
    return ("visit", dot.visit) if dot.visit else ("", "")


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
