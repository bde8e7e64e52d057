"""What every test shares: property tests that are quick, and the same each time."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "briefing",
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("briefing")
