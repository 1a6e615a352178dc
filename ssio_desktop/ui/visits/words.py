"""How visits are put into words in lists and headings."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.paper_notes import PaperNote
from ssio_desktop.domain.visits import VisitState
from ssio_desktop.services.visiting import VisitWork
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.wording import day as long_day
from ssio_desktop.xforms.outline import in_words
from ssio_desktop.xforms.session import FormSession

TONES: dict[VisitState, str] = {
    "draft": "caution",
    "amending": "caution",
    "final": "info",
    "issued": "success",
    "withdrawn": "neutral",
}


def state_words(state: VisitState) -> str:
    """A state as people say it."""
    return {
        "draft": translate("visits", "Draft"),
        "final": translate("visits", "Final, not issued"),
        "issued": translate("visits", "Issued"),
        "amending": translate("visits", "Being amended"),
        "withdrawn": translate("visits", "Withdrawn"),
    }[state]


def day_words(day: date | None) -> str:
    """A day as everywhere, ``29 September 2026``; “no date” where there is none."""
    return long_day(day) if day else translate("visits", "no date")


def paper_words(note: PaperNote | None) -> str:
    """That a note was typed in from paper, and who wrote it when; empty where it was not."""
    if note is None:
        return ""
    return translate("visits", "typed in from paper that {who} wrote on {day}").format(
        who=note.written_by, day=day_words(note.written_on)
    )


def days_words(days: float) -> str:
    """Days used without needless noughts; empty for none."""
    return f"{days:g}" if days else ""


def version_words(number: int) -> str:
    """A version as reports name it."""
    if number == 0:
        return translate("visits", "never final")
    if number == 1:
        return translate("visits", "version 1")
    return translate("visits", "version {number}, amendment {amendment}").format(
        number=number, amendment=number - 1
    )


def typed_words(session: FormSession, path: str, answer: Json) -> tuple[str, str]:
    """A question and an answer that was typed, as people read them; the path where the form does
    not ask it any more."""
    asked = session.question(path)
    if answer is None or answer == "":
        said = translate("visits", "(no answer)")
    elif asked is None or asked.kind in ("text", "multiline"):
        said = str(answer)
    else:
        said = "; ".join(in_words(asked)) or str(answer)
    return (asked.label if asked is not None else "") or path, said


def heading_words(work: VisitWork, number: int) -> str:
    """What stands below the school's name. number: the version on show or the last; 0 for none."""
    visit = work.visit
    parts = (
        work.definition.title,
        day_words(visit.date),
        version_words(number) if number else "",
        translate("visits", "known here from its report") if visit.from_report else "",
        paper_words(visit.paper),
    )
    return ", ".join(filter(None, parts))
