"""One school's categorisation in one term as it is being made: its state and how it is stored.

Knows nothing of windows or databases. The stored state is a mapping of paths to JSON values:
``framework`` (“id@version”), ``answers.<criterion id>``, ``confirmed.<criterion id>``,
``vulnerability.<factor id>``, ``sixth_form_category``, ``category``, ``reason``, ``next_steps``
and ``completed``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ssio_desktop.domain.best_fit import Answer, BestFit, best_fit
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.framework_facts import Facts
from ssio_desktop.domain.framework_types import JUDGEMENTS, Framework

Movement = Literal["new", "same", "up", "down", "vulnerable", "recovered", "not comparable", "none"]
Carried = Literal["carried over", "confirmed", "changed", "new", "not carried over"]

_TEXTS = ("framework", "sixth_form_category", "category", "reason", "next_steps")
_ANSWERS, _FACTORS, _CONFIRMED = "answers.", "vulnerability.", "confirmed."
_UNANSWERED = Answer()


@dataclass(frozen=True, slots=True)
class FactorNote:
    """Whether a factor of temporary vulnerability is present, and what shows it."""

    present: bool = False
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class CategorisationDraft:
    """The state of one categorisation.

    framework: “id@version”. answers and factors: by criterion and factor id. category: the
    officer's judgement. reason: why, above all where it differs from the suggestion.
    confirmed: ids of criteria whose answer was carried over and then looked at. It is stored apart
    from the answer, so that two officers with the same answer agree whoever looked at it.
    unreadable: stored paths whose value this program cannot read; they are left as they are.
    """

    urn: str
    term: TermId
    framework: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    factors: Mapping[str, FactorNote] = field(default_factory=dict)
    sixth_form_category: str = ""
    category: str = ""
    reason: str = ""
    next_steps: str = ""
    completed: bool = False
    confirmed: frozenset[str] = frozenset()
    unreadable: tuple[str, ...] = ()

    def answer(self, criterion_id: str) -> Answer:
        """The answer to a criterion; “not known” where there is none."""
        return self.answers.get(criterion_id, _UNANSWERED)

    def with_answer(self, criterion_id: str, answer: Answer) -> CategorisationDraft:
        """The draft with one answer put in. It is the officer's own now, no longer carried over."""
        own = replace(answer, carried_from="")
        confirmed = self.confirmed
        if self.answer(criterion_id).carried_from:
            confirmed |= {criterion_id}
        return replace(self, answers={**self.answers, criterion_id: own}, confirmed=confirmed)

    def confirm(self, criterion_id: str) -> CategorisationDraft:
        """The draft with a carried-over answer confirmed as it stands."""
        if criterion_id not in self.answers:
            return self
        return self.with_answer(criterion_id, self.answers[criterion_id])

    def marked_against(self, previous: CategorisationDraft) -> CategorisationDraft:
        """The draft with the answers marked as carried over that are those of the previous one
        and were not looked at since."""
        marked = {
            key: replace(answer, carried_from=str(previous.term))
            if key not in self.confirmed
            and key in previous.answers
            and replace(previous.answers[key], carried_from="") == replace(answer, carried_from="")
            else answer
            for key, answer in self.answers.items()
        }
        return replace(self, answers=marked)

    def with_factor(self, factor_id: str, note: FactorNote) -> CategorisationDraft:
        """The draft with one factor of vulnerability noted."""
        return replace(self, factors={**self.factors, factor_id: note})

    def facts(self, recorded: Facts) -> Facts:
        """The recorded facts with the draft's own sixth-form category, where it gives one."""
        if not self.sixth_form_category:
            return recorded
        return replace(recorded, sixth_form_category=self.sixth_form_category)

    def best_fit(self, framework: Framework, recorded: Facts) -> BestFit:
        """The suggestion that follows from the draft."""
        return best_fit(
            framework,
            self.answers,
            self.facts(recorded),
            factors={key: note.present for key, note in self.factors.items()},
        )


