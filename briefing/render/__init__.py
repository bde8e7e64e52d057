"""A brief to bytes: the outline decides the contents, each format draws them."""
