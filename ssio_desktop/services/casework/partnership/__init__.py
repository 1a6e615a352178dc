"""Partnership boards: their series and members, agenda and minutes, papers, and their actions."""
