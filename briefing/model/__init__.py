"""The nouns of the program: frozen values, standard library only."""
