"""One file per format; each ends with its ``FORMAT``, listed in the registry."""
