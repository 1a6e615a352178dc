"""Every source of agreed actions. A further one needs its line here, and nothing else: whatever
lists actions, or records how they stand, asks all of them."""

from __future__ import annotations

from typing import Final

from ssio_desktop.services import review_board_actions, visit_actions
from ssio_desktop.services.action_lines import ActionSource
from ssio_desktop.services.casework import formal_actions, plan_actions, solution_actions
from ssio_desktop.services.casework.partnership import board_actions

SOURCES: Final[tuple[ActionSource, ...]] = (
    visit_actions.SOURCE,
    review_board_actions.SOURCE,
    board_actions.SOURCE,
    plan_actions.SOURCE,
    solution_actions.SOURCE,
    formal_actions.SOURCE,
)
