"""SSIO Desktop records school improvement officers' visits, judgements and reports, offline."""

__version__ = "0.1.0"
