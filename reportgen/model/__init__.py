"""Frozen data that the rooms of reportgen hand to each other. It imports nothing but itself."""
