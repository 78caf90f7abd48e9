"""The command line: verbs and their options. Nothing heavy is imported until a verb runs."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

app = typer.Typer(
    name="trucewatch",
    help="""Published reports in, a checkable record of what is said to have happened under a ceasefire out.

    Results go to stdout, everything else to stderr. Everything printed is of audience "restricted": for this machine
    and its team.""",
    epilog="Exit codes: 0 done, 1 every input failed, 2 wrong arguments, 5 some inputs failed (they are listed).",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _day(words: str) -> date:
    from trucewatch.pipeline import moment_of

    day = moment_of(words)
    if day is None or len(words) != len("YYYY-MM-DD"):
        raise typer.BadParameter(f"{words!r} is no day that a report can be of. Write YYYY-MM-DD, such as 2018-01-10.")
    return day


def _name(words: str) -> str:
    if words.strip() == "" or not words.isprintable():
        raise typer.BadParameter(f"{words!r} names nobody. Give the outlet or the monitor, or leave --source out.")
    return words.strip()


def _version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"trucewatch {version('trucewatch')}")
        raise typer.Exit


@app.callback()
def main(
    *,
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=lambda value: _version(wanted=value), is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Options that stand before the verb."""


@app.command(no_args_is_help=True, short_help="Read reports and print what they claim.")
def read(
    *,
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", show_default=False, help="Reports: .txt .md .html, or - for standard input."),
    ],
    published: Annotated[
        date | None,
        typer.Option(parser=_day, metavar="YYYY-MM-DD", help="Publication day of reports whose sidecar gives none."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(parser=_name, metavar="NAME", help="Who published the reports whose sidecar names nobody."),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Give the words and the rule behind each value.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a report.")] = False,
) -> None:
    """Read reports and print what they claim, each claim with its sentence.

    A table on a terminal, tab-separated rows when piped. x.json beside x.txt may give {"published": "YYYY-MM-DD",
    "source": "NAME"}; it beats the options. A file whose name begins with a dash is given as ./-name.txt.
    """
    from trucewatch.cli import reading

    if files.count("-") > 1:
        raise typer.BadParameter("- stands there twice, and standard input can be read once. Give it once.")
    raise typer.Exit(reading.run(files, published=published, source=source, explain=explain, as_json=as_json))


@app.command(short_help="Read the reports that come with trucewatch.")
def demo() -> None:
    """Read the reports that come with trucewatch, and say what to try next."""
    from trucewatch.cli import demo as example

    raise typer.Exit(example.run())
