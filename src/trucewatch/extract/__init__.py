"""Report -> Claim."""
