"""The questions of inspectors with the authority’s answers: counts, figures, words, and the visit
behind each. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Column,
    Document,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Table,
    heading,
)


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question in words. counts: at how many schools it was asked and answered. figures: of
    questionnaires. said: school and day, the words, how the log rates them. silent: schools of
    which no answer is noted."""

    words: str
    counts: str
    ratings: str
    figures: tuple[str, ...]
    said: tuple[tuple[str, str, str], ...]
    silent: str


@dataclass(frozen=True, slots=True)
class InspectorsData:
    """Everything the paper prints. since: from when on visits are read."""

    authority: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    questions: tuple[AnsweredQuestion, ...]
    identifier: str = "inspectors-questions"


def inspectors_questions(data: InspectorsData) -> Document:
    """The paper as a document."""
    return Document(
        title="What inspectors ask schools about the authority",
        subtitle=data.authority,
        kind="Answers from the record",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"Inspectors’ questions · {data.authority}",
            version="Inspectors’ questions",
            marking="For officers",
        ),
    )


def _blocks(data: InspectorsData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield Note(
        "How to read this",
        "Words are from officers’ notes of visits and are not counted as praise or blame; a rating "
        "is one that a person gave in the evidence log. Figures are of questionnaires and stand "
        "with their interval. Each answer names its visit.",
    )
    for number, each in enumerate(data.questions, start=1):
        yield heading(1, f"{number}. {each.words}")
        yield Paragraph(" ".join(filter(None, (each.counts, each.ratings))))
        yield BulletList(each.figures)
        if each.said:
            yield Table(
                (Column("School and visit", 1.6), Column("Answer", 4), Column("In the log", 1)),
                tuple(
                    (Cell(where, heading=True), words, rated) for where, words, rated in each.said
                ),
                row_headings=True,
            )
        if each.silent:
            yield Paragraph(each.silent)
