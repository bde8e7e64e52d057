"""One command a file; none imports anything heavy before it runs."""
