"""Writes the lock files: every library with its version and the hashes of all its wheels.

Resolved once for all systems and Pythons that the project supports, from pyproject.toml, with
uv in a throw-away environment. No index and no path of this machine enters the files.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

import prepare

RESOLVER = "uv==0.13.9"
HEADER = """\
# {what}
# Made by “make lock” from pyproject.toml; do not edit. Works with:
#     pip install --require-hashes --no-deps -r requirements/{name}.txt
"""
LOCKS: dict[str, tuple[str, list[str]]] = {
    "run": ("What the program needs to run.", []),
    "servers": (
        "What post boxes on servers need besides: run, and drivers.",
        ["--extra", "servers"],
    ),
    "build": ("What builds and installs the project itself.", ["--group", "build"]),
    "dev": (
        "What work on the project needs: run, servers, build, and the tools.",
        ["--extra", "servers", "--group", "dev"],
    ),
}
RULES = [
    "--universal",
    "--python-version",
    "{}.{}".format(*prepare.OLDEST),
    "--generate-hashes",
    "--only-binary",
    ":all:",
    "--default-index",
    "https://pypi.org/simple",
    "--no-config",
    "--no-header",
    "--no-annotate",
    # sqlite-utils asks for pip only for a command of its own; a pip that replaces itself half-way
    # through an installation is not worth that.
    "--no-emit-package",
    "pip",
]


def main(arguments: Sequence[str]) -> int:
    """Write the lock files. With ``--upgrade`` newer versions are taken, else only what must."""
    upgrade = ["--upgrade"] if "--upgrade" in arguments else []
    clean = {name: value for name, value in os.environ.items() if not name.startswith("UV_")}
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = prepare.venv_python(Path(folder))
        subprocess.run([python, "-m", "pip", "install", "-q", RESOLVER], check=True)
        for name, (what, groups) in LOCKS.items():
            target = Path("requirements") / f"{name}.txt"
            # Names the others share must have the version that ships.
            same = [] if name == "run" else ["--constraint", "requirements/run.txt"]
            source = [] if name == "build" else ["pyproject.toml"]
            command: list[str | Path] = [
                python,
                "-m",
                "uv",
                "pip",
                "compile",
                "--quiet",
                *source,
                *groups,
                *same,
            ]
            subprocess.run(
                [*command, *RULES, *upgrade, "--output-file", target],
                cwd=prepare.ROOT,
                env=clean,
                check=True,
                stdout=subprocess.DEVNULL,
            )
            written = prepare.ROOT / target
            body = written.read_text(encoding="utf-8")
            head = HEADER.format(what=what, name=name)
            written.write_text(head + body, encoding="utf-8", newline="\n")
            prepare.say(f"{target}: {body.count('==')} libraries")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