def new_draft(urn: str, term: TermId, framework: Framework) -> CategorisationDraft:
    """An empty draft under a framework."""
    return CategorisationDraft(urn, term, framework.ref)


def prefill(
    previous: CategorisationDraft,
    term: TermId,
    framework: Framework,
    *,
    previous_framework: Framework | None = None,
) -> CategorisationDraft:
    """A draft that begins with what was answered before, each answer marked with its term.

    Answers, factors that were present and the sixth-form category are carried over; the category,
    its reason and the next steps are judged afresh. Under another framework (or version) only the
    answers to criteria with the same id, category and words are carried, and only where
    previous_framework is given; a version may have changed what a criterion asks. An answer
    carried through several terms names the term it was last given in.
    """
    same = previous.framework == framework.ref
    answers: dict[str, Answer] = {}
    for criterion in framework.criteria:
        answer = previous.answers.get(criterion.id)
        if answer is None or answer == _UNANSWERED:
            continue
        if not same:
            old = previous_framework.criterion(criterion.id) if previous_framework else None
            if old is None or (old.text, old.category) != (criterion.text, criterion.category):
                continue
        answers[criterion.id] = replace(
            answer, carried_from=answer.carried_from or str(previous.term)
        )
    factors = {
        key: note
        for key, note in previous.factors.items()
        if note.present and same and framework.factor(key) is not None
    }
    scale = framework.sixth_form_scale
    sixth_form = previous.sixth_form_category
    if scale is None or scale.position(sixth_form) is None:
        sixth_form = ""
    return CategorisationDraft(
        urn=previous.urn,
        term=term,
        framework=framework.ref,
        answers=answers,
        factors=factors,
        sixth_form_category=sixth_form,
    )


def carried_marks(previous: CategorisationDraft, now: CategorisationDraft) -> dict[str, Carried]:
    """What became of each answer since the previous draft, by criterion id.

    “carried over” is untouched, “confirmed” was looked at and left, “changed” differs in judgement,
    salience or evidence, “new” was not answered before, “not carried over” is not answered now.
    """
    marks: dict[str, Carried] = {}
    for criterion_id in sorted({*previous.answers, *now.answers}):
        before, after = previous.answer(criterion_id), now.answer(criterion_id)
        if before.judgement == "not known" and after.judgement == "not known":
            continue
        if before.judgement == "not known":
            marks[criterion_id] = "new"
        elif after.judgement == "not known":
            marks[criterion_id] = "not carried over"
        elif replace(before, carried_from="") != replace(after, carried_from=""):
            marks[criterion_id] = "changed"
        else:
            marks[criterion_id] = "carried over" if after.carried_from else "confirmed"
    return marks


def movement(
    before: str,
    now: str,
    framework: Framework,
    *,
    before_framework: Framework | None = None,
) -> Movement:
    """How a school's category moved. before, now: category ids, empty where there is none.

    “up” is towards less support. With the level unchanged, becoming temporarily vulnerable is
    “vulnerable” and ceasing to be so is “recovered”. Categories of two frameworks are compared
    only when both have the same categories in the same order; scales are never converted.
    """
    after = framework.category(now)
    if after is None:
        return "none"
    if not before:
        return "new"
    old = before_framework or framework
    if _scale_of(old) != _scale_of(framework):
        return "not comparable"
    earlier = old.category(before)
    if earlier is None:
        return "not comparable"
    levels = [each.id for each in framework.plain_categories]
    start = levels.index(earlier.vulnerable_form_of or earlier.id)
    end = levels.index(after.vulnerable_form_of or after.id)
    if start != end:
        return "up" if end < start else "down"
    if bool(earlier.vulnerable_form_of) == bool(after.vulnerable_form_of):
        return "same"
    return "vulnerable" if after.vulnerable_form_of else "recovered"


