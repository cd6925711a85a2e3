"""Projects as other programs hold them: REFI-QDA 1.0 (.qdpx), written and read."""
