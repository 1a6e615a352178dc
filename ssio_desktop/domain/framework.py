"""The door to categorisation frameworks: their shapes, and reading them from text."""

from __future__ import annotations

from ssio_desktop.domain.framework_reader import check_framework, load_framework
from ssio_desktop.domain.framework_types import (
    JUDGEMENTS,
    KNOWN,
    AnswerLabel,
    Aspect,
    BestFitRule,
    Category,
    Criterion,
    Factor,
    Framework,
    FrameworkProblem,
    Judgement,
    Scale,
    ScaleStep,
    Support,
    Target,
    Task,
    Threshold,
)

__all__ = [
    "JUDGEMENTS",
    "KNOWN",
    "AnswerLabel",
    "Aspect",
    "BestFitRule",
    "Category",
    "Criterion",
    "Factor",
    "Framework",
    "FrameworkProblem",
    "Judgement",
    "Scale",
    "ScaleStep",
    "Support",
    "Target",
    "Task",
    "Threshold",
    "check_framework",
    "load_framework",
]
