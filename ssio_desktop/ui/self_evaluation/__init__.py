"""The page of a school’s evaluation of itself, beside the officer’s."""

from ssio_desktop.ui.self_evaluation.page import SelfEvaluationPage

__all__ = ["SelfEvaluationPage"]
