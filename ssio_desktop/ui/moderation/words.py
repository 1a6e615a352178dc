"""How moderation’s facts are put into words."""

from __future__ import annotations

from ssio_desktop.domain.agreement import Agreement
from ssio_desktop.services.moderation import CONCERN_WORDS, ModerationRow
from ssio_desktop.services.second_looks import State
from ssio_desktop.ui.language import said, translate


def concern_words(row: ModerationRow) -> str:
    """Everything that gives concern, with its points."""
    return "; ".join(f"{said(CONCERN_WORDS[each.what])} ({each.points})" for each in row.concern)


def cited_words(row: ModerationRow) -> str:
    """How many of the criteria judged cite evidence."""
    if not row.judged:
        return ""
    return translate("moderation", "{cited} of {judged}").format(cited=row.cited, judged=row.judged)


def decided_word(row: ModerationRow) -> str:
    """The board’s category in short, with what it was or when."""
    decision = row.decision
    if decision is None:
        return ""
    if row.overtaken:
        return translate("moderation", "{category}, of {judged} judged before").format(
            category=decision.category, judged=decision.judged
        )
    if decision.between:
        return translate("moderation", "{category}, between meetings").format(
            category=decision.category
        )
    if decision.agrees:
        return translate("moderation", "{category}, agreed").format(category=decision.category)
    return translate("moderation", "{category}, changed").format(category=decision.category)


def state_word(state: State) -> str:
    """How far a second judgement is."""
    return {
        "waiting": translate("moderation", "Not begun"),
        "begun": translate("moderation", "Begun"),
        "judged": translate("moderation", "Judged"),
    }[state]


def share_words(found: Agreement) -> str:
    """Equal pairs in per cent, with the counts."""
    if found.whole_percent is None:
        return translate("moderation", "None to compare")
    return translate("moderation", "{percentage} % ({same} of {pairs})").format(
        percentage=found.whole_percent, same=found.same, pairs=found.pairs
    )


def kappa_words(found: Agreement) -> str:
    """Weighted kappa, or why there is none."""
    if not found.is_enough:
        return translate("moderation", "Too few to tell")
    if found.kappa is None:
        return translate("moderation", "Not defined")
    return f"{found.kappa:.2f}".replace("-", "−")
