"""Hypothesis for the domain: few examples and no deadline, for a shared machine; HYPOTHESIS_PROFILE asks for more."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("domain", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("domain-many", parent=settings.get_profile("domain"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "domain"))
