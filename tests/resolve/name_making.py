"""Invented names from name systems: Lao syllables in Lao script, in romanisations of several habits and as the Vietnamese press
transcribes them; Vietnamese names with and without diacritics and in Lao script; and the near namesakes of each.

Made from tables of its own, so that what is tested is not what the tests are made with.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator

import msgspec

# Lao letters; French habit; English habit; BGN/PCGN; Vietnamese press. One of the variants is drawn each time.
ONSETS: dict[str, tuple[str, str, str, str, str]] = {
    "k": ("ກ", "k", "k", "k", "k|c"),
    "kh": ("ຄ|ຂ", "kh", "kh", "kh", "kh"),
    "ng": ("ງ|ຫງ", "ng", "ng", "ng", "ng"),
    "ch": ("ຈ", "ch", "ch", "ch", "ch"),
    "s": ("ສ|ຊ", "s|x", "s", "s|x", "x|s"),
    "ny": ("ຍ", "gn|nh", "ny|y", "gn", "nh"),
    "d": ("ດ", "d", "d", "d", "đ"),
    "t": ("ຕ", "t", "t", "t", "t"),
    "th": ("ທ|ຖ", "th", "th", "th", "th"),
    "n": ("ນ|ໜ|ຫນ", "n", "n", "n", "n"),
    "b": ("ບ", "b", "b", "b", "b"),
    "p": ("ປ", "p", "p", "p", "p"),
    "ph": ("ພ|ຜ", "ph", "ph", "ph", "ph"),
    "f": ("ຟ|ຝ", "f", "f", "f", "ph"),
    "m": ("ມ|ໝ|ຫມ", "m", "m", "m", "m"),
    "y": ("ຢ", "y", "y", "y", "y"),
    "l": ("ລ|ຫຼ|ຫລ", "l", "l|r", "l", "l"),
    "v": ("ວ", "v", "v|w", "v", "v"),
    "h": ("ຮ|ຫ", "h", "h", "h", "h"),
}
# “C” is the onset in Lao script; the final “-” of a rime says that a silent letter may end the name there.
RIMES: dict[str, tuple[str, str, str, str, str]] = {
    "a": ("Cາ", "a", "a", "a", "a|à|ả"),
    "an": ("Cັນ|Cານ", "an|anh|ane", "an|anh", "an", "ăn|an|ản"),
    "am": ("Cຳ", "am", "am", "am", "ăm"),
    "ang": ("Cັງ|Cາງ", "ang", "ang", "ang", "ăng|ang|ảng"),
    "ai": ("ໄC|ໃC", "ay|aï", "ay|ai", "ai", "ay|ai|ảy"),
    "at": ("Cັດ|Cາດ", "at|ath", "at|ath", "at", "ắt|ạt"),
    "ak": ("Cັກ|Cາກ", "ak|ack", "ak", "ak", "ắc|ạc"),
    "ao": ("Cາວ|ເCົາ", "ao", "ao|aw", "ao", "ao|áo"),
    "i": ("Cີ", "i|y", "y|i|ee", "i", "i|ỉ"),
    "in": ("Cິນ|Cີນ", "ine|inh", "in", "in", "in|ỉn"),
    "it": ("Cິດ|Cີດ", "it|ith", "it|ith", "it", "ít|ịt"),
    "ing": ("Cິງ", "ing", "ing", "ing", "ing|inh"),
    "u": ("Cູ", "ou", "ou|oo|u", "ou", "u|ụ"),
    "un": ("Cຸນ|Cູນ", "oun|oune", "oun|un", "oun", "un|ủn"),
    "uk": ("Cຸກ", "ouk", "ouk|uk", "ouk", "úc|ục"),
    "um": ("Cຸມ|Cູມ", "oum", "oum|um", "oum", "um"),
    "eut": ("Cືດ", "eut", "eut", "ut", "ứt"),
    "et": ("ເCັດ", "et|eth", "et|eth", "et", "ết|ệt"),
    "eng": ("ແCງ|ເCັງ", "eng", "eng", "eng", "eng|ẻng"),
    "em": ("ແCມ|ເCັມ", "em", "em", "em", "em|êm"),
    "eo": ("ແCວ", "eo", "eo", "eo", "eo|ẹo"),
    "o": ("ໂC", "o", "o", "o", "ô|ộ"),
    "ong": ("Cອງ|Cົງ", "ong", "ong", "ong", "oong|ông|ong"),
    "on": ("Cອນ", "one", "on|one", "on", "on|ỏn"),
    "om": ("Cົມ", "om", "om", "om", "ôm|ổm"),
    "oi": ("Cອຍ", "oy|oï", "oy", "oi", "oi|ỏi"),
    "ieng": ("CຽງX", "ieng", "ieng", "iang", "iêng"),
    "ian": ("CຽນX", "iene|ien", "ian|ien", "ian", "iên"),
    "uang": ("CວງX", "ouang", "uang|ouang", "ouang", "uông|uổng"),
    "uan": ("CວນX", "ouane", "ouan|uan", "ouan", "uôn"),
    "euang": ("ເCືອງ", "euang", "euang", "uang", "ương"),
    "eun": ("ເCີນ", "eun", "eun|ern", "eun", "ơn"),
}
STYLES = {"lao": 0, "french": 1, "english": 2, "bgn": 3, "press": 4}
# A syllable of each of these two differs by sound, though some romanisations write both alike.
TOO_NEAR = [
    {"an", "ang", "am"}, {"at", "ak"}, {"in", "ing"}, {"un", "um"}, {"on", "ong", "om", "oi"}, {"eut", "et", "it"}, {"i", "it", "in"},
    {"u", "uk", "un", "um", "o"}, {"ian", "ieng", "eng", "ing", "in"}, {"uan", "uang", "un", "on", "ong", "euang"}, {"eun", "un", "an"},
    {"a", "at", "ak", "ai", "ao", "an"}, {"eng", "em", "et", "eo"}, {"om", "um"}, {"euang", "ang"},
]  # fmt: skip
NEAR_ONSETS = [
    {"t", "th"},
    {"k", "kh"},
    {"p", "ph", "f", "b"},
    {"ny", "y"},
    {"d", "t", "th"},
    {"ch", "s"},
    {"n", "l"},
    {"ng", "n"},
    {"v", "b"},
]

Syllable = tuple[str, str]


class Made(msgspec.Struct, frozen=True):
    """An invented name by its syllables: those of the given name, those of the family name."""

    given: tuple[Syllable, ...]
    family: tuple[Syllable, ...]

    @property
    def words(self) -> tuple[tuple[Syllable, ...], tuple[Syllable, ...]]:
        return self.given, self.family


def invent(rng: random.Random) -> Made:
    """A name of two syllables and a family name of two or three."""
    return Made(_syllables(rng, 2), _syllables(rng, rng.choice((2, 3))))


def _syllables(rng: random.Random, count: int) -> tuple[Syllable, ...]:
    return tuple((rng.choice(list(ONSETS)), rng.choice(list(RIMES))) for _ in range(count))


def write(name: Made, style: str, rng: random.Random) -> str:
    """The name in a style; the press joins syllables with hyphens or writes them apart."""
    column = STYLES[style]
    words = [[_syllable(s, column, rng, last=at == len(word) - 1) for at, s in enumerate(word)] for word in name.words]
    if style == "lao":
        return " ".join("".join(word) for word in words)
    if style == "press":
        return " ".join("-".join([word[0].capitalize(), *word[1:]]) for word in words)
    return " ".join("".join(word).capitalize() for word in words)


def _syllable(syllable: Syllable, column: int, rng: random.Random, *, last: bool) -> str:
    onset = rng.choice(ONSETS[syllable[0]][column].split("|"))
    forms = RIMES[syllable[1]][column].split("|")
    rime = rng.choice(forms)
    if column == 0:
        return rime.replace("X", "").replace("C", onset)
    if not last and column != 4:  # a silent letter stands at the end of a name, seldom within
        rime = min(forms, key=len) if rime.endswith(("e", "h")) and len(rime) > 2 else rime
    if column == 4 and onset == "k" and rime[0] not in "ieêyíỉị":
        onset = "c"
    return rime if onset == "y" and rime[0] == "y" else onset + rime


def namesake(name: Made, rng: random.Random) -> Made:
    """The same but for one clearly other rime or onset in the given name."""
    at = rng.randrange(len(name.given))
    onset, rime = name.given[at]
    if rng.random() < 0.5:
        rime = rng.choice([r for r in RIMES if r != rime and not any({r, rime} <= near for near in TOO_NEAR)])
    else:
        onset = rng.choice([o for o in ONSETS if o != onset and not any({o, onset} <= near for near in NEAR_ONSETS)])
    given = (*name.given[:at], (onset, rime), *name.given[at + 1 :])
    return Made(given, name.family)


def pairs(count: int, seed: int) -> Iterator[tuple[str, str, bool, str]]:
    """(a, b, whether one person, styles): spellings of one name, near namesakes, and other names, a third of each."""
    rng = random.Random(seed)  # noqa: S311 - invented names, not secrets
    styles = list(STYLES)
    for _ in range(count):
        a, b = rng.choice(styles), rng.choice(styles)
        name = invent(rng)
        others: list[tuple[Callable[[], Made], bool]] = [
            (lambda n=name: n, True),
            (lambda n=name: namesake(n, rng), False),
            (lambda: invent(rng), False),
        ]  # type: ignore[misc]
        for make, same in others:
            yield write(name, a, rng), write(make(), b, rng), same, f"{a}~{b}"


# Vietnamese syllables as the press of Laos writes them.
FAMILIES = {
    "Nguyễn": "ຫງວຽນ", "Trần": "ເຈີ່ນ", "Lê": "ເລ", "Phạm": "ຟ້າມ", "Hoàng": "ຮວ່າງ", "Phan": "ຟານ", "Vũ": "ວູ", "Võ": "ຫວໍ",
    "Đặng": "ດັ້ງ", "Bùi": "ບຸ່ຍ", "Đỗ": "ໂດ້", "Hồ": "ໂຮ່", "Ngô": "ໂງ", "Dương": "ເຢືອງ", "Trương": "ເຈືອງ", "Lương": "ເລືອງ",
}  # fmt: skip
GIVEN = {
    "Văn": "ວັນ", "Thị": "ທິ", "Minh": "ມິງ", "Thanh": "ແທງ", "Xuân": "ຊວນ", "Hồng": "ຮົ່ງ", "Hùng": "ຮຸ່ງ", "Dũng": "ຢຸງ", "Sơn": "ເຊີນ",
    "Hải": "ຫາຍ", "Long": "ລອງ", "Nam": "ນາມ", "Phong": "ຟອງ", "Quang": "ກວາງ", "Tuấn": "ຕວນ", "Thắng": "ທັງ", "Hương": "ເຮືອງ",
    "Lan": "ລານ", "Mai": "ມາຍ", "Ngọc": "ຫງອກ", "Phương": "ເຟືອງ", "Thủy": "ທຸຍ", "Trung": "ຈຸງ", "Tiến": "ຕຽນ", "Việt": "ຫວຽດ",
    "Vinh": "ວິງ", "Cường": "ເກື່ອງ", "Đức": "ດຶກ", "Bình": "ບິ່ງ", "Khánh": "ແຄງ", "Lâm": "ເລິມ", "Nga": "ງາ", "Nhung": "ຍຸງ",
    "Tâm": "ເຕິມ", "Yến": "ອຽນ", "Huệ": "ເຫ້ວ", "Hiếu": "ຮຽວ", "Quốc": "ກວກ", "Hà": "ຮ່າ",
}  # fmt: skip
TONES = "\u0300\u0301\u0303\u0309\u0323"


def plain(name: str) -> str:
    """Without any diacritics."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def toned_otherwise(word: str, rng: random.Random) -> str:
    """The word with another tone."""
    letters = unicodedata.normalize("NFD", word)
    old = next((c for c in letters if c in TONES), "")
    new = rng.choice([t for t in ["", *TONES] if t != old])
    if old:
        return unicodedata.normalize("NFC", letters.replace(old, new))
    at = max(i for i, c in enumerate(letters) if c.lower() in "aeiouy" or c in "\u0302\u0306\u031b")
    return unicodedata.normalize("NFC", letters[: at + 1] + new + letters[at + 1 :])


def vietnamese_pairs(count: int, seed: int) -> Iterator[tuple[str, str, bool, str]]:
    """Vietnamese names in three writings; namesakes by a tone, in Latin letters, or by another syllable, in both scripts."""
    rng = random.Random(seed)  # noqa: S311
    for _ in range(count):
        family, (middle, given, other) = rng.choice(list(FAMILIES)), rng.sample(list(GIVEN), 3)
        name = f"{family} {middle} {given}"
        lao = f"{FAMILIES[family]} {GIVEN[middle]} {GIVEN[given]}"
        yield name, plain(name), True, "marks~plain"
        yield name, rng.choice((lao, lao.replace(" ", ""))), True, "marks~lao"
        yield plain(name), rng.choice((lao, lao.replace(" ", ""))), True, "plain~lao"
        yield name, f"{family} {middle} {toned_otherwise(given, rng)}", False, "tone"
        yield name, f"{FAMILIES[family]} {GIVEN[middle]} {GIVEN[other]}", False, "other~lao"
        yield plain(name), plain(f"{family} {middle} {other}"), plain(given) == plain(other), "other~plain"
