"""The register: the append-only store of captures, pages, readings, claims and judgements, and the questions it answers."""

from legation.register.claims import Claim, claims_of, items_of
from legation.register.clusters import RESOLVER, Edge, partition
from legation.register.filters import Filter
from legation.register.questions import Questions
from legation.register.store import Store, utc_now
from legation.register.verify import Fault, Verification
from legation.register.writing import Writer, capture_id

__all__ = [
    "RESOLVER",
    "Claim",
    "Edge",
    "Fault",
    "Filter",
    "Questions",
    "Store",
    "Verification",
    "Writer",
    "capture_id",
    "claims_of",
    "items_of",
    "partition",
    "utc_now",
]
