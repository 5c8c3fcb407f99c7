"""Facts and a Word template in, a document out. Only this room knows Jinja and python-docx."""
