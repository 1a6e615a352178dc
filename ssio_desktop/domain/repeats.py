"""The repeats of a note's answers: rows that somebody added, such as the actions that were agreed.

Answers are by form path; ``actions:k3f9`` holds the place of a row among the others, and what is
answered in it stands at ``actions:k3f9.what``.
"""

from __future__ import annotations

from collections.abc import Mapping

from ssio_desktop.domain.events import Json


def repeat_instances(answers: Mapping[str, Json], repeat: str) -> list[dict[str, Json]]:
    """The instances of a repeat in a visit's answers, in the order of the note."""
    return list(_instances(answers, repeat).values())


def instances_by_id(answers: Mapping[str, Json], repeat: str) -> dict[str, dict[str, Json]]:
    """The instances that say what is to be done, by their id, in the order of the note."""
    return {key: row for key, row in _instances(answers, repeat).items() if row.get("what")}


def _instances(answers: Mapping[str, Json], repeat: str) -> dict[str, dict[str, Json]]:
    instances: dict[str, dict[str, Json]] = {}
    order: dict[str, float] = {}
    start = f"{repeat}:"
    for path, value in answers.items():
        if not path.startswith(start):
            continue
        instance, _, rest = path[len(start) :].partition(".")
        if not instance:
            continue
        if rest:
            instances.setdefault(instance, {})[rest] = value
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            order[instance] = value
            instances.setdefault(instance, {})
    if len(instances) < 2:
        return instances
    ranked = sorted(instances, key=lambda instance: (order.get(instance, 1e9), instance))
    return {instance: instances[instance] for instance in ranked}
