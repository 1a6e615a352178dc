"""The cards of the page of formal action: the checklist, letters, what was recorded, the terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.formal_steps import EVIDENCE_KINDS, WHOM, Evidence, Step
from ssio_desktop.domain.casework.formal_terms import Edition, Letter, Route
from ssio_desktop.domain.concern_records import KIND_WORDS, ConcernEntry
from ssio_desktop.services.casework.formal import CaseRecord
from ssio_desktop.services.casework.formal_words import (
    step_detail,
    step_title,
)
from ssio_desktop.services.casework.parts import PARTS
from ssio_desktop.ui.formal.gathering import FormalSheet
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

Go = Callable[[str, str], object]


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the checklist."""

    words: str
    done: bool
    detail: str = ""


def checklist(sheet: FormalSheet, record: CaseRecord) -> Iterator[Check]:
    """What a notice, or the letter on an academy, must rest on, and what is there of it."""
    case = record.case
    for key in case.opening.grounds:
        ground = case.edition.ground(key)
        text = ground.text if ground else key
        words = translate("formal", "Evidence: {ground}").format(ground=text)
        yield Check(words, key not in record.without_evidence)
    if case.opening.academy:
        for who in ("trust", "regions"):
            step = next((each for each in case.of("informed") if each.who == who), None)
            words = translate("formal", "Informed: {who}").format(who=said(WHOM[who]))
            yield Check(words, step is not None, _told(case, step))
        return
    for who in ("head", "chair"):
        told = case.told(who)
        words = translate("formal", "Told before any notice: {who}").format(who=said(WHOM[who]))
        yield Check(words, told is not None, _told(case, told))
    notice = case.notice
    yield Check(
        translate("formal", "Warning notice given, with a time to comply"),
        notice is not None,
        _told(case, notice),
    )
    if sheet.heard_by is not None:
        yield Check(
            translate("formal", "Representations may be made up to {day}").format(
                day=day_words(sheet.heard_by.due)
            ),
            bool(case.of("representations")),
            said(sheet.heard_by.words),
        )
    yield Check(
        translate("formal", "Said whether the notice was met"),
        bool(case.result),
        _told(case, case.last("outcome")),
    )


def _told(case: Case, step: Step | None) -> str:
    if step is None:
        return ""
    return f"{day_words(step.day)}: {said(step_detail(case, step))}"


def checklist_card(
    sheet: FormalSheet,
    record: CaseRecord,
    add: Callable[[], object],
    take: Callable[[str], object],
    go: Go,
) -> QWidget:
    """The checklist, and below it the evidence with where it is from."""
    frame, layout = card(translate("formal", "What the case rests on"))
    done = {
        True: translate("formal", "There"),
        False: translate("formal", "Missing"),
    }
    for each in checklist(sheet, record):
        row, inner = line()
        icon, role = ("circle-check", "tone:success") if each.done else ("circle-dashed", "muted")
        inner.addWidget(mark(icon, role))
        words = Text(f"{each.words}: {done[each.done]}")
        body = QVBoxLayout()
        body.addWidget(words)
        if each.detail:
            body.addWidget(Text(each.detail, "caption"))
        inner.addLayout(body, 1)
        layout.addWidget(row)
    layout.addWidget(Text(translate("formal", "Evidence"), "overline"))
    for evidence in record.evidence:
        layout.addWidget(_evidence(sheet, record, evidence, take, go))
    if not record.evidence:
        none = translate("formal", "None yet. A notice needs some for each of its grounds.")
        layout.addWidget(Text(none, "muted"))
    if record.case.closed is None:
        layout.addWidget(Flow(button(translate("formal", "Add evidence…"), add, icon="plus")))
    return frame


def _evidence(
    sheet: FormalSheet,
    record: CaseRecord,
    evidence: Evidence,
    take: Callable[[str], object],
    go: Go,
) -> QFrame:
    row, inner = line()
    kind = said(EVIDENCE_KINDS[evidence.kind])
    inner.addWidget(Text(f"{kind}: {evidence.words}"), 1)
    place = _place(sheet, evidence)
    buttons = []
    if place is not None:
        opener = button(translate("formal", "Open"), partial(go, *place), kind="quiet", small=True)
        name = translate("formal", "Open what this is from: {words}")
        opener.setAccessibleName(name.format(words=evidence.words[:60]))
        buttons.append(opener)
    if record.case.notice is None and record.case.closed is None:
        back = button(
            translate("formal", "Take back"), partial(take, evidence.id), kind="quiet", small=True
        )
        name = translate("formal", "Take back: {words}").format(words=evidence.words[:60])
        back.setAccessibleName(name)
        buttons.append(back)
    if buttons:
        inner.addWidget(Flow(*buttons))
    return row


def _place(sheet: FormalSheet, evidence: Evidence) -> tuple[str, str] | None:
    """The page where a piece of evidence is seen."""
    if evidence.kind == "visit" and evidence.ref in {each[0] for each in sheet.visits}:
        return "visit", evidence.ref
    if evidence.kind == "plan" and any(part.id == "action-plan" for part in PARTS):
        return "action-plan", sheet.urn
    return ("school", sheet.urn) if evidence.kind == "inspection" else None


