"""The printed page on the ReportLab canvas."""
