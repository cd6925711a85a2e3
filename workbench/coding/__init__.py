"""Codings: the codebook they use, the events they are made by, and the words they stand on."""
