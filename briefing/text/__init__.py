"""Language tools: pure functions over strings, no model values but spans."""
