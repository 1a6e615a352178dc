"""Gathers what the paper of a school's evaluation of itself says."""

from __future__ import annotations

from datetime import UTC, datetime, time

from ssio_desktop.domain.casework.self_evaluations import FRAMEWORK_WORDS
from ssio_desktop.domain.self_evaluation import COMPARISONS
from ssio_desktop.errors import UserError
from ssio_desktop.reports.self_evaluation import AreaLine, ViewsData
from ssio_desktop.reports.wording import NOTHING, long_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.self_evaluation import beside, said_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


def views_data(ws: Workspace, key: str) -> ViewsData:
    """What is printed. key: ``URN:id``, or a URN for the latest. UserError where there is none."""
    urn, _, item = key.partition(":")
    found = beside(ws, urn, key if item else "")
    if found is None:
        raise UserError(
            say("This school has not shared its view of itself yet."),
            where=urn,
            remedy=say("Record its self-evaluation first."),
            code="self-evaluation.none",
        )
    now, before = found.now, found.before
    return ViewsData(
        name=schools.name_of(ws, urn),
        urn=urn,
        author=setting_up.current_officer(ws).name,
        when=datetime.combine(now.day, time(12), UTC),
        day=long_day(now.day),
        facts=(
            ("Framework", FRAMEWORK_WORDS[now.framework]),
            ("Given by", now.who),
            ("The one before", long_day(before.day) if before else "None"),
        ),
        points=tuple(each.words for each in found.points),
        areas=tuple(
            AreaLine(
                each.area.title,
                said_of(each.school) or NOTHING,
                said_of(each.officer) or NOTHING,
                (said_of(former.school) if (former := before.view(each.area.id)) else "") or NOTHING
                if before
                else NOTHING,
                COMPARISONS[each.compared] if each.compared else NOTHING,
                each.compared in ("higher", "lower"),
            )
            for each in now.views
        ),
        identifier=f"self-evaluation-{now.id}",
    )
