"""The periods of formal action in working days, with what is left out of them in words.

Where statute fixes the days (before April 2016), a working day is every Monday to Friday that is no
bank holiday. Where the authority sets the time, its closed days and the school holidays of its
calendar are left out too, so that a notice in July leaves governors time at school to comply.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.formal_steps import Step
from ssio_desktop.domain.casework.formal_terms import Edition
from ssio_desktop.domain.working_days import WorkingDays
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import counted
from ssio_desktop.services import accuracy_rules, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

MOST_DAYS = 120
"""Working days for complying that can still be meant."""


@dataclass(frozen=True, slots=True)
class Period:
    """So many working days after a day. left_out: what does not count, in words, or empty."""

    day: date
    days: int
    due: date
    left_out: str = ""

    @property
    def words(self) -> str:
        """``15 working days, without the Spring bank holiday on 25 May 2026``."""
        days = counted(self.days, "working day")
        return f"{days}, {self.left_out}" if self.left_out else days


def period(ws: Workspace, edition: Edition, day: date, days: int = 0) -> Period:
    """The time for complying from a day on. days: 0 for what the edition says or proposes.

    UserError where so many cannot be meant, or where the edition fixes another number.
    """
    wanted = days or edition.compliance_days
    fixed = edition.compliance_fixed and wanted != edition.compliance_days
    if fixed or not 1 <= wanted <= MOST_DAYS:
        raise UserError(
            say("{days} working days to comply cannot be meant.", days=wanted),
            where=edition.guidance,
            remedy=(
                say("By this edition they are {days}.", days=edition.compliance_days)
                if fixed
                else say("Give 1 to {most_days} working days.", most_days=MOST_DAYS)
            ),
            code="formal.days",
        )
    return _counted(_count(ws, edition), day, wanted)


def representations(ws: Workspace, edition: Edition, day: date) -> Period | None:
    """The time for representations from the day of a notice; None where statute gives none."""
    days = edition.representations_days
    return _counted(_count(ws, edition), day, days) if days else None


def timed(ws: Workspace, case: Case, step: Step) -> Step:
    """A step with the end of the period that it begins, where it begins one."""
    begins = step.kind == "notice" or (step.kind == "confirmation" and step.result == "upheld")
    if not begins or step.due is not None:
        return step
    found = period(ws, case.edition, step.day, step.days)
    return replace(step, days=found.days, due=found.due, left_out=found.left_out)


def _count(ws: Workspace, edition: Edition) -> WorkingDays:
    holiday = accuracy_rules.bank_holidays(ws).name_of
    if edition.compliance_fixed:
        return WorkingDays(holiday)
    return WorkingDays(holiday, accuracy_rules.rules(ws).closed, setting_up.calendar(ws))


def _counted(count: WorkingDays, day: date, days: int) -> Period:
    due = count.add(day, days)
    return Period(day, days, due, accuracy_rules.left_out_words(count, day, due))
