"""Published reports in, a checkable record of what is said to have happened under a ceasefire out."""
