"""A case of formal action as a machine of states: what stands after its steps, and which step may
follow.

Steps arrive in any order, from several officers. They are read by their days; a step that the rules
forbid at its place is set aside with the reason and changes nothing, so that no order of arrival
leads to a state which the rules forbid. The same rule refuses a step before it is recorded.

Source: the strategy of 2014 (prior indication to head and chair before any notice; routes a to e);
Education and Inspections Act 2006, sections 60 to 69 and schedule 6, by the case's edition.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ssio_desktop.domain.casework.formal_steps import (
    KIND_WORDS,
    RESULTS_OF,
    WHOM,
    Kind,
    Opening,
    Step,
    in_order,
)
from ssio_desktop.domain.casework.formal_terms import Edition
from ssio_desktop.wording import say

POWERS: Final = ("b", "c", "d", "e")
"""The routes that follow on a notice that was not complied with."""
_FOR_ACADEMIES: Final[frozenset[Kind]] = frozenset({"informed", "reply"})
_FOR_ALL: Final[frozenset[Kind]] = frozenset({"told", "secretary", "closed"})


@dataclass(frozen=True, slots=True)
class Awaited:
    """A step that is open. kind: of the step that ends it; who, route: where there are several."""

    kind: Kind
    who: str = ""
    route: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What stands. steps: those that count, in order. aside: those that do not, each with why."""

    opening: Opening
    edition: Edition
    steps: tuple[Step, ...] = ()
    aside: tuple[tuple[Step, str], ...] = ()

    def of(self, kind: Kind) -> tuple[Step, ...]:
        """The steps of a kind."""
        return tuple(each for each in self.steps if each.kind == kind)

    def last(self, kind: Kind) -> Step | None:
        """The latest step of a kind."""
        return next((each for each in reversed(self.steps) if each.kind == kind), None)

    def told(self, who: str) -> Step | None:
        """When head or chair was first told that a notice may follow."""
        return next((each for each in self.of("told") if each.who == who), None)

    @property
    def both_told(self) -> bool:
        """Whether head and chair were both told."""
        return bool(self.told("head") and self.told("chair"))

    @property
    def notice(self) -> Step | None:
        """The warning notice."""
        return self.last("notice")

    @property
    def due(self) -> date | None:
        """The last day of the compliance period. Where representations were answered by confirming
        the notice, the period counts from there."""
        confirmed = self.last("confirmation")
        if confirmed is not None and confirmed.result == "upheld":
            return confirmed.due
        return self.notice.due if self.notice else None

    @property
    def window_end(self) -> date | None:
        """The last day on which a further power may be used on the strength of the notice."""
        return months_after(self.due, self.edition.window_months) if self.due else None

    @property
    def result(self) -> str:
        """What came of the notice, or empty."""
        outcome = self.last("outcome")
        return outcome.result if outcome else ""

    @property
    def superseded(self) -> bool:
        """Whether the Secretary of State gave a notice, which ends the authority's."""
        return any(each.what == "notice" for each in self.of("secretary"))

    @property
    def in_force(self) -> bool:
        """Whether the authority's notice stands."""
        confirmed = self.last("confirmation")
        fallen = confirmed is not None and confirmed.result == "refused"
        return bool(self.notice) and not (
            fallen or self.superseded or self.last("lifted") or self.result == "withdrawn"
        )

    @property
    def eligible(self) -> bool:
        """Whether the school is eligible for intervention: the notice was not complied with, or an
        inspection found it to need significant improvement or special measures."""
        return bool(self.opening.inspected) or (self.in_force and self.result == "failed")

    @property
    def powers(self) -> tuple[str, ...]:
        """The letters of the powers in use."""
        used: list[str] = []
        for step in self.steps:
            if step.kind == "power":
                used.append(step.route)
            elif step.kind == "ended" and step.route in used:
                used.remove(step.route)
        return tuple(used)

    @property
    def consent(self) -> str:
        """``asked``, ``given`` or ``refused``; empty where nobody was asked."""
        steps = [each for each in self.steps if each.kind in ("asked", "consent")]
        if not steps:
            return ""
        return "asked" if steps[-1].kind == "asked" else steps[-1].result

    @property
    def closed(self) -> Step | None:
        """When the case was closed."""
        return self.last("closed")

    def awaited(self) -> tuple[Awaited, ...]:
        """The steps that are open; while there is one, nothing is lifted or closed."""
        return tuple(_awaited(self))


