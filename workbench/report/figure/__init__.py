"""Figures drawn from counts, and what they show in words."""
