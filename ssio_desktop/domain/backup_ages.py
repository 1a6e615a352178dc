"""Which backups are kept as they grow older: all of a day, one a day, then one a month."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=1)
DAILY_FOR = timedelta(days=31)
MONTHLY_FOR = timedelta(days=366)


def to_keep(
    moments: Iterable[datetime], now: datetime, always: Collection[datetime] = ()
) -> frozenset[datetime]:
    """The moments of backups that are kept; the others may go.

    All of the last day; of older ones the last of each day for a month, and the last of each month
    for a year. Always kept: those given, the newest of all, and any from the future, which only a
    wrong clock can have made. More than a year without any backup makes older ones no older: it is
    rather a clock that is years ahead, which must not empty the folder. All moments are aware; days
    and months are those of ``now``'s zone.
    """
    ordered = sorted(moments, reverse=True)
    ages = _ages(ordered, now)
    kept = {each for each in ordered if each in always or ages[each] <= ALL_FOR}
    kept |= set(ordered[:1])
    days: set[str] = set()
    months: set[str] = set()
    for each in ordered:
        age, local = ages[each], each.astimezone(now.tzinfo)
        day, month = f"{local:%Y-%m-%d}", f"{local:%Y-%m}"
        by_day = age <= DAILY_FOR and day not in days
        if by_day or (age <= MONTHLY_FOR and month not in months):
            kept.add(each)
        days.add(day)
        if each in kept:
            months.add(month)
    return frozenset(kept)


def _ages(ordered: Iterable[datetime], now: datetime) -> dict[datetime, timedelta]:
    """How old each is, the newest first; of the future below 0."""
    ages: dict[datetime, timedelta] = {}
    later, passed_over = now, timedelta()
    for each in ordered:
        if each < now:
            if later - each > MONTHLY_FOR:
                passed_over += later - each
            later = each
        ages[each] = now - each - passed_over
    return ages
