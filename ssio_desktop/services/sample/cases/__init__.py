"""The deeds of the sample's casework, one module for each part."""
