"""Readings + known judgements → judgements: which items of different pages are one thing."""

from legation.resolve.items import Item, items_of, kind_of, packed, unpacked
from legation.resolve.keys import asked, keys_of_item
from legation.resolve.meetings import Meetings
from legation.resolve.policy import ACTOR
from legation.resolve.resolver import resolve

__all__ = ["ACTOR", "Item", "Meetings", "asked", "items_of", "keys_of_item", "kind_of", "packed", "resolve", "unpacked"]
