"""Holding a report against the evidence, after people have edited it."""
