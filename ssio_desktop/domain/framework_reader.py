"""Reads a framework file (TOML) into its shapes, collecting every problem with a code.

Knows the fields; what must agree between them is in framework_checks. Opens no files itself.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace

from ssio_desktop.domain.framework_checks import cross_check
from ssio_desktop.domain.framework_entry import Entry
from ssio_desktop.domain.framework_types import (
    JUDGEMENTS,
    PHASES,
    AnswerLabel,
    Aspect,
    BestFitRule,
    BoardRhythm,
    Category,
    Criterion,
    FactName,
    Factor,
    Framework,
    FrameworkProblem,
    Operator,
    Scale,
    ScaleStep,
    Settles,
    Support,
    SupportBound,
    SupportUnit,
    Target,
    Task,
    Threshold,
    Wording,
)
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

MAX_FILE = 256_000
"""Longest framework file, in characters."""
_MAX_DOTS = 80
"""Most full stops in one line: the parser's time grows with their square in a dotted key."""

_WORDINGS: tuple[Wording, ...] = ("strengths", "concerns")
_UNITS: tuple[SupportUnit, ...] = ("visits", "days")
_BOUNDS: tuple[SupportBound, ...] = ("exactly", "at least", "up to")
_BOARDS: tuple[BoardRhythm, ...] = ("", "term", "half-term")
_FACTS: tuple[FactName, ...] = ("sixth-form category", "inspection age", "criteria of category")
_OPERATORS: tuple[Operator, ...] = ("at least", "at most", "one of", "some but not all")
_SETTLES: tuple[Settles, ...] = ("both", "met", "not met")


def load_framework(text: str, origin: str) -> Framework:
    """The framework in a file's text; UserError with the first problems when it cannot be used.

    origin: the file's name or path, for messages and for ``Framework.origin``.
    """
    framework, problems = check_framework(text, origin=origin)
    if framework is not None:
        return framework
    shown = " ".join(f"{each.where}: {each.what}" for each in problems[:3])
    more = f" And {len(problems) - 3} more." if len(problems) > 3 else ""
    raise UserError(
        say("The framework cannot be used. {shown}{more}", shown=shown, more=more),
        where=origin,
        remedy=problems[0].remedy,
        code=problems[0].code,
    )


def check_framework(
    text: str, *, origin: str = ""
) -> tuple[Framework | None, tuple[FrameworkProblem, ...]]:
    """The framework in a file's text and everything wrong with it, in the file's order.

    The framework is None exactly when there are problems.
    """
    raw, digest, problem = _parse(text.removeprefix("\ufeff"))
    if problem is not None:
        return None, (problem,)
    problems: list[FrameworkProblem] = []
    framework = _framework(Entry(raw, "", problems), digest, origin)
    problems.extend(cross_check(framework))
    return (None if problems else framework), tuple(problems)


def _parse(text: str) -> tuple[dict[str, object], str, FrameworkProblem | None]:
    """The file's content with its digest, or the problem that keeps it from being read."""

    def refused(code: str, what: str, where: str, remedy: str) -> FrameworkProblem:
        return FrameworkProblem(f"framework.{code}", what, where, remedy)

    if len(text) > MAX_FILE:
        return (
            {},
            "",
            refused(
                "too-large",
                say("The file has {count} characters.", count=len(text)),
                say("the whole file"),
                say(
                    "A framework has at most {max_file} characters; is this the right file?",
                    max_file=MAX_FILE,
                ),
            ),
        )
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MAX_DOTS:
            return (
                {},
                "",
                refused(
                    "too-complex",
                    say("A line has more than {max_dots} full stops.", max_dots=_MAX_DOTS),
                    say("line {number}", number=number),
                    say("Break the line, or check that this is the right file."),
                ),
            )
    try:
        raw: dict[str, object] = tomllib.loads(text)
        return raw, _digest(raw), None
    except RecursionError:
        return (
            {},
            "",
            refused(
                "too-complex",
                say("Lists and tables lie too deep inside each other."),
                say("the whole file"),
                say("Check that every [ and { is closed, and that this is the right file."),
            ),
        )
    except ValueError as error:
        return (
            {},
            "",
            refused(
                "not-readable",
                say("The file does not follow the rules of its format (TOML)."),
                _place_of(str(error)),
                say(
                    "Look there and at the line above for a missing quotation mark, equals sign or "
                    "bracket, a field written twice, or curly quotation marks around a value."
                ),
            ),
        )


