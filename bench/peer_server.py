"""Runs WeasyPrint or Typst in an interpreter that has them, once or for as long as it is asked.

A script of its own: it is started with the interpreter of another virtual environment. Usage:
``peer_server.py weasyprint|typst``, then lines of ``source<TAB>target``; it answers each with the
seconds that it took.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path


def main() -> None:
    """Answer until the input ends."""
    name = sys.argv[1]
    library = importlib.import_module(name)
    for line in sys.stdin:
        source, _, target = line.strip().partition("\t")
        begin = time.perf_counter()
        if name == "typst":
            made = library.compile(source, format="pdf", pdf_standards="ua-1")
        else:
            made = library.HTML(filename=source).write_pdf(pdf_variant="pdf/ua-1")
        Path(target).write_bytes(made)
        print(time.perf_counter() - begin, flush=True)


if __name__ == "__main__":
    main()
