"""The terminal app: a thin face over the services."""
