"""The command line: parse, call, print. One file for each group of verbs."""

from legation.cli import asking, briefing, keeping, reading
from legation.cli.app import app, main

__all__ = ["app", "asking", "briefing", "keeping", "main", "reading"]
