"""What an authority may choose of the look of its documents, and what it may not. Plain data: knows
neither how a document is drawn nor where a choice is kept."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, cast, get_args

from ssio_desktop.domain.colours import LEAST_FOR_TEXT, WHITE, contrast, is_colour, mixed
from ssio_desktop.domain.events import Json
from ssio_desktop.wording import say

Face = Literal["source-sans-3", "atkinson-hyperlegible-next", "liberation-sans"]
LogoPlace = Literal["left", "right", "alone"]

FACES: Final[Mapping[Face, str]] = {
    "source-sans-3": "Source Sans 3",
    "atkinson-hyperlegible-next": say("Atkinson Hyperlegible Next, for readers with low vision"),
    "liberation-sans": say("Liberation Sans, as wide as Arial"),
}
LOGO_PLACES: Final[Mapping[LogoPlace, str]] = {
    "left": say("Left of the name"),
    "right": say("Right of the name"),
    "alone": say("In place of the name"),
}
SIZES: Final = (10.0, 10.5, 11.0, 12.0, 13.0, 14.0, 16.0)
"""Sizes of body text in points. Below 10 is hard to read on paper; 16 is large print."""

FURNITURE: Final = "furniture"
"""The first part of the keys of words that are in no heading: of feet, drafts, places to sign."""

LONGEST: Final = 120
"""Characters that a heading or a word of the furniture may have."""

_KEY = re.compile(r"[a-z][a-z_]{0,39}\.[a-z][a-z_]{0,39}")
_DIGEST = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class StyleChoices:
    """An authority's choices; each default is how the program prints without any.

    service: a line below the authority's name. accent: of titles and headings. rule: of the line
    below the name and below column headings. size: of body text, points. logo: 32 hexadecimal
    digits of a kept picture, or empty. words: own wording by key, such as ``dossier.categories``
    or ``furniture.draft``; a key that is not there has the program's words.
    """

    service: str = ""
    accent: str = "#17365d"
    rule: str = "#17365d"
    face: Face = "source-sans-3"
    size: float = 10.5
    logo: str = ""
    logo_place: LogoPlace = "left"
    words: Mapping[str, str] = field(default_factory=dict)


DEFAULTS: Final = StyleChoices()


@dataclass(frozen=True, slots=True)
class StyleFault:
    """Something about a choice. stops: whether it cannot be recorded like that; the others are
    said and left to the authority. field: of :class:`StyleChoices`, or ``words.KEY``."""

    field: str
    what: str
    remedy: str
    stops: bool = True


def tint_of(accent: str) -> str:
    """The background of column headings that goes with an accent."""
    return "#e9eef4" if accent == DEFAULTS.accent else mixed(accent, WHITE, 0.91)


def accent_contrast(accent: str) -> float:
    """The least contrast that text in the accent has: on white, and on its own tint."""
    return min(contrast(accent, WHITE), contrast(accent, tint_of(accent)))


def faults_of(choices: StyleChoices) -> tuple[StyleFault, ...]:
    """Everything about the choices that a reader of the documents would suffer from."""
    return tuple(_faults(choices))


def _faults(choices: StyleChoices) -> Iterator[StyleFault]:
    for name in ("accent", "rule"):
        if not is_colour(getattr(choices, name)):
            yield StyleFault(
                name,
                say("“{colour}” is not a colour.", colour=str(getattr(choices, name))[:20]),
                say("Write it as # and six digits from 0 to 9 and a to f, such as #17365d."),
            )
    if is_colour(choices.accent) and accent_contrast(choices.accent) < LEAST_FOR_TEXT:
        yield StyleFault(
            "accent",
            say(
                "Headings in this colour are hard to read: contrast {ratio} to 1.",
                ratio=_ratio(choices.accent),
            ),
            say(
                "Text needs {least} to 1 on white and on the background of column headings. "
                "Choose a darker one.",
                least=LEAST_FOR_TEXT,
            ),
        )
    if is_colour(choices.rule) and contrast(choices.rule, WHITE) < LEAST_FOR_TEXT:
        yield StyleFault(
            "rule",
            say(
                "Lines in this colour are faint: contrast {ratio} to 1.",
                ratio=_cut(contrast(choices.rule, WHITE)),
            ),
            say(
                "From {least} to 1 on they are seen well, and in a photocopy too.",
                least=LEAST_FOR_TEXT,
            ),
            stops=False,
        )
    if choices.face not in FACES:
        yield StyleFault(
            "face",
            say("The program has no such typeface."),
            say("It has {faces}.", faces=", ".join(FACES)),
        )
    if choices.size not in SIZES:
        sizes = ", ".join(f"{size:g}" for size in SIZES)
        yield StyleFault(
            "size",
            say("Body text has no such size."),
            say("Choose one of {sizes} points.", sizes=sizes),
        )
    if choices.logo_place not in LOGO_PLACES:
        places = ", ".join(LOGO_PLACES)
        yield StyleFault(
            "logo_place",
            say("A logo has no such place."),
            say("Choose one of {places}.", places=places),
        )
    for key, text in (("service", choices.service), *choices.words.items()):
        if any(unicodedata.category(each) in _UNSEEN for each in text.replace("\n", "")):
            yield StyleFault(
                "service" if key == "service" else f"words.{key}",
                say("These words hold characters that nobody sees, such as marks of direction."),
                say("Type them anew instead of copying them."),
            )
        if len(text) > LONGEST or "\n" in text.strip():
            where = key if key == "service" else f"words.{key}"
            yield StyleFault(
                where,
                say("“{text}…” is too long for its place.", text=text[:30]),
                say("Write it on one line of up to {longest} characters.", longest=LONGEST),
            )


def values_of(choices: StyleChoices) -> dict[str, Json]:
    """The choices that differ from the program's own, by the name under which they are kept."""
    found: dict[str, Json] = {
        name: getattr(choices, name) for name in _NAMES if getattr(choices, name) != _OWN[name]
    }
    return found | {f"words.{key}": text for key, text in sorted(choices.words.items()) if text}


