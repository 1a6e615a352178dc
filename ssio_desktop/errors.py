"""The kinds of error the program knows; everything else is a bug.

This module is imported by every layer and imports none of them.
"""

from __future__ import annotations


class SsioError(Exception):
    """An error that can be told to a person.

    what: one sentence saying what went wrong.
    where: the place (file, row, column, field), or empty.
    remedy: one sentence saying what to do next, or empty.
    code: a short stable identifier for automation and tests, such as ``"import.no-urn"``.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", code: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy
        self.code = code

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        cure = f" {self.remedy}" if self.remedy else ""
        return f"{self.what}{place}{cure}"


class UserError(SsioError):
    """Something the person gave cannot be used: what, where, and what to do about it."""


class SurroundingsError(SsioError):
    """The machine stands in the way: disk full, read-only folder, file locked, stick pulled.

    The message says what it means, what is safe, and how to go on.
    """


class Cancelled(Exception):
    """The person stopped a long piece of work. Nothing of it was kept."""
