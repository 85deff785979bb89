"""What PDFium tells of a page: its characters, its shapes and pictures."""
