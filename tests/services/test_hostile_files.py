"""Files of malice and accident at the doors of the program; the long run tries 100,000."""

from __future__ import annotations

from pathlib import Path

from tests.services.hostile import ASSAULTS, try_files


def test_every_hostile_file_is_refused_in_words_or_brings_what_was_signed(tmp_path: Path) -> None:
    told = try_files(tmp_path, range(6 * len(ASSAULTS)))
    assert told["files"] == 6 * len(ASSAULTS)
    for sure in (
        "misaddressed: return.sealed",
        "signed_anew: post.changed",
        "cut: return.incomplete",
        "bomb: return.expands",
        "twice_named: return.name-twice",
        "wrong_paths: return.name",
        "deep: return.event",
    ):
        assert told[sure] > 0, told
