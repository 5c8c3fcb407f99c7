"""Small numbers of people, which a public document does not show, and what must go with them."""
