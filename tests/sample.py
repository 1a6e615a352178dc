"""The sample authority, built once in a test run by whoever asks first.

Several processes may run the tests: one builds it in the folder common to the run, and each takes a
copy of its own, so that nobody opens a store that another has open.
"""

from __future__ import annotations

import os
import pickle
import shutil
from functools import cache
from pathlib import Path

from filelock import FileLock

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.cli.demo_folder import Demo, make_demo, moved
from tests.conftest import COMMON


@cache
def sample_demo() -> Demo:
    """The whole demo in a folder that goes away with the test run. Read it; do not change it."""
    common = Path(os.environ[COMMON])
    made, own = common / "demo.pickle", common / f"of-{os.getpid()}"
    with FileLock(common / "lock"):
        if not made.exists():
            demo = make_demo(common / "demo", find_resources())
            made.write_bytes(pickle.dumps(demo))
        else:
            demo = pickle.loads(made.read_bytes())
        shutil.copytree(demo.folder, own / "demo")
    return moved(demo, own / "demo")
