"""A set-up file begins an officer's store, and is taken in whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import build_package
from ssio_desktop.services import (
    board,
    board_returns,
    device_keys,
    forms,
    frameworks,
    importing,
    returning,
    schools,
    set_up_content,
    set_up_files,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.set_up_files import SetUp
from ssio_desktop.services.workspace import Workspace
from tests.conftest import ROOT
from tests.services.conftest import (
    CHEAP,
    PACKS,
    PASSPHRASE,
    MakeWorkspace,
    make_workspace,
    register,
    ws,
)
from tests.services.test_categorising import categorise
from tests.sources.samples import school, write_extract

__all__ = ["make_workspace", "register", "ws"]


@pytest.fixture
def made(ws: Workspace, tmp_path: Path) -> SetUp:
    """A head of service's file: three schools, two of them given to a new colleague."""
    categorise(ws, "900001", TermId(2026, "autumn"), "2")
    forms.install_packed_forms(ws)
    setting_up.set_authority(ws, "998", "Wetherdale")
    frameworks.install_framework(ws, ROOT / "tests/data/frameworks/bands.toml")
    colleague = setting_up.add_officer(ws, "B. Colleague", "Officer").value
    schools.assign_officer(ws, ["900001", "900002"], colleague.id)
    visiting.new_visit(ws, "900001", "termly-core")
    path = tmp_path / "wetherdale.ssio-set-up"
    return set_up_files.make_set_up_file(ws, path).value.set_up


def begin(made: SetUp, name: str, folder: Path) -> Workspace:
    officer = next(each.id for each in made.officers if each.name == name)
    return set_up_files.new_store_from(
        made, folder / f"{name}.ssio", PASSPHRASE, PACKS, officer, cost=CHEAP
    )


def test_a_file_says_what_it_holds_before_anything_is_taken_in(made: SetUp) -> None:
    assert (made.authority.code, made.authority.name) == ("998", "Wetherdale")
    assert [each.name for each in made.officers] == ["B. Colleague", "Officer North"]
    assert sorted(made.caseloads.values()) == [1, 2]
    assert made.schools == 3 and made.terms > 0 and made.framework and made.forms


def test_an_officer_begins_with_caseload_terms_framework_and_forms(
    made: SetUp, ws: Workspace, tmp_path: Path
) -> None:
    own = begin(made, "B. Colleague", tmp_path)
    try:
        assert setting_up.current_officer(own).name == "B. Colleague"
        assert setting_up.authority(own) == setting_up.authority(ws)
        assert setting_up.calendar(own) == setting_up.calendar(ws)
        assert frameworks.current_framework(own).ref == frameworks.current_framework(ws).ref
        caseload = schools.list_schools(own, officer=own.officer)
        assert [row.urn for row in caseload] == ["900001", "900002"]
        assert forms.install_packed_forms(own) == ()
    finally:
        own.close()


def test_no_judgement_and_no_visit_travels_with_it(made: SetUp) -> None:
    assert {event.entity.partition("/")[0] for event in made.package.events} <= {
        "authority", "device", "form", "framework", "officer", "school",
    }  # fmt: skip


def test_a_return_from_a_store_begun_so_meets_no_difference_at_the_board(
    made: SetUp, ws: Workspace, tmp_path: Path
) -> None:
    own = replace(begin(made, "B. Colleague", tmp_path), now=ws.now)
    try:
        path = tmp_path / "colleague.ssio-return"
        returning.make_return(own, TermId(2026, "autumn"), path, incomplete=True)
    finally:
        own.close()
    board_returns.import_returns(ws, [path])
    assert board.conflicts_of(ws) == ()


def test_taken_into_a_store_that_is_there_it_can_be_undone_as_a_whole(
    made: SetUp, make_workspace: MakeWorkspace
) -> None:
    south = make_workspace("south")
    done = set_up_files.import_set_up(south, made)
    assert done.value == len(made.package.events) and done.batch
    assert len(schools.list_schools(south)) == 3
    assert set_up_files.import_set_up(south, made).value == 0
    undoing.undo(south, done.batch)
    assert schools.list_schools(south) == ()


