"""The way back: from an id, a turn or pasted words to the evidence."""
