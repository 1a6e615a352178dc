"""The pages on published figures."""
