"""The interview guide: read, keyed to the turns of a transcript, and covered by the cases."""
