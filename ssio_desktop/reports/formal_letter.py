"""A letter of formal action: prior indication, warning notice, outcome, lifting, and the letter on
an academy. Plain values in, a document out; the passages come filled in from the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Document,
    KeepTogether,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Signature,
    SignatureBlock,
    heading,
    section,
    titles,
)

HEADINGS = titles(
    "formal",
    kind="Formal action",
    grounds="Grounds",
    evidence="What it rests on",
    told="Who was told before",
    informed="Who was informed",
    representations="Representations",
    copies="Copies of this letter",
    signed="Signed for the authority",
)


@dataclass(frozen=True, slots=True)
class FormalLetterData:
    """Everything a letter prints, in words.

    to, address: lines. passages: the letter's own, the first of which opens it. period: of a
    notice, how its days were counted. lists: heading's key and items, in the order of the letter.
    law: what it is founded on.
    """

    id: str
    title: str
    school: str
    urn: str
    authority: str
    day: str
    when: datetime
    to: tuple[str, ...]
    greeting: str
    signed_by: str
    role: str
    address: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    period: tuple[str, str] = ("", "")
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    law: str = ""


def formal_letter(data: FormalLetterData) -> Document:
    """The letter as a document."""
    return Document(
        title=data.title,
        subtitle=data.school,
        kind=HEADINGS["kind"].text,
        wording="formal",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.authority,
            when=data.when,
            identifier=f"formal-{data.id}-{data.urn}",
            running_head=f"{data.school} · URN {data.urn}",
            version=f"{data.title}, {data.day}",
            marking="Confidential",
            keywords=(data.urn,),
        ),
    )


def _blocks(data: FormalLetterData) -> Iterator[Block]:
    yield KeyValues(
        (
            ("To", "\n".join(data.to)),
            ("At", "\n".join((data.school, *data.address))),
            ("Date", data.day),
        )
    )
    yield Paragraph(f"Dear {data.greeting},")
    for passage in data.passages:
        yield Paragraph(passage)
    if data.period[0]:
        yield Note(*data.period, tone="caution")
    for key, items in data.lists:
        yield from section(HEADINGS[key], (BulletList(items),))
    yield Paragraph(data.law)
    yield KeepTogether(
        (
            heading(1, HEADINGS["signed"]),
            SignatureBlock((Signature(data.role or "Officer", data.signed_by, data.day),)),
        )
    )
