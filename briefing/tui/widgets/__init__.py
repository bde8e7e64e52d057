"""One widget a file, each with its own style, bindings and messages."""
