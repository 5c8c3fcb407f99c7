"""Facts and a Word template in, a document out. Only this room knows docxtpl and python-docx."""
