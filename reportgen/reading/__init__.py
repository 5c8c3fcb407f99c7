"""Workbooks in, model out. Only this room knows how a spreadsheet is kept."""
