"""PDF to articles: its words are taken out by pdfium, in a process of their own."""
