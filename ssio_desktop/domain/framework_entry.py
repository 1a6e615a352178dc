"""Reads the fields of one table of a framework file, noting every problem instead of stopping.

Knows the types that a file may hold and their limits; knows nothing of what the fields mean.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import Literal, TypeVar, cast, get_args

from ssio_desktop.domain.framework_types import FrameworkProblem
from ssio_desktop.wording import say

MAX_TEXT = 1_000
"""Longest text of one field, in characters."""
MAX_ITEMS = 400
"""Most entries in one list."""
MAX_UNKNOWN = 20
"""Most unknown fields of one entry that are named: beyond that it is another kind of file."""

_ID = re.compile(r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,59}\Z")
_VERSION = re.compile(r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,29}\Z")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

Word = TypeVar("Word", bound=str)


class Entry:
    """One table being read: each field is asked for once, then the rest is called unknown.

    where: the place in words, such as “criterion 4 (1.teaching)”.
    problems: the list that everything found wrong is added to.
    """

    def __init__(
        self, table: Mapping[str, object], where: str, problems: list[FrameworkProblem]
    ) -> None:
        self._table = table
        self._asked: set[str] = set()
        self._problems = problems
        self.where = where

    def problem(self, code: str, what: str, remedy: str, *, name: str = "") -> None:
        """Note a problem at this entry, or at one of its fields."""
        place = f"{self.where}, {name}" if name and self.where else name or self.where
        self._problems.append(FrameworkProblem(f"framework.{code}", what, place, remedy))

    def given(self, name: str) -> bool:
        """Whether the field is there at all."""
        return name in self._table

    def text(self, name: str, *, required: bool = True) -> str:
        """A text without the space around it; empty where it is missing or unusable."""
        value = self._get(name, required=required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong_type(name, say("text between quotation marks"), value)
            return ""
        clean = value.strip()
        if required and not clean:
            self._missing(name)
        elif len(clean) > MAX_TEXT:
            self.problem(
                "text-too-long",
                say("“{name}” has {count} characters.", name=name, count=len(clean)),
                say("Shorten it to {max_text} characters.", max_text=MAX_TEXT),
                name=name,
            )
            return clean[:MAX_TEXT]
        elif _UNPRINTABLE.search(clean):
            self.problem(
                "text-unprintable",
                say("“{name}” holds characters that cannot be shown or printed.", name=name),
                say("Type the text again instead of pasting it."),
                name=name,
            )
            return _UNPRINTABLE.sub("", clean)
        return clean

    def identifier(self, name: str, *, version: bool = False) -> str:
        """An id of letters, digits, full stops, hyphens and underscores; empty if unusable."""
        text = self.text(name)
        if text and not (_VERSION if version else _ID).match(text):
            self.problem(
                "id-shape",
                say("“{text}” cannot be used as an id.", text=text[:60]),
                "Use at most "
                + ("30" if version else "60")
                + " letters, digits, full stops, hyphens and underscores, without spaces.",
                name=name,
            )
            return ""
        return text

    def number(self, name: str, *, low: int, high: int, default: int | None = None) -> int | None:
        """A whole number from low to high, or the default where the field is left out."""
        value = self._get(name, required=False)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong_type(name, say("a whole number without quotation marks"), value)
            return default
        if not low <= value <= high:
            shown = str(value) if abs(value) < 10**9 else "a very large number"
            self.problem(
                "number-range",
                say("“{name}” is {shown}, which is out of range.", name=name, shown=shown),
                say("Give a number from {low} to {high}.", low=low, high=high),
                name=name,
            )
            return default
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """true or false, or the default where the field is left out."""
        value = self._get(name, required=False)
        if value is None:
            return default
        if not isinstance(value, bool):
            self._wrong_type(name, say("true or false, without quotation marks"), value)
            return default
        return value

    def word(self, name: str, allowed: Sequence[Word], default: Word | None) -> Word:
        """One of the allowed words; default None makes the field compulsory."""
        text = self.text(name, required=default is None)
        fallback = allowed[0] if default is None else default
        if not text:
            return fallback
        if text not in allowed:
            self.problem(
                "word-unknown",
                say("“{text}” is not a word that “{name}” may have.", text=text[:60], name=name),
                "Write one of: " + ", ".join(f"“{each}”" for each in allowed if each) + ".",
                name=name,
            )
            return fallback
        return allowed[allowed.index(cast(Word, text))]

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where the field is left out. A lone text or number is one."""
        value = self._get(name, required=False)
        if value is None:
            return ()
        items = value if isinstance(value, list) else [value]
        self._limit(name, items)
        found: list[str] = []
        for item in items[:MAX_ITEMS]:
            if isinstance(item, int) and not isinstance(item, bool) and abs(item) < 10**9:
                found.append(str(item))
            elif isinstance(item, str) and item.strip() and len(item.strip()) <= MAX_TEXT:
                found.append(item.strip())
            else:
                self._wrong_type(
                    name,
                    say("a list of texts of at most {max_text} characters each", max_text=MAX_TEXT),
                    item,
                )
        return tuple(found)

    def table(self, name: str, label: str) -> Entry | None:
        """A table inside this one, or None where it is left out or is not a table."""
        value = self._get(name, required=False)
        if value is None:
            return None
        if not isinstance(value, dict):
            self._wrong_type(name, say("a table of its own"), value)
            return None
        where = f"{self.where}, {label}" if self.where else label
        return Entry(value, where, self._problems)

    def entries(self, name: str, label: str, *, required: bool = True) -> list[Entry]:
        """The tables of a list, each placed as “label number (id)”."""
        value = self._get(name, required=False)
        if value is None or value == []:
            if required:
                self.problem(
                    "list-missing",
                    say("The file has no [[{name}]].", name=name),
                    say("Add at least one [[{name}]] entry.", name=name),
                    name=name,
                )
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._wrong_type(
                name, say("a list of entries, each headed [[{name}]]", name=name), value
            )
            return []
        self._limit(name, value)
        return [
            Entry(item, self._place(label, n, item), self._problems)
            for n, item in enumerate(value[:MAX_ITEMS], 1)
        ]

    def finish(self) -> None:
        """Call every field that was never asked for unknown, with the likeliest meaning."""
        unknown = [name for name in self._table if name not in self._asked]
        for name in unknown[:MAX_UNKNOWN]:
            near = difflib.get_close_matches(name[:60], sorted(self._asked), 1)
            self.problem(
                "field-unknown",
                say("“{name}” is not a field that the program knows here.", name=name[:60]),
                say("Did you mean “{near}”?", near=near[0])
                if near
                else say("Take it out, or check its spelling."),
                name=name[:60],
            )

    def _get(self, name: str, *, required: bool) -> object:
        self._asked.add(name)
        value = self._table.get(name)
        if value is None and required:
            self._missing(name)
        return value

    def _limit(self, name: str, items: Sequence[object]) -> None:
        if len(items) > MAX_ITEMS:
            self.problem(
                "too-many",
                say("There are {count} entries under “{name}”.", count=len(items), name=name),
                say("Keep to at most {max_items}.", max_items=MAX_ITEMS),
                name=name,
            )

    def _missing(self, name: str) -> None:
        self.problem(
            "field-missing",
            say("“{name}” is missing.", name=name),
            say("Add “{name} = …”.", name=name),
            name=name,
        )

    def _wrong_type(self, name: str, wanted: str, value: object) -> None:
        self.problem(
            "field-type",
            say("“{name}” is {kind_of}.", name=name, kind_of=_kind_of(value)),
            say("It must be {wanted}.", wanted=wanted),
            name=name,
        )

    def _place(self, label: str, number: int, item: Mapping[str, object]) -> str:
        own = item.get("id")
        tail = f" ({own.strip()[:60]})" if isinstance(own, str) and own.strip() else ""
        place = f"{label} {number}{tail}"
        return f"{self.where}, {place}" if self.where else place


def words_of(literal: object) -> tuple[str, ...]:
    """The words of a Literal type, in its order."""
    return cast(tuple[str, ...], get_args(literal))


_Kind = Literal["text", "a number", "true or false", "a list", "a table", "a date or time"]


def _kind_of(value: object) -> _Kind:
    if isinstance(value, str):
        return "text"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return "a date or time"
