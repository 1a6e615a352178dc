"""What the letter on a school's category says to its head and chair. Plain values in, a document
out; the wording that an authority may want to change is data (:class:`LetterWords`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Column,
    Document,
    KeepTogether,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    heading,
    section,
    titles,
)
from ssio_desktop.reports.wording import addressees, greeted

HEADINGS: Final = titles(
    "letter",
    kind="Letter to the headteacher and the chair of governors",
    reasons="Reasons",
    support="Support in this academic year",
    tasks="What your officer does",
    steps="Next steps",
    challenge="If you do not agree",
    signed="Signed for the authority",
)


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The passages an authority may word for itself. ``{school}``, ``{term}``, ``{authority}`` and,
    once the board has decided, ``{day}`` are filled in; other braces stay as they are. decided
    stands in the place of standing from then on."""

    opening: str = (
        "Each term {authority} looks at every school with its leaders and decides how best to "
        "support it. This letter gives the category of {school} for the {term}, the reasons for "
        "it, and the support that comes with it."
    )
    standing: str = (
        "A category is a best fit, reached by professional judgement. It says how much support "
        "the school can expect from the authority. It is not an inspection grade. The school "
        "review board considers it at its next meeting, and you will be told if it changes."
    )
    decided: str = (
        "A category is a best fit, reached by professional judgement. It says how much support "
        "the school can expect from the authority. It is not an inspection grade. The school "
        "review board considered it and decided on {day}."
    )
    challenge: str = (
        "If you think that this category is not right, or that something here is not accurate, "
        "please tell the officer named below within ten school days, and say which of the reasons "
        "you question and what evidence the school can show. The officer will talk it through "
        "with you. If you still do not agree, you may ask the head of the school improvement "
        "service to look at the category again, and the review board will see what you have "
        "written before it decides."
    )
    closing: str = "Thank you for the work that you and your colleagues do for your pupils."


@dataclass(frozen=True, slots=True)
class LetterData:
    """Everything the letter prints, in words.

    address: lines. code, name: of the category. judged: the category's own criteria with
    how each was judged. nearer_to: title of the next category with less support, and in nearer the
    criteria of it that are not wholly met yet. entitlement: visits or days in a year. meetings:
    how often boards look at the school. tasks: what the officer does for a school of this category.
    decided_on: the day of the board's decision, empty while it has not decided.
    """

    school: str
    urn: str
    term: str
    authority: str
    day: str
    when: datetime
    code: str
    name: str
    officer: str
    role: str
    head: str = ""
    chair: str = ""
    address: tuple[str, ...] = ()
    movement: str = ""
    reasons: tuple[str, ...] = ()
    judged: tuple[tuple[str, str], ...] = ()
    nearer_to: str = ""
    nearer: tuple[str, ...] = ()
    entitlement: str = ""
    package: str = ""
    support: tuple[str, ...] = ()
    meetings: str = ""
    tasks: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    words: LetterWords = field(default_factory=LetterWords)
    decided_on: str = ""


def category_letter(data: LetterData) -> Document:
    """The letter as a document."""
    return Document(
        title=f"The category of {data.school}",
        subtitle=data.term,
        kind=HEADINGS["kind"].text,
        wording="letter",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.officer,
            when=data.when,
            identifier=f"letter-{data.urn}-{data.term.lower().replace(' ', '-')}",
            running_head=f"{data.school} · URN {data.urn}",
            version=f"Category letter, {data.day}",
            keywords=(data.urn,),
        ),
    )


def _blocks(data: LetterData) -> Iterator[Block]:
    yield KeyValues(
        (
            ("To", "\n".join(addressees(data.head, data.chair))),
            ("At", "\n".join((data.school, *data.address))),
            ("Date", data.day),
        )
    )
    yield Paragraph(f"Dear {greeted(data.head, data.chair)},")
    yield Paragraph(_filled(data.words.opening, data))
    yield Note(
        f"Category {data.code}" + (f": {data.name}" if data.name else ""), _sentence(data.movement)
    )
    standing = data.words.decided if data.decided_on else data.words.standing
    yield Paragraph(_filled(standing, data))
    yield from section(HEADINGS["reasons"], (BulletList(data.reasons), _judged(data)))
    yield from section(f"What would bring {data.nearer_to} nearer", (BulletList(data.nearer),))
    yield from section(
        HEADINGS["support"],
        (
            KeyValues(
                (
                    ("The school can expect", data.entitlement),
                    ("The authority’s package", data.package),
                    ("Meetings", data.meetings),
                )
            ),
            BulletList(data.support),
        ),
    )
    yield from section(HEADINGS["tasks"], (BulletList(data.tasks),))
    yield from section(HEADINGS["steps"], (BulletList(data.next_steps, numbered=True),))
    yield from section(HEADINGS["challenge"], (Paragraph(_filled(data.words.challenge, data)),))
    yield Paragraph(_filled(data.words.closing, data))
    yield KeepTogether(
        (
            heading(1, HEADINGS["signed"]),
            SignatureBlock((Signature(data.role or "Officer", data.officer, data.day),)),
        )
    )


def _judged(data: LetterData) -> Table:
    return Table(
        (Column("Criterion", 4), Column("Judged", 1.2)),
        tuple((Cell(text, heading=True), judged) for text, judged in data.judged),
        caption=f"How the criteria of category {data.code} were judged",
        row_headings=True,
    )


def _filled(text: str, data: LetterData) -> str:
    term = data.term[:1].lower() + data.term[1:]
    for name, value in (
        ("school", data.school),
        ("term", term),
        ("authority", data.authority),
        ("day", data.decided_on),
    ):
        text = text.replace(f"{{{name}}}", value)
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    return f"{text.rstrip('.')}." if text else ""
