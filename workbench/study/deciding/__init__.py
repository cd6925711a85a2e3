"""What people decide: codings, keys, codebook, suggestions, summaries, signatures."""
