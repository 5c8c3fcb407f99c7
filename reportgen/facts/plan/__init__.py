"""How the plan stands, as a template prints it."""
