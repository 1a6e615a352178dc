"""What can be wrong with a form, told so that its author can put it right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssio_desktop.errors import UserError


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One reason why a form is not installed.

    code: a short stable name. what: one sentence. sheet, row: where in the form's tables (row as
    a spreadsheet counts, the header being 1; 0 where no single row is to blame). name: the
    question's name, or empty. remedy: one sentence.
    """

    code: str
    what: str
    sheet: str = ""
    row: int = 0
    name: str = ""
    remedy: str = ""

    @property
    def where(self) -> str:
        """The place in words, such as ``survey, row 12, “who”``."""
        parts = [self.sheet, f"row {self.row}" if self.row else "", f"“{self.name}”"]
        return ", ".join(part for part in (parts if self.name else parts[:2]) if part)

    def as_error(self) -> UserError:
        """The same as an error to be raised."""
        return UserError(self.what, where=self.where, remedy=self.remedy, code=self.code)

    def at(self, sheet: str, row: int) -> FormProblem:
        """The same problem with its place in the form's tables."""
        return replace(self, sheet=sheet, row=row)


class FormFault(Exception):
    """Raised inside the engine where reading a part of a form cannot go on; carries the problem."""

    def __init__(self, problem: FormProblem) -> None:
        super().__init__(problem.what)
        self.problem = problem
