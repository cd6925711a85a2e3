"""From codings to what can be said: verdicts, quantified claims, quotes, numbers, drafts."""
