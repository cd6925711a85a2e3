"""An edited report held against the evidence: quotes, claims, numbers and all between them."""
