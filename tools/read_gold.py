"""Read every text of a gold folder and print the readings, one JSON object a line (for quick scoring while developing)."""

import json
import sys
from pathlib import Path

from legation.model import Capture
from legation.pages import page_of
from legation.reading import read_page


def main(folder: str) -> None:
    for path in sorted(Path(folder).glob("*.txt")):
        capture = Capture(source=str(path), media="text", content=path.read_bytes())
        print(json.dumps(read_page(page_of(capture)).to_contract(), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
