"""A document of ours as HTML and as Typst's markup: the same words, for other typesetters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Document,
    Heading,
    KeepTogether,
    KeyValues,
    Note,
    Paragraph,
    SignatureBlock,
    Table,
)

_CSS = """
@page { size: A4; margin: 26mm 22mm 25mm 22mm }
body { font: 10.5pt/14.5pt "Source Sans 3", sans-serif }
h1 { font-size: 24pt; line-height: 28pt } h2 { font-size: 15pt } h3 { font-size: 11.5pt }
table { border-collapse: collapse; width: 100% } td, th { padding: 4pt 5pt; text-align: left }
"""


def as_html(document: Document) -> str:
    """A whole page of HTML."""
    body = "\n".join(_html(document.blocks))
    return (
        f'<!DOCTYPE html><html lang="{document.language}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title><style>{_CSS}</style></head>"
        f"<body><h1>{escape(document.title)}</h1>\n{body}</body></html>"
    )


def as_typst(document: Document) -> str:
    """A whole document of Typst."""
    head = (
        f"#set document(title: {_quoted(document.title)})\n"
        '#set page(paper: "a4", margin: (x: 22mm, top: 26mm, bottom: 25mm))\n'
        '#set text(size: 10.5pt, lang: "en", region: "GB")\n#set par(leading: 0.55em)\n'
    )
    parts = "\n\n".join(_typst(document.blocks))
    return f"{head}= #{_quoted(document.title)}\n\n{parts}\n"


def _html(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, text):
                yield f"<h{level + 1}>{escape(text)}</h{level + 1}>"
            case Paragraph(text):
                yield from (f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
            case BulletList(items):
                yield "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"
            case KeyValues(pairs):
                rows = [
                    f"<tr><th scope=row>{escape(name)}</th><td>{escape(value)}</td></tr>"
                    for name, value in pairs
                ]
                yield "<table>" + "".join(rows) + "</table>"
            case Table(columns, rows):
                head = "".join(f"<th scope=col>{escape(each.heading)}</th>" for each in columns)
                body = "".join(
                    "<tr>" + "".join(f"<td>{escape(_words(cell))}</td>" for cell in row) + "</tr>"
                    for row in rows
                )
                yield f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            case Note(title, text):
                yield f"<p><b>{escape(title)}</b></p><p>{escape(text)}</p>"
            case SignatureBlock(signatures):
                for each in signatures:
                    yield f"<p>{escape(each.role)} {escape(each.name)}</p>"
            case KeepTogether(inner):
                yield from _html(inner)


def _typst(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, text):
                yield f"{'=' * (level + 1)} #{_quoted(text)}"
            case Paragraph(text):
                yield from (f"#{_quoted(part)}" for part in text.split("\n\n"))
            case BulletList(items):
                yield "\n".join(f"- #{_quoted(item)}" for item in items)
            case KeyValues(pairs):
                cells = ", ".join(_quoted(text) for pair in pairs for text in pair)
                yield f"#table(columns: 2, {cells})"
            case Table(columns, rows):
                head = ", ".join(_quoted(each.heading) for each in columns)
                cells = ", ".join(
                    _quoted(_words(row[place]) if place < len(row) else "")
                    for row in rows
                    for place in range(len(columns))
                )
                yield f"#table(columns: {len(columns)}, table.header({head}), {cells})"
            case Note(title, text):
                yield f"*#{_quoted(title)}*\n\n#{_quoted(text)}"
            case SignatureBlock(signatures):
                for each in signatures:
                    yield f"#{_quoted(f'{each.role} {each.name}')}"
            case KeepTogether(inner):
                yield from _typst(inner)


def _words(cell: Cell | str) -> str:
    return cell.text if isinstance(cell, Cell) else cell


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'
