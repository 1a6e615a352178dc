"""The worked example in docs/best-fit.md, worked out by the program."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.best_fit import Answer, BestFit, Facts, best_fit
from ssio_desktop.domain.framework import Judgement
from tests.domain.framework_samples import ROOT, shipped

GUIDE = ROOT / "docs" / "best-fit.md"
SIGNS: dict[str, Judgement] = {
    "+": "met",
    "/": "partly",
    "-": "not met",
    "x": "not applicable",
    "?": "not known",
}
# One sign for each criterion of the category that applies to a primary school without a sixth
# form, in the framework's order; ! marks the one before it as mattering most; = leaves it to the
# record.
EXAMPLE = {
    "1": "/+//+-!++/-++",
    "2": "+/++x++/+",
    "3a": "=++x+++",
    "3b": "--/----",
    "4": "-----/---?-",
}
SCHOOL = Facts(
    today=date(2026, 11, 20),
    phase="primary",
    has_sixth_form=False,
    has_early_years=True,
    last_inspection=date(2024, 10, 9),
)


def worked_example(**factors: bool) -> BestFit:
    answers: dict[str, Answer] = {}
    for category, signs in EXAMPLE.items():
        ids = [each.id for each in shipped().criteria_of(category) if not each.needs_sixth_form]
        plain = signs.replace("!", "")
        assert len(plain) == len(ids)
        marked = {signs.index("!") - 1} if "!" in signs else set()
        for place, (criterion, sign) in enumerate(zip(ids, plain, strict=True)):
            if sign != "=":
                answers[criterion] = Answer(SIGNS[sign], place in marked)
    return best_fit(shipped(), answers, SCHOOL, factors=factors)


def test_the_guide_gives_the_reasons_that_the_program_gives() -> None:
    guide = " ".join(GUIDE.read_text(encoding="utf-8").replace("\n> ", "\n").split())
    for sentence in (*worked_example().reasons, *worked_example(merger=True).reasons):
        assert sentence in guide, sentence


def test_the_guides_table_gives_the_counts_that_the_program_gives() -> None:
    rows = [line.strip("| ").split(" | ") for line in GUIDE.read_text("utf-8").splitlines()]
    for fit in worked_example().fits:
        row = [
            fit.category,
            *(str(n) for n in (fit.met, fit.partly, fit.not_met)),
            *(str(n) for n in (fit.not_applicable, fit.not_known)),
            f"{fit.percent} %",
        ]
        assert row in rows, row
