"""Normal forms, offsets and the places where quoted words stand in a text."""
