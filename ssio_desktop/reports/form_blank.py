"""A form as a blank to be filled in by hand: every question in order, with its number and room.

The numbers are those that the window shows when the paper is typed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ssio_desktop.reports.content import (
    Ask,
    Block,
    Boxes,
    Document,
    Heading,
    KeyValues,
    Lines,
    Metadata,
    Paragraph,
    Ticks,
)  # fmt: skip
from ssio_desktop.wording import say
from ssio_desktop.xforms.conditions import Conditions
from ssio_desktop.xforms.definition import FormDefinition, Item, Layout, Wording
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.numbering import is_asked, question_numbers
from ssio_desktop.xforms.xpath import Literal as Word
from ssio_desktop.xforms.xpath import Number, XPathSyntaxError, parse

FACT_WORDS: Mapping[str, str] = {
    "school_name": "the school’s name",
    "urn": "the school’s URN",
    "phase": "the school’s phase",
    "category": "the school’s category",
    "inspection_grade": "the grade of the last inspection",
    "last_visit_date": "the date of the last visit",
    "last_visit_officer": "the officer of the last visit",
    "term": "the term",
    "officer": "the officer",
}
"""How a condition speaks of what the program knows of a school."""

_FEW_CHOICES = 40
"""Longer lists are not printed at the question, but at the end of the blank."""

_MOST_LISTED = 200
"""Still longer ones are looked up in the program when the answer is typed in."""

_DATE = (("DD", 2), ("MM", 2), ("YYYY", 4))
_TIME = (("hour", 2), ("minutes", 2))
_MOST_ENTRIES = 8
_PASSAGE = 5
"""Lines for a passage of text."""

_SCHOOL_LINE = "School _________________________   Day ____ / ____ / ________"


@dataclass(frozen=True, slots=True)
class Known:
    """What is printed already, of the school that a blank is made for.

    pairs: facts about the school in words, in order. facts: by the form's names for them.
    labels: of questions whose words depend on facts, by key. entries: values of a repeat's
    entries in words, by the repeat's key and then by name. remarks: said below its entries.
    """

    school: str
    pairs: tuple[tuple[str, str], ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cover:
    """How the blank of a form begins that somebody else than an officer fills in. lines: to write
    on, for each passage."""

    kind: str
    blocks: tuple[Block, ...]
    running_head: str
    lines: int = _PASSAGE


def form_blank(
    form: FormDefinition,
    *,
    author: str,
    when: datetime,
    known: Known | None = None,
    cover: Cover | None = None,
) -> Document:
    """The blank of a form. when: the moment it is made. known: the school it is for, or None.
    cover: in place of what tells an officer how to type it in."""
    ref = f"{form.id}@{form.version}"
    head = f"{known.school}   Day ____ / ____ / ________" if known else _SCHOOL_LINE
    return Document(
        title=form.title,
        kind=cover.kind if cover else "Form to fill in by hand",
        subtitle=known.school if known else "",
        blocks=(
            *(cover.blocks if cover else _opening(ref, known)),
            *_Blank(form, known, cover.lines if cover else _PASSAGE).blocks(),
        ),
        metadata=Metadata(
            author=author,
            when=when,
            identifier=ref,
            running_head=cover.running_head if cover else head,
            version=f"Form {ref}",
        ),
        language=_language(form),
    )


def _language(form: FormDefinition) -> str:
    """The form's own language where it names one by a code, as in ``Cymraeg (cy)``."""
    code = form.language.rpartition("(")[2].rstrip(")").strip()
    return code if 2 <= len(code) <= 3 and code.isascii() and code.islower() else "en-GB"


def _opening(ref: str, known: Known | None) -> Iterator[Block]:
    yield Paragraph(
        "For when the laptop cannot be used. Answer in any order; the numbers are those that the "
        "program shows. To type it in later, choose Visits, On paper, Type in a paper note, and "
        f"give the code of this form: {ref}."
    )
    if known is not None:
        yield KeyValues(known.pairs, columns=2)
        yield Paragraph("Numbers that are missing ask what does not apply to this school.")
    else:
        yield Ask("School and URN", Lines(1))
    yield Ask("Written by", Lines(1))
    yield Ask("Written on", Boxes(_DATE))


