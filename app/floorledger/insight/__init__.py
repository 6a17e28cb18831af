"""Small statistics that suggest and rank, and never decide."""
