"""Which month is reported, which months it tells of, and what is due in it."""
