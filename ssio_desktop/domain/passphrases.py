"""A passphrase as it is typed: one letter with an accent can reach the program in two ways.

A keyboard may give “é” as one sign or as an e and an accent, and so may a file or what is pasted.
Nobody sees which, so both must open what one of them closed (Unicode Standard Annex 15; RFC 8265,
section 4.2, asks for form C).
"""

from __future__ import annotations

from unicodedata import normalize


def as_kept(passphrase: str) -> str:
    """The one form in which a new passphrase is used.

    ValueError where it holds half of a character, which no keyboard gives."""
    passphrase.encode()
    return normalize("NFC", passphrase)


def ways_to_write(passphrase: str) -> tuple[str, ...]:
    """Every form in which a passphrase may have been used, the likeliest first.

    More than one only where it has such letters: each try is made slow on purpose."""
    forms = (normalize("NFC", passphrase), passphrase, normalize("NFD", passphrase))
    return tuple(dict.fromkeys(forms))
