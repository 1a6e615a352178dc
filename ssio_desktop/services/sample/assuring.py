"""Lets the sample’s board look at officers’ work: a sample drawn, reports read and given, training
agreed; the officers take in what is theirs, and one replies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from ssio_desktop.domain.assurance.readings import Judged
from ssio_desktop.domain.assurance.sheets import Point
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import post_opening
from ssio_desktop.services.assurance import files, findings, reading, sampling, times, training
from ssio_desktop.services.assurance.reading import OpenReading
from ssio_desktop.services.assurance.sampling import Sampled
from ssio_desktop.services.passages import ReportPassage
from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace

_LEFT = "east"
"""Of this officer one report is still to be read."""


def look_at(
    ws: Workspace,
    told: Facts,
    term: TermId,
    officers: Mapping[str, str],
    stores: Mapping[str, Workspace],
    folder: Path,
) -> None:
    """All of it. officers, stores: the officers’ ids and their stores, by their keys."""
    drawn = _on(ws, told["drawn"])
    plan = sampling.plan_of(drawn, term, told["one_in"], told["least"], told["seed"])
    sample = sampling.draw_sample(drawn, plan).value
    rows = sampling.rows_of(drawn, sample, ())
    for key, officer in officers.items():
        own = sorted(
            (row for row in rows if row.visit.officer == officer),
            key=lambda row: (str(row.visit.visit_date), row.visit.id),
        )
        for number, row in enumerate(own[:1] if key == _LEFT else own, start=1):
            facts = {
                each["point"]: each
                for each in told["found"]
                if each["officer"] == key and each["report"] == number
            }
            _read(ws, told, row, sample.id, facts)
        path = folder / files.suggested_name(_on(ws, told["given"]), officer)
        files.make_findings(ws, officer, path)
        desk = stores[key]
        post_opening.take_in(desk, post_opening.open_file(desk, path))
        _reply(desk, told["reply"], key)
    _train(ws, told["training"])


def _read(
    ws: Workspace, told: Facts, row: Sampled, sample: str, facts: Mapping[str, Facts]
) -> None:
    reading_day = _on(ws, told["read"])
    made = reading.begin(reading_day, row.visit.id, sample).value
    opened = reading.open_reading(reading_day, made.id)
    written = [each for each in opened.passages if each.written and len(each.text) > 40]
    reading.judge(
        reading_day,
        made.id,
        *(
            _judged(reading_day, told, point, facts.get(point.id, {}), written[at % len(written)])
            if point.quoted
            else _timed(reading_day, told, point, opened)
            for at, point in enumerate(opened.sheet.points)
        ),
    )
    reading.finish(reading_day, made.id, told["summary"])
    reading.give(_on(ws, told["given"]), made.id)


def _judged(
    ws: Workspace, told: Facts, point: Point, facts: Facts, passage: ReportPassage
) -> Judged:
    verdict = facts.get("verdict", "secure")
    says = verdict in ("strong", "secure", "partly")
    quote = passage.text.split(".")[0].split("\n")[0] if says else ""
    praise = told["praise"][point.id] if verdict == "strong" else ""
    return Judged(point.id, verdict, quote, passage.path, praise, facts.get("do", ""))


def _timed(ws: Workspace, told: Facts, point: Point, opened: OpenReading) -> Judged:
    """Being on time, as the record tells it."""
    took = times.working_days(ws, opened.days, "whole") if opened.days else None
    if took is not None and took <= opened.sheet.issued_days:
        return Judged(point.id, "secure")
    return Judged(point.id, "partly", do=told["late"]["do"])


def _reply(ws: Workspace, told: Facts, key: str) -> None:
    if key != told["officer"]:
        return
    given = reading.readings(ws, ws.officer)
    reading.reply(_on(ws, told["on"]), given[-1].id, told["text"], told["point"])


def _train(ws: Workspace, told: Facts) -> None:
    """What the findings ask of the team, agreed and done."""
    day = _on(ws, told["on"])
    needs = [each for each in findings.service(day).needs if each.theme == told["theme"]]
    why = [line for each in needs[:1] for line in training.reasons(day, each)]
    made = training.agree(day, told["theme"], told["what"], told["who"], told["due"], why=why).value
    training.done(_on(ws, told["done"]), made.id, told["done"], told["came"])


def _on(ws: Workspace, day: date) -> Workspace:
    return replace(ws, now=SampleClock(day))
