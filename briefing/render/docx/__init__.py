"""The brief as a Word document (Office Open XML, ISO/IEC 29500), set by styles."""
