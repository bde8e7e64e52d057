"""A brief that was made → proof that each statement in it stands in its source."""
