"""Turns keyed to the guide, and codings settled on the present text."""
