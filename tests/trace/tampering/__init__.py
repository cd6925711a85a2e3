"""Faults, and harmless edits, planted in a built report as an editor would leave them."""
