"""Folder -> Agreement; and the registry of parties."""
