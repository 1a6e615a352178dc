"""The tables about questionnaires and inspectors’ questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ssio_desktop.domain.voices.records import AUDIENCE_WORDS, Return
from ssio_desktop.domain.voices.tallies import Question, Rate
from ssio_desktop.services.voices.inspectors import Said
from ssio_desktop.services.voices.quoting import Comment
from ssio_desktop.services.voices.results import Answered, Series
from ssio_desktop.services.voices.rounds import RoundRow
from ssio_desktop.ui.evidence.words import rating_name
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.voices import words
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day, short_day


@dataclass(frozen=True, slots=True)
class Came:
    """A return as a line. number: in the order in which it was typed in or taken in."""

    number: int
    found: Return
    school: str


@dataclass(frozen=True, slots=True)
class OfGroup:
    """A group’s answers to a question."""

    question: Question
    found: Answered


def round_columns() -> tuple[Column[RoundRow], ...]:
    """Of the rounds."""
    return (
        Column("title", translate("voices", "Round"), lambda r: r.round.title, least=18),
        Column(
            "who",
            translate("voices", "Who is asked"),
            lambda r: said(AUDIENCE_WORDS[r.round.audience]),
            width=18,
        ),
        Column(
            "opened",
            translate("voices", "Opened"),
            lambda r: short_day(r.round.opens),
            lambda r: r.round.opens,
            width=12,
        ),
        Column("standing", translate("voices", "Standing"), words.standing, width=24),
        Column(
            "back",
            translate("voices", "Came back"),
            lambda r: words.came_back(r.returned, r.round.copies),
            lambda r: r.returned,
            align="right",
            width=12,
        ),
    )


def series_columns(titles: Sequence[str]) -> tuple[Column[Series], ...]:
    """Of questions over the rounds, a column for each."""
    return (
        Column("question", translate("voices", "Question"), lambda r: r.label, least=24),
        *(
            Column(
                f"round-{place}",
                title,
                lambda r, at=place: words.per_cent(r.points[at].share),  # type: ignore[misc]
                align="right",
                width=14,
                hint=lambda r, at=place: r.points[at].round.title,  # type: ignore[misc]
            )
            for place, title in enumerate(titles)
        ),
    )


def came_columns(*, with_school: bool) -> tuple[Column[Came], ...]:
    """Of what came back."""
    schools: tuple[Column[Came], ...] = (
        Column("school", translate("voices", "School"), lambda r: r.school, least=16),
    )
    return (
        Column(
            "number",
            translate("voices", "Return"),
            lambda r: str(r.number),
            lambda r: r.number,
            align="right",
            width=9,
        ),
        *(schools if with_school else ()),
        Column(
            "answers",
            translate("voices", "Answers"),
            lambda r: str(len(r.found.answers)),
            lambda r: len(r.found.answers),
            align="right",
            width=10,
        ),
        Column(
            "via",
            translate("voices", "How it came"),
            lambda r: (
                translate("voices", "By file")
                if r.found.via == "file"
                else translate("voices", "On paper")
            ),
            width=14,
        ),
    )


def rate_columns() -> tuple[Column[Rate], ...]:
    """Of how many answered."""
    return (
        Column("group", translate("voices", "Group"), lambda r: words.group(r.label), least=20),
        Column(
            "asked",
            translate("voices", "Asked"),
            lambda r: str(r.asked) if r.asked else words.NOTHING,
            lambda r: r.asked,
            align="right",
            width=10,
        ),
        Column(
            "answered",
            translate("voices", "Answered"),
            words.answered,
            lambda r: -1 if r.answered is None else r.answered,
            align="right",
            width=13,
        ),
        Column(
            "rate",
            translate("voices", "Rate"),
            lambda r: words.per_cent(r.share),
            lambda r: -1.0 if r.share is None else r.share,
            align="right",
            width=10,
        ),
    )


def group_columns() -> tuple[Column[OfGroup], ...]:
    """Of the answers of groups, whatever the choices of a question are."""
    return (
        Column("question", translate("voices", "Question"), lambda r: r.question.label, least=22,
               hint=lambda r: r.question.label),
        Column("group", translate("voices", "Group"), lambda r: words.group(r.found.tally.label),
               width=24, least=12),
        Column("counts", translate("voices", "Answers"), counts, width=34, least=14, hint=counts),
        Column("share", translate("voices", "Speak well"), lambda r: words.share(r.found),
               lambda r: r.found.tally.share or -1.0, align="right", width=18),
        Column("change", translate("voices", "Change"), lambda r: words.change(r.found),
               align="right", width=22, least=10),
    )  # fmt: skip


def counts(row: OfGroup) -> str:
    """The choices with how many chose each."""
    labels: Mapping[str, str] = dict(row.question.choices)
    return ", ".join(f"{labels[value]} {count}" for value, count in row.found.tally.counts)


def comment_columns() -> tuple[Column[Comment], ...]:
    """Of what was written."""
    return (
        Column("question", translate("voices", "Question"), lambda r: r.label, width=26, least=12,
               hint=lambda r: r.label),
        Column("words", translate("voices", "Words"), lambda r: r.words, least=24,
               hint=lambda r: r.words),
        Column("agreed", translate("voices", "May be printed"), agreed, width=16),
        Column("printed", translate("voices", "Is printed as"),
               lambda r: r.printed or words.NOTHING, width=24, least=10,
               hint=lambda r: r.printed),
    )  # fmt: skip


def agreed(row: Comment) -> str:
    """Whether the writer agreed."""
    return translate("voices", "Agreed") if row.may_print else translate("voices", "Not agreed")


def said_columns() -> tuple[Column[Said], ...]:
    """Of answers at visits."""
    return (
        Column("school", translate("voices", "School"), lambda r: r.school, width=24, least=14),
        Column("day", translate("voices", "Visit"), lambda r: day(r.day), lambda r: r.day,
               width=16, least=12),
        Column("words", translate("voices", "Answer"), lambda r: r.words, least=24,
               hint=lambda r: r.words),
        Column("log", translate("voices", "In the log"), in_log, width=16, least=10),
    )  # fmt: skip


def in_log(row: Said) -> str:
    """What the evidence log makes of an answer."""
    return ", ".join(rating_name(each.entry.rating) for each in row.entries) or words.NOTHING
