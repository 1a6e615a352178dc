"""The encrypted store: events, projections, migrations, backup. Knows no window and no files
that travel."""

from __future__ import annotations

import sys
from typing import Any, cast

# sqlite-utils takes NumPy in where it is installed, to store its kinds of number. Nobody here has
# any in a store, and it would cost every start a tenth of a second.
if "numpy" not in sys.modules:
    cast(dict[str, Any], sys.modules)["numpy"] = None
    import sqlite_utils  # noqa: F401

    del sys.modules["numpy"]
