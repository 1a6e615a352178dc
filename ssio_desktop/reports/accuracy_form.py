"""What goes to a school for a check of factual accuracy: a letter, the draft with its passages
numbered, and a form for the reply. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Document,
    Field,
    Fields,
    Heading,
    KeepTogether,
    KeyValues,
    PageBreak,
    Paragraph,
    SignatureBlock,
)
from ssio_desktop.reports.passages import NumberedPassage
from ssio_desktop.reports.wording import counted, long_day

VISIT, CHECK, VERSION, DIGEST = "ssio-visit", "ssio-check", "ssio-version", "ssio-digest"
"""Names of the hidden fields by which a reply is known again."""

OVERALL, COMMENT, WHO, WHEN = "whole-report", "comment", "role", "date"
ACCURATE, INACCURATE = "accurate", "inaccurate"
_EXCERPT = 160


def verdict_field(number: int) -> str:
    """The name of the field that says whether a passage is accurate."""
    return f"passage-{number}"


def words_field(number: int) -> str:
    """The name of the field for what the record should say."""
    return f"passage-{number}-words"


def evidence_field(number: int) -> str:
    """The name of the field for what shows it."""
    return f"passage-{number}-evidence"


@dataclass(frozen=True, slots=True)
class AccuracyData:
    """Everything that is drawn. to: by role. due: the last day; why: what of it is to be explained,
    such as a bank holiday. address: where the reply goes. identity: hidden fields by name."""

    report: Document
    passages: tuple[NumberedPassage, ...]
    school: str
    urn: str
    to: str
    officer: str
    role: str
    authority: str
    day: date
    due: date
    days: int
    why: str
    address: str
    reference: str
    when: datetime
    identity: Mapping[str, str]


def accuracy_document(data: AccuracyData) -> Document:
    """Letter, numbered draft and form as one document."""
    blocks = (
        *_letter(data),
        PageBreak(),
        Heading(1, f"The draft report: {data.report.subtitle}"),
        *(_lowered(block) for block in data.report.blocks if not _is_place_to_sign(block)),
        PageBreak(),
        *_form(data),
    )
    return Document(
        title=data.school,
        subtitle=data.report.subtitle,
        kind="Draft report for a check of factual accuracy",
        blocks=blocks,
        metadata=replace(
            data.report.metadata,
            when=data.when,
            draft=True,
            identifier=data.reference,
            version=f"{data.report.metadata.version}, reference {data.reference}",
        ),
    )


def _is_place_to_sign(block: Block) -> bool:
    """Nobody is to sign a draft."""
    return isinstance(block, KeepTogether) and any(
        isinstance(each, SignatureBlock) for each in block.blocks
    )


def _lowered(block: Block) -> Block:
    """The report stands under a heading of its own, so its headings go one level down."""
    match block:
        case Heading(1, text):
            return Heading(2, text)
        case Heading(2 | 3, text):
            return Heading(3, text)
        case KeepTogether(inner):
            return KeepTogether(tuple(_lowered(each) for each in inner))
        case _:
            return block


def _letter(data: AccuracyData) -> Iterator[Block]:
    to = f"{data.to} of {data.school}"
    yield KeyValues(
        (
            ("To", f"{to[:1].upper()}{to[1:]}"),
            ("From", ", ".join(filter(None, (data.officer, data.role, data.authority)))),
            ("Date", long_day(data.day)),
            ("Reply by", long_day(data.due)),
            ("Reference", data.reference),
        )
    )
    yield Paragraph(
        "This is the draft of the report of my visit. Before it is issued I ask you to check its "
        "facts: names, dates, figures, and what was seen and said. The judgements in it are mine, "
        "and this check is not about them."
    )
    yield Heading(2, "What I ask you to do")
    yield BulletList(
        (
            f"Read the draft, which has {counted(len(data.passages), 'numbered passage')}.",
            "On the form behind it, say of each passage whether it is accurate. If all of them "
            "are, one tick at the top is enough.",
            "Where a passage is not accurate, write what it should say, and what shows that it is "
            "so, such as a register, a published figure or a minute.",
            "Send the form back in whichever way suits you: save this file after filling it in "
            "and send the file, or print the form, write on it and return the paper, or tell me "
            "by telephone.",
        ),
        numbered=True,
    )
    yield Heading(2, "Until when")
    why = f" ({data.why})" if data.why else ""
    yield Paragraph(
        f"I need your reply by {long_day(data.due)}. That is "
        f"{counted(data.days, 'working day')} after this letter{why}. If I have not heard from "
        "you by then, the report may be issued as it stands, and it will say that there was no "
        "reply."
    )
    yield Paragraph(
        "I answer every point. Where I do not change a passage, I tell you why. The issued report "
        "records that you were asked, when you replied, and how many points led to a change."
    )
    if data.address.strip():
        yield Heading(2, "Where to")
        yield Paragraph(data.address)
    yield Paragraph(f"{data.officer}\n{data.role}" if data.role else data.officer)


def _form(data: AccuracyData) -> Iterator[Block]:
    yield Heading(1, "Reply: factual accuracy")
    yield Paragraph(
        "Fill this in on the screen and save the file, or print it and write in the boxes. If you "
        "fill it in on the screen, save it as it is; a file that was printed to PDF or scanned "
        "cannot be read by a machine."
    )
    yield KeyValues(
        (
            ("School", f"{data.school}, URN {data.urn}"),
            ("Reply by", long_day(data.due)),
            ("Reference", data.reference),
        )
    )
    hidden = tuple(
        Field(name, "hidden", f"Mark of the draft: {name}", value=value)
        for name, value in data.identity.items()
    )
    yield Fields(
        (
            *hidden,
            Field(
                OVERALL,
                "tick",
                "The whole report is factually accurate",
                "The whole report is factually accurate. (Then nothing else needs to be ticked.)",
                value="Yes",
            ),
            Field(WHO, "text", "Your role in the school", "Your role, such as headteacher"),
            Field(WHEN, "text", "Date of the reply, as day, month and year", "Date"),
        )
    )
    for passage in data.passages:
        yield KeepTogether(tuple(_passage(passage)))
    yield KeepTogether(
        (
            Heading(2, "The report as a whole"),
            Fields(
                (
                    Field(
                        COMMENT,
                        "text",
                        "Anything else about the facts in this report",
                        "Anything else about the facts in this report",
                        4,
                    ),
                )
            ),
        )
    )


def _passage(passage: NumberedPassage) -> Iterator[Block]:
    number = passage.number
    of = f"Passage {number}, {passage.title}"
    yield Heading(2, f"[{number}] {passage.whole_title}")
    yield Paragraph(_excerpt(passage.text))
    yield Fields(
        (
            Field(
                verdict_field(number),
                "choice",
                of,
                options=((ACCURATE, "Accurate"), (INACCURATE, "Not accurate")),
            ),
            Field(
                words_field(number),
                "text",
                f"{of}: what the record should say",
                "If not: what should the record say?",
                3,
            ),
            Field(
                evidence_field(number),
                "text",
                f"{of}: what shows it",
                "What shows it? (evidence)",
                2,
            ),
        )
    )


def _excerpt(text: str) -> str:
    """The beginning of a passage on one line, so that the form can be read without the draft."""
    flat = " ".join(text.split())
    if len(flat) <= _EXCERPT:
        return f"“{flat}”"
    return f"“{flat[:_EXCERPT].rsplit(' ', 1)[0].rstrip('.,;:')} …”"
