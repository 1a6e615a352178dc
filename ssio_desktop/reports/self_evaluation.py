"""What the paper of a school's evaluation of itself says: both views by area, and what to talk
about. Plain values in, a document out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ssio_desktop.reports.content import (
    BulletList,
    Cell,
    Column,
    Document,
    KeyValues,
    Metadata,
    Table,
    Tone,
    section,
    titles,
)

HEADINGS: Final = titles(
    "views",
    kind="Self-evaluation",
    talk="To talk about",
    areas="The two views, area by area",
)


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area as printed: what each side says, what the school said before, how the two compare."""

    area: str
    school: str
    officer: str
    before: str
    compared: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class ViewsData:
    """Everything the paper prints."""

    name: str
    urn: str
    author: str
    when: datetime
    day: str
    facts: tuple[tuple[str, str], ...]
    points: tuple[str, ...]
    areas: tuple[AreaLine, ...]
    identifier: str = ""


def self_evaluation(data: ViewsData) -> Document:
    """The paper as a document, for paper on its side."""
    return Document(
        title=data.name,
        subtitle=f"URN {data.urn}, given on {data.day}",
        kind=HEADINGS["kind"].text,
        wording="views",
        blocks=(
            KeyValues(data.facts, columns=2),
            *section(HEADINGS["talk"], (BulletList(data.points),)),
            *section(HEADINGS["areas"], (_table(data),)),
        ),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"Self-evaluation · {data.name}",
            version=f"Given on {data.day}",
            keywords=(data.urn,),
        ),
    )


def _table(data: ViewsData) -> Table:
    plain: Tone = "plain"
    return Table(
        (
            Column("Area", 2),
            Column("The school says", 3.4),
            Column("The officer saw", 3.4),
            Column("Last time the school said", 2.4),
            Column("How they compare", 2),
        ),
        tuple(
            (
                Cell(each.area, heading=True),
                each.school,
                each.officer,
                each.before,
                Cell(each.compared, "caution" if each.differs else plain),
            )
            for each in data.areas
        ),
        row_headings=True,
    )