def read_choices(values: Mapping[str, Json]) -> StyleChoices:
    """The choices kept under these names. Total: what may not be chosen is passed over."""
    words = {
        name.removeprefix("words."): text.strip()
        for name, text in values.items()
        if name.startswith("words.") and isinstance(text, str) and text.strip()
    }
    face, place = values.get("face"), values.get("logo_place")
    logo = _text(values, "logo")
    whole = StyleChoices(
        service=_text(values, "service").strip(),
        accent=_text(values, "accent") or DEFAULTS.accent,
        rule=_text(values, "rule") or DEFAULTS.rule,
        face=cast(Face, face) if face in get_args(Face) else DEFAULTS.face,
        size=_number(values.get("size")),
        logo=logo if _DIGEST.fullmatch(logo) else "",
        logo_place=cast(LogoPlace, place) if place in get_args(LogoPlace) else "left",
        words={key: text for key, text in words.items() if _KEY.fullmatch(key)},
    )
    bad = {fault.field for fault in faults_of(whole) if fault.stops}
    return StyleChoices(
        **{name: getattr(DEFAULTS if name in bad else whole, name) for name in _NAMES},
        words={key: text for key, text in whole.words.items() if f"words.{key}" not in bad},
    )


_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories of characters that control, mark a direction or have no meaning."""

_NAMES: Final = ("service", "accent", "rule", "face", "size", "logo", "logo_place")
_OWN: Final = {name: getattr(DEFAULTS, name) for name in _NAMES}


def _text(values: Mapping[str, Json], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _number(value: Json | None) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return DEFAULTS.size
    return next((size for size in SIZES if size == value), DEFAULTS.size)


def _ratio(accent: str) -> str:
    return _cut(accent_contrast(accent))


def _cut(ratio: float) -> str:
    """A ratio to one place, never rounded up: 4.49 is not 4.5."""
    return f"{math.floor(ratio * 10) / 10:.1f}"