def read_case(opening: Opening, edition: Edition, steps: Iterable[Step]) -> Case:
    """What stands after steps in any order."""
    case = Case(opening, edition)
    for step in in_order(steps):
        why = barrier(case, step)
        if why:
            case = replace(case, aside=(*case.aside, (step, why)))
        else:
            case = replace(case, steps=(*case.steps, step))
    return case


def barrier(case: Case, step: Step) -> str:
    """Why a step may not follow on a case, in a sentence; empty where it may."""
    return next(_barriers(case, step), "")


def refusal(case: Case, step: Step) -> str:
    """Why a further step may not be recorded: because of its own place in time, or because a step
    that counts would no longer. Empty where it may."""
    after = read_case(case.opening, case.edition, (*case.steps, step))
    if not after.aside:
        return ""
    hindered, why = after.aside[0]
    if hindered is step:
        return why
    kind = KIND_WORDS[hindered.kind]
    return say("After it, “{step}” could not stand: {why}", step=kind, why=why)


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _awaited(case: Case) -> Iterator[Awaited]:
    if case.closed:
        return
    if case.of("representations") and not case.of("confirmation") and case.in_force:
        yield Awaited("confirmation")
    elif case.in_force and not case.result:
        yield Awaited("outcome", due=case.due)
    if case.consent == "asked":
        yield Awaited("consent")
    for route in case.powers:
        yield Awaited("ended", route=route)
    answered = {each.who for each in case.of("reply")}
    for who in dict.fromkeys(each.who for each in case.of("informed")):
        if who not in answered:
            yield Awaited("reply", who=who)


def _barriers(case: Case, step: Step) -> Iterator[str]:
    """Every reason, the most telling first."""
    if case.closed:
        yield say("The case is closed.")
    if step.day < case.opening.day:
        yield say("It lies before the day on which the case was opened.")
    if case.opening.academy and step.kind not in _FOR_ACADEMIES | _FOR_ALL:
        yield say("The authority has no such power over an academy: inform its trust.")
    if not case.opening.academy and step.kind in _FOR_ACADEMIES:
        yield say("That is the way for academies; this school is maintained by the authority.")
    if step.kind in RESULTS_OF and step.result not in RESULTS_OF[step.kind]:
        yield say("It does not say what came of it.")
    yield from _OWN[step.kind](case, step)


def _told(case: Case, step: Step) -> Iterator[str]:
    if step.who not in ("head", "chair"):
        yield say("It does not say whether the head or the chair was told.")
    if not step.how or not step.by:
        yield say("It does not say how they were told, and by whom.")


def _informed(case: Case, step: Step) -> Iterator[str]:
    if step.who not in ("trust", "regions"):
        yield say("It does not say who was informed.")


def _reply(case: Case, step: Step) -> Iterator[str]:
    if not any(each.who == step.who for each in case.of("informed")):
        yield say("{who} was not informed yet.", who=WHOM.get(step.who, step.who))


def _notice(case: Case, step: Step) -> Iterator[str]:
    for who in ("head", "chair"):
        if case.told(who) is None:
            yield say(
                "Head and chair must both be told before a warning notice is given; {who} was not.",
                who=WHOM[who],
            )
    if case.notice:
        yield say("This case has its warning notice. Another needs a case of its own.")
    if case.superseded:
        yield say("The Secretary of State has given a notice; the authority may not give one.")
    if step.due is None or step.due <= step.day:
        yield say("It gives no time to comply.")
    if not step.words.strip():
        yield say("It does not say what the governing body must do.")


