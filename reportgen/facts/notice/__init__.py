"""The Improvement Notice, its measures and the returns on it."""
