"""Support of schools and the watchlist from the command line."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.cli.conftest import Run

URN = "900002"


def test_support_is_booked_given_charged_and_written(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    today = date.today()  # noqa: DTZ011 - the day that the command goes by too
    ours = tmp_path / "ours.toml"
    ours.write_text(
        'title = "Ours"\n[[service]]\nid = "day"\ntitle = "A day"\ndays = 1.0\n'
        '[[service.price]]\nfrom = 2020-09-01\npackage = "300.00"\nwithout = "400.00"\n'
        "[[cancellation]]\nfrom = 2020-09-01\ndays = 5\nper_cent = 50\n",
        encoding="utf-8",
    )
    assert run("entitlement", "charges", "--take", ours, *store).data["own"]
    refused = run(
        *("entitlement", "book", URN, "--day", today, "--what", "Books", "--service", "x", *store)
    )
    assert (refused.status, refused.error["code"]) == (3, "support.service")
    booked = []
    for what, days in (("Books", 0), ("Leaders", 1)):
        made = run(
            *("entitlement", "book", URN, "--day", today + timedelta(days), "--what", what),
            *("--service", "day", *store),
        )
        assert made.status == 0, made.err
        booked.append(made.data["id"])
    assert run("entitlement", "give", URN, booked[0], *store).data["state"] == "given"
    early = run("entitlement", "give", URN, booked[1], *store)
    assert early.error["code"] == "support.state"
    why = ("--by", "school", "--reason", "Illness")
    assert run("entitlement", "cancel", URN, booked[1], *why, *store).data["by"] == "school"
    agreed = ("--number", "2", "--unit", "visits", "--reason", "An acting head")
    assert run("entitlement", "agree", URN, *agreed, *store).status == 0
    shown = run("entitlement", "show", URN, *store).data
    # Not known to buy the package: the whole of the given one, half of the one cancelled late.
    assert [each["pence"] for each in shown["sessions"]] == [40_000, 20_000]
    assert shown["charges"]["total_pence"] == 60_000
    assert shown["support"][0]["extra"] == 2 and shown["support"][0]["left"] == 2
    assert [each["urn"] for each in run("entitlement", "list", *store).data] == [URN]
    paper = run("document", "support", URN, "-o", tmp_path, *store).data
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF")
    days = run("entitlement", "capacity", "--days", "120", *store).data
    assert days["officers"] == []


def test_a_school_is_watched_and_travels(run: Run, stocked: Path, tmp_path: Path) -> None:
    store = ("--store", stocked, "--json")
    why = ("--reason", "An acting head", "--exit", "A head in post")
    assert run("watch", "judge", URN, "--direction", "steady", "--reason", "x", *store).status == 3
    review = str(date.today() + timedelta(30))  # noqa: DTZ011 - as above
    put = run("watch", "put", URN, *why, "--review", review, *store)
    assert put.data["look_again"] == review, put.err
    judged = ("--direction", "improving", "--reason", "Interviews are set")
    assert run("watch", "judge", URN, *judged, "--review", review, *store).status == 0
    assert run("watch", "seen", URN, *store).data["signals"] > 0
    (listed,) = run("watch", "list", *store).data
    assert listed["watch"]["directions"][0]["direction"] == "improving" and listed["looked"]
    paper = run("document", "watch", "-o", tmp_path, *store).data
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF")
    run("watch", "take-off", URN, "--met", "A head began", *store)
    shown = run("watch", "show", URN, *store).data
    assert shown["watch"] is None and shown["ended"][0]["met"] == "A head began"
