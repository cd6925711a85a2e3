"""Interviews' files: told of, brought in, read, and kept in earlier versions."""
