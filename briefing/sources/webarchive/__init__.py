"""Web archives: WARC (ISO 28500) and ARC files, packed by gzip or not."""
