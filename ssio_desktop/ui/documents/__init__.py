"""Documents in the window: choosing one, reading it, printing and saving it."""
