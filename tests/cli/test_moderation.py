"""Moderation by command: the list, a sample judged twice, and the figures."""

from __future__ import annotations

import json
from pathlib import Path

