"""Hypothesis for the domain: few examples and no deadline, for a shared machine; HYPOTHESIS_PROFILE asks for more."""

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile("domain", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("domain-many", parent=settings.get_profile("domain"), max_examples=2000)
settings.register_profile(  # for planted bugs: the same every time, and a counterexample need not be small
    "domain-fixed",
    parent=settings.get_profile("domain"),
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "domain"))
