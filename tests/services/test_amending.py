"""An amended return: what it brings that the one before did not."""

from __future__ import annotations

from ssio_desktop.services import schools
from ssio_desktop.services.amending import changed_since
from tests.services.test_categorising import categorise
from tests.services.test_posting import TERM, Two, two

__all__ = ["two"]


def test_what_was_changed_since_the_last_return_is_told_school_by_school(two: Two) -> None:
    assert changed_since(two.officer, TERM).number == 0
    categorise(two.officer, "900001", TERM, "2")
    two.send()
    assert changed_since(two.officer, TERM).schools == ()
    schools.set_contact(two.officer, "900002", "chair", "The chair")
    changes = changed_since(two.officer, TERM)
    assert changes.number == 1
    assert [(each.urn, each.entries, each.visits) for each in changes.schools] == [("900002", 1, 0)]
    two.send("b.ssio-post")
    assert changed_since(two.officer, TERM).schools == ()
