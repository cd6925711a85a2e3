"""Files, folders, clock and cache: the only modules that touch the machine itself."""
