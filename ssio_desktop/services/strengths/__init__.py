"""Schools that help schools: recording who can, who needs it, finding one for the other, and what
came of it."""
