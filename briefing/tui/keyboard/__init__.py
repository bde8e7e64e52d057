"""The keys: what they do, who may change them, and how typed ones are taken."""