def test_another_authoritys_file_is_refused_and_changes_nothing(
    made: SetUp, make_workspace: MakeWorkspace
) -> None:
    south = make_workspace("south")
    setting_up.set_authority(south, "997", "Elsewhere")
    before = south.store.digest()
    with pytest.raises(UserError) as raised:
        set_up_files.import_set_up(south, made)
    assert raised.value.code == "set-up.other-authority"
    assert south.store.digest() == before


def test_a_return_is_no_set_up_and_a_set_up_no_return(
    made: SetUp, ws: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "north.ssio-return"
    returning.make_return(ws, TermId(2026, "autumn"), path, incomplete=True)
    with pytest.raises(UserError, match="set-up"):
        set_up_files.read_set_up_file(path)
    with pytest.raises(UserError, match="set-up"):
        board_returns.preview_return(ws, made.path)


def test_a_file_that_speaks_of_more_than_a_set_up_is_refused(
    made: SetUp, ws: Workspace, tmp_path: Path
) -> None:
    visit = visiting.list_visits(ws)[0].id
    events = [*made.package.events, *ws.store.history(f"visit/{visit}")]
    path = tmp_path / "more.ssio-set-up"
    path.write_bytes(build_package(made.package.manifest.info, events))
    with pytest.raises(UserError, match="cannot hold"):
        set_up_files.read_set_up_file(path)


def test_nobody_begins_as_an_officer_whom_the_file_does_not_name(
    made: SetUp, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as raised:
        set_up_files.new_store_from(
            made, tmp_path / "x.ssio", PASSPHRASE, PACKS, "somebody", cost=CHEAP
        )
    assert raised.value.code == "set-up.officer"
    assert not (tmp_path / "x.ssio").exists()


def test_a_store_that_knows_no_authority_makes_no_file(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    south = make_workspace("south")
    setting_up.set_authority(south, "", "")
    with pytest.raises(UserError) as raised:
        set_up_files.make_set_up_file(south, tmp_path / "x.ssio-set-up")
    assert raised.value.code == "set-up.no-authority"


def test_a_set_up_of_the_board_brings_its_readers_which_are_accepted_after_comparing_words(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    device_keys.become_reader(ws, "Review board")
    first = set_up_files.make_set_up_file(ws, tmp_path / "a.ssio-post").value.set_up
    assert first.is_from_reader and first.words == device_keys.own_words(ws)
    own = replace(begin(first, "Officer North", tmp_path), now=ws.now)
    try:
        assert [each.name for each in device_keys.named_readers(own)] == ["Review board"]
        assert device_keys.readers(own) == ()
        set_up_files.import_set_up(own, first, compared=True)
        assert [each.name for each in device_keys.readers(own)] == ["Review board"]
        device_keys.make_recovery(ws, "Safe")
        path = tmp_path / "b.ssio-post"
        second = set_up_files.make_set_up_file(ws, path).value.set_up
        assert set_up_files.is_vouched_for(own, second)
        set_up_files.import_set_up(own, set_up_files.read_set_up_file(path, ws=own))
        assert [each.name for each in device_keys.readers(own)] == ["Review board", "Safe"]
    finally:
        own.close()


def test_a_set_up_of_somebody_else_never_has_its_readers_accepted(
    made: SetUp, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    south, thief = make_workspace("south"), make_workspace("thief")
    device_keys.add_reader(thief, device_keys.become_reader(south, "Board").value)
    file = set_up_files.make_set_up_file(thief, tmp_path / "t.ssio-post").value.set_up
    assert not file.is_from_reader
    other = make_workspace("other")
    set_up_files.import_set_up(other, file)
    assert device_keys.readers(other) == ()


def test_a_set_up_is_sealed_for_known_devices_or_with_a_passphrase(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    path, south = tmp_path / "s.ssio-post", make_workspace("south")
    with pytest.raises(UserError, match="nobody to seal"):
        set_up_files.make_set_up_file(ws, path, sealed=True)
    setting_up.name_officer(ws, south.officer, "Officer South", "Officer")
    device_keys.confirm(ws, device_keys.sender(south))
    set_up_files.make_set_up_file(ws, path, sealed=True)
    with pytest.raises(UserError, match="not sealed for you"):
        set_up_files.read_set_up_file(path)
    assert set_up_files.read_set_up_file(path, ws=south).schools == 3
    set_up_files.make_set_up_file(ws, path, passphrase="quite unrelated words")
    with pytest.raises(UserError, match="passphrase"):
        set_up_files.read_set_up_file(path, ws=south)
    found = set_up_files.read_set_up_file(path, passphrase="quite unrelated words")
    assert found.schools == 3


def test_a_set_up_signed_with_other_keys_is_refused_until_words_are_compared(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    south = make_workspace("south")
    device_keys.confirm(south, device_keys.sender(ws))
    device_keys.replace_keys(ws)
    file = set_up_files.make_set_up_file(ws, tmp_path / "c.ssio-post").value.set_up
    with pytest.raises(UserError, match="other keys"):
        set_up_files.import_set_up(south, file)
    assert set_up_files.import_set_up(south, file, compared=True).value > 0


def of_england(ws: Workspace, folder: Path, *days: str) -> None:
    """Registers of these days with two schools of the authority 998, one of another authority that
    an officer looks after, and forty of nobody here."""
    for day in days:
        others = [school(URN=str(910000 + n), EstablishmentName=f"School {n}") for n in range(41)]
        own = [
            school(URN=urn, EstablishmentName=f"Own {urn} {day}", **{"LA (code)": "998"})
            for urn in ("900001", "900002")
        ]
        path = write_extract(folder / f"edubasealldata{day}.csv", *own, *others, encoding="utf-8")
        importing.run_import(ws, importing.preview_schools(ws, path))
    schools.assign_officer(ws, ["910040"], ws.officer)


def test_of_a_whole_register_the_authoritys_own_schools_travel_and_those_looked_after(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    ws = make_workspace("head")
    of_england(ws, tmp_path, "20260901")
    made = set_up_files.make_set_up_file(ws, tmp_path / "a.ssio-post").value.set_up
    assert made.schools == 3
    found = {e.entity for e in made.package.events if e.kind == "school"}
    assert found == {"school/900001", "school/900002", "school/910040"}
    table = made.package.parts["tables/schools.csv"].decode("utf-8-sig")
    assert "900001" in table and "910039" not in table


def test_where_a_file_is_too_small_the_registers_earlier_entries_stay_behind(
    make_workspace: MakeWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = make_workspace("head")
    of_england(ws, tmp_path, "20250901", "20260901")
    whole = set_up_files.make_set_up_file(ws, tmp_path / "a.ssio-post").value.set_up
    # What did not change since is recorded once, and its only entry is the latest.
    former = {(f"school/{urn}", "register.2025-09-01") for urn in ("900001", "900002")}
    latest = [e for e in whole.package.events if (e.entity, e.path) not in former]
    assert len(whole.package.events) == len(latest) + 2

    def room(events: int) -> None:
        monkeypatch.setattr(set_up_content, "Limits", lambda: Limits(events=events))

    room(len(latest))
    fewer = set_up_files.make_set_up_file(ws, tmp_path / "b.ssio-post").value.set_up
    assert list(fewer.package.events) == latest
    begun = begin(fewer, "Officer Head", tmp_path)
    assert schools.school(begun, "900001").school.name == "Own 900001 20260901"
    begun.close()
    room(len(latest) - 1)
    with pytest.raises(UserError, match="set-up of 3 schools") as refused:
        set_up_files.make_set_up_file(ws, tmp_path / "c.ssio-post")
    assert "caseloads" in refused.value.remedy and not (tmp_path / "c.ssio-post").exists()
