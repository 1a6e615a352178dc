"""Which reports the authority reads before their issue, and how far the term's reading is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.quality_assurance import STANDING_WORDS, Standing
from ssio_desktop.domain.sampling import Report, Rule, Why, checked, draw
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import reading, setting_up, visiting
from ssio_desktop.services.report_data import as_dict, report_part, text_of
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

RULE = "reading_rule"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report to be read. issued: whether it was given out meanwhile."""

    row: VisitRow
    why: tuple[Why, ...]
    standing: Standing
    issued: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A term's reading. final: reports made final so far, of which the drawn ones are read."""

    term: TermId
    rule: Rule
    final: int
    drawn: tuple[Drawn, ...]

    @property
    def counts(self) -> dict[Standing, int]:
        """How many of the drawn reports stand how."""
        counted = Counter(each.standing for each in self.drawn)
        return {standing: counted[standing] for standing in STANDING_WORDS}


def rule_of(ws: Workspace, term: TermId) -> Rule:
    """The rule in force in a term: the one recorded for it, or for the latest term before."""
    state = ws.store.state(setting_up.authority_entity(ws))
    found: dict[tuple[int, int], Rule] = {}
    for name, record in state.under(RULE).items():
        try:
            found[TermId.parse(name).order] = Rule.from_record(record)
        except UserError:
            continue
    earlier = [order for order in found if order <= term.order]
    return found[max(earlier)] if earlier else Rule()


def set_rule(ws: Workspace, term: TermId, rule: Rule) -> Outcome[Rule]:
    """Say what is read from a term on. UserError where the rule's numbers cannot be meant."""
    checked(rule)
    return ws.record(
        [Write(setting_up.authority_entity(ws), f"{RULE}.{term}", rule.as_record())],
        rule,
        label=say("What is read from the {title} on recorded", title=term.title.lower()),
    )


def reasons(ws: Workspace, visit: Visit) -> tuple[Why, ...]:
    """Why a visit's report has to be read before its issue; none where it need not be."""
    if visit.term is None or not visit.versions:
        return ()
    rule = rule_of(ws, visit.term)
    if rule.is_empty:
        return ()
    rows = visiting.list_visits(ws, term=visit.term, officer=visit.officer) if rule.first else ()
    others = [visiting.read(ws, row.id) for row in rows if _counts(row) and row.id != visit.id]
    listed = [_report(each) for each in (*others, visit)]
    return draw(listed, rule, visit.term, _authority(ws)).get(visit.id, ())


def drawn_in(ws: Workspace, term: TermId) -> Mapping[str, tuple[Why, ...]]:
    """Every visit of a term whose report has to be read, with why: :func:`reasons` for all."""
    rule = rule_of(ws, term)
    if rule.is_empty:
        return {}
    rows = [row for row in visiting.list_visits(ws, term=term) if _counts(row)]
    return draw((_report(visiting.read(ws, row.id)) for row in rows), rule, term, _authority(ws))


def plan(ws: Workspace, term: TermId) -> Plan:
    """What is to be read in a term, and how far that is. The visits are in the order of the draw:
    by officer, then by day."""
    rule = rule_of(ws, term)
    rows = [row for row in visiting.list_visits(ws, term=term) if _counts(row)]
    chosen = drawn_in(ws, term)
    drawn = [
        Drawn(
            row,
            chosen[row.id],
            reading.of_visit(ws, row.id).standing(visiting.read(ws, row.id)),
            row.state == "issued",
        )
        for row in rows
        if row.id in chosen
    ]
    drawn.sort(key=lambda each: (each.row.officer_name, str(each.row.visit_date), each.row.id))
    return Plan(term, rule, len(rows), tuple(drawn))


def _counts(row: VisitRow) -> bool:
    return row.version > 0 and row.state != "withdrawn"


def _report(visit: Visit) -> Report:
    category = as_dict(report_part(visit.versions[-1].facts).get("category"))
    return Report(visit.id, visit.officer, text_of(category, "code"), visit.versions[0].at)


def _authority(ws: Workspace) -> str:
    return setting_up.authority(ws).code
