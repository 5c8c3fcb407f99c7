"""The demonstration programme of Exampleshire County Council, which does not exist.

`python -m tests.makers.exampleshire` writes its workbooks into `inputs/exampleshire/`; run twice, they are the same bytes. The
words and figures stand in modules of one subject each; the modules named `…_workbook` lay them out in Excel.
"""

from tests.makers.exampleshire.programme import FOLDER, main, workbooks

__all__ = ["FOLDER", "main", "workbooks"]
