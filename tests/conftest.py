"""What every test gets: no display, no touch of the person's own folders, strict Hypothesis."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
COMMON = "SSIO_TESTS_COMMON"
"""The variable that names the folder of what is made once for all processes of a run."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Examples take the time they take; a slow machine must not fail a property.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder common to all processes of a run, in the one that starts the others."""
    # The long runs read this module too, and count the memory that they take; Qt is not theirs.
    from tests.patience import be_patient

    be_patient()
    if COMMON not in os.environ:
        common = tempfile.TemporaryDirectory(prefix="ssio-run-")
        os.environ[COMMON] = common.name

        def clean_up() -> None:
            del os.environ[COMMON]
            common.cleanup()

        config.add_cleanup(clean_up)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests of the sample authority: it is long in the making, and where those who
    want it are spread, one process waits for the other to have made it."""
    items.sort(key=lambda item: not hasattr(getattr(item, "module", None), "sample_demo"))


@pytest.fixture(scope="session", autouse=True)
def _own_folders() -> Iterator[None]:
    """Folders that programs write to by themselves, moved to a place that is thrown away."""
    with (
        tempfile.TemporaryDirectory(prefix="ssio-tests-") as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name in (
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR",
            "APPDATA",
            "LOCALAPPDATA",
        ):
            place = Path(folder) / name.lower()
            place.mkdir(mode=0o700)
            patch.setenv(name, str(place))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real published files beside the project; the test is skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the published files are not on this machine")
    return SHARED
