"""The pages of casework and of evidence, each group led by the place in the rail."""

from __future__ import annotations

from ssio_desktop.ui import page_makers as makers
from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.wording import say

CASEWORK_PAGES: tuple[PageSpec, ...] = (
    PageSpec("casework", say("Casework"), "briefcase", makers.make_casework),
    PageSpec(
        "case",
        say("Casework of a school"),
        "briefcase",
        makers.make_case,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "strengths",
        say("School-to-school support"),
        "handshake",
        makers.make_strengths,
        in_rail=False,
        listed=True,
        parent="casework",
    ),
    PageSpec(
        "strengths-help",
        say("Find help"),
        "handshake",
        makers.make_find_help,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "capacity",
        say("Officers’ time"),
        "user",
        makers.make_capacity,
        in_rail=False,
        listed=True,
        parent="casework",
    ),
    PageSpec(
        "entitlement",
        say("Support of a school"),
        "handshake",
        makers.make_entitlement,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "formal-action",
        say("Formal action"),
        "gavel",
        makers.make_formal_action,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "watch",
        say("Watching a school"),
        "eye",
        makers.make_watch,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "action-plan",
        say("Action plan"),
        "target",
        makers.make_action_plan,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "self-evaluation",
        say("Self-evaluation"),
        "scale",
        makers.make_self_evaluation,
        in_rail=False,
        parent="casework",
    ),
    PageSpec(
        "partnership-board",
        say("Partnership board"),
        "gavel",
        makers.make_partnership,
        in_rail=False,
        parent="casework",
        one_writer=True,
    ),
    PageSpec(
        "solution",
        say("Structured solutions"),
        "link",
        makers.make_solution,
        in_rail=False,
        parent="casework",
    ),
)

EVIDENCE_PAGES: tuple[PageSpec, ...] = (
    PageSpec("evidence", say("Evidence"), "scale", makers.make_evidence),
    PageSpec(
        "inspected",
        say("Inspections of authorities"),
        "clipboard-check",
        makers.make_inspected,
        in_rail=False,
        listed=True,
        parent="evidence",
    ),
    PageSpec(
        "inspected-authority",
        say("Inspection of an authority"),
        "clipboard-check",
        makers.make_inspected_authority,
        in_rail=False,
        parent="evidence",
    ),
    PageSpec(
        "self-assessment",
        say("Self-assessment"),
        "file-text",
        makers.make_self_assessment,
        in_rail=False,
        listed=True,
        parent="evidence",
    ),
    PageSpec(
        "authority-plan",
        say("Plan of the authority"),
        "list-checks",
        makers.make_authority_plan,
        in_rail=False,
        listed=True,
        parent="evidence",
    ),
    PageSpec(
        "scrutiny-report",
        say("Report to the committee"),
        "file-text",
        makers.make_scrutiny_report,
        in_rail=False,
        parent="evidence",
    ),
)
