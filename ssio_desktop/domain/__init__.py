"""The words of the job: schools, terms, frameworks, judgements, visits. Standard library only."""
