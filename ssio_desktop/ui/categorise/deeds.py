"""What the wizard does with a judgement: where it comes from, how it is kept, what comes after.

The same steps serve an officer's own judgement and a second one, which is kept elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.services import categorising
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.categorise.gathering import Sheet, gather

Keep = Callable[[Workspace, Categorisation, CategorisationDraft], Outcome[CategorisationDraft]]


@dataclass(frozen=True, slots=True)
class Deeds:
    """kind: of the entities that hold it. gather: opens one by ``URN:term``. leads_to: the page
    and its key once a judgement is complete."""

    kind: str
    gather: Callable[[Workspace, str], Sheet]
    save: Keep
    complete: Keep
    leads_to: Callable[[Categorisation], tuple[str, str]]


CATEGORISING = Deeds(
    "categorisation",
    gather,
    categorising.save,
    categorising.complete,
    lambda opened: ("school", opened.urn),
)
