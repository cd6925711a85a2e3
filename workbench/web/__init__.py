"""The browser's door: speaks HTTP, and knows no rules."""
