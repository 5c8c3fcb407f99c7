"""What a person is asked to look at in a text before it is published. Rules and word lists are data, in this folder."""
