"""Files that travel: whom they are from and for, and what can be done with them."""
