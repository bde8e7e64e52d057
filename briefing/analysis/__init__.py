"""An article to its analysis: summary, facts, and stories of several articles."""