def _representations(case: Case, step: Step) -> Iterator[str]:
    if not case.edition.representations_days:
        yield say("Under this edition of the law there are no representations; the reply is kept.")
    if not case.in_force or case.result:
        yield say("There is no warning notice under way.")
    if case.of("representations"):
        yield say("Representations were made already.")
    if case.notice and case.notice.due and step.day > case.notice.due:
        yield say("The time for representations had ended.")


def _confirmation(case: Case, step: Step) -> Iterator[str]:
    if not case.of("representations") or case.of("confirmation") or not case.in_force:
        yield say("No representations wait for an answer.")
    if step.result == "upheld" and (step.due is None or step.due <= step.day):
        yield say("It gives no time to comply.")


def _outcome(case: Case, step: Step) -> Iterator[str]:
    if not case.in_force or case.result:
        yield say("There is no warning notice under way.")
    if case.of("representations") and not case.of("confirmation"):
        yield say("The representations are not answered yet.")
    if step.result == "failed" and case.due and step.day <= case.due:
        yield say("The time to comply has not ended yet.")


def _eligible(case: Case) -> Iterator[str]:
    if not case.both_told:
        yield say("Head and chair must both be told before any formal action.")
    if not case.eligible:
        yield say(
            "The school is not eligible for intervention: no notice was left uncomplied with."
        )
    if case.superseded and not case.opening.inspected:
        yield say("The Secretary of State has given a notice; the authority’s has ended.")


def _intent(case: Case, step: Step) -> Iterator[str]:
    yield from _eligible(case)
    if not step.routes or not set(step.routes) <= set(POWERS):
        yield say("It does not say which power.")


def _consulted(case: Case, step: Step) -> Iterator[str]:
    yield from _intent(case, step)


def _asked(case: Case, step: Step) -> Iterator[str]:
    yield from _intent(case, step)
    route = case.edition.route(step.route)
    if route is not None and not route.consent:
        yield say("This power needs nobody’s consent.")
    if case.consent == "asked":
        yield say("Consent was asked for already.")


def _consent(case: Case, step: Step) -> Iterator[str]:
    if case.consent != "asked":
        yield say("Nobody was asked for consent.")


def _power(case: Case, step: Step) -> Iterator[str]:
    yield from _intent(case, step)
    if not case.opening.inspected:
        if case.due and step.day <= case.due:
            yield say("The time to comply has not ended yet.")
        if case.window_end and step.day > case.window_end:
            yield say("The time in which a further power may be used has ended.")
    if not any(step.route in each.routes for each in case.of("intent")):
        yield say("The governing body was not given notice that this power will be used.")
    route = case.edition.route(step.route)
    if route and route.consult and not any(each.route == route.id for each in case.of("consulted")):
        yield say("Those who must be consulted were not consulted.")
    if route and route.consent and case.consent != "given":
        yield say("Consent was not given.")
    if step.route in case.powers:
        yield say("This power is in use already.")
    if step.route == "c" and "e" in case.powers:
        yield say("While an interim executive board stands, no governors are added.")


def _ended(case: Case, step: Step) -> Iterator[str]:
    if step.route not in case.powers:
        yield say("This power is not in use.")


def _secretary(case: Case, step: Step) -> Iterator[str]:
    if case.edition.secretary_step(step.what) is None:
        yield say("It does not say what the Secretary of State did.")


def _lifted(case: Case, step: Step) -> Iterator[str]:
    if not case.in_force:
        yield say("There is no warning notice to lift.")
    if case.awaited():
        yield say("A step is still open.")


def _closed(case: Case, step: Step) -> Iterator[str]:
    if case.awaited():
        yield say("A step is still open.")
    if case.in_force:
        yield say("The warning notice must be lifted first.")
    if not step.words.strip():
        yield say("It does not say why the case is closed.")


_OWN: Final = {
    "told": _told,
    "informed": _informed,
    "notice": _notice,
    "representations": _representations,
    "confirmation": _confirmation,
    "reply": _reply,
    "outcome": _outcome,
    "intent": _intent,
    "consulted": _consulted,
    "asked": _asked,
    "consent": _consent,
    "power": _power,
    "ended": _ended,
    "secretary": _secretary,
    "lifted": _lifted,
    "closed": _closed,
}
