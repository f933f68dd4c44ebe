"""Prints cases `operation TEXT RESULT` for the tests of AccordValues.CaseFolding, TextNormaliser and MailDomain, with
texts as code points in hexadecimal, joined by commas.

`fold`: every code point that Python's data knows, from str.casefold. That is the full folding, so where it gives
several code points the simple one is taken from the list below (the lines of status S in CaseFolding.txt).
`nfc`: unicodedata.normalize, for every code point with a decomposition and for random sequences.
Both are stable across Unicode versions for code points that are assigned.
`domain`: an address at a random domain in punycode, by Python's codec, and that domain in letters.

usage: text_oracle.py CASES
"""

import random
import sys
import unicodedata

SIMPLE = {0x1E9E: 0xDF, 0x1FD3: 0x390, 0x1FE3: 0x3B0, 0xFB05: 0xFB06, 0x1FBC: 0x1FB3, 0x1FCC: 0x1FC3, 0x1FFC: 0x1FF3}
SIMPLE |= {start + i: start + i - 8 for start in (0x1F88, 0x1F98, 0x1FA8) for i in range(8)}


def written(text):
    return ",".join(format(ord(character), "X") for character in text)


def main():
    known = [
        chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    for character in known:
        folded = character.casefold()
        if len(folded) > 1:
            folded = chr(SIMPLE.get(ord(character), ord(character)))
        print("fold", written(character), written(folded))

    source = random.Random(20261101)
    decomposed = [c for c in known if unicodedata.normalize("NFD", c) != c]
    marks = [c for c in known if unicodedata.combining(c)]
    starters = [c for d in decomposed for c in unicodedata.normalize("NFD", d)]
    for character in decomposed:
        print("nfc", written(character), written(unicodedata.normalize("NFC", character)))
    for _ in range(int(sys.argv[1])):
        text = "".join(
            source.choice(source.choice((starters, marks, decomposed))) for _ in range(source.randint(1, 6))
        )
        print("nfc", written(text), written(unicodedata.normalize("NFC", text)))
    # Letters that are the same in every form, and of which Python's codec knows what they are.
    letters = [c for c in known if c.isalpha() and c == unicodedata.normalize("NFKC", c).lower() == c.casefold()]
    ascii_signs = "abcdefghijklmnopqrstuvwxyz0123456789-"
    for _ in range(int(sys.argv[1]) // 10):
        label = "".join(source.choice(source.choice((letters, ascii_signs))) for _ in range(source.randint(1, 12)))
        encoded = label.encode("punycode").decode()
        if label.isascii() or len(encoded) > 59 or unicodedata.normalize("NFKC", label) != label:
            continue
        print("domain", written(f"a@xn--{encoded}.example"), written(f"{label}.example"))


main()
