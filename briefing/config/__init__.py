"""Settings: what can be set, and where its values come from."""

from briefing.config.file import default_config_path
from briefing.config.loading import PREFIX, load_settings
from briefing.config.settings import NAMES, Origin, Settings
from briefing.config.values import changed

__all__ = [
    "NAMES",
    "PREFIX",
    "Origin",
    "Settings",
    "changed",
    "default_config_path",
    "load_settings",
]
