"""The encrypted store: events, projections, migrations, backup."""
