"""What a careful reader would question, and how the trackers were read."""
