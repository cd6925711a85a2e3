"""A study opened for work: its files read and checked, its database at hand."""
