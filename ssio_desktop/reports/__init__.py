"""Documents: content first, as plain sections, then drawn as PDF."""
