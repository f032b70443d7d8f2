#!/usr/bin/env python3
"""Makes the word list of the headline setter from the dictionary of the Chinese segmenter jieba.

    npm pack @node-rs/jieba@2.0.3 && tar xzf node-rs-jieba-2.0.3.tgz package/dict.txt
    tools/make-words.py package/dict.txt src/PaperGen.Typesetting/Headlines/Words/words.txt.gz

A line of the result is a word, a letter for its part of speech and a digit or letter for the logarithm of its
frequency (base 2, '0' is 1). Lines are in ordinal order of the words, so that the reader can search them as they are.
"""
import gzip
import math
import sys

# jieba's tags, first letter: what matters for a break is whether a word names, does, joins or clings.
CLASS = {"v": "v", "p": "p", "d": "d", "t": "t", "u": "u", "y": "u", "k": "u", "c": "c", "m": "m", "q": "q", "f": "f",
         "a": "a", "b": "a", "z": "a", "r": "r"}
LEVELS = "0123456789ABCDEFGHIJKLMNOP"


def part_of_speech(tag):
    return {"vn": "n", "ad": "d", "an": "n", "zg": "n", "nz": "n"}.get(tag) or CLASS.get(tag[0], "n")


def keep(word, count, tag):
    if not all("\u3400" <= c <= "\u9fff" for c in word):
        return False
    if len(word) == 1:
        return count >= 20
    least = 50 if tag.startswith("nr") else 5  # names of persons come from bylines, not from here
    return len(word) <= 8 and count >= least


def main(source, target):
    words = {}
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            word, count, tag = line.split()
            if keep(word, int(count), tag):
                words[word] = part_of_speech(tag) + LEVELS[int(math.log2(int(count)))]
    text = "\n".join(word + words[word] for word in sorted(words))
    with open(target, "wb") as out:
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=out, mtime=0) as packed:
            packed.write(text.encode("utf-8"))
    print(len(words), "words")


if __name__ == "__main__":
    main(*sys.argv[1:])
