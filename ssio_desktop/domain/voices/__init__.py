"""What heads, chairs and governors say of the authority’s service: rounds of questionnaires, what
came back, and what of it may be told."""
