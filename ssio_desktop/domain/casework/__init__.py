"""The casework of the strategy: what is agreed, planned, done and decided for one school beyond
visits and categories. One module for each part; :mod:`kinds` names the records of them all."""
