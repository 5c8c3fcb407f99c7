"""Charts that Word can edit, and small lines for rows of tables: from data to parts of a document, without a file or a clock."""