class _Blank:
    """Walks a form in the order in which it is drawn."""

    def __init__(self, form: FormDefinition, known: Known | None, lines: int) -> None:
        self._form, self._lines_of_passage = form, lines
        self._numbers = question_numbers(form)
        self._labels = known.labels if known else {}
        self._entries = known.entries if known else {}
        self._remarks = known.remarks if known else {}
        self._listed: dict[str, tuple[str, Item]] = {}
        self._conditions = Conditions(form, self._numbers, known.facts if known else {}, FACT_WORDS)

    def blocks(self) -> Iterator[Block]:
        yield from self._inside(self._form.layout, 1, {})
        yield from self._lists()

    def _lists(self) -> Iterator[Block]:
        """The lists that are too long for their question, each once, with the questions."""
        by_list: dict[tuple[str, ...], list[str]] = {}
        for number, item in self._listed.values():
            by_list.setdefault(_all_choices(item), []).append(number)
        if by_list:
            yield _heading(1, say("Lists to choose from"))
        for words, numbers in by_list.items():
            yield _heading(2, say("For question {numbers}", numbers=", ".join(numbers)))
            yield Paragraph("\n".join(words))

    def _inside(
        self, layouts: tuple[Layout, ...], level: int, row: Mapping[str, str]
    ) -> Iterator[Block]:
        for layout in layouts:
            if not layout.xpath:
                yield from self._group(layout.label.plain, "", layout, level, row)
                continue
            item = self._form.items[layout.xpath]
            applies = self._conditions.said(item.relevant)
            if applies is False or item.kind == "value":
                continue
            condition = self._only_if(applies)
            if item.kind == "question":
                yield from self._question(item, condition, row)
            elif item.kind == "group":
                remark = " ".join(filter(None, (condition, item.hint.plain)))
                yield from self._group(item.label.plain, remark, layout, level, row)
            else:
                yield from self._repeat(item, condition, layout, level)

    @staticmethod
    def _only_if(applies: bool | str | None) -> str:
        if applies is None:
            return "Only where it applies."
        return f"Only if {applies}." if isinstance(applies, str) else ""

    def _group(
        self, title: str, remark: str, layout: Layout, level: int, row: Mapping[str, str]
    ) -> Iterator[Block]:
        inner = list(self._inside(layout.children, min(3, level + bool(title)), row))
        if not inner:
            return
        if title:
            yield _heading(level, title)
        if remark:
            yield Paragraph(remark)
        yield from inner

    def _repeat(self, item: Item, condition: str, layout: Layout, level: int) -> Iterator[Block]:
        title = item.label.plain or "Entries"
        known = self._entries.get(item.key, ())
        rows = known or (item.rows if item.fixed_rows else ())
        probe = list(self._inside(layout.children, 3, {}))
        if not probe:
            return
        count = len(rows) or self._entry_count(item, len(probe))
        yield _heading(level, title)
        if remark := " ".join(filter(None, (condition, item.hint.plain))):
            yield Paragraph(remark)
        for place in range(count):
            row = rows[place] if place < len(rows) else {}
            yield _heading(level + 1, f"{title}: {place + 1} of {count}")
            yield from self._inside(layout.children, min(3, level + 2), row)
        if said := self._remarks.get(item.key):
            yield Paragraph(said)
        if not rows and item.repeat_count is None:
            yield Paragraph("More of these: on a sheet of their own, with the same numbers.")

    def _entry_count(self, item: Item, questions: int) -> int:
        fixed = _whole_number(item.repeat_count)
        for reference in item.repeat_count.references if item.repeat_count else ():
            # A count is often kept in a field of its own, which the converter adds.
            source = self._form.items.get(reference.xpath)
            fixed = fixed if source is None else _whole_number(source.calculate)
        if fixed is not None:
            return max(1, min(fixed, _MOST_ENTRIES))
        return 4 if questions <= 3 else 3 if questions <= 6 else 2

    def _question(self, item: Item, condition: str, row: Mapping[str, str]) -> Iterator[Block]:
        label = self._labels.get(item.key) or _said(item.label) or item.name
        if item.question == "note":
            yield Paragraph(" ".join(filter(None, (condition, label))))
            return
        if not is_asked(item):
            return
        needed = "To be answered." if self._conditions.said(item.required) is True else ""
        if item.required is None:
            needed = ""
        remark = " ".join(filter(None, (condition, needed, _said(item.hint), _how(item))))
        name = item.name
        if _is_listed(item):
            self._listed[item.key] = (str(self._numbers[item.key]), item)
        room = room_for(item, self._lines_of_passage)
        yield Ask(label, room, str(self._numbers[item.key]), remark, row.get(name, ""))


def room_for(item: Item, lines: int) -> Lines | Ticks | Boxes:
    """The room that the answer to a question needs on paper. lines: of a passage."""
    match item.question:
        case "multiline":
            return Lines(lines)
        case "date":
            return Boxes(_DATE)
        case "time":
            return Boxes(_TIME)
        case "datetime":
            return Boxes((*_DATE, *_TIME))
        case "acknowledge":
            return Ticks(("Yes",), several=True)
        case "select_one" | "select_many" if _choices(item):
            return Ticks(_choices(item), several=item.question == "select_many")
        case _:
            return Lines(1)


def _choices(item: Item) -> tuple[str, ...]:
    found = _all_choices(item)
    return found if len(found) <= _FEW_CHOICES else ()


def _is_listed(item: Item) -> bool:
    return (
        item.question in ("select_one", "select_many")
        and _FEW_CHOICES < len(_all_choices(item)) <= _MOST_LISTED
    )


def _all_choices(item: Item) -> tuple[str, ...]:
    fixed = item.choices.fixed if item.choices else ()
    return tuple(_said(choice.label) or choice.value for choice in fixed)


def _how(item: Item) -> str:
    """What the room does not say by itself."""
    if _is_listed(item):
        return say("Choose from the list at the end, and write it as it stands there.")
    if item.question == "select_many" and len(_all_choices(item)) > _MOST_LISTED:
        return say("Write each as the list in the program has it.")
    if item.question == "select_one":
        return "Tick one." if _choices(item) else "Write it as the list in the program has it."
    if item.question == "select_many":
        return (
            "Tick all that apply." if _choices(item) and "all that" not in item.hint.plain else ""
        )
    if item.question in ("integer", "decimal"):
        return "A whole number." if item.question == "integer" else "A number."
    return ""


def _said(words: Wording) -> str:
    return words.plain.replace("…", "……") if not words.is_fixed else words.plain


def _heading(level: int, title: str) -> Heading:
    return Heading(1 if level <= 1 else 2 if level == 2 else 3, title)


def _whole_number(expression: Expression | None) -> int | None:
    if expression is None:
        return None
    try:
        tree = parse(expression.source)
    except XPathSyntaxError:
        return None
    if isinstance(tree, Number | Word) and tree.text.strip().isdigit():
        return int(tree.text)
    return None
