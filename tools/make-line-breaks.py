#!/usr/bin/env python3
"""Makes the table of line breaking classes from the Unicode Character Database (Debian: apt-get install unicode-data).

    tools/make-line-breaks.py /usr/share/unicode src/PaperGen.Typesetting/Lines/Unicode/linebreak.txt

A line of the result is the first code point of a range, in hexadecimal, and the class that holds from there on.
Classes are resolved as rule LB1 of UAX #14 says; OW and CW are opening and closing marks of East Asian width (LB30),
XP is what an emoji may become (LB30b).
"""
import sys


def ranges(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.split("#")[0].strip()
            if line:
                codes, value = [part.strip() for part in line.split(";")][:2]
                first, _, last = codes.partition("..")
                yield int(first, 16), int(last or first, 16), value


def fill(table, path, only=None):
    for first, last, value in ranges(path):
        if only is None or value in only:
            for code in range(first, last + 1):
                table[code] = value


def categories(path):
    table = ["Cn"] * 0x110000
    first = None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            code, name, category = line.split(";")[:3]
            code = int(code, 16)
            if name.endswith(", Last>"):
                for between in range(first, code):
                    table[between] = category
            first = code
            table[code] = category
    return table


def main(folder, target):
    classes = ["XX"] * 0x110000
    for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
                        (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)]:
        classes[first:last + 1] = ["ID"] * (last + 1 - first)
    classes[0x20A0:0x20D0] = ["PR"] * 0x30
    fill(classes, folder + "/LineBreak.txt")
    widths = ["N"] * 0x110000
    fill(widths, folder + "/EastAsianWidth.txt")
    emoji = [""] * 0x110000
    fill(emoji, folder + "/emoji/emoji-data.txt", only={"Extended_Pictographic"})
    category = categories(folder + "/UnicodeData.txt")

    with open(target, "w", encoding="utf-8", newline="\n") as out:
        before = None
        for code in range(0x110000):
            kind = classes[code]
            if kind in ("AI", "SG", "XX"):
                kind = "AL"
            elif kind == "SA":
                kind = "CM" if category[code] in ("Mn", "Mc") else "AL"
            elif kind == "CJ":
                kind = "NS"
            if kind == "OP" and widths[code] in "FWH":
                kind = "OW"
            elif kind == "CP" and widths[code] in "FWH":
                kind = "CW"
            elif kind == "ID" and emoji[code] and category[code] == "Cn":
                kind = "XP"
            if kind != before:
                out.write(f"{code:X} {kind}\n")
                before = kind


if __name__ == "__main__":
    main(*sys.argv[1:])
