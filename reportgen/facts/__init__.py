"""Model in, facts out. Pure: no files, no clock, no randomness."""

from reportgen.model import numbers as numbers  # asked for here by many, since all that is printed is worded by it
