"""Published figures of schools: taking them in, seeing a school against others, and the targets."""
