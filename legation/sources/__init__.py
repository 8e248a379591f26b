"""World → Capture: files, folders, archives, standard input and addresses, and the text in what they hold.

`captures` walks and fetches; `extract` takes one capture apart and belongs into a worker process; `decode` is for bytes at hand.
"""

from legation.sources.encodings import Decoded, decode
from legation.sources.options import Options
from legation.sources.text_of import Extracted, extract
from legation.sources.walk import captures

__all__ = ["Decoded", "Extracted", "Options", "captures", "decode", "extract"]
