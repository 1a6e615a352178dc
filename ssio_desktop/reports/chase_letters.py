"""What the letters say that ask officers for a return that has not come. Plain values in, a
document out: one letter for each officer, each beginning a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    KeepTogether,
    KeyValues,
    Metadata,
    PageBreak,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    heading,
    section,
    titles,
)

HEADINGS: Final = titles(
    "chase",
    kind="From the school review board",
    not_received="Schools that no return has come for",
    incomplete="Schools of which something is missing",
    signed="For the school review board",
)


@dataclass(frozen=True, slots=True)
class ChaseLetter:
    """One letter. opening: why it is written. address: in lines, or empty. outstanding: name and
    URN of schools without a return. incomplete: name, URN, and what is missing, of schools that
    were returned."""

    officer: str
    role: str
    opening: str
    asked: str
    address: str
    outstanding: tuple[tuple[str, str], ...]
    incomplete: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ChaseData:
    """Everything the letters print. day: of the letters. due: the day returns were due, in words,
    or empty where it is not known."""

    term: str
    authority: str
    day: str
    due: str
    when: datetime
    clerk: str
    role: str
    letters: tuple[ChaseLetter, ...]
    identifier: str


def chase_letters(data: ChaseData) -> Document:
    """The letters as one document."""
    blocks: list[Block] = []
    for letter in data.letters:
        if blocks:
            blocks.append(PageBreak())
        blocks += _letter(data, letter)
    return Document(
        title=f"Returns for the {_lowered(data.term)}",
        kind=HEADINGS["kind"].text,
        wording="chase",
        blocks=tuple(blocks) or (Paragraph("Nothing is outstanding."),),
        metadata=Metadata(
            author=data.clerk,
            when=data.when,
            identifier=data.identifier,
            running_head=f"School review board · {data.term}",
            version=f"Letters of {data.day}",
        ),
    )


def _letter(data: ChaseData, letter: ChaseLetter) -> Iterator[Block]:
    yield Heading(1, letter.officer)
    yield KeyValues(
        (
            ("To", "\n".join(filter(None, (letter.officer, letter.role, letter.address)))),
            ("From", "\n".join(filter(None, (data.clerk, data.authority)))),
            ("Date", data.day),
            ("Term", data.term),
            ("Due", data.due),
        ),
        columns=2,
    )
    yield Paragraph(f"Dear {letter.officer},")
    yield Paragraph(letter.opening)
    yield from section(HEADINGS["not_received"], (_outstanding(letter),), 2)
    yield from section(HEADINGS["incomplete"], (_incomplete(letter),), 2)
    yield Paragraph(letter.asked)
    yield KeepTogether(
        (
            heading(2, HEADINGS["signed"]),
            SignatureBlock((Signature(data.role or "Clerk", data.clerk, data.day),)),
        )
    )


def _outstanding(letter: ChaseLetter) -> Table:
    return Table(
        (Column("School", 4), Column("URN", 1)),
        tuple((Cell(name, heading=True), urn) for name, urn in letter.outstanding),
        row_headings=True,
    )


def _incomplete(letter: ChaseLetter) -> Table:
    return Table(
        (Column("School", 3), Column("URN", 1), Column("What is missing", 4)),
        tuple((Cell(name, heading=True), urn, what) for name, urn, what in letter.incomplete),
        row_headings=True,
    )


def _lowered(term: str) -> str:
    return term[:1].lower() + term[1:]
