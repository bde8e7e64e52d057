"""Archives: what lies in them is given back, to be read in its place."""
