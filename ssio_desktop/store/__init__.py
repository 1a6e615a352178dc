"""The encrypted store: events, projections, migrations, backup. Knows no window and no files
that travel."""
