"""Writes docs/code-book.md from the table of columns; tests/test_docs.py fails where the page says something else.

python tools/make_code_book.py
"""

from __future__ import annotations

from pathlib import Path

from legation.views.exports.code_book import code_book

PAGE = Path(__file__).parent.parent / "docs" / "code-book.md"

if __name__ == "__main__":
    PAGE.write_text(code_book(), encoding="utf-8")
    print(f"written: {PAGE}")
