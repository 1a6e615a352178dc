"""The letter that answers a school's challenge of its category: what was challenged, what was
looked at, what was decided and why, and what comes next. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ssio_desktop.reports.content import (
    Block,
    Document,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Signature,
    SignatureBlock,
    section,
    titles,
)
from ssio_desktop.reports.wording import addressees, greeted

HEADINGS: Final = titles(
    "challenge",
    kind="Letter to the headteacher and the chair of governors",
    challenged="What was challenged",
    looked="What was looked at",
    decided="What was decided, and why",
    next="What comes next",
)


@dataclass(frozen=True, slots=True)
class ChallengeLetterData:
    """Everything the letter prints, in words.

    term: with a capital. opening: a paragraph. challenged, looked, coming: what there is to say of
    each, by name. outcome: what was decided in a few words, and in decided as a sentence.
    """

    id: str
    school: str
    urn: str
    term: str
    day: str
    when: datetime
    opening: str
    challenged: tuple[tuple[str, str], ...]
    outcome: str
    decided: str
    reason: str
    signed_by: str
    role: str
    head: str = ""
    chair: str = ""
    address: tuple[str, ...] = ()
    looked: tuple[tuple[str, str], ...] = ()
    coming: tuple[tuple[str, str], ...] = ()


def challenge_letter(data: ChallengeLetterData) -> Document:
    """The letter as a document."""
    return Document(
        title=f"The challenge by {data.school}",
        subtitle=data.term,
        kind=HEADINGS["kind"].text,
        wording="challenge",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.signed_by,
            when=data.when,
            identifier=f"challenge-{data.id}-{data.urn}",
            running_head=f"{data.school} · URN {data.urn}",
            version=f"Answer to a challenge, {data.day}",
            keywords=(data.urn,),
        ),
    )


def _blocks(data: ChallengeLetterData) -> Iterator[Block]:
    yield KeyValues(
        (
            ("To", "\n".join(addressees(data.head, data.chair))),
            ("At", "\n".join((data.school, *data.address))),
            ("Date", data.day),
        ),
        columns=2,
    )
    yield Paragraph(f"Dear {greeted(data.head, data.chair)},")
    yield Paragraph(data.opening)
    yield from section(HEADINGS["challenged"], (KeyValues(data.challenged),))
    yield from section(HEADINGS["looked"], (KeyValues(data.looked),))
    yield from section(HEADINGS["decided"], (Note(data.outcome, f"{data.decided} {data.reason}"),))
    yield from section(HEADINGS["next"], (KeyValues(data.coming),))
    yield SignatureBlock((Signature(data.role, data.signed_by, data.day),))
