"""Gathers what the paper on a school's structured solutions prints."""

from __future__ import annotations

from ssio_desktop.domain.casework.solutions import VIEW_WORDS, Solution, Task
from ssio_desktop.reports.solutions import SolutionsData
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.solution_part import standings
from ssio_desktop.services.casework.solutions import option_name, options, solutions
from ssio_desktop.services.workspace import Workspace


def solutions_data(ws: Workspace, urn: str) -> SolutionsData:
    """Everything for a school's paper. UserError where it is not in this store."""
    school = schools.school(ws, urn).school
    own = solutions(ws, school.urn)
    found = own.under_way[1] if own.under_way else Solution()
    standing = standings(ws, [school.urn]).get(school.urn)
    last = {each.option: each for each in reversed(own.considered)}
    chosen = found.chosen
    when = ws.store.latest_moment() or ws.now()
    return SolutionsData(
        school=school.name,
        urn=school.urn,
        author=setting_up.current_officer(ws).name,
        day=long_day(when.date()),
        when=when,
        standing=standing.words if standing else "Nothing is recorded.",
        title=option_name(ws, chosen.option) if chosen else "",
        reasons=chosen.reasons if chosen else "",
        chosen=(
            ("Chosen on", long_day(chosen.day)),
            ("Who sees it through", chosen.owner),
            ("To be in place by", long_day(chosen.due)),
        )
        if chosen
        else (),
        governance=found.governance,
        partners=tuple((each.name, each.role) for each in found.partners),
        steps=tuple(
            (each.words, each.who, short_day(each.due), _stands(each)) for each in found.tasks
        ),
        considered=tuple(
            (each.name, short_day(one.day), VIEW_WORDS[one.view], one.reasons)
            for each in options(ws)
            if (one := last.get(each.id)) is not None
        ),
        left=tuple((each.name, each.context) for each in options(ws) if each.id not in last),
    )


def _stands(task: Task) -> str:
    if task.done is None:
        return "Open, task in law" if task.legal else "Open"
    return " ".join(filter(None, (f"Done on {short_day(task.done)}.", task.came)))
