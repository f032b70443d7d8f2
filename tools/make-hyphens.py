#!/usr/bin/env python3
"""Makes the British hyphenation patterns from those of the hyph-utf8 package, as an npm package has them.

    npm pack hyphenation.en-gb@0.2.1 && tar xzf hyphenation.en-gb-0.2.1.tgz package/lib/en-gb.js
    tools/make-hyphens.py package/lib/en-gb.js src/PaperGen.Typesetting/Hyphenation/Patterns/en-GB.dic

The package keeps patterns of one length in one string, with _ for a word's end. The exceptions are those that stand at
the end of hyph-en-gb.tex; they are written as patterns over the whole word, stronger than any other.
"""
import re
import sys

EXCEPTIONS = "uni-ver-sity uni-ver-sit-ies how-ever ma-nu-script ma-nu-scripts re-ci-pro-city through-out some-thing".split()


def whole_word(word):
    pattern = "."
    for number, part in enumerate(word.split("-")):
        pattern += ("9" if number else "8") + "8".join(part)
    return pattern + "8."


def main(source, target):
    with open(source, encoding="utf-8") as file:
        text = file.read()
    patterns = []
    for length, packed in re.findall(r'(\d+) : "([^"]*)"', text):
        length = int(length)
        assert len(packed) % length == 0
        patterns += [packed[i:i + length].replace("_", ".") for i in range(0, len(packed), length)]
    patterns.sort()
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        file.write("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\n")
        file.write("\n".join(patterns + [whole_word(word) for word in EXCEPTIONS]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
