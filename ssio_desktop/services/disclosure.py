"""A pack for somebody who asks what is held of them or of a school: found, chosen, with words made
unreadable for a reason that is logged. The record itself stays as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ssio_desktop.domain.attachments import ATTACHMENT
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Event
from ssio_desktop.domain.meetings import MEETING
from ssio_desktop.domain.redacting import is_anything, redacted
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cells import holdable
from ssio_desktop.exchange.tables import Column, TableSpec, write_table
from ssio_desktop.reports.content import (
    Block,
    Document,
    KeyValues,
    Metadata,
    Paragraph,
    heading,
)
from ssio_desktop.services import about_school, house_style, searching
from ssio_desktop.services.disclosed_words import in_lines
from ssio_desktop.services.entry_words import EntryWords
from ssio_desktop.services.new_folders import new_folder
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.search_words import fits, terms_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import fulltext
from ssio_desktop.wording import said_day, say

_MOST = 2_000
_AS_FOUND = ("final.", "register.", "issued")
"""Places whose words are told as they are found: of a register entry not all are looked for."""


@dataclass(frozen=True, slots=True)
class Item:
    """One passage that is held. id: of its entry. where: what it is, in one line of words.
    day: on which it was written. stands: whether it is part of the record now, or was replaced.
    text: with every line break as typed."""

    id: str
    entity: str
    where: str
    day: date
    officer: str
    stands: bool
    text: str


@dataclass(frozen=True, slots=True)
class _Held:
    """An entry that has words, and whether it stands."""

    event: Event
    stands: bool
    text: str


@dataclass(frozen=True, slots=True)
class _Given:
    """A passage as it is given out. written: the day in words."""

    where: str
    written: str
    officer: str
    stands: bool
    text: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """Words that are not given out, wherever they stand in the pack, and why."""

    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was written. times: how often each redaction was made, in their order."""

    folder: Path
    items: int
    times: tuple[int, ...]


def find(ws: Workspace, *, text: str = "", urn: str = "", former: bool = False) -> tuple[Item, ...]:
    """Everything in words that is held of a school, or in which some words stand, or both.

    former: what was replaced or withdrawn, too. The earliest first. UserError where neither a
    school nor words are given, or the words alone stand in too many passages.
    """
    terms = terms_of(text)
    if not terms and not urn:
        raise UserError(
            say("Nothing was named to look for."),
            remedy=say("Give a name, or the URN of a school."),
            code="disclosure.nothing",
        )
    at_meetings = about_school.said_at_meetings(ws, urn) if urn else {}
    if urn:
        entities = about_school.entities(ws, urn)
        entities |= {state.entity for state in ws.store.states(MEETING)} if at_meetings else set()
    else:
        found = searching.search(ws, searching.Wanted(text, former=former, limit=_MOST))
        if found.more:
            # A pack that leaves something out without saying so would be worse than none.
            raise UserError(
                say("These words stand in more than {most} passages.", most=f"{_MOST:,}"),
                remedy=say("Give more of the name, or look school by school."),
                code="disclosure.many",
            )
        # A form asks; it says nothing of anybody.
        entities = {hit.entity for hit in found.hits if hit.kind != "form"}
    held: list[_Held] = []
    told: set[tuple[str, str, str]] = set()
    for entity in sorted(entities):
        heads = {e.id for one in ws.store.state(entity).paths.values() for e in one.heads}
        for event in ws.store.history(entity):
            if urn and event.kind == MEETING and event.id not in at_meetings:
                continue
            text = _text_of(event)
            key = (entity, event.path, text)
            if not text or key in told or not (former or event.id in heads):
                continue
            if not terms or fits(text, terms):
                told.add(key)
                held.append(_Held(event, event.id in heads, text))
    return tuple(sorted(_items(ws, held), key=lambda item: (item.day, item.where, item.id)))


def make(
    ws: Workspace,
    folder: Path,
    title: str,
    items: Sequence[Item],
    redactions: Sequence[Redaction],
) -> Outcome[Pack]:
    """Write the pack as a text and a PDF with the log of redactions, whole or not at all.

    The log says how often and why, not what. UserError where nothing was chosen, a redaction has
    no words or no reason, or its words stand nowhere in what was chosen.
    """
    check_output(folder / "pack")
    if not items:
        raise UserError(say("Nothing was chosen for the pack."), code="disclosure.nothing")
    for each in redactions:
        if not is_anything(each.words) or not each.reason.strip():
            raise UserError(
                say("A redaction needs its words and a reason."), code="disclosure.reason"
            )
    given, times = _redact(items, redactions)
    for each, count in zip(redactions, times, strict=True):
        if not count:
            raise UserError(
                say("These words stand nowhere in what was chosen."),
                where=each.words[:100],
                remedy=say("Check their spelling. Nothing was written."),
                code="disclosure.not-found",
            )
    shown, _ = redacted(title, [each.words for each in redactions])
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    pdf = render_pdf(_document(ws, shown, given), house_style.house(ws))
    with new_folder(ws, folder) as made:
        made.write("disclosed.txt", _text(shown, given))
        made.write("disclosed.pdf", pdf)
        made.write("redactions.csv", _log(redactions, times))
    return Outcome(Pack(folder, len(items), times))


