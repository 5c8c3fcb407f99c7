"""The fields: what a column is called, what stands below it, and what it is for."""
