"""`facts.json`: the facts for other programs."""
