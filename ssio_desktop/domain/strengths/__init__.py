"""Schools that help schools: who can help with what, who needs it, and who went where."""