def letters_card(record: CaseRecord, letters: tuple[Letter, ...], go: Go) -> QWidget:
    """The letters that the case has come to."""
    frame, layout = card(translate("formal", "Letters"))
    hint = translate("formal", "In the authority’s style, with their words from the record alone.")
    layout.addWidget(Text(hint, "muted"))
    key = f"formal-letter:{record.key}"
    layout.addWidget(
        Flow(
            *(
                button(each.title, partial(go, "document", f"{key}:{each.id}"), icon="file-text")
                for each in letters
            )
        )
    )
    return frame


def steps_card(record: CaseRecord, take: Callable[[str], object]) -> QWidget:
    """What was recorded, the latest first, and what does not count, with the reason."""
    case = record.case
    frame, layout = card(translate("formal", "What was recorded"))
    for number, each in enumerate(reversed(case.steps)):
        row, inner = line()
        body = QVBoxLayout()
        title = said(step_title(case, each))
        body.addWidget(Text(f"{day_words(each.day)}: {title}", "strong"))
        body.addWidget(Text(said(step_detail(case, each))))
        inner.addLayout(body, 1)
        if number == 0:
            back = button(
                translate("formal", "Take back"), partial(take, each.id), kind="quiet", small=True
            )
            back.setAccessibleName(translate("formal", "Take back: {words}").format(words=title))
            inner.addWidget(back)
        layout.addWidget(row)
    opened = translate("formal", "{day}: Case of formal action opened")
    layout.addWidget(Text(opened.format(day=day_words(case.opening.day)), "strong"))
    by = translate("formal", "By {who}.").format(who=case.opening.by) if case.opening.by else ""
    layout.addWidget(Text(" ".join(filter(None, (case.opening.words, by)))))
    if case.aside:
        layout.addWidget(Text(translate("formal", "Recorded, and does not count"), "overline"))
        for step, why in case.aside:
            title = said(step_title(case, step))
            layout.addWidget(Text(f"{day_words(step.day)}: {title}. {said(why)}"))
    return frame


def others_card(record: CaseRecord, cases: tuple[CaseRecord, ...], go: Go) -> QWidget:
    """The school's other cases."""
    frame, layout = card(translate("formal", "Other cases of this school"))
    words = translate("formal", "Opened on {day}")
    layout.addWidget(
        Flow(
            *(
                button(
                    words.format(day=day_words(each.case.opening.day)),
                    partial(go, "formal-action", each.key),
                    kind="link",
                )
                for each in cases
                if each.id != record.id
            )
        )
    )
    return frame


def earlier_card(entries: tuple[ConcernEntry, ...]) -> QWidget:
    """What was recorded before formal action was kept as cases."""
    frame, layout = card(translate("formal", "Recorded before there were cases"))
    for each in entries:
        words = f"{day_words(each.day)}: {said(KIND_WORDS[each.kind])}"
        layout.addWidget(Text(words, "strong"))
        layout.addWidget(Text(each.text))
    return frame


@dataclass(frozen=True, slots=True)
class _Term:
    what: str
    before: str
    today: str


def terms_card(editions: tuple[Edition, ...]) -> QWidget:
    """The terms of the strategy's time and today's, side by side."""
    before, today = editions[0], editions[-1]
    frame, layout = card(translate("formal", "The terms, then and now"))
    rows = [
        _Term(translate("formal", "Guidance"), before.guidance, today.guidance),
        _Term(translate("formal", "Law"), before.law, today.law),
        *(
            _Term(f"({one.id})", _route(one), _route(other))
            for one, other in zip(before.routes, today.routes, strict=False)
        ),
        _Term(translate("formal", "Time to comply"), _time(before), _time(today)),
        _Term(translate("formal", "Representations"), _heard(before), _heard(today)),
        _Term(
            translate("formal", "Copies of a notice"),
            "; ".join(before.copies),
            "; ".join(today.copies),
        ),
    ]
    columns: tuple[Column[_Term], ...] = (
        Column("what", translate("formal", "Term"), lambda r: r.what, width=11),
        Column(
            "before",
            translate("formal", "In the strategy’s time (2014)"),
            lambda r: r.before,
            width=30,
            least=12,
            hint=lambda r: r.before,
        ),
        Column("today", translate("formal", "Today"), lambda r: r.today, hint=lambda r: r.today),
    )
    name = translate("formal", "The terms, then and now")
    table = DataTable(RowsModel(columns, lambda r: r.what), name, shown=len(rows))
    table.show_rows(rows)
    layout.addWidget(table)
    return frame


def _route(route: Route) -> str:
    """A route with its section, and who decides on it."""
    told = translate("formal", "{route} ({section}); {who} decides").format(
        route=route.name, section=route.section, who=route.decides
    )
    if not route.consent:
        return told
    return translate("formal", "{told}, with the consent of {whom}").format(
        told=told, whom=route.consent
    )


def _time(edition: Edition) -> str:
    if edition.compliance_fixed:
        told = translate("formal", "{days} working days, by law")
    else:
        told = translate("formal", "Set by the authority; {days} working days are proposed")
    return told.format(days=edition.compliance_days)


def _heard(edition: Edition) -> str:
    if not edition.representations_days:
        return translate("formal", "None by law; what the governing body replies is kept")
    told = translate("formal", "Within {days} working days, to {whom}")
    return told.format(days=edition.representations_days, whom=edition.representations_to)