def read_plan(ws: Workspace, path: Path) -> tuple[str, tuple[Item, ...], tuple[Redaction, ...]]:
    """Title, chosen items and redactions of a plan: JSON with ``title``, ``items`` (ids as ``find``
    gives them) and ``redactions`` (objects with ``words`` and ``reason``)."""
    try:
        raw = json.loads(path.read_bytes()[:5_000_000])
        title, wanted = str(raw["title"]), [str(each) for each in raw["items"]]
        redactions = tuple(
            Redaction(str(each["words"]), str(each["reason"])) for each in raw.get("redactions", ())
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(
            say("This is not a plan for a pack."),
            where=str(path),
            remedy=say("It is JSON with title, items and redactions; see docs/command-line.md."),
            code="disclosure.plan",
        ) from error
    return title, _items(ws, [_one(ws, key) for key in wanted]), redactions


def _one(ws: Workspace, key: str) -> _Held:
    row = ws.store.db.conn.execute("SELECT entity FROM events WHERE id = ?", (key,)).fetchone()
    for event in ws.store.history(row[0]) if row else ():
        if event.id == key:
            state = ws.store.state(event.entity).paths.get(event.path)
            stands = state is not None and key in {head.id for head in state.heads}
            text = _text_of(event)
            if text:
                return _Held(event, stands, text)
    raise UserError(
        say("There is no such entry with words."), where=key[:60], code="disclosure.unknown"
    )


def _text_of(event: Event) -> str:
    """The words of an entry as typed; empty where it has none."""
    words = fulltext.words_of(event.entity, event.path, event.value)
    if words is None or event.value is None:
        return ""
    if isinstance(event.value, dict) and not event.path.startswith(_AS_FOUND):
        return holdable(in_lines(event.value)) or holdable(words.text)
    return holdable(event.value if isinstance(event.value, str) else words.text)


def _items(ws: Workspace, held: Sequence[_Held]) -> tuple[Item, ...]:
    words = EntryWords(ws, (each.event for each in held))
    return tuple(
        Item(
            each.event.id,
            each.event.entity,
            words.told(each.event),
            Stamp.parse(each.event.stamp).moment().astimezone().date(),
            words.officers.get(each.event.officer, ""),
            each.stands,
            _with_choice(each.text, words.chosen(each.event)) + _of_file(each.event),
        )
        for each in held
    )


def _of_file(event: Event) -> str:
    """What is said of a file beside what is recorded of it: a pack holds words alone."""
    is_file = event.path.startswith(f"{ATTACHMENT}.")
    return "\n" + say("The file itself is not in this pack.") if is_file else ""


def _with_choice(text: str, chosen: str) -> str:
    """What was chosen in words, with the code that is recorded, by which it was found."""
    return holdable(f"{chosen} ({text})") if chosen and chosen != text else text


def _redact(
    items: Sequence[Item], redactions: Sequence[Redaction]
) -> tuple[list[_Given], tuple[int, ...]]:
    """The items without the words, and how often each redaction was made."""
    hidden = [each.words for each in redactions]
    counts = [0] * len(redactions)

    def without(text: str) -> str:
        shown, times = redacted(text, hidden)
        for at, number in enumerate(times):
            counts[at] += number
        return shown

    made = [
        _Given(
            without(each.where),
            without(said_day(each.day)),
            without(each.officer),
            each.stands,
            without(each.text),
        )
        for each in items
    ]
    return made, tuple(counts)


def _text(title: str, items: Iterable[_Given]) -> bytes:
    parts = [f"# {title}\n"]
    for number, item in enumerate(items, 1):
        standing = "part of the record" if item.stands else "replaced or withdrawn since"
        parts.append(
            f"## {number}. {item.where}\n\nWritten {item.written} by {item.officer}; "
            f"{standing}.\n\n{item.text}\n"
        )
    return "\n".join(parts).encode()


def _document(ws: Workspace, title: str, items: Iterable[_Given]) -> Document:
    blocks: list[Block] = []
    for number, item in enumerate(items, 1):
        standing = "Part of the record" if item.stands else "Replaced or withdrawn since"
        blocks += [
            heading(1, f"{number}. {item.where}"),
            KeyValues(
                (
                    ("Written", item.written),
                    ("By", item.officer),
                    ("Standing", standing),
                )
            ),
            Paragraph(item.text),
        ]
    return Document(
        title=title,
        blocks=tuple(blocks),
        metadata=Metadata(author="", when=ws.now(), running_head=title[:80]),
        kind="Information disclosed",
    )


def _log(redactions: Sequence[Redaction], times: Sequence[int]) -> bytes:
    rows = tuple(
        (number, count, each.reason)
        for number, (each, count) in enumerate(zip(redactions, times, strict=True), 1)
    )
    columns = (
        Column("number", "integer", "Number", "As it stands in the pack.", True),
        Column("times", "integer", "Times", "How often it was made."),
        Column("reason", "string", "Reason"),
    )
    return write_table(TableSpec("redactions", "Redactions", columns, ("number",), (), rows))
