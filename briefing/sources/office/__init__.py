"""Word and OpenDocument texts: ZIP files of XML parts."""
