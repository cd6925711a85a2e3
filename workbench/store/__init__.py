"""The database: events, kept transcripts, and what a build remembers. The one room with SQL."""
