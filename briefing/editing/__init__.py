"""Analyses to a brief: pure decisions on what is chosen, in what order."""
