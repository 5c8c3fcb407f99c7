"""How the indicators stand, as a template prints it."""
