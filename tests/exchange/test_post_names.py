"""Names that synchronising programs give are told from those of post."""

from __future__ import annotations

import pytest

from ssio_desktop.exchange.post_names import sort_names

OURS = "2026-autumn-998-Siân-Ŵyn-1.ssio-post"
STEM = OURS.removesuffix(".ssio-post")


@pytest.mark.parametrize(
    "ending",
    [
        " (conflicted copy 2026-11-22 101112)",
        " (Anna’s conflicted copy 2026-11-22)",
        " (Case Conflict)",
        "_conflict-20261122-101112",
        ".sync-conflict-20261122-101112-ABCDEFG",
        "-DESKTOP-4F7KQ2A",
        "-LAPTOP-ANNA-2",
        "-OFFICE12",
        " - Copy",
        " - Copy (2)",
        " (1)",
        " copy 2",
    ],
)
def test_a_copy_is_known_with_what_it_was_made_from(ending: str) -> None:
    name = f"{STEM}{ending}.ssio-post"
    (_, found) = sort_names([OURS, name])
    assert (found.sort, found.original) == ("copy", OURS)


@pytest.mark.parametrize(
    "name",
    [
        f"{OURS}.partial",
        f"{OURS}.tmp",
        f"{OURS}.crdownload",
        f"~{OURS}",
        f".{OURS}.Xy12Ab",
        f".syncthing.{OURS}.tmp",
        f"~syncthing~{OURS}.tmp",
        f".~{OURS}",
        f".{OURS}",
    ],
)
def test_what_is_being_written_is_left_alone(name: str) -> None:
    assert sort_names([name])[0].sort == "arriving"


@pytest.mark.parametrize("name", [f"{OURS}.nextcloud", f"{OURS}.owncloud", f".{OURS}.icloud"])
def test_a_stand_in_for_a_file_in_the_cloud_is_known(name: str) -> None:
    assert sort_names([name])[0].sort == "placeholder"


@pytest.mark.parametrize("name", ["notes.docx", "a.ssio-post.txt", f"._{OURS}", "ssio-post", ""])
def test_what_is_none_of_ours_is_passed_over(name: str) -> None:
    assert sort_names([name])[0].sort == "other"


def test_names_of_officers_and_numbers_are_taken_for_no_copy() -> None:
    names = [
        "2026-autumn-998-Officer-North.ssio-post",
        "2026-autumn-998-Officer-North-1.ssio-post",
        "2026-autumn-998-Officer-North-2.ssio-post",
        "2026-autumn-998-J-SMITH.ssio-post",
        "receipt-2026-11-22.ssio-post",
        "copy.ssio-post",
        " (1).ssio-post",
    ]
    assert {each.sort for each in sort_names(names)} == {"post"}
