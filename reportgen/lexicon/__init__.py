"""What is known and needs no workbook: declared once, as data, and asked by every room."""
