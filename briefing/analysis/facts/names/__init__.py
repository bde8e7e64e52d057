"""How names are told from other words, cleaned and settled; data by language."""
