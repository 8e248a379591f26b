"""The policy of resolution on one screen: what counts how much, and from where on two items are one thing.

Each kind has weights that are added up to a score between 0 and 1, an upper threshold (`same`) and a lower one (`may-be`: a
person is asked). Below the lower one nothing is recorded. What speaks against it weighs negatively.
A change here is a change of the resolver: raise VERSION with it.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

VERSION: Final = 6
ACTOR: Final = f"resolver {VERSION}"


class Band(msgspec.Struct, frozen=True):
    """Thresholds of one kind."""

    same: float
    may_be: float


BANDS: Final[dict[str, Band]] = {
    "person": Band(same=0.72, may_be=0.60),
    "body": Band(same=0.75, may_be=0.60),
    "activity": Band(same=0.62, may_be=0.50),
    "agreement": Band(same=0.62, may_be=0.50),
}

# Persons. A name alone never reaches a threshold: NAME is below both.
NAME: Final = 0.55  # times how well the names agree
COUNTRY: Final = 0.18  # both act for the same country
COUNTRY_CROWDED: Final = 0.16  # …where so many share their names that name and country together are not enough
CROWDED: Final = frozenset({"vietnamese", "chinese", "korean"})  # systems of few family names and short given ones
OTHER_COUNTRY: Final = -0.45
POST: Final = 0.20  # the same office in the same place
POST_PLACE: Final = 0.10  # offices in the same place
POST_BODY: Final = 0.10  # offices in the same sort of body, of which one report does not say where
OTHER_PLACE: Final = -0.11  # offices in different places, none in common
INVOKED: Final = 0.10  # people of history are few, and known by their names
COMPANY: Final = (0.0, 0.12, 0.20)  # none, one, two or more people beside them in both reports

# How well two names agree.
NAME_SAME: Final = 1.0
NAME_ORDER: Final = 0.95  # the same words in another order
NAME_PLAIN: Final = 0.95  # the same letters; one side prints no diacritics
NAME_JOINED: Final = 0.95  # the same letters, otherwise divided into words
NAME_SOUND: Final = 0.90  # the same sound
NAME_SOUND_NEAR: Final = 0.82
NAME_SPELLED_NEAR: Final = 0.82  # other letters of one sound
NAME_SHORTER: Final = 0.85  # an initial in the middle left out
NAME_LEFT_OUT: Final = 0.80  # middle names left out
NAME_COMPANY: Final = 0.80  # from here on somebody beside them counts as the same
NAME_MONONYM: Final = 0.82  # the same name, of one long word
NAME_ONE_LETTER: Final = 0.75  # a letter in a long name
NAME_SOUND_PERHAPS: Final = 0.60  # sounds that differ by more than spellings usually do
NAME_INITIALS: Final = 0.65  # an initial stands for a name
NAME_CONSONANTS: Final = 0.70  # the same consonants, one side in Lao script
NAME_ALONE: Final = 0.60  # the same name, of one short word
NAME_PART: Final = 0.45  # one is part of the other

# Bodies.
BODY_NAME: Final = 0.65
BODY_SORT: Final = 0.60  # the same sort of body in the same place, under names of different languages
BODY_SORT_PART: Final = 0.35  # …where something in a name is left unexplained
BODY_COUNTRY: Final = 0.20
BODY_OTHER_COUNTRY: Final = -0.50
# Of these there is one in a place; of departments, ministries and associations there are many.
ONE_IN_A_PLACE: Final = frozenset(
    {"party-committee", "peoples-committee", "peoples-council", "parliament", "government", "front", "embassy", "city-hall"}
)

# Activities.
KIND_SAME: Final = 0.15
KIND_NEAR: Final = 0.05
NEAR_KINDS: Final = (
    frozenset({"meeting", "visit"}),
    frozenset({"meeting", "conference"}),
    frozenset({"meeting", "ceremony"}),
    frozenset({"conference", "ceremony"}),
    frozenset({"conference", "training"}),
    frozenset({"signing", "ceremony"}),
    frozenset({"project", "ceremony"}),
    frozenset({"project", "training"}),
)
DAY_SAME: Final = 0.30
DAYS_SHARED: Final = 0.18
REPORTED_TOGETHER: Final = 0.10  # a date is missing, but the reports came out within a few days
REPORTED_WITHIN: Final = 4  # days
DAY_NEXT: Final = 0.02  # dates differ by one day: outlets do that
PEOPLE_SHARED: Final = 0.40  # times the share of the smaller company
PEOPLE_OTHER: Final = -0.25  # two or more named on both sides, none in common
WORDS_SAME: Final = 0.40  # nearly the same words tell of it: copies of one page…
WORDS_ALIKE: Final = 0.80  # …from this share of words in common on…
WORDS_ENOUGH: Final = 8  # …of at least so many
FIGURE_SAME: Final = 0.12  # the same count or amount in what tells of it
ONLY_ONE: Final = 0.05  # on one known day or occasion, and neither report tells of another of the kind
CITIES_SHARED: Final = 0.20
COUNTRIES_SHARED: Final = 0.10
SIDES_OTHER: Final = -0.30
PLACE_SAME: Final = 0.05
PLACE_OTHER: Final = -0.15

# Two reports of one occasion: that much for each of their activities and agreements.
OCCASION: Final = 0.22
OCCASION_FROM: Final = 0.50
OCCASION_PERSON: Final = 0.15  # for each person in both…
OCCASION_PEOPLE: Final = 3  # …up to so many
OCCASION_CITIES: Final = 0.15
OCCASION_OTHER_CITIES: Final = -0.30
OCCASION_DAY: Final = 0.30  # something of the same days in both
OCCASION_REPORTED: Final = 0.20
OCCASION_NEAR: Final = 0.15
OCCASION_GAP: Final = 3  # days by which outlets differ about one thing
OCCASION_FAR: Final = 31  # days from which on they tell of different things
OCCASION_OTHER_TIME: Final = -1.0
OCCASION_TERM: Final = 0.15
CONTESTED: Final = 0.04  # two of one report that score so near to each other are as likely: neither is taken
TIME_UNKNOWN: Final = 0.60  # the most for two of which one has no time at all, unless told of one occasion

# Agreements.
ACCORD_KIND: Final = 0.15
ACCORD_KIND_OTHER: Final = -0.10
ACCORD_CITIES: Final = 0.30
ACCORD_COUNTRIES: Final = 0.20
PERIOD_SAME: Final = 0.35
PERIOD_OTHER: Final = -0.50
PERIOD_OTHER_TOLD: Final = -0.05  # outlets differ about the term of what was signed on one day
TREATY_SAME: Final = 0.12  # states have few treaties of one year
SIGNED_SAME: Final = 0.30
SIGNED_SHARED: Final = 0.15
SIGNED_OTHER: Final = -0.50

# Follow-up: whether a later activity or agreement does what a statement says or asks for. A proposal is shown from
# FOLLOW_UP.may_be on; from FOLLOW_UP.same on it is strong: the statement is no longer listed as open. Nothing is recorded but
# what a person decides.
FOLLOW_UP: Final = Band(same=0.62, may_be=0.50)
FOLLOW_CITIES: Final = 0.35  # both cities or provinces are sides of both
FOLLOW_CITY: Final = 0.20  # …one of them, and the other's country
FOLLOW_COUNTRIES: Final = 0.15  # neither names more than countries
FOLLOW_TOPIC: Final = 0.20  # what it was done in is a field of the statement
FOLLOW_TOPICS: Final = 0.05  # …all fields of the statement
FOLLOW_TOPIC_AROUND: Final = 0.08  # …only elsewhere in the reports of it
FOLLOW_TOPIC_OTHER: Final = -0.20  # fields on both sides, none in common
FOLLOW_BODY: Final = 0.20  # between the sort of body that the statement names
FOLLOW_SPEAKER: Final = 0.08  # …or that the statement was made in
FOLLOW_WORK: Final = 0.05  # …or that works on it
FOLLOW_BODY_OTHER: Final = -0.30  # it was made between bodies of one sort, and that is none of it
FOLLOW_BODY_NEW: Final = -0.15  # it is of a sort of body that was not spoken of
FOLLOW_ACT: Final = 0.22  # it is what was spoken of: a visit where delegations, a course where training, a document where one was
FOLLOW_GENERAL: Final = 0.20  # cooperation without a field was spoken of, and a document about it was concluded
FOLLOW_FIGURE: Final = 0.20  # the same amount or number in both
FOLLOW_KINDS: Final[dict[str, float]] = {
    **dict.fromkeys(("project", "training", "agreement", "signing"), 0.10),
    **dict.fromkeys(("conference", "visit"), 0.0),
    "ceremony": -0.05,
    "meeting": -0.08,  # talks about it are not yet it
    "message": -0.30,
}
FOLLOW_OCCASION_DAYS: Final = 3  # what lies no further off belongs to the occasion of the statement
FOLLOW_SOON: Final = 0.05  # within so many days
FOLLOW_SOON_DAYS: Final = 2 * 365
FOLLOW_UNDATED: Final = -0.05  # without a date, only told of later
FOLLOW_LATEST_DAYS: Final = 5 * 366  # after that nobody would call it a follow-up
# Sorts of body that work on one field.
WORK_OF: Final = {
    "front": "mass-organisations",
    "union": "mass-organisations",
    "peoples-council": "legislation",
    "parliament": "legislation",
    "police": "security",
    "court": "justice",
    "procuracy": "justice",
    "military": "defence",
    "university": "education",
    "school": "education",
    "hospital": "health",
}

Verdict = Literal["same", "not-same", "may-be"]


def verdict_of(kind: str, score: float) -> Verdict | None:
    """What a score means for a kind: `same`, `may-be`, or None where nothing is to be recorded."""
    band = BANDS[kind]
    if score >= band.same:
        return "same"
    return "may-be" if score >= band.may_be else None
