from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.services.proposed_names import LONGEST, cut


def test_a_long_school_loses_letters_and_never_the_day_or_version() -> None:
    name = f"{'Saint-Bartholomew-' * 30}Primary-2026-11-12-v1.pdf"
    proposed = cut(name)
    assert len(proposed.encode()) <= LONGEST
    assert proposed.startswith("Saint-Bartholomew-")
    assert proposed.endswith("-Primary-2026-11-12-v1.pdf")


def test_a_usual_name_stays_as_it_is() -> None:
    assert cut("Ash-Lane-Primary-School-2026-11-12-v1.pdf") == (
        "Ash-Lane-Primary-School-2026-11-12-v1.pdf"
    )


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), max_size=400))
def test_a_name_is_never_too_long_and_keeps_its_kind(name: str) -> None:
    proposed = cut(f"{name}-2026-11-12-v1.pdf")
    assert len(proposed.encode()) <= max(LONGEST, 160)
    assert proposed.endswith("2026-11-12-v1.pdf")
