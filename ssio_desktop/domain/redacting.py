"""Words made unreadable in a text wherever they stand, however they are written there.

Compared is what somebody reads: capitals, accents and how they are encoded, kinds of apostrophes
and hyphens, breaks of lines and signs that nobody sees do not hide a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

MARK = "[redacted {number}]"
"""What stands in the place of words. number: of the redaction, from 1."""

_ALIKE = {
    **dict.fromkeys("'‘’‚‛`´ʼʹ′＇", "'"),
    **dict.fromkeys("-‐‑‒–—―−﹣－", "-"),
    **dict(zip("łøđæœ", ("l", "o", "d", "ae", "oe"), strict=True)),
}


def is_anything(words: str) -> bool:
    """Whether a text has a sign that somebody can see."""
    return any(sign.strip() for sign in _compared(words))


def redacted(text: str, hidden: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """The text with marks in the place of words, and how often each stood there.

    hidden: the words, each with a number by its place. Longer ones come first, so that none is left
    in part; what is hidden already is not counted once more.
    """
    pairs = [(sign, place) for place, sign in enumerate(text) for sign in _signs(sign)]
    compared, places = "".join(sign for sign, _ in pairs), [place for _, place in pairs]
    owners: list[tuple[int, int]] = [(-1, -1)] * len(text)
    times = [0] * len(hidden)
    for which in sorted(range(len(hidden)), key=lambda at: -len(hidden[at])):
        for found in _found(compared, hidden[which]):
            first, last = places[found[0]], places[found[1] - 1] + 1
            # Accents and signs that nobody sees go with the letter before them.
            while last < len(text) and not _signs(text[last]):
                last += 1
            free = [at for at in range(first, last) if owners[at][0] < 0]
            for at in free:
                owners[at] = (which, times[which])
            times[which] += bool(free)
    parts = []
    for owner, group in groupby(range(len(text)), key=lambda at: owners[at]):
        kept = "".join(text[at] for at in group)
        parts.append(kept if owner[0] < 0 else MARK.format(number=owner[0] + 1))
    return "".join(parts), tuple(times)


def _found(compared: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text as it is compared, however its spaces and lines are broken."""
    parts = ["".join(_compared(part)) for part in words.split()]
    pattern = r"\s+".join(re.escape(part) for part in parts if part)
    if pattern:
        for match in re.finditer(pattern, compared):
            yield match.span()


def _compared(text: str) -> Iterator[str]:
    for sign in text:
        yield from _signs(sign)


def _signs(sign: str) -> str:
    """What a sign is compared as; nothing for accents and for what nobody sees."""
    if sign.isascii():
        return _ALIKE.get(sign, sign.lower())
    if sign.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    return "".join(
        _ALIKE.get(each, each) for each in apart if unicodedata.category(each) not in _UNSEEN
    )


_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cc"})