def _place_of(message: str) -> str:
    """The place that the parser names at the end of its message, in plain words."""
    start = message.rfind("(at ")
    return message[start + 4 :].rstrip(")") if start >= 0 else "the whole file"


def _digest(raw: dict[str, object]) -> str:
    text = json.dumps(raw, sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _framework(entry: Entry, digest: str, origin: str) -> Framework:
    categories = _categories(entry.entries("categories", "category"))
    describes = {each.id: each.describes for each in categories}
    framework = Framework(
        id=entry.identifier("id"),
        version=entry.identifier("version", version=True),
        title=entry.text("title"),
        source=entry.text("source", required=False),
        rule=_rule(entry.table("best_fit", "best_fit")),
        answers=_answers(entry.entries("answers", "answer", required=False)),
        scales=tuple(_scale(each) for each in entry.entries("scales", "scale", required=False)),
        aspects=tuple(_aspect(each) for each in entry.entries("aspects", "aspect")),
        categories=categories,
        criteria=tuple(
            _criterion(each, describes) for each in entry.entries("criteria", "criterion")
        ),
        factors=tuple(
            _factor(each) for each in entry.entries("vulnerability", "factor", required=False)
        ),
        targets=tuple(_target(each) for each in entry.entries("targets", "target", required=False)),
        digest=digest,
        origin=origin,
    )
    entry.finish()
    return framework


def _rule(entry: Entry | None) -> BestFitRule:
    usual = BestFitRule()
    if entry is None:
        return usual

    def number(name: str, low: int, high: int, default: int) -> int:
        found = entry.number(name, low=low, high=high, default=default)
        return default if found is None else found

    rule = BestFitRule(
        mostly_met=number("mostly_met", 51, 100, usual.mostly_met),
        enough_answered=number("enough_answered", 1, 100, usual.enough_answered),
        close_call=number("close_call", 0, 50, usual.close_call),
        salient_weight=number("salient_weight", 1, 10, usual.salient_weight),
    )
    entry.finish()
    return rule


def _answers(entries: list[Entry]) -> tuple[AnswerLabel, ...]:
    found: list[AnswerLabel] = []
    for entry in entries:
        found.append(AnswerLabel(entry.word("id", JUDGEMENTS, None), entry.text("label")))
        entry.finish()
    return tuple(found) or tuple(AnswerLabel(each, each.capitalize()) for each in JUDGEMENTS)


def _scale(entry: Entry) -> Scale:
    steps: list[ScaleStep] = []
    scale_id, title = entry.identifier("id"), entry.text("title")
    for each in entry.entries("values", "value"):
        step = each.identifier("id")
        steps.append(ScaleStep(step, each.text("label", required=False) or step))
        each.finish()
    scale = Scale(scale_id, title, tuple(steps), entry.text("note", required=False))
    entry.finish()
    return scale


def _aspect(entry: Entry) -> Aspect:
    aspect = Aspect(entry.identifier("id"), entry.text("title"), entry.text("hint", required=False))
    entry.finish()
    return aspect


def _categories(entries: list[Entry]) -> tuple[Category, ...]:
    """All categories; a vulnerable form takes order and support from its own category."""
    found: list[Category] = []
    for entry in entries:
        base_id = entry.text("vulnerable_form_of", required=False)
        plain = (each for each in found if not each.vulnerable_form_of)
        base = next((each for each in plain if each.id == base_id), None)
        if base_id and base is None:
            entry.problem(
                "vulnerable-unknown",
                say(
                    "“{base_id}” is not a category that can have a temporarily vulnerable form.",
                    base_id=base_id[:60],
                ),
                say(
                    "Name a category that stands earlier in the file and is not such a form itself."
                ),
                name="vulnerable_form_of",
            )
        order = base.order if base else entry.number("order", low=1, high=99)
        if order is None:
            if not base_id and not entry.given("order"):
                entry.problem(
                    "field-missing",
                    say("“order” is missing."),
                    say("Add “order = …”."),
                    name="order",
                )
            order = 0
        support_entry = entry.table("support", "support")
        support = _support(support_entry)
        if base and support.amount is None:
            support = Support(
                base.support.amount,
                base.support.unit,
                base.support.bound,
                base.support.without_package,
                (*base.support.lines, *support.lines),
            )
        found.append(
            Category(
                id=entry.identifier("id"),
                name=entry.text("name"),
                order=order,
                describes=base.describes
                if base
                else entry.word("describes", _WORDINGS, "strengths" if base_id else None),
                support=support,
                tasks=(*(base.tasks if base else ()), *_tasks(entry)),
                vulnerable_form_of=base_id,
                causing_concern=entry.flag("causing_concern"),
                board=entry.word("board", _BOARDS, ""),
                good_or_better=base.good_or_better if base else entry.flag("good_or_better"),
                source=entry.text("source", required=False),
            )
        )
        entry.finish()
    is_said = any(entry.given("good_or_better") for entry in entries)
    return tuple(found if is_said else _usually_good(found))


def _usually_good(categories: list[Category]) -> Iterator[Category]:
    """Where a file says of no category whether it is good or better, those are that have a
    vulnerable form: it is for schools that are otherwise sound."""
    forms = {each.vulnerable_form_of for each in categories} - {""}
    for each in categories:
        yield replace(each, good_or_better=(each.vulnerable_form_of or each.id) in forms)


def _support(entry: Entry | None) -> Support:
    if entry is None:
        return Support()
    support = Support(
        amount=entry.number("amount", low=0, high=366),
        unit=entry.word("unit", _UNITS, "visits"),
        bound=entry.word("bound", _BOUNDS, "exactly"),
        without_package=entry.number("without_package", low=0, high=366),
        lines=entry.texts("lines"),
    )
    entry.finish()
    return support


def _tasks(entry: Entry) -> tuple[Task, ...]:
    tasks: list[Task] = []
    for each in entry.entries("tasks", "task", required=False):
        tasks.append(Task(each.identifier("id"), each.text("text")))
        each.finish()
    return tuple(tasks)


def _criterion(entry: Entry, describes: dict[str, Wording]) -> Criterion:
    category = entry.text("category")
    criterion = Criterion(
        id=entry.identifier("id"),
        category=category,
        aspect=entry.text("aspect"),
        text=entry.text("text"),
        source=entry.text("source"),
        worded=entry.word("worded", _WORDINGS, describes.get(category, "strengths")),
        phases=_phases(entry),
        needs_sixth_form=entry.flag("needs_sixth_form"),
        needs_early_years=entry.flag("needs_early_years"),
        threshold=_threshold(entry.table("threshold", "threshold")),
    )
    entry.finish()
    return criterion


def _phases(entry: Entry) -> tuple[str, ...]:
    phases = tuple(each.lower() for each in entry.texts("phases"))
    for each in phases:
        if each not in PHASES:
            entry.problem(
                "phase-unknown",
                say("“{each}” is not a phase of the school register.", each=each[:60]),
                "Write one of: " + ", ".join(f"“{phase}”" for phase in PHASES) + ".",
                name="phases",
            )
    return phases


def _threshold(entry: Entry | None) -> Threshold | None:
    if entry is None:
        return None
    threshold = Threshold(
        fact=entry.word("fact", _FACTS, None),
        operator=entry.word("operator", _OPERATORS, None),
        values=entry.texts("value"),
        scale=entry.text("scale", required=False),
        settles=entry.word("settles", _SETTLES, "both"),
        hard=entry.flag("hard"),
    )
    entry.finish()
    return threshold


def _factor(entry: Entry) -> Factor:
    factor = Factor(
        id=entry.identifier("id"),
        text=entry.text("text"),
        source=entry.text("source"),
        threshold=_threshold(entry.table("threshold", "threshold")),
    )
    entry.finish()
    return factor


def _target(entry: Entry) -> Target:
    target = Target(
        id=entry.identifier("id"),
        text=entry.text("text"),
        by=entry.number("by", low=1990, high=2200, default=0) or 0,
        source=entry.text("source"),
        phases=_phases(entry),
        groups=entry.texts("groups"),
    )
    if not entry.given("by"):
        entry.problem(
            "field-missing", say("“by” is missing."), say("Add “by = …”, a year."), name="by"
        )
    entry.finish()
    return target
