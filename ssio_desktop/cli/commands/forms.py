"""``form``: list the visit forms of a store, print a blank, or check a form being written."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.status import USER
from ssio_desktop.cli.told import Told, count, pairs, paragraphs, table
from ssio_desktop.errors import UserError
from ssio_desktop.services import blanks, forms, schools
from ssio_desktop.xforms.install import check_form


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("form", "Check a visit form, or list those that can be used.")
    check = level.add("check", _check, "Say everything that is wrong with a form.")
    check.add_argument("file", metavar="FILE", help="a form’s folder of tables, or a workbook")
    blank = level.add("blank", _blank, "Write a form as a blank to be filled in by hand, as a PDF.")
    blank.add_argument("form", metavar="FORM", help="as “form list” names it, or ID@VERSION")
    blank.add_argument(
        "--school", metavar="URN", dest="urn", default="", help="print what is known of it"
    )
    blank.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    level.add("list", _list, "List the forms that visits can be written in.")


def _check(call: Call) -> Told:
    path = Path(call.args.file)
    if not path.exists():
        raise UserError(
            "There is no such form.",
            where=str(path),
            remedy="Name a folder with survey.csv, or a workbook.",
            code="file.missing",
        )
    form, problems = check_form(path)
    told = [
        {"code": each.code, "what": each.what, "where": each.where, "remedy": each.remedy}
        for each in problems
    ]
    if form is None:
        lines = [f"{each.where or path.name}: {each.what} {each.remedy}" for each in problems]
        heading = f"{path.name} cannot be used: {count(len(problems), 'problem')}."
        return Told(
            {"usable": False, "form": None, "problems": told},
            paragraphs(heading, "\n".join(line.rstrip() for line in lines)),
            USER,
        )
    questions = form.question_count
    summary = {
        "id": form.id,
        "version": form.version,
        "title": form.title,
        "questions": questions,
        "languages": list(form.languages),
    }
    facts = pairs([("Form", f"{form.title} ({form.id}@{form.version})"), ("Questions", questions)])
    return Told(
        {"usable": True, "form": summary, "problems": told},
        paragraphs(f"{path.name} can be used.", facts),
    )


def _blank(call: Call) -> Told:
    with call.workspace() as ws:
        forms.install_packed_forms(ws)
        urn = schools.require_urn(call.args.urn) if call.args.urn else ""
        done = blanks.write_blank(ws, call.args.form, Path(call.args.output), urn)
        info = forms.named_form(ws, call.args.form)
    data = {"file": str(done.value), "form": info.ref, "urn": urn or None}
    return Told(data, f"The blank of {info.ref} is in {done.value}.")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        forms.install_packed_forms(ws)
        found = forms.forms(ws)
    data = [{"id": each.id, "version": each.version, "title": each.title} for each in found]
    rows = [(each.id, each.version, each.title) for each in found]
    return Told(data, table(("Id", "Version", "Title"), rows))
