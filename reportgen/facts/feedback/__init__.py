"""What people told us, in words and in surveys."""
