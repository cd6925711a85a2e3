"""Suggesting codes for passages: never coding by itself, learning from each decision."""
