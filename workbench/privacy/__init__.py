"""What may not be printed, what is printed instead, and what could still give somebody away."""
