"""What stands on a page: figures, sentences, charts, what comes first."""
