"""What the board judged of a school and how its challenges stand, as pairs for a document."""

from __future__ import annotations

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import OUTCOME_WORDS, Challenge
from ssio_desktop.domain.risk import (
    DIRECTION_WORDS,
    IMPACT,
    LIKELIHOOD,
    RATING_WORDS,
    SIGNALS,
    Assessment,
)
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import challenges, risk
from ssio_desktop.services.workspace import Workspace

Pairs = tuple[tuple[str, str], ...]
_SIGNALS = {key: place for place, key in enumerate(SIGNALS)}


def risk_words(ws: Workspace, urn: str, term: TermId) -> Pairs:
    """The latest judgement of a school's risk up to a term; nothing where there is none."""
    found = next(
        (each for each in risk.assessments_of(ws, urn) if each.term.order <= term.order), None
    )
    return pairs_of(found) if found else ()


def pairs_of(found: Assessment) -> Pairs:
    """A judgement by name, each reason with its step."""
    judged = found.judged
    rating = RATING_WORDS[judged.rating] if judged.rating else ""
    by_matrix = judged.by_matrix
    against = (
        f"; the matrix makes it {RATING_WORDS[by_matrix].lower()}. {judged.reason}"
        if by_matrix and judged.differs
        else ""
    )
    likelihood = LIKELIHOOD[judged.likelihood - 1].name if judged.likelihood else ""
    impact = IMPACT[judged.impact - 1].name if judged.impact else ""
    signals = "\n".join(
        ": ".join(filter(None, (SIGNALS.get(key, key), note)))
        for key, note in sorted(judged.signals.items(), key=lambda each: _SIGNALS.get(each[0], 99))
    )
    return (
        ("Rating", f"{rating}{against}"),
        ("Judged in", f"{found.term.title}, by {found.by_name}"),
        ("Direction of travel", DIRECTION_WORDS[judged.direction] if judged.direction else ""),
        (f"Likelihood {judged.likelihood}", _with_why(likelihood, judged.likelihood_why)),
        (f"Impact {judged.impact}", _with_why(impact, judged.impact_why)),
        ("Signals", signals),
    )


def challenge_words(ws: Workspace, urn: str, term: TermId | None = None) -> Pairs:
    """A school's challenges: of a term, and every one that waits for its answer; or all of them."""
    return tuple(
        (f"{long_day(each.day)}, {each.who}", told_of(each))
        for each in challenges.challenges(ws, urn=urn)
        if term is None or each.term == term or each.outcome is None
    )


def told_of(found: Challenge) -> str:
    """A challenge and its answer in words."""
    said = f"Category {found.category}, {found.term.title.lower()}: {found.grounds}"
    if found.outcome is None:
        return f"{said}\nTo be answered by {long_day(found.due)}."
    outcome = OUTCOME_WORDS[found.outcome]
    moved = f" Category {found.new_category} instead." if found.new_category else ""
    return f"{said}\n{outcome}, {long_day(found.answered_on)}.{moved} {found.reason}"


def _with_why(name: str, why: str) -> str:
    return f"{name}. {why}" if name else why
