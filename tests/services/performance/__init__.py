"""The services on published figures."""
