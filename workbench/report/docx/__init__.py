"""The report as a Word file, in the style of the house."""
