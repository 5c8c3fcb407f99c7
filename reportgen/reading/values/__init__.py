"""What the cells of a column say: one reader for each type of cell."""
