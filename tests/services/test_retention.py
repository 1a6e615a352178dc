"""Records are kept as long as the rule says; what is disposed of is found nowhere afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.retention import Rule, keep_until, read_rules
from ssio_desktop.domain.scrutiny import Cover
from ssio_desktop.domain.second_looks import draw_entity
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    attachments,
    backups,
    board_returns,
    cleaning_backups,
    integrity,
    keeping_backups,
    reporting,
    restoring,
    retention,
    returning,
    searching,
    visiting,
)
from ssio_desktop.services.evidence import plans, scrutiny, tables
from ssio_desktop.services.open_export import export_open
from ssio_desktop.services.open_rebuild import rebuild_from
from ssio_desktop.services.setting_up import open_workspace
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import blobs, disposal
from ssio_desktop.store.log import Write
from tests.conftest import ROOT
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.visits import begin

TERM = TermId.parse("2026-autumn")
WORDS = "quicksilver marmalade"
LATER = date(2040, 1, 1)
PAGE, RESERVE, SALT = 4096, 80, 16


def pages(data: bytes, key: bytes) -> Iterator[bytes]:
    """Every page of an encrypted database decrypted, free ones too."""
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        body = page[SALT if start == 0 else 0 : PAGE - RESERVE]
        iv = page[PAGE - RESERVE : PAGE - RESERVE + 16]
        work = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        yield work.update(body) + work.finalize()


def everything_in(path: Path, key: bytes) -> bytes:
    """The decrypted content of a store and of the journal beside it."""
    found = b"".join(pages(path.read_bytes(), key))
    journal = path.with_name(path.name + "-wal")
    if journal.exists():
        data = journal.read_bytes()[32:]
        frames = (data[at + 24 : at + 24 + PAGE] for at in range(0, len(data), 24 + PAGE))
        for frame in frames:
            body, iv = frame[: PAGE - RESERVE], frame[PAGE - RESERVE : PAGE - RESERVE + 16]
            work = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
            found += work.update(body) + work.finalize()
    return found


def old_visit(ws: Workspace) -> str:
    """A visit with the words in its note, in a draft, a fixed version, and an attachment."""
    visit = begin(ws, "900001", visit__purpose=WORDS, visit__visit_date="2026-09-08")
    attachments.add(ws, visit, f"{WORDS}.txt", f"{WORDS}\n".encode() * 2_000)
    visiting.finalise(ws, visit)
    reporting.issue(ws, visit)
    visiting.keep_typing(ws, visit, {"findings.to_improve": f"also {WORDS}"})
    return visit


def test_the_rules_are_a_proposal_until_the_authority_decides(ws: Workspace) -> None:
    assert {(rule.kind, rule.years, rule.decided) for rule in retention.rules(ws)} == {
        ("visit", 6, False),
        ("withdrawn", 1, False),
        *((kind, 3, False) for kind in ("work-reading", "work-sample", "training-need")),
        *(
            (kind, 6, False)
            for kind in (
                *("categorisation", "risk", "concern", "challenge", "meeting", "second-draw"),
                *CASE_KINDS,
                *("evidence", "self-assessment", "questionnaire", "questionnaire-return"),
                *("authority-plan", "scrutiny-report"),
                *("authority-inspection", "authority-table"),
            )
        ),
    }
    assert retention.set_rule(ws, "visit", 10).value[0] == Rule(
        "visit", "Notes and reports of visits", 10, True
    )
    for kind, years in (("visit", 0), ("visit", 101), ("nothing", 3)):
        with pytest.raises(UserError):
            retention.set_rule(ws, kind, years)
    assert read_rules({"visit": True, "withdrawn": "x"}) == read_rules(None)


def test_the_time_runs_from_the_end_of_the_school_year() -> None:
    rule = Rule("visit", "", 6)
    assert keep_until(rule, date(2026, 8, 31)) == date(2032, 8, 31)
    assert keep_until(rule, date(2026, 9, 1)) == date(2033, 8, 31)


def test_what_is_due_is_listed_until_somebody_decides_to_keep_it(ws: Workspace) -> None:
    visit = begin(ws, "900001")
    categorise(ws, "900002", TERM, "2")
    assert retention.due(ws, date(2033, 8, 31)) == ()
    found = retention.due(ws, date(2033, 9, 1))
    assert {each.entity for each in found} == {
        f"visit/{visit}",
        "categorisation/900002:2026-autumn",
    }
    with pytest.raises(UserError):
        retention.keep_longer(ws, f"visit/{visit}", LATER, " ")
    retention.keep_longer(ws, f"visit/{visit}", LATER, "A claim is open.")
    assert [each.urn for each in retention.due(ws, date(2033, 9, 1))] == ["900002"]
    assert len(retention.due(ws, date(2040, 1, 2))) == 2


def test_what_somebody_decided_to_keep_is_not_disposed_of_before_that_day(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    visit = f"visit/{begin(ws, '900001')}"
    colleague = make_workspace("colleague")
    colleague.store.receive(ws.store.events(), label="", kind="import")
    retention.keep_longer(colleague, visit, LATER, "A claim is open.")
    retention.keep_longer(ws, visit, date(2000, 1, 1), "Nobody asks for it.")
    ws.store.receive(colleague.store.events(), label="", kind="import")
    for act in (retention.plan, partial(retention.dispose, why="Its time is over.")):
        with pytest.raises(UserError) as refused:
            act(ws, [visit])
        assert refused.value.code == "retention.kept" and "A claim is open." in str(refused.value)
    assert not retention.disposals(ws)
    retention.keep_longer(ws, visit, date(2000, 1, 1), "The claim is settled.")
    assert retention.dispose(ws, [visit], "Its time is over.").value.entries


def test_the_first_judgements_that_a_draw_keeps_are_reviewed_and_disposed_of(
    ws: Workspace,
) -> None:
    entity = draw_entity(TERM)
    ws.record([Write(entity, "first.900001", {"category": "2"})], None, label="Drawn")
    assert retention.due(ws, date(2033, 8, 31)) == ()
    (found,) = retention.due(ws, date(2033, 9, 1))
    assert found.entity == entity and found.rule.kind == "second-draw"
    retention.dispose(ws, [entity], "Six years are over.")
    assert ws.store.history(entity) == ()


def test_plans_reports_and_inspections_of_authorities_come_up_for_review_withdrawn_or_not(
    ws: Workspace,
) -> None:
    made = plans.new_plan(ws, "Plan after the inspection", date(2019, 6, 3)).value.id
    cover = Cover("Scrutiny committee", "6", date(2026, 10, 12), "Our plan", "", "Clerk")
    report = scrutiny.draft(ws, made, cover).value.id
    sample = ROOT / "resources/sample/inspections-of-authorities.txt"
    taken = tables.take_in(ws, sample).entities
    assert retention.due(ws, date(2032, 8, 31)) == ()  # the letters are of 2014
    wanted = {f"authority-plan/{made}", f"scrutiny-report/{report}", *taken}
    found = {each.entity for each in retention.due(ws, date(2040, 9, 1))}
    assert wanted <= found and {name.partition("/")[0] for name in taken} == {
        "authority-inspection",
        "authority-table",
    }
    scrutiny.withdraw(ws, report)
    assert f"scrutiny-report/{report}" in {
        each.entity for each in retention.due(ws, date(2040, 9, 1))
    }
    retention.dispose(ws, sorted(wanted), "Six years are over.")
    assert not any(ws.store.history(entity) for entity in wanted)


def test_a_dry_run_changes_nothing(ws: Workspace) -> None:
    visit = old_visit(ws)
    backups.back_up(ws)
    before = ws.store.digest()
    seen = retention.plan(ws, [f"visit/{visit}"])
    assert seen.entries > 10 and seen.files == 1 and seen.backups == 1
    assert "Ash Lane" in seen.titles[0] and "2026-09-08" in seen.titles[0]
    assert ws.store.digest() == before


def test_disposed_words_are_nowhere_in_the_store_its_journal_and_its_backups(
    ws: Workspace,
) -> None:
    visit = old_visit(ws)
    kept = begin(ws, "900002", visit__purpose="words that stay")
    copy = backups.back_up(ws).value.path
    path, key = ws.store.path, ws.store._data_key
    assert WORDS.encode() in everything_in(path, key)
    assert WORDS.encode() in everything_in(copy, key)
    done = retention.dispose(ws, [f"visit/{visit}"], "Six years are over.")
    assert done.batch == "" and done.value.not_cleaned == ()
    for place in (path, copy):
        found = everything_in(place, key)
        assert b"words that stay" in found
        for word in (*WORDS.split(), WORDS):
            assert word.encode() not in found, place
    assert visiting.read(ws, kept).urn == "900002"
    with pytest.raises(UserError):
        visiting.read(ws, visit)
    assert searching.search(ws, searching.Wanted(WORDS, former=True)).hits == ()
    assert blobs.digests(ws.store.db) == () and ws.store.drafts() == ()
    assert not any(WORDS in batch.label for batch in ws.store.batches())
    (told,) = retention.disposals(ws)
    assert told.why == "Six years are over." and told.by == ws.officer
    assert "Ash Lane" in told.titles[0] and told.entries == done.value.entries


def test_backups_out_of_reach_are_cleaned_when_they_are_back_though_the_program_ended_in_between(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit, key = old_visit(ws), ws.store._data_key
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    copy = backups.back_up(ws).value.path
    assert keeping_backups.copy_to_second_place(ws) == (True, "")
    far = stick / copy.parent.name / copy.name
    stick.rename(away)

    def killed(ws: Workspace) -> tuple[str, ...]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(cleaning_backups, "clean", killed)
        with pytest.raises(KeyboardInterrupt):
            retention.dispose(ws, [f"visit/{visit}"], "Six years are over.")
    assert WORDS.encode() in everything_in(copy, key)
    keeping_backups.keep_up(ws)
    assert WORDS.encode() not in everything_in(copy, key)
    assert backups.backup_state(ws).standing == "proved"
    (left,) = cleaning_backups.clean(ws)
    assert str(stick) in left
    away.rename(stick)
    assert WORDS.encode() in everything_in(far, key)
    keeping_backups.keep_up(ws)
    assert WORDS.encode() not in everything_in(far, key)
    changed = far.read_bytes()
    assert cleaning_backups.clean(ws) == () and far.read_bytes() == changed


def test_a_file_that_another_visit_has_too_stays(ws: Workspace) -> None:
    gone, stays = begin(ws, "900001"), begin(ws, "900002")
    alone = attachments.add(ws, gone, "a.txt", b"of one alone\n").value
    shared = [attachments.add(ws, each, "b.txt", b"of both\n").value for each in (gone, stays)]
    retention.dispose(ws, [f"visit/{gone}"], "Six years are over.")
    assert not blobs.has(ws.store.db, alone.sha256)
    assert attachments.content(ws, stays, shared[1].id) == b"of both\n"


def test_going_back_to_a_backup_forgets_no_backup_that_is_still_to_be_cleaned(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit, key = old_visit(ws), ws.store._data_key
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    keeping_backups.set_second_place(ws, stick)
    copy = backups.back_up(ws).value.path
    assert keeping_backups.copy_to_second_place(ws) == (True, "")
    far = stick / copy.parent.name / copy.name
    stick.rename(away)
    retention.dispose(ws, [f"visit/{visit}"], "Six years are over.")
    path = ws.store.path
    ws.close()
    restoring.restore(copy, PASSPHRASE, path)
    again = open_workspace(path, PASSPHRASE, PACKS)
    away.rename(stick)
    assert WORDS.encode() in everything_in(far, key)
    made_anew, scrub = [], disposal.scrub
    monkeypatch.setattr(disposal, "scrub", lambda db: made_anew.append(scrub(db)))
    assert cleaning_backups.clean(again) == ()
    assert WORDS.encode() not in everything_in(far, key)
    # What has nothing of it any more is let be.
    assert len(made_anew) == 1 and integrity.check(again).is_well
    again.close()


def test_the_rest_of_the_record_is_as_it_was_and_can_be_rebuilt(ws: Workspace) -> None:
    visit = old_visit(ws)
    begin(ws, "900002")
    before = {e.id: e for e in ws.store.events() if e.entity != f"visit/{visit}"}
    retention.dispose(ws, [f"visit/{visit}"], "Over.")
    after = {e.id: e for e in ws.store.events() if e.kind != "disposal"}
    assert after == before
    digest = ws.store.projection_digest()
    ws.store.rebuild()
    assert ws.store.projection_digest() == digest
    with pytest.raises(Exception, match="never"):
        ws.store.db.conn.execute("DELETE FROM events")


def test_merging_does_not_bring_it_back_not_even_what_was_written_of_it_since(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    visit = old_visit(ws)
    sent = tmp_path / "a.ssio-return"
    returning.make_return(ws, TERM, sent, incomplete=True)
    colleague = make_workspace("south")
    board_returns.import_return(colleague, board_returns.preview_return(colleague, sent))
    retention.dispose(ws, [f"visit/{visit}"], "Over.")
    before = ws.store.count_events()
    done = ws.store.receive(
        list(colleague.store.history(f"visit/{visit}")), label="back", kind="return"
    )
    assert done.events == 0 and done.disposed > 10
    board_returns.import_return(ws, board_returns.preview_return(ws, sent))
    assert not ws.store.state(f"visit/{visit}").paths
    assert ws.store.count_events() - before <= 1
    assert blobs.digests(ws.store.db) == ()


def test_a_store_made_from_an_old_and_a_new_export_does_not_have_it(
    ws: Workspace, tmp_path: Path
) -> None:
    visit = old_visit(ws)
    export_open(ws, tmp_path / "old", helpers=0)
    retention.dispose(ws, [f"visit/{visit}"], "Over.")
    export_open(ws, tmp_path / "new", helpers=0)
    for at, order in enumerate((("old", "new"), ("new", "old"))):
        made = rebuild_from(
            [tmp_path / name for name in order], tmp_path / f"{at}.ssio", PASSPHRASE, PACKS,
            cost=CHEAP,
        )  # fmt: skip
        assert made.digest == ws.store.digest()
        other = open_workspace(made.path, PASSPHRASE, PACKS)
        assert blobs.digests(other.store.db) == ()
        other.close()


def test_nothing_is_disposed_of_without_a_reason_or_by_a_wrong_name(ws: Workspace) -> None:
    visit = begin(ws, "900001")
    for entities, why in (
        ([f"visit/{visit}"], " "),
        (["visit/x"], "y"),
        (["school/900001"], "y"),
        ([], "y"),
    ):
        with pytest.raises(UserError):
            retention.dispose(ws, entities, why)
    assert visiting.read(ws, visit).urn == "900001"
