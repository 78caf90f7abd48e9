"""`python -m trucewatch` and the `trucewatch` command."""

from __future__ import annotations


def main() -> None:
    """Open the command line; it is imported here so that importing trucewatch stays cheap."""
    from trucewatch.cli.app import app
    from trucewatch.cli.streams import forgive

    forgive()
    app()


if __name__ == "__main__":
    main()
