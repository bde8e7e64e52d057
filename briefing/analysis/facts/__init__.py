"""One kind of fact a file: functions from a reading to spans."""
