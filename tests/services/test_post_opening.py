"""One door for files that travel: a statement first, then taken in whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_returns,
    deciding,
    device_keys,
    documents,
    parcels,
    post_opening,
    posting,
    receipts,
    set_up_files,
)
from ssio_desktop.services.document_names import Wanted
from tests.exchange.mutations import damage
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.test_posting import TERM, Two, two

__all__ = ["two"]

URN = "900001"


def words(pdf: bytes) -> str:
    """The text of a document, with single spaces."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(" ".join(pages).split())


@pytest.fixture
def decided(two: Two) -> Path:
    """The board’s decisions for the officer."""
    categorise(two.officer, URN, TERM, "2")
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    deciding.decide(two.board, URN, TERM, "3a", "Attendance fell in every year.")
    path = two.folder / "d.ssio-post"
    deciding.make_decisions(two.board, TERM, path)
    return path


def test_decisions_are_told_before_they_are_taken_in(two: Two, decided: Path) -> None:
    opened = post_opening.open_file(two.officer, decided)
    (line,) = opened.lines
    assert "3a instead of 2. Attendance fell" in line and "Ash Lane" in line
    assert opened.new > 0 and not opened.asks
    assert post_opening.take_in(two.officer, opened).value == opened.new
    assert post_opening.open_file(two.officer, decided).new == 0


def test_decisions_that_bring_nothing_are_counted_as_taken_in_once(two: Two, decided: Path) -> None:
    later = two.folder / "later.ssio-post"
    deciding.make_decisions(two.board, TERM, later)
    post_opening.take_in(two.officer, post_opening.open_file(two.officer, later))
    for is_in in (False, True):
        opened = post_opening.open_file(two.officer, decided)
        assert opened.arrived is not None and (opened.new, opened.arrived.is_in) == (0, is_in)
        done = post_opening.take_in(two.officer, opened)
        assert done.value == 0 and bool(done.batch) != is_in


def test_the_letter_to_the_school_gives_the_category_that_the_board_decided_on(
    two: Two, decided: Path
) -> None:
    before = words(documents.document_pdf(two.officer, Wanted("letter", URN, TERM)))
    assert "Attendance fell" not in before
    post_opening.take_in(two.officer, post_opening.open_file(two.officer, decided))
    after = words(documents.document_pdf(two.officer, Wanted("letter", URN, TERM)))
    assert "The school review board decided on category 3a" in after
    assert "Attendance fell in every year." in after


def test_a_file_signed_with_other_keys_is_taken_in_and_confirmed_only_after_comparing(
    two: Two, decided: Path
) -> None:
    post_opening.take_in(two.officer, post_opening.open_file(two.officer, decided))
    device_keys.replace_keys(two.board)
    deciding.decide(two.board, URN, TERM, "2")
    deciding.make_decisions(two.board, TERM, decided)
    opened = post_opening.open_file(two.officer, decided)
    assert opened.asks
    with pytest.raises(UserError, match="other keys"):
        post_opening.take_in(two.officer, opened)
    post_opening.take_in(two.officer, opened, compared=True)
    assert device_keys.standing(two.officer, device_keys.sender(two.board)).trust == "confirmed"
    decision = deciding.decision_of(two.officer, URN, TERM)
    assert decision is not None and decision.agrees


def test_every_kind_is_told_and_returns_are_led_to_the_board(two: Two) -> None:
    path = two.send()
    assert post_opening.open_file(two.board, path).content is None
    with pytest.raises(UserError, match="board’s page"):
        post_opening.take_in(two.board, post_opening.open_file(two.board, path))
    board_returns.import_return(two.board, board_returns.preview_return(two.board, path))
    receipt = receipts.make_receipts(two.board, two.folder / "r.ssio-post").value.file.path
    (line,) = post_opening.open_file(two.officer, receipt).lines
    assert line == "Your return 1 for 2026-autumn was taken in."
    setup = set_up_files.make_set_up_file(two.board, two.folder / "s.ssio-post").value.file.path
    opened = post_opening.open_file(two.officer, setup)
    assert opened.lines[-1] == "Returns are to be sealed for Review board."


def test_an_amended_return_and_a_reply_under_seal_are_told_for_what_they_are(two: Two) -> None:
    assert post_opening.open_file(two.board, two.send()).looked.what == "an officer’s return"
    amended = two.send("b.ssio-post")
    assert post_opening.open_file(two.board, amended).looked.what == "an officer’s amended return"
    info = parcels.info_of(two.officer, "head-reply")
    amended.write_bytes(posting.wrap(two.officer, b"no form", info))
    with pytest.raises(UserError, match="read from its PDF") as refused:
        post_opening.open_file(two.board, amended)
    assert "type them in at the visit" in refused.value.remedy


def test_no_damaged_file_is_taken_in_in_part(two: Two, decided: Path) -> None:
    before, whole = two.officer.store.digest(), decided.read_bytes()
    broken, refused = two.folder / "broken.ssio-post", 0
    for seed in range(150):
        broken.write_bytes(damage(seed, whole))
        try:
            post_opening.open_file(two.officer, broken)
        except UserError as refusal:
            assert refusal.what and refusal.code
            refused += 1
    assert refused > 130
    assert two.officer.store.digest() == before


def test_a_file_replayed_changes_nothing_a_second_time(two: Two, decided: Path) -> None:
    opened = post_opening.open_file(two.officer, decided)
    post_opening.take_in(two.officer, opened)
    digest = two.officer.store.digest()
    assert post_opening.take_in(two.officer, opened).value == 0
    assert two.officer.store.digest() == digest


def test_a_file_for_somebody_else_is_refused_by_name(two: Two, decided: Path) -> None:
    with pytest.raises(UserError, match="not sealed for you") as refused:
        post_opening.open_file(two.board, decided)
    assert "Officer North" in refused.value.where


def test_a_strangers_receipt_is_taken_in_only_after_comparing_words(
    two: Two, decided: Path
) -> None:
    path = two.folder / "r.ssio-post"
    receipts.make_receipts(two.board, path)
    device_keys.remove_reader(two.officer, two.board.store.device)
    opened = post_opening.open_file(two.officer, path)
    assert opened.asks
    before = two.officer.store.digest()
    with pytest.raises(UserError, match="Nobody here has compared") as refused:
        post_opening.take_in(two.officer, opened)
    assert " ".join(device_keys.own_words(two.board)) in refused.value.remedy
    assert two.officer.store.digest() == before
    assert post_opening.take_in(two.officer, opened, compared=True).value > 0
    assert not post_opening.open_file(two.officer, path).asks


def test_decisions_of_a_colleague_whose_keys_are_known_wait_until_words_were_compared(
    two: Two, decided: Path, make_workspace: MakeWorkspace
) -> None:
    """A set-up makes colleagues known to each other; that makes none of them the board."""
    other = device_keys.become_reader(make_workspace("other"), "Review board").value
    device_keys.add_reader(two.officer, other)
    device_keys.remove_reader(two.officer, two.board.store.device)
    keys = (each for each in two.board.store.events() if each.kind in ("device", "officer"))
    two.officer.store.receive(keys, label="Set-up taken in")
    assert device_keys.standing(two.officer, device_keys.sender(two.board)).trust == "known"
    opened = post_opening.open_file(two.officer, decided)
    assert opened.asks
    assert any("none of those that your returns are sealed for" in each for each in opened.lines)
    with pytest.raises(UserError, match="Nobody here has compared"):
        post_opening.take_in(two.officer, opened)
