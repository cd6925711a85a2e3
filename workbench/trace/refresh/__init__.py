"""New numbers and claims put into an edited report, and people's sentences left alone."""
