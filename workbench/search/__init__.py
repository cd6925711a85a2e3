"""Searching interviews: the query language, the matcher, words in their context."""
