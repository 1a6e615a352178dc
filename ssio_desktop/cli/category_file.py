"""Reads the answers of a categorisation from a JSON object, as docs/command-line.md shows it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.categorisation import CategorisationDraft, FactorNote
from ssio_desktop.domain.framework import JUDGEMENTS, Framework
from ssio_desktop.errors import UserError

_TEXTS = ("sixth_form_category", "category", "reason", "next_steps")
_NAMES = ("framework", "answers", "vulnerability", *_TEXTS)


def draft_with(
    draft: CategorisationDraft, framework: Framework, written: Mapping[str, Any], origin: str
) -> CategorisationDraft:
    """The draft with what the file says laid over it; what it leaves out stays as it was.

    origin: the file's name. UserError with the place for anything that the framework or the shape
    does not know.
    """
    for name in written:
        if name not in _NAMES:
            raise _refused(origin, name, f"There is no entry called “{name[:60]}”.", name, _NAMES)
    named = written.get("framework", framework.ref)
    if named != framework.ref:
        raise UserError(
            f"The answers were made for {str(named)[:60]}, and the school is judged under "
            f"{framework.ref}.",
            where=f"{origin}, framework",
            remedy="Answer the criteria of that framework.",
            code="answers.framework",
        )
    for key, value in _object(written, "answers", origin).items():
        if framework.criterion(key) is None:
            raise _refused(
                origin,
                f"answers.{key}",
                f"The framework has no criterion called “{key[:60]}”.",
                key,
                (each.id for each in framework.criteria),
            )
        draft = draft.with_answer(key, _answer(value, f"{origin}, answers.{key}"))
    for key, value in _object(written, "vulnerability", origin).items():
        if framework.factor(key) is None:
            raise _refused(
                origin,
                f"vulnerability.{key}",
                f"The framework has no factor called “{key[:60]}”.",
                key,
                (each.id for each in framework.factors),
            )
        draft = draft.with_factor(key, _factor(value, f"{origin}, vulnerability.{key}"))
    texts = {
        name: _text(written.get(name, getattr(draft, name)), f"{origin}, {name}") for name in _TEXTS
    }
    return replace(
        draft,
        sixth_form_category=texts["sixth_form_category"],
        category=texts["category"],
        reason=texts["reason"],
        next_steps=texts["next_steps"],
    )


def _answer(value: Any, where: str) -> Answer:
    """``"met"``, or an object with judgement, salient and evidence."""
    raw = value if isinstance(value, dict) else {"judgement": value}
    judgement, salient = raw.get("judgement"), raw.get("salient", False)
    unknown = set(raw) - {"judgement", "salient", "evidence"}
    if judgement not in JUDGEMENTS or not isinstance(salient, bool) or unknown:
        raise UserError(
            "This is not an answer to a criterion.",
            where=where,
            remedy=f"Write one of {', '.join(JUDGEMENTS)}, or an object with judgement, salient "
            "(true or false) and evidence.",
            code="answers.judgement",
        )
    return Answer(judgement, salient, _text(raw.get("evidence", ""), f"{where}.evidence"))


def _factor(value: Any, where: str) -> FactorNote:
    """``true``, or an object with present and evidence."""
    raw = value if isinstance(value, dict) else {"present": value}
    present = raw.get("present")
    if not isinstance(present, bool) or set(raw) - {"present", "evidence"}:
        raise UserError(
            "This does not say whether the factor is present.",
            where=where,
            remedy="Write true or false, or an object with present and evidence.",
            code="answers.factor",
        )
    return FactorNote(present, _text(raw.get("evidence", ""), f"{where}.evidence"))


def _object(written: Mapping[str, Any], name: str, origin: str) -> Mapping[str, Any]:
    value = written.get(name, {})
    if isinstance(value, dict):
        return value
    raise UserError(
        f"“{name}” must be an object.",
        where=f"{origin}, {name}",
        remedy="Put its entries between { and }.",
        code="answers.shape",
    )


def _text(value: Any, where: str) -> str:
    if isinstance(value, str):
        return value
    raise UserError("This must be a text.", where=where, code="answers.text")


def _refused(origin: str, place: str, what: str, name: str, known: Iterable[str]) -> UserError:
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.4)
    return UserError(
        what,
        where=f"{origin}, {place[:80]}",
        remedy=f"Nearest are {', '.join(near)}." if near else "Check the name.",
        code="answers.unknown",
    )
