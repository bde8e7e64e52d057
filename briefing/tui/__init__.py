"""The terminal app: one of the two faces over the services."""
