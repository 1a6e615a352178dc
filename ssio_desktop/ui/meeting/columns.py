"""The columns of the agenda, of the people, and of the challenges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ssio_desktop.domain.challenges import OUTCOME_WORDS, STANDING_WORDS, Challenge
from ssio_desktop.domain.meeting_parts import Item, Person
from ssio_desktop.domain.meetings import ROLE_WORDS, SECTION_WORDS
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.gathering import SeenMeetings
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day as day_words


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item as the agenda shows it. told: what was decided under it, in words."""

    number: int
    item: Item
    told: str


def lines(seen: SeenMeetings) -> tuple[AgendaLine, ...]:
    """The agenda's lines in its order."""
    found = seen.meeting
    if found is None:
        return ()
    return tuple(
        AgendaLine(number, item, _told(seen, item)) for number, item in enumerate(found.items, 1)
    )


def _told(seen: SeenMeetings, item: Item) -> str:
    assert seen.meeting is not None
    parts = []
    decided = seen.decided.get(item.urn) if item.urn else None
    if decided is not None:
        here = seen.meeting.category_of(item.urn) is not None
        words = (
            translate("meeting", "Category {category}")
            if here
            else translate("meeting", "Category {category}, decided otherwise than here")
        )
        parts.append(words.format(category=decided.category))
    parts += [each.text for each in seen.meeting.decided(item.id)]
    return "; ".join(parts)


def agenda_columns(
    sections: Mapping[str, str] = SECTION_WORDS,
) -> tuple[Column[AgendaLine], ...]:
    """The columns of an agenda. sections: what its parts are called."""
    return (
        Column("number", translate("meeting", "No"), lambda r: str(r.number), width=4),
        Column(
            "section",
            translate("meeting", "Part"),
            lambda r: said(sections[r.item.section]),
            width=18,
            least=10,
        ),
        Column(
            "title",
            translate("meeting", "Item"),
            lambda r: r.item.title,
            hint=lambda r: r.item.title,
        ),
        Column("why", translate("meeting", "Why"), lambda r: r.item.why, hint=lambda r: r.item.why),
        Column(
            "told",
            translate("meeting", "Decided"),
            lambda r: r.told,
            width=18,
            least=9,
            hint=lambda r: r.told,
        ),
    )


def people_columns() -> tuple[Column[Person], ...]:
    """The columns of the people."""
    return (
        Column("name", translate("meeting", "Name or post"), lambda r: r.name),
        Column("role", translate("meeting", "Role"), lambda r: said(ROLE_WORDS[r.role]), width=16),
        Column("present", translate("meeting", "Present"), lambda r: presence(r.present), width=14),
    )


def presence(present: bool | None) -> str:
    """Whether somebody is there, in a word."""
    if present is None:
        return translate("meeting", "Not said")
    return translate("meeting", "Present") if present else translate("meeting", "Apologies")


def challenge_columns(seen: Callable[[], SeenMeetings | None]) -> tuple[Column[Challenge], ...]:
    """The columns of the challenges. seen: what the page has read."""

    def school(one: Challenge) -> str:
        found = seen()
        return found.names.get(one.urn, one.urn) if found else one.urn

    def standing(one: Challenge) -> str:
        found = seen()
        if one.outcome is not None:
            return said(OUTCOME_WORDS[one.outcome])
        return said(STANDING_WORDS[one.standing(found.today)]) if found else ""

    return (
        Column("school", translate("meeting", "School"), school, width=24, least=14),
        Column(
            "made",
            translate("meeting", "Made"),
            lambda r: day_words(r.day),
            lambda r: r.day,
            width=16,
            least=12,
        ),
        Column("who", translate("meeting", "By whom"), lambda r: r.who, width=16, least=10),
        Column(
            "category", translate("meeting", "Category"), lambda r: r.category, width=8, least=6
        ),
        Column(
            "grounds",
            translate("meeting", "Grounds"),
            lambda r: r.grounds,
            hint=lambda r: r.grounds,
        ),
        Column(
            "due",
            translate("meeting", "Answer due"),
            lambda r: day_words(r.due),
            lambda r: r.due,
            width=16,
            least=12,
        ),
        Column("standing", translate("meeting", "Standing"), standing, width=20, least=12),
    )
