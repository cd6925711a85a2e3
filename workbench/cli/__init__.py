"""The command line: a door. It speaks to people and knows no rules."""
