"""German words of a search, as the English ones that a model writes of pictures.

Models answer in English alone; who reads the app in German asks in German. Only what a camera at
home sees is here; any other word is searched for as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from blinkthink.gallery.index.words import split

_NOUNS = """
person personen mensch menschen leute jemand: person people man woman
mann männer: man men
frau frauen: woman women
kind kinder: child children kid boy girl
junge jungen: boy
mädchen: girl
bote boten briefträger postbote: courier delivery postman
lieferung: delivery package
fahrzeug fahrzeuge: vehicle
auto autos wagen pkw: car
lieferwagen transporter kleinbus: van
laster lastwagen lkw: truck
bus busse: bus buses
motorrad motorräder: motorcycle motorbike
fahrrad fahrräder rad räder: bicycle bike
anhänger: trailer
tier tiere: animal
hund hunde: dog
katze katzen: cat
vogel vögel: bird
fuchs füchse: fox foxes
reh rehe hirsch: deer
waschbär waschbären: raccoon
eichhörnchen: squirrel
hase hasen kaninchen: rabbit hare
igel: hedgehog
pferd pferde: horse
paket pakete päckchen: package parcel box boxes
karton kartons schachtel kiste: box boxes carton
brief briefe post: letter mail
tasche taschen: bag
rucksack: backpack
koffer: suitcase
regenschirm schirm: umbrella
tür türen haustür: door
tor tore: gate
garage: garage
fenster: window
einfahrt auffahrt: driveway
garten: garden yard
hof: yard
veranda: porch
terrasse: patio terrace
flur diele gang: hallway
treppe stufen: stairs steps
zaun: fence
weg pfad: path
straße: street road
gehweg bürgersteig: sidewalk pavement
rasen gras: lawn grass
baum bäume: tree
strauch busch: bush bushes shrub
blume blumen: flower
bank: bench benches
mülltonne tonne mülleimer: bin trash
briefkasten: mailbox
licht lichter lampe: light lamp
rauch: smoke
feuer: fire
wasser: water
pfütze: puddle
regen: rain rainy
schnee: snow snowy
nebel: fog foggy mist
sonne: sun sunny
nacht nachts: night
tag tags: day
abend abends: evening dusk
morgen morgens: morning dawn
dämmerung: dusk dawn twilight
niemand: nobody empty
linse objektiv: lens
"""
_ADJECTIVES = """
rot: red
blau: blue
grün: green
gelb: yellow
weiß: white
schwarz: black
grau: gray grey
braun: brown
silbern: silver
hell: bright
dunkel dunkl: dark
nass: wet
leer: empty
offen geöffnet: open
geschlossen: closed
groß: large big
klein: small little
"""
_VERBS = """
geht gehen läuft laufen: walks walking walk
steht stehen: stands standing stand
sitzt sitzen: sits sitting sit
liegt liegen: lies lying lie
fährt fahren: drives driving drive
parkt parken geparkt: parked parks
rennt rennen: runs running
trägt tragen: carries carrying wears
"""
_ENDINGS = ("", "e", "er", "es", "em", "en")


def english(word: str, *, beginning: bool = False) -> tuple[str, ...]:
    """The English words for one German word in compared form; of every word that begins so, too,
    where it is the ``beginning`` of one (three letters or more, or it would mean anything)."""
    known = _known()
    found = list(known.get(word, ()))
    if beginning and len(word) >= 3:
        for one, meanings in known.items():
            if one.startswith(word):
                found += meanings
    return tuple(dict.fromkeys(found))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for text, endings in ((_NOUNS, ("",)), (_VERBS, ("",)), (_ADJECTIVES, _ENDINGS)):
        for german, meanings in _lines(text):
            if text is _NOUNS:  # one dog, two dogs
                meanings += tuple(f"{one}s" for one in meanings)
            for ending in endings:
                (one,) = split(german + ending)
                known[one] = known.get(one, ()) + meanings
    return known


def _lines(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in text.strip().splitlines():
        words, _, meanings = line.partition(":")
        for word in words.split():
            yield word, tuple(meanings.split())
