"""The command line: one app, its shared options, and errors turned into exit codes here and nowhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from legation.model import Capture, LegationError
from legation.version import __version__

if TYPE_CHECKING:
    from legation.run.work import Read
    from legation.run.workers import Pool

EXIT_CODES = (
    """Exit codes: 0 done · 1 something is wrong with the register or the data · 2 wrong use · 3 some source could not be read."""
)

app = typer.Typer(
    name="legation",
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    help="The register of a cooperation: who met whom, what was signed, promised and asked for, and the words that prove it.",
    epilog=EXIT_CODES,
)

Register = Annotated[
    str,
    typer.Option(
        "--register",
        "-r",
        metavar="FILE|URL",
        envvar="LEGATION_REGISTER",
        help="The register: a file, or postgresql://USER@HOST/DATABASE.",
        show_default=True,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs instead of a table.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="What the register knew then (YYYY-MM-DD).")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Only from this day on (YYYY, YYYY-MM or YYYY-MM-DD).")
]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only up to this day.")]
DEFAULT_REGISTER = "legation.db"


@app.callback(invoke_without_command=True)
def legation(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Options of the program itself."""
    if version:
        print(f"legation {__version__}")
        raise typer.Exit


def main(arguments: list[str] | None = None, ahead: Pool[Capture, Read] | None = None) -> int:
    """Run the command line; returns its exit code (see EXIT_CODES). `ahead` are workers that were started for it."""
    command = typer.main.get_command(app)
    try:
        done = command.main(args=arguments, prog_name="legation", standalone_mode=False, obj=ahead)
        return done if isinstance(done, int) else 0
    except LegationError as error:
        print(f"legation: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): that is no error, but Python would complain again at exit.
        sys.stdout = None
        return 0
    except OSError as error:
        # A file that cannot be written or a disk that is full: the user's to mend, and no trace helps with it.
        print(f"legation: {': '.join(str(x) for x in (error.filename, error.strerror or error) if x)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("legation: stopped; what was written stays", file=sys.stderr)
        return 130
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    except Exception as error:
        return _usage(error)


def _usage(error: Exception) -> int:
    """Click's own errors of use know how to show themselves; anything else is a fault of ours and is shown in full."""
    show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
    if show is None or not isinstance(code, int):
        raise error
    show()
    return code
