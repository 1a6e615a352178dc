"""``framework``: check a categorisation framework, or take one into use."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.given import read_text
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.status import USER
from ssio_desktop.cli.told import Told, count, pairs, paragraphs
from ssio_desktop.domain.framework import check_framework
from ssio_desktop.services.frameworks import install_framework


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("framework", "Check a categorisation framework, or take one into use.")
    check = level.add("check", _check, "Say everything that is wrong with a framework’s file.")
    check.add_argument("file", metavar="FILE")
    use = level.add("use", _use, "Take an authority’s own framework into use for new judgements.")
    use.add_argument("file", metavar="FILE")


def _check(call: Call) -> Told:
    path = Path(call.args.file)
    framework, problems = check_framework(read_text(path), origin=path.name)
    told = [
        {"code": each.code, "what": each.what, "where": each.where, "remedy": each.remedy}
        for each in problems
    ]
    if framework is None:
        lines = [f"{each.where}: {each.what} {each.remedy}" for each in problems]
        heading = f"{path.name} cannot be used: {count(len(problems), 'problem')}."
        return Told(
            {"usable": False, "framework": None, "problems": told},
            paragraphs(heading, "\n".join(lines)),
            USER,
        )
    summary = {
        "id": framework.id,
        "version": framework.version,
        "title": framework.title,
        "digest": framework.digest,
        "categories": [each.id for each in framework.categories],
        "criteria": len(framework.criteria),
        "factors": len(framework.factors),
    }
    facts = pairs(
        [
            ("Framework", f"{framework.title} ({framework.ref})"),
            ("Categories", ", ".join(each.id for each in framework.categories)),
            ("Criteria", len(framework.criteria)),
            ("Factors of vulnerability", len(framework.factors)),
        ]
    )
    data = {"usable": True, "framework": summary, "problems": told}
    return Told(data, paragraphs(f"{path.name} can be used.", facts))


def _use(call: Call) -> Told:
    path = Path(call.args.file)
    read_text(path)
    with call.workspace() as ws:
        done = install_framework(ws, path)
    return Told(
        {"framework": done.value.ref, "title": done.value.title, "change": done.batch},
        done.label + ".",
    )
