"""``form``: list the visit forms of a store, print a blank, or check a form being written."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.status import USER
from ssio_desktop.cli.told import Told, count, pairs, paragraphs, table
from ssio_desktop.errors import UserError
from ssio_desktop.services import blanks, form_library, forms, schools
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
    add_output(blank, "FILE.pdf")
    level.add("list", _list, "List the forms that visits can be written in.")
    install = level.add("install", _install, "Install a form from a workbook or a folder.")
    install.add_argument("file", metavar="FILE", help="a form’s folder of tables, or a workbook")
    for name, act, words in (
        ("retire", _retire, "Offer a form for new visits no longer."),
        ("restore", _restore, "Offer a retired form again."),
    ):
        level.add(name, act, words).add_argument("id", metavar="ID")
    show = level.add("show", _show, "List the questions of a form, or what changed in it.")
    show.add_argument("ref", metavar="ID@VERSION")
    show.add_argument("--since", metavar="VERSION", default="", help="what changed since this one")


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


def _install(call: Call) -> Told:
    path = Path(call.args.file)
    with call.workspace() as ws:
        info = form_library.install(ws, path).value
    data = {"id": info.id, "version": info.version, "title": info.title}
    return Told(data, f"“{info.title}” is installed ({info.ref}).")


def _retire(call: Call) -> Told:
    with call.workspace() as ws:
        info = form_library.retire(ws, call.args.id).value
    return Told({"id": info.id, "retired": True}, f"“{info.title}” is retired.")


def _restore(call: Call) -> Told:
    with call.workspace() as ws:
        info = form_library.restore(ws, call.args.id).value
    return Told({"id": info.id, "retired": False}, f"“{info.title}” is offered again.")


def _show(call: Call) -> Told:
    ref, since = call.args.ref, call.args.since
    with call.workspace() as ws:
        form = forms.definition(ws, ref)
        if since:
            before = forms.definition(ws, f"{form.id}@{since}")
            found = form_library.changes(before, form)
            data = [
                {"kind": c.kind, "key": c.key, "label": c.label, "before": c.before, "now": c.after}
                for c in found
            ]
            rows = [(c.kind, c.label, c.before, c.after) for c in found]
            return Told(data, table(("Change", "Question", "Before", "Now"), rows))
    lines = form_library.lines(form)
    told = [
        {
            "key": line.key,
            "kind": line.kind,
            "label": line.label,
            "required": line.required,
            "choices": list(line.choices),
        }
        for line in lines
    ]
    questions = [("  " * line.depth + line.label, line.kind) for line in lines]
    return Told(told, table(("Question", "Kind"), questions))
