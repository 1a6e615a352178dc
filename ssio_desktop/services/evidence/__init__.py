"""Evidence of the authority's own work, inspections of authorities, and what is written of both."""
