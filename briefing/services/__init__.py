"""The verbs: plain functions that join the stages for both faces."""
