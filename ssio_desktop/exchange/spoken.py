"""Digests as words, for two people to compare over the telephone.

The words are everyday ones that sound unlike each other; each stands for one byte, by its place in
the alphabet. The list never changes: people may have a sheet with words from it.
"""

from __future__ import annotations

from typing import Final

SPOKEN: Final = 10
"""Words that are read out: 80 bits, which nobody finds a second time by trying."""

_TEXT: Final = """
acorn anchor apple apron arrow attic autumn badger bagpipe bakery balcony bamboo banana
banjo barley basket beacon beetle bicycle birch biscuit blanket blossom bluebell bonfire
bottle boulder bramble breakfast bridge bucket buffalo butter button cabbage cactus camel
canoe carrot castle cathedral cauldron celery chapel cherry chimney chocolate cinema
clarinet clover coconut comet copper coral cottage cricket crocus crystal cuckoo cupboard
curtain cushion daffodil daisy dandelion diamond dolphin donkey dragon drawer drummer
dustbin eagle easel eclipse elbow elephant ember emerald engine envelope falcon feather
fiddle finger fireplace flannel fountain foxglove galaxy garden garlic gazelle ginger
giraffe glacier goblet gondola gooseberry granite guitar hammer harvest hazelnut heather
hedgehog heron holiday honey horizon hurdle iceberg igloo island ivory jacket jaguar jasmine
jelly jigsaw jungle kangaroo kettle kitten ladder lagoon lantern lavender lemon leopard
library lilac lizard lobster locket magnet mango maple market meadow medal melon mermaid
minstrel mirror mitten monkey mosaic mountain muffin mulberry museum napkin nectar needle
nettle nightingale nugget nutmeg oatmeal ocean octopus olive onion orange orchard ostrich
otter oyster paddle palace panther paper parrot peacock pebble pelican pencil pepper piano
picnic pigeon pillow pineapple pirate pocket poppy postcard potato prairie puddle puffin
pumpkin puppet pyramid quarry quilt rabbit radish rainbow raspberry raven ribbon river robin
rocket rosemary saddle saffron sailor salmon sandal sapphire satchel saucepan scarecrow
seagull shadow shepherd silver sparrow spider squirrel starling sunflower tambourine teapot
thimble thistle thunder tiger timber tomato trumpet tulip tunnel turnip turtle umbrella
valley velvet village violin volcano waffle walnut walrus waterfall whistle willow window
winter wizard woodland yogurt zebra
"""
WORDS: Final = tuple(_TEXT.split())


def spoken(digest: bytes) -> tuple[str, ...]:
    """The first bytes of a digest as words. ValueError where it has fewer than ten."""
    if len(digest) < SPOKEN:
        raise ValueError("a digest of at least ten bytes is needed")
    return tuple(WORDS[byte] for byte in digest[:SPOKEN])
