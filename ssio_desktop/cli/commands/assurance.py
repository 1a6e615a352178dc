"""``assurance``: officers’ work read after the event: samples, findings, times, training."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli import assurance_words as words
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.moderation_words import agreement_data, agreement_text
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.post_words import add_file_passphrase
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.assurance.readings import STANDING_WORDS, Judged, WorkReading
from ssio_desktop.domain.assurance.sheets import VERDICTS
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import setting_up
from ssio_desktop.services.assurance import files, findings, reading, sampling, training, who
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.results import Outcome


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("assurance", "Look at officers’ work after the event, with its context.")
    level.add("points", _points, "List the points that a report is read against today.")
    draw = level.add(
        "draw",
        _draw,
        "Draw a sample of a term’s finished reports.",
        more="The seed and all that could be drawn are recorded, so that anybody can draw again.",
    )
    draw.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    draw.add_argument("--one-in", type=int, default=sampling.ONE_IN, metavar="N")
    draw.add_argument("--least", type=int, default=sampling.LEAST, metavar="N", help="each officer")
    draw.add_argument("--seed", default="", metavar="TEXT", help="made by chance when left out")
    draw.add_argument("--reader", action="append", metavar="NAME", help="may be repeated")
    level.add("samples", _samples, "List the samples drawn.")
    again = level.add("redraw", _redraw, "Draw a sample again from its seed, and compare.")
    again.add_argument("id", metavar="SAMPLE")
    assign = level.add("assign", _assign, "Let somebody else read a report of a sample.")
    assign.add_argument("id", metavar="SAMPLE")
    assign.add_argument("visit", metavar="VISIT")
    assign.add_argument("--reader", required=True, metavar="NAME")
    begin = level.add("begin", _begin, "Begin to read a finished report.")
    begin.add_argument("visit", metavar="VISIT")
    begin.add_argument("--sample", default="", metavar="SAMPLE")
    begin.add_argument("--reader", default="", metavar="NAME", help="who reads it, else you")
    listing = level.add("list", _list, "List the readings that are yours to see.")
    listing.add_argument("--officer", default="", metavar="NAME")
    _reading(level.add("show", _show, "Show a reading."))
    judge = _reading(level.add("judge", _judge, "Record what was found at a point."))
    judge.add_argument("point", metavar="POINT", help="as “assurance points” names it")
    judge.add_argument("--verdict", required=True, choices=VERDICTS)
    for name, what in (
        ("quote", "words of the report"),
        ("praise", "what to keep"),
        ("do", "what to do next time"),
    ):
        judge.add_argument(f"--{name}", default="", metavar="TEXT", help=what)
    finish = _reading(level.add("finish", _finish, "Say that a report was read as a whole."))
    finish.add_argument("--summary", default="", metavar="TEXT")
    _reading(level.add("give", _give, "Give a finished reading to the officer."))
    reply = _reading(level.add("reply", _reply, "Reply to a reading of your own work."))
    reply.add_argument("text", metavar="TEXT")
    reply.add_argument("--point", default="", metavar="POINT")
    back = _reading(level.add("withdraw", _withdraw, "Take a reading back."))
    back.add_argument("--reason", required=True, metavar="TEXT")
    _since(level.add("service", _service, "What was found of the whole service, with its context."))
    own = _since(
        level.add("officer", _officer, "What was found of one officer’s work, else yours.")
    )
    own.add_argument("officer", nargs="?", default="me", metavar="NAME")
    agree = level.add("train", _train, "Agree on training.")
    agree.add_argument("--theme", required=True, metavar="THEME")
    agree.add_argument("--what", required=True, metavar="TEXT")
    agree.add_argument("--by", required=True, metavar="WHO", help="sees to it")
    agree.add_argument("--due", required=True, metavar="DAY")
    agree.add_argument("--officer", action="append", metavar="NAME", help="none for the team")
    done = level.add("trained", _trained, "Say that training was done, and what came of it.")
    done.add_argument("id", metavar="TRAINING")
    done.add_argument("--day", required=True, metavar="DAY")
    done.add_argument("--came", required=True, metavar="TEXT")
    write = level.add("write", _write, "Write what was given to an officer, sealed for them.")
    write.add_argument("officer", metavar="NAME")
    add_output(write, "FILE", help="or a folder")
    add_file_passphrase(write)
    leads = level.add("lead", _lead, "Say who looks at officers’ work; nobody named: show it.")
    leads.add_argument("officer", nargs="*", metavar="NAME")


def _reading(parser: Parser) -> Parser:
    parser.add_argument("id", metavar="READING")
    return parser


def _since(parser: Parser) -> Parser:
    parser.add_argument("--since", default="", metavar="TERM", help="a year when left out")
    return parser


def _points(call: Call) -> Told:
    with call.workspace() as ws:
        sheet = sheets(ws).on(ws.today())
    data = {
        "sheet": sheet.id,
        "since": sheet.since.isoformat(),
        "points": [
            {
                "point": each.id,
                "theme": each.theme,
                "title": each.title,
                "asks": each.asks,
                "source": each.source,
            }
            for each in sheet.points
        ],
    }
    rows = ((each.id, each.title, each.asks) for each in sheet.points)
    return Told(data, table(("Point", "Title", "Asks"), rows))


def _draw(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        plan = sampling.plan_of(ws, call.term(), args.one_in, args.least, args.seed)
        readers = [find_officer(ws, each).id for each in args.reader or ()]
        done = sampling.draw_sample(ws, plan, readers)
        rows = sampling.rows_of(ws, done.value, ())
    data = {
        **words.sample_data(done.value),
        "reports": [words.sampled_data(each) for each in rows],
        "change": done.batch,
    }
    drawn = f"{len(done.value.drawn)} of {count(len(done.value.of), 'report')}, seed {plan.seed}."
    return Told(data, paragraphs(words.sampled_text(rows), drawn))


def _samples(call: Call) -> Told:
    with call.workspace() as ws:
        who.require_lead(ws)
        found = sampling.samples(ws)
    rows = (
        (each.plan.first, each.plan.last, len(each.drawn), len(each.of), each.plan.seed, each.id)
        for each in found
    )
    listed = table(("First", "Last", "Drawn", "Of", "Seed", "Sample"), rows)
    return Told([words.sample_data(each) for each in found], listed if found else "None was drawn.")


def _redraw(call: Call) -> Told:
    with call.workspace() as ws:
        found, drawn = sampling.redraw(ws, call.args.id)
        rows = sampling.rows_of(ws, found, reading.readings(ws))
    data = {
        **words.sample_data(found),
        "drawn_again": list(drawn),
        "reports": [words.sampled_data(each) for each in rows],
    }
    said = (
        "Drawn again, it gives the very same reports."
        if found.holds()
        else "Drawn again, it gives other reports than those recorded."
    )
    return Told(data, paragraphs(words.sampled_text(rows), said))


def _assign(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        reader = find_officer(ws, args.reader)
        done = sampling.assign(ws, args.id, args.visit, reader.id)
    data = {**words.sample_data(done.value), "change": done.batch}
    return Told(data, f"{done.label}.")


def _begin(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        reader = find_officer(ws, args.reader).id if args.reader else ""
        return _done(reading.begin(ws, args.visit, args.sample, reader))


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer).id if call.args.officer else ""
        found = reading.readings(ws, officer)
        rows = [
            (
                setting_up.officer(ws, each.officer).name,
                reading.school_name(ws, each.urn),
                each.visited,
                STANDING_WORDS[each.standing],
                each.id,
            )
            for each in found
        ]
    listed = table(("Officer", "School", "Visit", "Standing", "Reading"), rows)
    data = [words.reading_data(each) for each in found]
    return Told(data, paragraphs(listed if found else "", count(len(found), "reading") + "."))


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        opened = reading.open_reading(ws, call.args.id)
    data = {
        **words.reading_data(opened.reading),
        "open": [each.id for each in opened.open],
        "passages": [{"path": each.path, "text": each.text} for each in opened.passages],
    }
    return Told(data, words.reading_text(opened))


def _judge(call: Call) -> Told:
    args = call.args
    judged = Judged(args.point, args.verdict, args.quote, "", args.praise, args.do)
    with call.workspace() as ws:
        return _done(reading.judge(ws, args.id, judged))


def _finish(call: Call) -> Told:
    with call.workspace() as ws:
        return _done(reading.finish(ws, call.args.id, call.args.summary))


def _give(call: Call) -> Told:
    with call.workspace() as ws:
        return _done(reading.give(ws, call.args.id))


def _reply(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = reading.reply(ws, args.id, args.text, args.point)
    return Told({"reply": done.value, "change": done.batch}, f"{done.label}.")


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = reading.withdraw(ws, call.args.id, call.args.reason)
    return Told({"reading": call.args.id, "change": done.batch}, f"{done.label}.")


def _service(call: Call) -> Told:
    with call.workspace() as ws:
        found = findings.service(ws, _term(call))
        needs = [
            (each, setting_up.officer(ws, each.officer).name, training.reasons(ws, each))
            for each in found.needs
        ]
        titles = {each.id: each.title for each in sheets(ws).themes}
    data = {
        "since": str(found.since),
        "finished": found.finished,
        "sample": words.sample_data(found.sample) if found.sample else None,
        "waiting": found.waiting,
        "to_give": found.to_give,
        "officers": [words.officer_data(each) for each in found.officers],
        "themes": words.themes_data(found.themes),
        "times": words.times_data(found.times),
        "agreement": agreement_data(found.agreement),
        "apart": [each.criterion.id for each in findings.judged_apart(found.agreement)],
        "needs": [words.need_data(*each) for each in needs],
        "training": [words.training_data(each) for each in found.training],
    }
    return Told(
        data,
        paragraphs(
            f"Since {found.since.title}: {count(found.finished, 'finished report')}, "
            f"{count(len(found.readings), 'reading')}; {found.waiting} of the sample wait.",
            *(f"{each.name}. {words.context_text(each.context)}" for each in found.officers),
            words.themes_text(found.themes),
            words.times_text(found.times),
            agreement_text(found.agreement),
            *(
                f"Training proposed, {name or 'the team'}: {titles[need.theme]}\n"
                + "\n".join(f"  {line}" for line in why)
                for need, name, why in needs
            ),
        ),
    )


def _officer(call: Call) -> Told:
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer)
        found = findings.of_officer(ws, officer.id, _term(call))
        agreement = found.agreement
    data = {
        **words.officer_data(found),
        "agreement": agreement_data(agreement) if agreement else None,
    }
    return Told(
        data,
        paragraphs(
            f"{found.name}. {words.context_text(found.context)}",
            words.themes_text(found.themes),
            words.times_text(found.times),
        ),
    )


def _train(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        officers = [find_officer(ws, each).id for each in args.officer or ()]
        wanted = officers or [""]
        why = [
            line
            for need in findings.service(ws).needs
            if need.theme == args.theme and need.officer in wanted
            for line in training.reasons(ws, need)
        ]
        due = read_day(args.due)
        done = training.agree(ws, args.theme, args.what, args.by, due, officers, why)
    return Told({**words.training_data(done.value), "change": done.batch}, f"{done.label}.")


def _trained(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        done = training.done(ws, args.id, read_day(args.day), args.came)
    return Told({**words.training_data(done.value), "change": done.batch}, f"{done.label}.")


def _write(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer)
        if target.is_dir():
            target = target / files.suggested_name(ws, officer.id)
        made = files.make_findings(ws, officer.id, target, passphrase=call.file_passphrase()).value
    data = {
        "file": str(target),
        "sha256": made.file.sha256,
        "officer": {"id": officer.id, "name": officer.name},
        "readings": made.given,
        "asked": made.asked,
    }
    told = f"{count(made.given, 'reading')}, {count(made.asked, 'report')} to read"
    return Told(data, f"For {officer.name}: {told}, in {target}.")


def _lead(call: Call) -> Told:
    with call.workspace() as ws:
        if call.args.officer:
            who.name_leads(ws, [find_officer(ws, each).id for each in call.args.officer])
        found = who.viewer(ws)
        names = [setting_up.officer(ws, each).name for each in found.named]
    named = f"Named: {', '.join(names)}." if names else "Nobody is named."
    here = "You lead." if found.leads else "You see your own findings."
    return Told({"named": names, "leads": found.leads}, f"{named} {here}")


def _done(done: Outcome[WorkReading]) -> Told:
    data: dict[str, Data] = {**words.reading_data(done.value), "change": done.batch}
    return Told(data, f"{done.label}.")


def _term(call: Call) -> TermId | None:
    return TermId.parse(call.args.since) if call.args.since else None
