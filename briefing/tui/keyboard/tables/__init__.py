"""The table of actions, a file for each screen."""
