"""Blocks cut and joined so that each is one thing: a heading, the row of a job, or text."""
