"""Model in, facts out. Pure: no files, no clock, no randomness."""
