"""Sends the terminal only the cells that changed, in as few bytes as it can.

Every frame that Textual makes is laid over a copy of what the terminal shows. What
differs becomes strokes of one ink each, and a pen draws them in the shortest way.
"""
