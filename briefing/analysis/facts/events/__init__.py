"""What happened, why and how: phrases of the article that answer, ranked."""

from briefing.analysis.facts.events.answers import answer_how, answer_what, answer_why

__all__ = ["answer_how", "answer_what", "answer_why"]
