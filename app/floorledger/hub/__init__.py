"""The plant hub as an HTTP service."""
