"""One module per command; each has ``command()``, which makes it in the reader's language."""
