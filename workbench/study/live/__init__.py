"""A study kept open by a server: warm, and followed as others change it."""
