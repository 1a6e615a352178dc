"""The pages' code is read beforehand, in a thread, and what fails is logged."""

from __future__ import annotations

import subprocess
import sys

ASK = """
import sys
from ssio_desktop.ui.preloading import preload
failed = []
assert "ssio_desktop.ui.board" not in sys.modules
thread = preload(lambda what, error: failed.append(error))
thread.join()
assert not failed and thread.daemon
import gc
assert gc.get_freeze_count() > 10_000
assert {"ssio_desktop.ui.board", "ssio_desktop.ui.visits"} <= set(sys.modules)
import ast, inspect
from ssio_desktop.ui import further_page_makers, page_makers
named = {
    each.module for makers in (page_makers, further_page_makers)
    for each in ast.walk(ast.parse(inspect.getsource(makers)))
    if isinstance(each, ast.ImportFrom) and each.module.startswith("ssio_desktop.ui.")
}
assert len(named) > 20 and not named - set(sys.modules), named - set(sys.modules)
sys.modules["ssio_desktop.ui.help"] = None
preload(lambda what, error: failed.append(error)).join()
assert isinstance(failed[0], ImportError)
"""


def test_the_code_of_the_pages_is_there_afterwards_and_what_fails_is_logged() -> None:
    """In a process of its own: here the pages are loaded already."""
    subprocess.run([sys.executable, "-W", "ignore", "-c", ASK], check=True)
