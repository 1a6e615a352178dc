"""A code to be written down, which opens a store when its passphrase is forgotten.

Seven groups of five signs, each ending in a check sign, so that a slip of the pen is told by its
group. 28 signs of 5 bits are chosen by chance: 140 bits, which nobody guesses. The alphabet is
Crockford's base 32, without I, L, O and U; what is easily taken for another sign is read as it.
"""

from __future__ import annotations

import re
import secrets
from typing import Final
from unicodedata import normalize

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OILU", "011V")
_GROUPS: Final = 7
_FREE: Final = 4
"""Signs of a group that are chosen by chance; one more checks them."""

_BETWEEN: Final = re.compile(r"[\W_]+")
"""Whatever stands between the groups, as another hyphen that came along from a PDF."""


def new_code() -> str:
    """A fresh code, as it is shown: groups with hyphens between them."""
    groups = []
    for number in range(_GROUPS):
        free = "".join(secrets.choice(_SIGNS) for _ in range(_FREE))
        groups.append(free + _check(free, number))
    return "-".join(groups)


def looks_like_code(text: str) -> bool:
    """Whether a text has the length and the signs of a code, right or not."""
    return len(plain := _plain(text)) == _GROUPS * (_FREE + 1) and set(plain) <= set(_SIGNS)


def read_code(text: str) -> str:
    """A code as it was typed, however it was grouped, as it was shown.

    UserError that names the group where the check does not come out.
    """
    plain = _plain(text)
    size = _FREE + 1
    groups = [plain[at : at + size] for at in range(0, len(plain), size)]
    for number, group in enumerate(groups):
        if group[-1] != _check(group[:-1], number):
            raise UserError(
                say("Group {number} of the recovery code is not right.", number=number + 1),
                remedy=say("Compare it with the sheet, sign by sign, and try again."),
                code="recovery.slip",
            )
    return "-".join(groups)


def same_signs(one: str, other: str) -> bool:
    """Whether two parts of codes are the same, however they were typed."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return _BETWEEN.sub("", normalize("NFKC", text)).upper().translate(_READ_AS)


def _check(free: str, group: int) -> str:
    # Odd weights tell every single slip, and the number of the group those that changed places.
    total = sum(_SIGNS.index(sign) * (2 * place + 1) for place, sign in enumerate(free))
    return _SIGNS[(total + 5 * group + 3) % len(_SIGNS)]
