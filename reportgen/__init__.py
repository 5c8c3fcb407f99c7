"""Word reports for an Improvement Board, from the Excel trackers a council already keeps."""

__version__ = "0.1.0"
