"""What the page of one check shows, read in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.accuracy import Check
from ssio_desktop.domain.visits import Visit
from ssio_desktop.services import accuracy, accuracy_draft, accuracy_rules, visiting
from ssio_desktop.services.accuracy_rules import Term
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SeenCheck:
    """A visit with its checks. term: the time for a draft sent today, None where none can be sent.
    now: what each passage says in the note as it stands, by key; name: for the draft's file."""

    visit: Visit
    school_name: str
    title: str
    checks: tuple[Check, ...]
    today: date
    term: Term | None
    now: Mapping[str, str]
    name: str

    @property
    def check(self) -> Check | None:
        """The latest check."""
        return self.checks[-1] if self.checks else None

    @property
    def unsettled(self) -> tuple[Check, ...]:
        """The checks before the latest of which something is left to do, the latest first."""
        return tuple(each for each in reversed(self.checks[:-1]) if self._is_open(each))

    @property
    def settled(self) -> tuple[Check, ...]:
        """The checks before the latest of which nothing is left to do, the oldest first."""
        return tuple(each for each in self.checks[:-1] if not self._is_open(each))

    def _is_open(self, check: Check) -> bool:
        return check.state(self.today) not in ("answered", "closed")

    @property
    def can_send(self) -> bool:
        """Whether a draft may be sent: of a version that is not with the school yet."""
        if self.visit.state != "final":
            return False
        latest = self.check
        if latest is None or latest.sent.version < self.visit.versions[-1].number:
            return True
        return latest.state(self.today) in ("overdue", "closed")


def gather(ws: Workspace, visit_id: str) -> SeenCheck:
    """Read a visit and its checks. UserError where the visit is not in this store."""
    work = visiting.open_visit(ws, visit_id)
    checks = accuracy.checks_of(ws, visit_id)
    has_points = any(check.points for check in checks)
    return SeenCheck(
        visit=work.visit,
        school_name=work.school_name,
        title=work.definition.title,
        checks=checks,
        today=ws.today(),
        term=accuracy_rules.term(ws, ws.today()) if work.visit.state == "final" else None,
        now=accuracy_draft.texts_now(ws, work.visit) if has_points else {},
        name=accuracy_draft.suggested_name(ws, visit_id),
    )
