"""The composition root: the only place that joins screens, hub and adapters."""
