"""Writing the report, whole or in part, and sending it out."""
