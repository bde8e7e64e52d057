"""The app in a browser, for those without SSH."""
