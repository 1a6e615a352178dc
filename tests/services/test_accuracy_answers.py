"""What becomes of a school’s reply: answers, a changed report, and late words."""

from __future__ import annotations

from datetime import date

import pytest

from ssio_desktop.domain.accuracy import COMMENT, Said
from ssio_desktop.errors import UserError
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.services import (
    accuracy,
    accuracy_draft,
    accuracy_list,
    reporting,
    setting_up,
    visiting,
)
from ssio_desktop.services.workspace import Workspace
from tests.pdfua.checker import check as rules_broken
from tests.services.test_accuracy import SENT_ON, at, reply, sent, text_of, visit

__all__ = ["sent", "visit"]


def test_from_a_reply_to_the_issued_report_with_what_was_changed(
    ws: Workspace, visit: str, sent: str
) -> None:
    later = at(ws, 10, 16)
    reply(
        later,
        visit,
        sent,
        p5=Said("inaccurate", "Most pupils do."),
        p6=Said("inaccurate", "Spelling in Year 5.", "The tests of June."),
    )
    with pytest.raises(UserError, match="still says what the draft said"):
        accuracy.answer(later, visit, sent, 5, changed=True)
    visiting.keep_typing(later, visit, {"findings.going_well": "Most pupils explain."})
    visiting.settle(later, visit)
    passage = accuracy.check(ws, visit).sent.passages[4]
    assert accuracy_draft.texts_now(ws, visiting.read(ws, visit))[passage.key] != passage.text
    point = accuracy.answer(later, visit, sent, 5, changed=True).value
    assert point.answer is not None
    with pytest.raises(UserError, match="needs a reason"):
        accuracy.answer(later, visit, sent, 6, changed=False)
    accuracy.answer(later, visit, sent, 6, changed=False, reason="The test was of June.")
    visiting.finalise(later, visit, reason="Corrected after the school’s check.")
    issued = reporting.issue(later, visit).value
    line = (
        "Checked for factual accuracy by the school (draft of version 1, sent on 14 October 2026), "
        "replied on 16 October 2026; 2 points, 1 changed."
    )
    assert line in text_of(issued.pdf)
    assert visiting.read(ws, visit).versions[-1].checked == (line,)
    assert rules_broken(issued.pdf) == []


def test_a_passage_that_says_again_what_the_draft_said_is_open_again(
    ws: Workspace, visit: str, sent: str
) -> None:
    later = at(ws, 10, 16)
    reply(later, visit, sent, p5=Said("inaccurate", "Most pupils do."))
    was = visiting.read(ws, visit).answers["findings.going_well"]
    visiting.keep_typing(later, visit, {"findings.going_well": "Most pupils explain."})
    visiting.finalise(later, visit, reason="After the school’s check.")
    accuracy.answer(later, visit, sent, 5, changed=True)
    assert accuracy.check(later, visit).open_points == ()
    visiting.keep_typing(later, visit, {"findings.going_well": was})
    visiting.finalise(later, visit, reason="As it was.")
    assert [point.number for point in accuracy.check(later, visit).open_points] == [5]
    with pytest.raises(UserError, match="1 point of the school’s reply is not answered"):
        reporting.issue(later, visit)
    accuracy.answer(later, visit, sent, 5, changed=False, reason="The books show it.")
    assert "1 point, 0 changed" in text_of(reporting.issue(later, visit).value.pdf)


def test_an_issued_report_is_drawn_again_to_the_byte_whatever_comes_later(
    ws: Workspace, visit: str, sent: str
) -> None:
    later = at(ws, 10, 16)
    reply(later, visit, sent, p1=Said("accurate"))
    issued = reporting.issue(later, visit).value
    reply(at(ws, 10, 19), visit, sent, p2=Said("inaccurate", "Another purpose."))
    again = visiting.read(ws, visit).versions[0]
    document = reporting.document_of(ws, visiting.read(ws, visit), again)
    name = setting_up.authority(ws).name
    assert render_pdf(document, HouseStyle(authority=name)) == issued.pdf


def test_a_late_reply_to_an_issued_report_waits_for_its_answers(
    ws: Workspace, visit: str, sent: str
) -> None:
    reporting.issue(at(ws, 10, 22), visit)
    reply(at(ws, 10, 23), visit, sent, p2=Said("inaccurate", "Another purpose."))
    assert accuracy.check(ws, visit).state(date(2026, 10, 23)) == "replied"
    (row,) = accuracy_list.list_checks(at(ws, 10, 23), waiting=True)
    assert (row.open_points, row.state) == (1, "replied")


def test_words_on_the_report_as_a_whole_are_answered_too(
    ws: Workspace, visit: str, sent: str
) -> None:
    accuracy.record_reply(
        ws, visit, sent, how="paper", received=SENT_ON, overall=True, comment="Our name is longer."
    )
    assert [point.number for point in accuracy.check(ws, visit).open_points] == [COMMENT]
    accuracy.answer(ws, visit, sent, COMMENT, changed=True, reason="The register was corrected.")
    assert accuracy.check(ws, visit).state(ws.today()) == "answered"
