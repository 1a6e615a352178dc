"""An XForms engine without a window: definitions, expressions, sessions."""
