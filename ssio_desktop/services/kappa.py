"""Cohen’s weighted kappa of two judges, by NLTK: the one place that knows how it is computed."""

from __future__ import annotations

from collections.abc import Sequence


def weighted_kappa(matrix: Sequence[Sequence[int]]) -> float | None:
    """Cohen’s weighted kappa (J. Cohen, Psychological Bulletin 70 (1968), 213–220) of a square
    matrix of counts, where a disagreement weighs as many steps as the two values lie apart.

    None where it is not defined: without pairs, or where both gave one and the same value
    throughout, so that no disagreement is expected.
    """
    pairs = [
        (row, column)
        for row, counts in enumerate(matrix)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    if len({place for pair in pairs for place in pair}) < 2:
        return None
    # A third of a second, which nobody waits for who opens no page that tells a kappa.
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415

    judged = [
        (judge, school, place)
        for school, pair in enumerate(pairs)
        for judge, place in zip(("first", "second"), pair, strict=True)
    ]
    task = AnnotationTask(judged, distance=lambda one, other: abs(one - other))
    return float(task.weighted_kappa_pairwise("first", "second"))
