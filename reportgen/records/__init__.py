"""What was made: saving without losing anything, and the record of each run."""
