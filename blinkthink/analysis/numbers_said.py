"""How many a description names: “two people” are two, “a dog” is one, “red car” says nothing."""

from __future__ import annotations

import re

_NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: number for number, word in enumerate(_NUMBER_WORDS.split(), 1)}
_PLURALS = {
    "person": "people|persons|men|women|children|kids|adults|boys|girls|figures|pedestrians|"
    "individuals|workers|couriers|cyclists|teenagers|toddlers",
    "vehicle": "cars|trucks|vans|vehicles|bicycles|bikes|motorcycles|scooters|buses|suvs|sedans|"
    "pickups|trailers|mopeds",
    "animal": "animals|dogs|cats|birds|deer|squirrels|raccoons|foxes|rabbits|bears|coyotes|skunks|"
    "opossums|possums|rats|mice|pigeons|crows|ducks|chickens|horses|cows|insects|hedgehogs",
    "package": "packages|boxes|parcels|envelopes|bags|cartons|letters|deliveries",
}  # fmt: skip
_SINGULARS = {
    "person": "person|man|woman|child|kid|adult|boy|girl|figure|pedestrian|individual|worker|"
    "courier|cyclist|teenager|toddler",
    "vehicle": "car|truck|van|vehicle|bicycle|bike|motorcycle|scooter|bus|suv|sedan|pickup|trailer",
    "animal": "animal|dog|cat|bird|squirrel|raccoon|fox|rabbit|bear|coyote|skunk|rat|mouse|pigeon|"
    "crow|duck|chicken|horse|cow|insect|hedgehog",
    "package": "package|box|parcel|envelope|bag|carton|letter",
}  # fmt: skip
_MANY = re.compile(
    r"\b(?:groups?|pairs?|couples?|crowds?|flocks?|rows?|stacks?|piles?|several|many|few|some|each|"
    r"both|and|another|others?|all|one|identical|matching|same)\b",
    re.IGNORECASE,
)
_WITHIN = r"(?:[a-z]+[\s,]+){0,3}?"  # adjectives between a number and its noun


def contradicts(kind: str, count: int, description: str) -> bool:
    """Whether a description plainly names another number of its subjects than ``count``."""
    text = description.lower()
    if kind not in _PLURALS:
        return False
    numbers = "|".join((*_NUMBERS, r"\d{1,2}"))
    several = re.findall(rf"\b({numbers})\s+{_WITHIN}(?:{_PLURALS[kind]})\b", text)
    single = re.findall(rf"\b(a|an|one|1)\s+{_WITHIN}(?:{_SINGULARS[kind]})\b", text)
    begins = re.match(
        rf"((?:a|an|one|1|single|lone)\s+)?(?!(?:{numbers})\b){_WITHIN}(?:{_SINGULARS[kind]})\b",
        text,
    )
    if count == 1 and begins is not None:
        return False  # “a man with two children”, who have an entry of their own
    if several:
        named = [_NUMBERS.get(word) or int(word) for word in several]
        return count not in (*named, sum(named), sum(named) + len(single))
    if count == 1 or begins is None or begins[1] is None or len(single) >= count:
        return False
    return not _MANY.search(text[begins.end(1) :])
