"""Searching interviews and memos, within a scope."""
