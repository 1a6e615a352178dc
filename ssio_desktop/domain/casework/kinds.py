"""The kinds of record that casework is made of. Whatever tells, finds, hands on, discloses or
disposes of records asks here; a further kind needs one more entry in :data:`CASE_KINDS`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class CaseKind:
    """A kind. id: of its entities, whose key is a school's URN, alone or with ``:`` and more.

    title: what one is, of ``{school}``. many: what retention calls them all. years: how long they
    are kept after the school year of their latest entry. fields: what stands at the first part of
    a path, in words.
    """

    id: str
    title: str
    many: str
    years: int = 6
    fields: Mapping[str, str] = field(default_factory=dict)

    def entity(self, urn: str, key: str = "") -> str:
        """The entity of a school's record."""
        return f"{self.id}/{urn}:{key}" if key else f"{self.id}/{urn}"


CASE_KINDS: Final[Mapping[str, CaseKind]] = {
    kind.id: kind
    for kind in (
        CaseKind(
            "entitlement",
            say("Support agreed for {school}"),
            say("Support and its charges"),
            fields={
                "session": say("Session of support"),
                "extra": say("Support beyond the category"),
            },
        ),
        CaseKind(
            "self-evaluation",
            say("Self-evaluation of {school}"),
            say("Self-evaluations beside officers’ views"),
            fields={
                "details": say("Framework, day and giver"),
                "school": say("The school’s own view of an area"),
                "officer": say("The officer’s view of an area"),
                "withdrawn": say("Self-evaluation taken back"),
            },
        ),
        CaseKind(
            "action-plan",
            say("Action plan of {school}"),
            say("Action plans"),
            fields={
                "variant": say("Kind of plan"),
                "title": say("Title of the plan"),
                "starts": say("First day of the plan"),
                "ends": say("Last day of the plan"),
                "received": say("Day on which the inspectors’ report came"),
                "follows": say("Plan that it was copied from"),
                "about": say("What the plan says of itself"),
                "priority": say("Priority of the plan"),
                "milestone": say("Milestone of the plan"),
                "action": say("Action of the plan"),
                "progress": say("Progress with the plan"),
                "moved": say("Milestone moved to another board"),
                "agreed": say("Agreement of the plan"),
                "closed": say("End of the plan"),
                "withdrawn": say("Plan taken back"),
            },
        ),
        CaseKind(
            "partnership-board",
            say("Partnership board of {school}"),
            say("Partnership boards and their members"),
            fields={
                "member": say("Member of the board"),
                "left": say("Last day of a member of the board"),
                "skip": say("Reason why no board meets in a half-term"),
            },
        ),
        CaseKind(
            "partnership-meeting",
            say("Meeting of the partnership board of {school}"),
            say("Meetings of partnership boards"),
            fields={
                "cancelled": say("Reason why a board was not held"),
                "begun": say("That the board met"),
                "closed": say("Closing of the minutes"),
                "decision": say("Decision or action of the board"),
                "progress": say("Progress of an action of the board"),
                "rag": say("Judgement of a milestone by the board"),
                "overall": say("Judgement of progress as a whole by the board"),
                "advice": say("Recommendation of the board"),
                "approved": say("Approval of the minutes"),
            },
        ),
        CaseKind(
            "solution",
            say("Structured solutions for {school}"),
            say("Structured solutions considered and chosen"),
            fields={
                "considered": say("Option considered"),
                "chosen": say("Option chosen"),
                "governance": say("Governance"),
                "partner": say("Partner"),
                "step": say("Step"),
                "done": say("Step done"),
                "ended": say("How it ended"),
            },
        ),
        CaseKind(
            "formal-action",
            say("Formal action at {school}"),
            say("Cases of formal action"),
            fields={
                "opened": say("How the case began"),
                "step": say("Step of the case"),
                "evidence": say("Evidence for a ground"),
            },
        ),
        CaseKind(
            "watch",
            say("Watch kept on {school}"),
            say("Watchlist and direction of travel"),
            fields={
                "begun": say("Putting on watch"),
                "direction": say("Direction of travel"),
                "ended": say("Taking off watch"),
            },
        ),
        CaseKind(
            "offer",
            say("Strength offered by {school}"),
            say("Strengths that schools offer"),
            fields={
                "made": say("Strength"),
                "consent": say("The school’s consent to be asked"),
                "ended": say("End, with its reason"),
            },
        ),
        CaseKind(
            "leader",
            say("Leader of {school} who helps others"),
            say("Leaders who help other schools"),
            fields={"made": say("Leader"), "ended": say("End, with its reason")},
        ),
        CaseKind(
            "need",
            say("Help that {school} needs"),
            say("Needs for help from another school"),
            fields={
                "made": say("Need"),
                "answer": say("What was said of a proposed helper"),
                "ended": say("End, with its reason"),
            },
        ),
        CaseKind(
            "deployment",
            say("Help arranged for {school}"),
            say("Help between schools"),
            fields={
                "made": say("Help as arranged"),
                "used": say("Days given"),
                "outcome": say("What came of the help"),
                "ended": say("End, with its reason"),
            },
        ),
        CaseKind(
            "impact",
            say("What came of the support of {school}"),
            say("Judgements of what came of support"),
            fields={
                "judged": say("Judgement, with what speaks against it"),
                "withdrawn": say("Judgement taken back"),
            },
        ),
    )
}
"""The kinds by id."""


def is_casework(kind: str) -> bool:
    """Whether entities of a kind are casework."""
    return kind in CASE_KINDS


def school_of(key: str) -> str:
    """The school of a record of casework, by the entity's key."""
    return key.partition(":")[0]
