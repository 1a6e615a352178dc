from __future__ import annotations

import pytest

from ssio_desktop.domain.typed_numbers import read_typed_number


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1.5", 1.5),
        (" 1,5 ", 1.5),
        ("−2", -2.0),
        ("", None),
        ("two", None),
        ("1,250.00", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str, read: float | None) -> None:
    assert read_typed_number(typed) == read
