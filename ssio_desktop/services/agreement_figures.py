"""How far officers judge alike: second judgements beside the first, in figures.

Only what a second officer has completed is compared, always with the first judgement as it stood
when the second was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssio_desktop.domain.agreement import Agreement, agreement
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.concern import scale_of
from ssio_desktop.domain.framework_types import JUDGEMENTS, Criterion, Framework, Judgement
from ssio_desktop.domain.second_looks import SECOND_DRAW, FirstJudgement, read_firsts
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, second_looks, setting_up
from ssio_desktop.services.kappa import weighted_kappa
from ssio_desktop.services.second_looks import LookRow
from ssio_desktop.services.workspace import Workspace

JUDGED = ("met", "partly", "not met")
"""The scale of a criterion, in order; what does not apply or is not known is not compared."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A school judged twice. second: what the other officer recorded. framework: None where it is
    not here."""

    row: LookRow
    first: FirstJudgement
    first_name: str
    second: CategorisationDraft
    framework: Framework | None = None

    @property
    def agrees(self) -> bool:
        """Whether both came to one category."""
        return self.first.category == self.second.category

    def answers(self, criterion: str) -> tuple[Judgement, Judgement]:
        """How both judged a criterion."""
        known: dict[str, Judgement] = {each: each for each in JUDGEMENTS}
        first = known.get(self.first.answers.get(criterion, ""), "not known")
        return first, self.second.answer(criterion).judgement


@dataclass(frozen=True, slots=True)
class OfficerFigures:
    """An officer's first judgements beside the second ones. criteria: of all criteria together."""

    id: str
    name: str
    categories: Agreement
    criteria: Agreement


@dataclass(frozen=True, slots=True)
class CriterionFigures:
    """How far one criterion is judged alike."""

    criterion: Criterion
    found: Agreement


@dataclass(frozen=True, slots=True)
class Figures:
    """Agreement of a term, or of all. pairs: those compared. other_framework: how many schools
    were judged twice under another framework, which is not compared with this one."""

    pairs: tuple[Pair, ...]
    categories: Agreement
    criteria: Agreement
    officers: tuple[OfficerFigures, ...]
    by_criterion: tuple[CriterionFigures, ...]
    other_framework: int = 0


def pairs(ws: Workspace, term: TermId | None = None) -> tuple[Pair, ...]:
    """The schools that were judged twice, of a term or of all, by school."""
    firsts = {
        (state.key, urn): first
        for state in ws.store.states(SECOND_DRAW)
        for urn, first in read_firsts(state).items()
    }
    found: list[Pair] = []
    for row in second_looks.looks(ws, term):
        first = firsts.get((str(row.look.term), row.look.urn))
        if row.state != "judged" or first is None:
            continue
        name = setting_up.officer(ws, first.officer).name or first.officer
        second = second_looks.read_judgement(ws, row.look)
        found.append(Pair(row, first, name, second, _framework(ws, first.framework)))
    return tuple(found)


def figures(ws: Workspace, term: TermId | None = None, officer: str = "") -> Figures:
    """How far first and second judgements agree. officer: id; only that officer's first ones.

    Pairs under the framework of the newest term that has any are compared; others are counted.
    """
    all_ = [each for each in pairs(ws, term) if officer in ("", each.first.officer)]
    newest = max(all_, key=lambda each: each.row.look.term.order, default=None)
    framework = (
        frameworks.framework(ws, newest.first.framework)
        if newest is not None
        else frameworks.current_framework(ws)
    )
    kept = tuple(
        each for each in all_ if each.first.framework == each.second.framework == framework.ref
    )
    people = sorted({(each.first_name, each.first.officer) for each in kept})
    return Figures(
        kept,
        _categories(kept, framework),
        _criteria(kept, framework),
        tuple(
            OfficerFigures(
                id_,
                name,
                _categories(own := [each for each in kept if each.first.officer == id_], framework),
                _criteria(own, framework),
            )
            for name, id_ in people
        ),
        tuple(
            CriterionFigures(
                each, agreement((pair.answers(each.id) for pair in kept), JUDGED, weighted_kappa)
            )
            for each in framework.criteria
        )
        if kept
        else (),
        len(all_) - len(kept),
    )


def _framework(ws: Workspace, ref: str) -> Framework | None:
    try:
        return frameworks.framework(ws, ref)
    except UserError:
        return None


def _categories(found: Iterable[Pair], framework: Framework) -> Agreement:
    return agreement(
        ((each.first.category, each.second.category) for each in found),
        scale_of(framework),
        weighted_kappa,
    )


def _criteria(found: Iterable[Pair], framework: Framework) -> Agreement:
    def answers() -> Iterator[tuple[str, str]]:
        for pair in found:
            yield from (pair.answers(each.id) for each in framework.criteria)

    return agreement(answers(), JUDGED, weighted_kappa)