def draft_from_state(urn: str, term: TermId, values: Mapping[str, Json]) -> CategorisationDraft:
    """The draft that a stored state holds. Odd values are listed as unreadable, never lost."""
    answers: dict[str, Answer] = {}
    factors: dict[str, FactorNote] = {}
    texts: dict[str, str] = {}
    confirmed: set[str] = set()
    unreadable: list[str] = []
    for path, value in sorted(values.items()):
        if value is None:
            continue
        if path.startswith(_ANSWERS):
            answer = answer_from_json(value)
            if answer is None:
                unreadable.append(path)
            else:
                answers[path.removeprefix(_ANSWERS)] = answer
        elif path.startswith(_CONFIRMED):
            if value is True:
                confirmed.add(path.removeprefix(_CONFIRMED))
        elif path.startswith(_FACTORS):
            note = _factor_from_json(value)
            if note is None:
                unreadable.append(path)
            else:
                factors[path.removeprefix(_FACTORS)] = note
        elif path in _TEXTS:
            if isinstance(value, str):
                texts[path] = value
            else:
                unreadable.append(path)
        elif path == "completed" and not isinstance(value, bool):
            unreadable.append(path)
    return CategorisationDraft(
        urn=urn,
        term=term,
        answers=answers,
        factors=factors,
        completed=values.get("completed") is True,
        confirmed=frozenset(confirmed),
        unreadable=tuple(unreadable),
        **texts,
    )


def state_of(draft: CategorisationDraft) -> dict[str, Json]:
    """The paths and values that a draft is stored as. What is empty has no path."""
    state: dict[str, Json] = {
        _ANSWERS + key: answer_to_json(answer)
        for key, answer in draft.answers.items()
        if answer != _UNANSWERED
    }
    state |= {_CONFIRMED + key: True for key in draft.confirmed}
    for key, note in draft.factors.items():
        if note != FactorNote():
            state[_FACTORS + key] = {"present": note.present, "evidence": note.evidence}
    for path, text in (
        ("framework", draft.framework),
        ("sixth_form_category", draft.sixth_form_category),
        ("category", draft.category),
        ("reason", draft.reason),
        ("next_steps", draft.next_steps),
    ):
        if text:
            state[path] = text
    if draft.completed:
        state["completed"] = True
    return dict(sorted(state.items()))


def changes(before: CategorisationDraft, after: CategorisationDraft) -> dict[str, Json]:
    """What must be stored to get from one draft to the other; None withdraws a path's value."""
    old, new = state_of(before), state_of(after)
    return {path: new.get(path) for path in sorted({*old, *new}) if old.get(path) != new.get(path)}


def answer_to_json(answer: Answer) -> Json:
    """The stored form of an answer."""
    return {
        "judgement": answer.judgement,
        "salient": answer.salient,
        "evidence": answer.evidence,
    }


def answer_from_json(value: Json) -> Answer | None:
    """The answer in a stored value, or None where it is not one."""
    if not isinstance(value, dict):
        return None
    judgement = value.get("judgement", "not known")
    salient = value.get("salient", False)
    evidence, carried = value.get("evidence", ""), value.get("carried_from", "")
    if (
        judgement not in JUDGEMENTS
        or not isinstance(salient, bool)
        or not isinstance(evidence, str)
        or not isinstance(carried, str)
    ):
        return None
    return Answer(judgement, salient, evidence, carried)


def _factor_from_json(value: Json) -> FactorNote | None:
    if isinstance(value, bool):
        return FactorNote(value)
    if not isinstance(value, dict):
        return None
    present, evidence = value.get("present", False), value.get("evidence", "")
    if not isinstance(present, bool) or not isinstance(evidence, str):
        return None
    return FactorNote(present, evidence)


def _scale_of(framework: Framework) -> tuple[tuple[str, str, str], ...]:
    """The categories in order, with what each describes: what two versions must share."""
    bases = {each.id: each for each in framework.categories}
    rows = sorted(
        framework.categories, key=lambda each: bases[each.vulnerable_form_of or each.id].order
    )
    return tuple((each.id, each.vulnerable_form_of, each.describes) for each in rows)
