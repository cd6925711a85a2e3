"""The records that pass between the rooms: frozen, with no behaviour that needs a library."""
