"""Settled codings weighed: findings, matrices, and how far a study has come."""
