"""Chapters from templates, and the report as Word, HTML and Markdown."""
