"""What the home page says about the day and its tasks, and where each task is done.

Knows no widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from ssio_desktop.services.board_dates import BOARD_FORM
from ssio_desktop.services.home import TimeLeft, Today
from ssio_desktop.services.home_tasks import Task, TaskItem, TaskKind, Urgency
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.widgets.wording import counted, day, short_day


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
            translate("home", "Visit your schools"),
            translate("home", "Every school was visited this term"),
            "map-pin",
            translate("home", "school not visited this term"),
            translate("home", "schools not visited this term"),
        ),
        "no category": TaskWords(
            translate("home", "Categorise your schools"),
            translate("home", "Every school has a categorisation this term"),
            "list-checks",
            translate("home", "school without a category this term"),
            translate("home", "schools without a category this term"),
        ),
        "category unfinished": TaskWords(
            translate("home", "Complete categorisations"),
            "",
            "circle-dashed",
            translate("home", "categorisation begun and not completed"),
            translate("home", "categorisations begun and not completed"),
        ),
        "visit draft": TaskWords(
            translate("home", "Finish notes of visit"),
            "",
            "notebook-pen",
            translate("home", "note of visit still a draft"),
            translate("home", "notes of visit still drafts"),
        ),
        "visit not issued": TaskWords(
            translate("home", "Issue reports"),
            "",
            "send",
            translate("home", "report final and not issued"),
            translate("home", "reports final and not issued"),
        ),
        "accuracy": TaskWords(
            translate("home", "Answer schools on their drafts"),
            "",
            "list-checks",
            translate("home", "draft replied to, or late"),
            translate("home", "drafts replied to, or late"),
        ),
        "report returned": TaskWords(
            translate("home", "Answer the reader’s comments"),
            "",
            "undo-2",
            translate("home", "report returned to you"),
            translate("home", "reports returned to you"),
        ),
        "report to read": TaskWords(
            translate("home", "Read colleagues’ reports"),
            "",
            "book-open-check",
            translate("home", "report waiting for a reader"),
            translate("home", "reports waiting for a reader"),
        ),
        "second judgement": TaskWords(
            translate("home", "Judge schools a second time"),
            "",
            "scale",
            translate("home", "school to judge a second time"),
            translate("home", "schools to judge a second time"),
        ),
        "conflict": TaskWords(
            translate("home", "Settle differences with colleagues"),
            "",
            "git-compare",
            translate("home", "school with records that differ"),
            translate("home", "schools with records that differ"),
        ),
        "visit due": TaskWords(
            translate("home", "Make the visits of this week"),
            "",
            "calendar",
            translate("home", "visit today or in the next six days"),
            translate("home", "visits today or in the next six days"),
        ),
        "visit lapsed": TaskWords(
            translate("home", "Plan visits anew"),
            "",
            "calendar",
            translate("home", "planned day passed without a note"),
            translate("home", "planned days passed without a note"),
        ),
        "action overdue": TaskWords(
            translate("home", "Chase overdue actions"),
            "",
            "octagon-alert",
            translate("home", "action overdue"),
            translate("home", "actions overdue"),
        ),
        "action soon": TaskWords(
            translate("home", "Ask after actions due soon"),
            "",
            "list-todo",
            translate("home", "action due in the next two weeks"),
            translate("home", "actions due in the next two weeks"),
        ),
        "board overdue": TaskWords(
            translate("home", "Record partnership boards, or plan them anew"),
            "",
            "octagon-alert",
            translate("home", "board date passed without a note of the board"),
            translate("home", "board dates passed without a note of the board"),
        ),
        "board soon": TaskWords(
            translate("home", "Prepare partnership boards"),
            "",
            "calendar",
            translate("home", "partnership board in the next two weeks"),
            translate("home", "partnership boards in the next two weeks"),
        ),
        "challenge overdue": TaskWords(
            translate("home", "Answer challenges that are overdue"),
            "",
            "octagon-alert",
            translate("home", "school waiting for an answer that is overdue"),
            translate("home", "schools waiting for an answer that is overdue"),
        ),
        "challenge soon": TaskWords(
            translate("home", "Answer schools’ challenges"),
            "",
            "gavel",
            translate("home", "answer due in the next two weeks"),
            translate("home", "answers due in the next two weeks"),
        ),
        **_of_casework(),
        "backup": TaskWords(
            translate("home", "Back up your record"),
            "",
            "download",
            translate("home", "backup to make"),
            translate("home", "backups to make"),
        ),
        "return": TaskWords(
            translate("home", "Make the return"),
            translate("home", "The return was made"),
            "file-check",
            translate("home", "return not made this term"),
            translate("home", "returns not made this term"),
        ),
    }[kind]


def _of_casework() -> dict[TaskKind, TaskWords]:
    return {
        "support": TaskWords(
            translate("home", "See to support"),
            "",
            "handshake",
            translate("home", "school whose support runs short or waits"),
            translate("home", "schools whose support runs short or waits"),
        ),
        "watch": TaskWords(
            translate("home", "Look again at schools on watch"),
            "",
            "eye",
            translate("home", "school on watch to be looked at"),
            translate("home", "schools on watch to be looked at"),
        ),
        "casework": TaskWords(
            translate("home", "Go on with casework"),
            "",
            "briefcase",
            translate("home", "school whose casework needs something"),
            translate("home", "schools whose casework needs something"),
        ),
    }


def task_place(kind: TaskKind) -> Place:
    """Where the whole of a task is seen."""
    if kind == "conflict":
        return Place("board", "conflicts")
    if kind == "visit draft":
        return Place("visits", "draft")
    if kind in ("visit due", "visit lapsed", "board overdue", "board soon"):
        return Place("calendar")
    if kind == "visit not issued":
        return Place("visits", "final")
    if kind == "accuracy":
        return Place("accuracy")
    if kind in ("report returned", "report to read"):
        return Place("reading")
    if kind == "second judgement":
        return Place("moderation")
    if kind in ("action overdue", "action soon"):
        return Place("actions", "overdue" if kind == "action overdue" else "soon")
    if kind in ("challenge overdue", "challenge soon"):
        return Place("meeting", "challenges")
    if kind in ("support", "watch", "casework"):
        return Place("casework")
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
    if kind in ("support", "watch", "casework"):
        return Place({"support": "entitlement", "watch": "watch"}.get(kind, "case"), item.urn)
    if kind == "second judgement":
        return Place("second", f"{item.urn}:{item.detail}")
    if kind in ("action overdue", "action soon"):
        return Place("actions", item.action)
    on = item.day.isoformat() if item.day is not None else ""
    if kind == "board overdue":
        return Place("visits", f"new:{item.urn}:{BOARD_FORM}:{on}")
    if kind == "board soon":
        return Place("visit", f"{item.visit}#{item.detail}")
    if item.visit:
        return Place("visit", item.visit)
    if kind in ("visit due", "visit lapsed"):
        return Place("visits", f"new:{item.urn}::{on}")
    if kind == "no visit":
        return Place("visits", f"new:{item.urn}")
    return task_place(kind)


def item_label(kind: TaskKind, item: TaskItem) -> str:
    """An item in a few words: its school, or what is to be done where it has none."""
    if kind == "backup":
        return translate("home", "Back up now")
    return item.label


def item_state(kind: TaskKind, item: TaskItem, today: date) -> str:
    """The day of an item and how it stands, in words."""
    day_words = short_day(item.day) if item.day is not None else ""
    if kind in ("action overdue", "action soon"):
        state = f"{late_words(item.day, today)}: {item.detail}" if item.day else item.detail
    elif kind in ("challenge overdue", "challenge soon"):
        state = f"{late_words(item.day, today)}, {item.detail}"
    elif kind == "board overdue":
        state = late_words(item.day, today)
    elif kind == "board soon":
        state = near_words(item.day, today)
    elif kind == "visit due":
        begun = (
            translate("home", "begun") if item.state == "begun" else translate("home", "planned")
        )
        state = f"{near_words(item.day, today)}, {begun}" if item.day else begun
    elif kind in ("support", "watch", "casework"):
        return said(item.detail)
    elif kind == "conflict":
        state = counted(
            int(item.detail or 0), translate("home", "difference"), translate("home", "differences")
        )
    elif kind == "backup":
        return backup_words(item)
    else:
        state = {
            "visit draft": translate("home", "being amended")
            if item.state == "amending"
            else translate("home", "draft"),
            "visit not issued": translate("home", "final, not issued"),
            "visit lapsed": translate("home", "planned, no note"),
            "no category": translate("home", "not begun"),
            "category unfinished": translate("home", "begun, not completed"),
            "no visit": translate("home", "not visited"),
        }.get(kind, "")
    return ", ".join(part for part in (day_words, state) if part)


def late_words(due: date | None, today: date) -> str:
    """How far from its day an action is."""
    if due is None:
        return ""
    days = (today - due).days
    if days > 0:
        return translate("home", "{days} overdue").format(
            days=counted(days, translate("home", "day"), translate("home", "days"))
        )
    return translate("home", "due today") if days == 0 else translate("home", "due")


def near_words(day: date | None, today: date) -> str:
    """A day of this week, as people say it."""
    if day is None:
        return ""
    ahead = (day - today).days
    if ahead == 0:
        return translate("home", "today")
    return translate("home", "tomorrow") if ahead == 1 else QLocale().dayName(day.isoweekday())


def backup_words(item: TaskItem) -> str:
    """How the backup stands."""
    if item.state == "none":
        return translate("home", "never made")
    if item.state == "gone":
        return translate("home", "the last one is no longer there")
    return translate("home", "the last one is {days} old").format(
        days=counted(int(item.detail or 0), translate("home", "day"), translate("home", "days"))
    )


def urgency_words(urgency: Urgency) -> str:
    """The heading over what is this urgent."""
    return {
        "today": translate("home", "Today"),
        "week": translate("home", "This week"),
        "term": translate("home", "This term"),
    }[urgency]


def task_tag(task: Task) -> tuple[str, str]:
    """The state of a task in a word, and its tone."""
    if task.is_done:
        return translate("home", "Done"), "success"
    if task.kind == "return":
        return translate("home", "Not made"), "neutral"
    if task.kind == "conflict":
        return counted(
            task.count, translate("home", "school"), translate("home", "schools")
        ), "caution"
    if task.of:
        return translate("home", "{open} of {all}").format(open=task.count, all=task.of), "info"
    return str(task.count), "info"


def task_hint(task: Task) -> str:
    """What is open, with its number."""
    words = task_words(task.kind)
    if task.kind == "return":
        return translate("home", "For {term}").format(term=said(task.items[0].label))
    return counted(task.count, words.one, words.many)


def greeting(today: Today, hour: int) -> str:
    """A greeting by the time of day."""
    part = translate("home", "Good morning") if hour < 12 else translate("home", "Good afternoon")
    if hour >= 18:
        part = translate("home", "Good evening")
    return f"{part}, {today.officer}" if today.officer else part


def time_words(time: TimeLeft) -> str:
    """The term, and how long is left of it."""
    if time.half is not None and time.ends is not None:
        half = (
            translate("home", "first half-term")
            if time.half == 1
            else translate("home", "second half-term")
        )
        days = (
            translate("home", "the last school day")
            if time.school_days == 1
            else translate("home", "{days} school days left, to {day}").format(
                days=time.school_days, day=day(time.ends)
            )
        )
        return f"{said(time.term.title)}, {half}: {days}"
    if time.resumes is not None:
        return translate("home", "{term}. Schools open again on {day}").format(
            term=said(time.term.title), day=day(time.resumes)
        )
    return time.term.title
