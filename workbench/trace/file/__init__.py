"""Word and ODF files, read with their marks and written so that only what must change does."""
