"""Word reports for an Improvement Board, from the Excel trackers a council already keeps."""

__version__ = "0.2.0"
