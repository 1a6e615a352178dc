"""How fast is anything found among 100,000 answers, beside looking through all of them in turn?"""

from __future__ import annotations

import random
from collections.abc import Sequence

from bench.measure import Case, Comparison, timed
from bench.places import Place, with_caseload
from ssio_desktop.domain.identity import new_id
from ssio_desktop.services import searching
from ssio_desktop.services.searching import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write

_WORDS = [
    "pupils",
    "teaching",
    "reading",
    "phonics",
    "governors",
    "attendance",
    "leaders",
    "curriculum",
    "assessment",
    "progress",
    "boundaries",
    "vulnerable",
    "evidence",
    "behaviour",
    "lesson",
    "books",
    "spelling",
    "fractions",
    "science",
    "history",
    "support",
    "challenge",
    "monitoring",
    "data",
    "outcomes",
    "safeguarding",
    "training",
    "staff",
    "classroom",
    "question",
]
_TYPED = (
    "pupils",
    "the pupils read",
    "“reading phonics” science",
    "safeguarding training for staff",
    "quadratics",
    "curriculum assessment progress",
    "s h d",
)
_ANSWERS = 10
"""Long answers of a visit."""


def comparisons(place: Place) -> Sequence[Comparison]:
    """A rare word, a common word, and a common word with filters."""
    ws = place.workspace("searched")
    place.kept(ws)
    urns = with_caseload(place, ws, 10)
    count = place.size(100_000, 500)
    _fill(ws, urns, count)
    answers = f"{count:,} answers"
    return [
        Comparison(
            f"Finding a word in {answers}",
            _ours("one that few have", ws, Wanted("quadratics")),
            (_plain("LIKE over the events", ws, "quadratics"),),
        ),
        Comparison(
            f"Finding a word in {answers}, almost all of which have it",
            _ours("the beginning of a word", ws, Wanted("pupil")),
            (_plain("LIKE over the events", ws, "pupil"),),
        ),
        Comparison(
            f"Finding a phrase in {answers}",
            _ours("two words next to each other", ws, Wanted("“reading phonics”")),
            (_plain("LIKE over the events", ws, "reading phonics"),),
        ),
        Comparison(
            f"Finding a common word in {answers}, at one school",
            _ours("with a filter", ws, Wanted("pupil", urn=urns[0])),
            (_plain("LIKE over the events", ws, "pupil"),),
        ),
        Comparison(
            f"Finding one letter in {answers}",
            _ours("the beginning of very many words", ws, Wanted("s")),
            (_plain("LIKE over the events", ws, "s"),),
        ),
        Comparison(
            f"Finding as one types, letter by letter, in {answers}: the slowest but 5 in 100",
            Case("every beginning of the sentences", lambda: _slowest(ws, _beginnings())),
            runs=place.size(3, 1),
        ),
    ]


def _beginnings() -> list[str]:
    """What stands in the field while sentences are typed: rare words, those that every answer has,
    single letters, phrases that are not closed yet."""
    return [typed[:end] for typed in _TYPED for end in range(1, len(typed) + 1)]


def _slowest(ws: Workspace, asked: Sequence[str]) -> float:
    """The 95th percentile of the seconds that each takes."""
    took = sorted(timed(lambda each=each: searching.search(ws, Wanted(each))) for each in asked)  # type: ignore[misc]
    return took[int(0.95 * (len(took) - 1))]


def _fill(ws: Workspace, urns: Sequence[str], count: int) -> None:
    """Write so many long answers, a thousand in a transaction."""
    chance = random.Random(20)
    writes: list[Write] = []
    for number in range(0, count, _ANSWERS):
        entity = f"visit/{new_id()}"
        writes += [
            Write(entity, "school", urns[(number // _ANSWERS) % len(urns)]),
            Write(entity, "form", "termly-core@2"),
            Write(entity, "answers.visit.visit_date", "2026-10-13"),
        ]
        for answer in range(_ANSWERS):
            words = ["pupils", *chance.choices(_WORDS, k=59)]
            if chance.random() < 0.0005:
                words.append("quadratics")
            writes.append(Write(entity, f"answers.findings.part{answer}", " ".join(words)))
        if len(writes) > 1_000:
            ws.record(writes, None, label="Answers")
            writes = []
    ws.record(writes, None, label="Answers")


def _ours(label: str, ws: Workspace, wanted: Wanted) -> Case:
    return Case(label, lambda: timed(lambda: searching.search(ws, wanted)))


def _plain(label: str, ws: Workspace, word: str) -> Case:
    def run() -> object:
        return ws.store.db.conn.execute(
            "SELECT e.entity, e.path, e.value FROM heads h JOIN events e ON e.seq = h.seq "
            "WHERE e.value LIKE ? ORDER BY e.seq DESC LIMIT 400",
            (f"%{word}%",),
        ).fetchall()

    return Case(label, lambda: timed(run))
