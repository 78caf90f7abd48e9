"""What there is: frozen values with chosen ids; no I/O, no clock."""
