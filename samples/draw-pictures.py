#!/usr/bin/env python3
"""Draws the pictures of the sample newspapers anew. Needs chromium and convert (ImageMagick); the pictures are committed, so nobody has to.

Every picture is an SVG of a few shapes in a few colours. Chance has a fixed seed, so a picture is the same every time.
"""
import collections
import math
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import zlib

HERE = pathlib.Path(__file__).parent
DAILY = HERE / "yunhe/issues/2025-10-10/pictures"
WEEKLY = HERE / "ellery/issues/2025-10-09/pictures"


class Picture:
    def __init__(self, width, height, seed):
        self.width, self.height = width, height
        self.chance = random.Random(seed)
        self.parts = []

    def add(self, text):
        self.parts.append(text)

    def rect(self, x, y, w, h, fill, more=""):
        self.add(f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{fill}" {more}/>')

    def circle(self, x, y, r, fill, more=""):
        self.add(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" {more}/>')

    def ellipse(self, x, y, rx, ry, fill, more=""):
        self.add(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {more}/>')

    def poly(self, points, fill, more=""):
        self.add(f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{fill}" {more}/>')

    def line(self, points, colour, width, more=""):
        self.add(f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="none" stroke="{colour}" '
                 f'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" {more}/>')

    def path(self, d, fill="none", more=""):
        self.add(f'<path d="{d}" fill="{fill}" {more}/>')

    def text(self, x, y, words, size, fill="#222", anchor="start", more=""):
        self.add(f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{fill}" text-anchor="{anchor}" '
                 f'font-family="Libre Franklin, Noto Sans CJK SC, Noto Sans SC, WenQuanYi Zen Hei, sans-serif" {more}>{words}</text>')

    def bands(self, colours, top, bottom):
        """A sky or a water of flat bands, which a newspaper prints better than a smooth run."""
        step = (bottom - top) / len(colours)
        for i, colour in enumerate(colours):
            self.rect(0, top + i * step, self.width, step + 1, colour)

    def hills(self, base, height, fill, waves=3, rough=0.25):
        phase = [self.chance.uniform(0, 2 * math.pi) for _ in range(5)]
        points = [(0, self.height)]
        for i in range(0, 121):
            x = self.width * i / 120
            t = i / 120 * 2 * math.pi * waves
            y = base - height * (0.5 + 0.5 * math.sin(t / 2 + phase[0])) - height * rough * math.sin(t * 1.7 + phase[1]) \
                - height * rough * 0.4 * math.sin(t * 4.1 + phase[2])
            points.append((x, y))
        points.append((self.width, self.height))
        self.poly(points, fill)
        return points[1:-1]

    def ripples(self, top, bottom, colour, count):
        for _ in range(count):
            y = top + (bottom - top) * self.chance.random() ** 0.8
            depth = (y - top) / (bottom - top)
            w = (20 + 120 * self.chance.random()) * (0.4 + depth)
            x = self.chance.uniform(-40, self.width)
            self.add(f'<rect x="{x:.0f}" y="{y:.0f}" width="{w:.0f}" height="{1.5 + 3.5 * depth:.1f}" rx="2" fill="{colour}"/>')

    def tree(self, x, y, h, leaf, trunk="#4b3a2f", shade=None):
        self.rect(x - h * 0.03, y - h * 0.45, h * 0.06, h * 0.45, trunk)
        self.ellipse(x, y - h * 0.66, h * 0.27, h * 0.34, leaf)
        if shade:
            self.path(f"M{x:.1f},{y - h:.1f} a{h * .27:.1f},{h * .34:.1f} 0 0 1 0,{h * .68:.1f} z", shade)

    def pine(self, x, y, h, leaf):
        for k in range(3):
            w = h * (0.16 + 0.07 * k)
            top = y - h + h * 0.24 * k
            self.poly([(x, top), (x - w, top + h * 0.42), (x + w, top + h * 0.42)], leaf)
        self.rect(x - h * 0.03, y - h * 0.12, h * 0.06, h * 0.12, "#4b3a2f")

    def person(self, x, y, h, coat, legs="#2e3440", skin="#e3b994", hair="#2b2320", arm=None):
        self.rect(x - h * 0.085, y - h * 0.42, h * 0.075, h * 0.42, legs, 'rx="3"')
        self.rect(x + h * 0.01, y - h * 0.42, h * 0.075, h * 0.42, legs, 'rx="3"')
        self.rect(x - h * 0.13, y - h * 0.8, h * 0.26, h * 0.42, coat, f'rx="{h * 0.07:.1f}"')
        self.circle(x, y - h * 0.9, h * 0.09, skin)
        self.path(f"M{x - h * .09:.1f},{y - h * .9:.1f} a{h * .09:.1f},{h * .095:.1f} 0 0 1 {h * .18:.1f},0 z", hair)
        if arm:
            dx, dy = arm
            self.line([(x + math.copysign(h * 0.1, dx), y - h * 0.74), (x + h * dx, y - h * dy)], coat, h * 0.08)
            self.circle(x + h * dx, y - h * dy, h * 0.04, skin)

    def birds(self, count, x, y, spread, colour="#2a2a2a", size=16):
        for i in range(count):
            bx, by = x + self.chance.uniform(-1, 1) * spread, y + self.chance.uniform(-1, 1) * spread * 0.35
            s = size * self.chance.uniform(0.6, 1.2)
            self.path(f"M{bx - s:.1f},{by - s * .3:.1f} Q{bx - s * .4:.1f},{by - s * .6:.1f} {bx:.1f},{by:.1f} "
                      f"Q{bx + s * .4:.1f},{by - s * .6:.1f} {bx + s:.1f},{by - s * .3:.1f}", "none",
                      f'stroke="{colour}" stroke-width="{s * .16:.1f}" stroke-linecap="round"')

    def building(self, x, y, w, h, fill, glass, rows, columns, lit=0.0, warm="#f6d58a"):
        self.rect(x, y - h, w, h, fill)
        cw, rh = w / (columns + 0.5), h / (rows + 0.8)
        for r in range(rows):
            for c in range(columns):
                colour = warm if self.chance.random() < lit else glass
                self.rect(x + cw * (c + 0.4), y - h + rh * (r + 0.5), cw * 0.7, rh * 0.5, colour)

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
                f'viewBox="0 0 {self.width} {self.height}">{"".join(self.parts)}</svg>')


# --- The Ellery Ledger -------------------------------------------------------------------------------------------

def ferry():
    p = Picture(1800, 1080, 1)
    p.bands(["#e9c9a0", "#efd4ae", "#f3ddbc", "#f6e5ca", "#f8ebd6", "#f9efdf"], 0, 560)
    p.circle(1380, 380, 92, "#fbf4e3")
    p.hills(560, 190, "#b3a6a4", 2)
    p.hills(575, 120, "#8b8d97", 3)
    p.hills(590, 60, "#5f6c7c", 2)
    p.bands(["#7f97a6", "#6d8a9c", "#5d7d92", "#4f7188", "#43657d", "#385970"], 585, 1080)
    p.ripples(600, 1080, "#a9bcc6", 120)
    p.ripples(600, 900, "#f3ddbc", 40)
    # The landing, with those who wait.
    p.rect(0, 930, 620, 26, "#4d3d33")
    for x in range(20, 620, 100):
        p.rect(x, 950, 22, 130, "#3d3029")
    for i, coat in enumerate(["#7a2f2b", "#2f4858", "#b98a3e", "#40513b", "#6d4a5b", "#2f3b46", "#a5562f"]):
        p.person(60 + i * 76, 932, 150 - (i % 3) * 16, coat, arm=(0.3, 1.0) if i % 2 else None)
    # The boat.
    x, y = 780, 800
    p.poly([(x, y), (x + 860, y), (x + 800, y + 120), (x + 70, y + 120)], "#f4f1ea")
    p.poly([(x + 26, y + 52), (x + 834, y + 52), (x + 822, y + 76), (x + 40, y + 76)], "#b1362f")
    p.poly([(x + 56, y + 100), (x + 812, y + 100), (x + 800, y + 124), (x + 70, y + 124)], "#26333d")
    p.rect(x + 110, y - 90, 620, 92, "#fbf9f4")
    for k in range(10):
        p.rect(x + 138 + k * 58, y - 68, 38, 42, "#38536b", 'rx="4"')
    p.rect(x + 230, y - 160, 380, 72, "#f4f1ea")
    for k in range(6):
        p.rect(x + 252 + k * 58, y - 144, 40, 32, "#38536b", 'rx="4"')
    p.rect(x + 520, y - 222, 120, 64, "#fbf9f4")
    p.rect(x + 532, y - 208, 96, 28, "#38536b")
    p.poly([(x + 300, y - 160), (x + 318, y - 258), (x + 392, y - 258), (x + 400, y - 160)], "#b1362f")
    p.rect(x + 314, y - 258, 80, 24, "#26333d")
    p.line([(x + 690, y - 90), (x + 690, y - 300)], "#4d3d33", 7)
    p.poly([(x + 690, y - 300), (x + 770, y - 278), (x + 690, y - 256)], "#b1362f")
    for k in range(26):
        p.line([(x + 120 + k * 24, y - 90), (x + 120 + k * 24, y - 112)], "#8b8d97", 2)
    p.line([(x + 112, y - 112), (x + 730, y - 112)], "#8b8d97", 3)
    p.ellipse(x + 420, y + 138, 470, 16, "#dfe7ea")
    p.birds(9, 520, 260, 320, "#4a4a4a", 24)
    return p


def enrollment():
    p = Picture(1100, 760, 2)
    p.rect(0, 0, 1100, 760, "#f6f4ee")
    p.text(40, 62, "Pupils in October", 34, more='font-weight="700"')
    p.text(40, 102, "Ellery district, five schools", 26, "#555")
    counts = [1402, 1391, 1377, 1360, 1341, 1318, 1307, 1301, 1293, 1286, 1347]
    for level in (1250, 1300, 1350, 1400):
        y = 680 - (level - 1220) * 2.75
        p.rect(40, y, 1020, 1.5, "#c9c4b8")
        p.text(1060, y - 8, f"{level:,}", 22, "#777", "end")
    for i, count in enumerate(counts):
        h = (count - 1220) * 2.75
        last = i == len(counts) - 1
        p.rect(56 + i * 86, 680 - h, 56, h, "#234a6b" if last else "#a9b6c0")
        p.text(84 + i * 86, 720, f"{2015 + i}", 22, "#222" if last else "#666", "middle", 'font-weight="700"' if last else "")
    p.rect(40, 680, 1020, 3, "#222")
    p.text(84 + 10 * 86, 680 - (1347 - 1220) * 2.75 - 14, "1,347", 28, "#234a6b", "middle", 'font-weight="700"')
    return p


def wall():
    p = Picture(1500, 920, 3)
    p.bands(["#cfd9dc", "#d9e0e0", "#e3e7e3", "#ecede6", "#f2f1e9"], 0, 460)
    p.hills(470, 150, "#a7b3a3", 2)
    p.hills(500, 80, "#8a9a7c", 3)
    p.rect(0, 470, 1500, 450, "#b9b276")
    p.ripples(480, 620, "#a69f62", 60)
    p.tree(280, 560, 420, "#c98b3a", shade="#b37a30")
    p.tree(1250, 540, 330, "#b5622f", shade="#a05526")
    # Stones: courses of uneven length, each laid over a joint.
    greys = ["#8d8b86", "#9b9993", "#7c7b78", "#aaa69d", "#6f706f", "#93908a", "#b1ada4"]
    left, right, top = 0, 1050, 560
    for course in range(6):
        y, x = top + course * 46, left - p.chance.uniform(0, 60)
        h = 42
        while x < right - course * 16 + 100:
            w = p.chance.uniform(62, 150)
            p.rect(x, y + p.chance.uniform(-3, 3), w - 5, h, p.chance.choice(greys), f'rx="{p.chance.uniform(8, 16):.0f}"')
            x += w
    for _ in range(34):
        w = p.chance.uniform(40, 110)
        p.rect(p.chance.uniform(1120, 1440), p.chance.uniform(770, 860), w, w * 0.55, p.chance.choice(greys), 'rx="14"')
    p.rect(0, 836, 1500, 84, "#8f8a55")
    p.person(1130, 850, 250, "#40513b", arm=(-0.32, 0.62))
    p.person(1330, 864, 235, "#7a2f2b", arm=(-0.26, 0.36))
    return p


def ada():
    p = Picture(760, 900, 4)
    p.rect(0, 0, 760, 900, "#dfe3da")
    p.circle(380, 420, 330, "#cdd5c9")
    p.path("M80,900 C100,700 240,650 380,650 C520,650 660,700 680,900 z", "#8b4a4a")
    p.path("M230,668 C260,760 500,760 530,668 C500,640 470,628 380,628 C300,628 260,640 230,668 z", "#2f5d7c")
    p.path("M440,720 C470,780 480,850 470,900 L540,900 C540,830 530,760 500,706 z", "#274f6b")
    p.rect(320, 540, 120, 130, "#dcae8a", 'rx="50"')
    p.ellipse(380, 410, 168, 206, "#e8c09c")
    p.path("M200,420 C170,220 280,150 380,150 C490,150 590,220 560,420 C548,330 500,270 430,262 C360,300 250,300 200,420 z", "#f4f3ef")
    p.ellipse(380, 150, 86, 62, "#f4f3ef")
    for x in (312, 448):
        p.ellipse(x, 420, 46, 40, "none", 'stroke="#4a4038" stroke-width="7"')
        p.ellipse(x, 420, 11, 13, "#3a3029")
        p.path(f"M{x - 40},362 q40,-24 80,0", "none", 'stroke="#d9d6cf" stroke-width="12" stroke-linecap="round"')
    p.line([(358, 414), (402, 414)], "#4a4038", 7)
    p.path("M380,440 q-26,60 4,66", "none", 'stroke="#c9986f" stroke-width="8" stroke-linecap="round"')
    p.path("M318,530 q62,52 124,0", "none", 'stroke="#a5524a" stroke-width="11" stroke-linecap="round"')
    p.circle(282, 490, 32, "#e5a68b")
    p.circle(478, 490, 32, "#e5a68b")
    return p


def boatyard():
    p = Picture(1700, 1020, 5)
    p.bands(["#a9c0cc", "#b7cad3", "#c6d5da", "#d5dfe0", "#e3e8e4", "#eeefe6"], 0, 560)
    p.hills(570, 110, "#8ba0a0", 3)
    p.bands(["#7c9aa8", "#6c8d9d", "#5d8092"], 560, 760)
    p.ripples(570, 750, "#b9cbd3", 60)
    p.rect(0, 740, 1700, 280, "#a08d74")
    p.ripples(750, 1010, "#8f7c64", 90)
    # Shed.
    p.poly([(120, 330), (560, 150), (1000, 330)], "#6d2f2a")
    p.rect(150, 330, 820, 480, "#8c3f36")
    for x in range(150, 970, 41):
        p.rect(x, 330, 4, 480, "#7a352d")
    p.rect(270, 420, 580, 390, "#2b2522")
    p.rect(500, 220, 120, 70, "#e9e2d0")
    p.text(560, 268, "HANLEY", 27, "#6d2f2a", "middle", 'font-weight="700"')
    # A hull in the gate, on blocks.
    p.path("M310,560 C420,600 690,600 820,545 C800,690 700,740 560,745 C420,745 340,690 310,560 z", "#c79a5b")
    for k in range(5):
        p.path(f"M{322 + k * 8},{585 + k * 30} C430,{625 + k * 24} 690,{625 + k * 24} {808 - k * 14},{575 + k * 30}", "none", 'stroke="#a87c42" stroke-width="4"')
    for x in (420, 560, 690):
        p.rect(x - 24, 740, 48, 66, "#5a4636")
    p.rect(540, 380, 22, 190, "#d9b27c")
    # Crane and a launch.
    p.line([(1240, 800), (1240, 250), (1560, 190)], "#3b4650", 20)
    p.line([(1240, 420), (1430, 216)], "#3b4650", 12)
    p.line([(1530, 196), (1530, 520)], "#3b4650", 5)
    p.path("M1370,520 C1450,548 1620,548 1690,515 C1676,600 1620,630 1530,632 C1440,632 1390,600 1370,520 z", "#f0ece1")
    p.path("M1374,545 C1450,572 1620,572 1686,541 L1684,560 C1620,590 1450,590 1380,562 z", "#2f5d7c")
    p.line([(1400, 535), (1530, 470), (1660, 535)], "#3b4650", 4)
    p.person(1080, 830, 250, "#2f4858", arm=(0.3, 0.95))
    p.person(1330, 870, 240, "#b98a3e")
    p.person(220, 880, 250, "#40513b", arm=(0.28, 0.5))
    p.birds(6, 1300, 120, 240, "#444", 20)
    return p


def solar():
    p = Picture(1500, 860, 6)
    p.bands(["#8fb4cf", "#9fc0d6", "#b2cddd", "#c7dbe4", "#dbe7ea", "#ebf0ec"], 0, 430)
    p.circle(1190, 170, 86, "#fdf3cf")
    p.hills(440, 120, "#87a08f", 3)
    p.hills(455, 50, "#6c8a72", 4)
    p.rect(0, 440, 1500, 420, "#cfcac0")
    p.rect(0, 436, 1500, 16, "#a49d90")
    for row in range(4):
        y, scale = 480 + row * row * 22 + row * 44, 0.62 + row * 0.17
        w, h = 172 * scale, 84 * scale
        x = -60 - row * 26
        while x < 1500:
            p.poly([(x + 14 * scale, y), (x + w + 14 * scale, y), (x + w - 10 * scale, y + h), (x - 10 * scale, y + h)], "#1f3c5c")
            for k in range(1, 4):
                p.line([(x + 14 * scale + w * k / 4, y), (x - 10 * scale + w * k / 4, y + h)], "#4d6f92", 2.5)
            p.line([(x + 2 * scale, y + h / 2), (x + w + 2 * scale, y + h / 2)], "#4d6f92", 2.5)
            p.poly([(x + 14 * scale, y), (x + 60 * scale, y), (x + 36 * scale, y + h * .6), (x + 4 * scale, y + h * .6)], "#35597f")
            x += w + 14 * scale
    p.birds(5, 420, 150, 220, "#38506a", 20)
    return p


def trees():
    p = Picture(1300, 800, 7)
    p.rect(0, 0, 1300, 800, "#f3efe4")
    p.path("M0,690 C260,640 420,740 700,700 C960,664 1100,740 1300,690 L1300,800 L0,800 z", "#bcd3dc")
    p.text(1180, 768, "Harbor", 30, "#5b8596", "middle", 'font-style="italic"')
    for x in (150, 390, 640, 880, 1110):
        p.rect(x - 11, 60, 22, 600, "#e0d8c6")
    for y in (150, 560):
        p.rect(40, y - 11, 1220, 22, "#e0d8c6")
    p.rect(40, 322, 1220, 66, "#d8cdb6")
    p.text(650, 366, "LINDEN   AVENUE", 30, "#8d8168", "middle", 'letter-spacing="8"')
    p.rect(48, 400, 190, 120, "#b9a48a")
    p.text(143, 470, "Cannery", 26, "#4a3d2c", "middle")
    p.rect(1090, 180, 150, 120, "#b9a48a")
    p.text(1165, 250, "Clinic", 26, "#4a3d2c", "middle")
    n = 0
    for x in range(56, 1256, 23):
        for y in (300, 410):
            n += 1
            if p.chance.random() < 0.08 or (y == 410 and x < 250) or (y == 300 and x > 1080):
                continue
            fill = "#8fae55" if p.chance.random() < 0.2 else "#3f6b45"
            if n % 11 == 5 and p.chance.random() < 0.9:
                fill = "#b1362f"
            p.circle(x, y, p.chance.uniform(7.5, 11), fill)
    p.text(48, 96, "Every dot is a tree", 34, "#333", more='font-weight="700"')
    p.line([(1180, 96), (1180, 40)], "#555", 4)
    p.poly([(1180, 30), (1170, 56), (1190, 56)], "#555")
    p.text(1200, 66, "N", 26, "#555")
    return p


def field():
    p = Picture(1700, 1000, 8)
    p.bands(["#5d6670", "#6a737c", "#788088", "#8a9095", "#a6a8a6", "#d9cda6", "#efe0b4"], 0, 430)
    p.hills(430, 90, "#46525a", 3)
    for x in range(30, 1700, 90):
        p.tree(x + p.chance.uniform(-20, 20), 452, p.chance.uniform(110, 190), p.chance.choice(["#5c6b3f", "#8a6a33", "#6f5a33", "#4c5c42"]))
    p.rect(0, 450, 1700, 550, "#5f7f4a")
    for k in range(7):
        p.poly([(k * 260 - 80, 450), (k * 260 + 50, 450), (k * 330 - 320, 1000), (k * 330 - 490, 1000)], "#58774a")
    for _ in range(26):
        p.ellipse(p.chance.uniform(300, 1400), p.chance.uniform(560, 960), p.chance.uniform(30, 120), p.chance.uniform(6, 16), "#7a7455")
    p.line([(0, 500), (1700, 500)], "#eef0e6", 6)
    p.path("M620,500 L500,640 L1200,640 L1080,500", "none", 'stroke="#eef0e6" stroke-width="6"')
    p.path("M700,500 L700,372 L1000,372 L1000,500", "none", 'stroke="#f7f7f2" stroke-width="12"')
    for x in range(715, 1000, 22):
        p.line([(x, 380), (x, 498)], "#c9cfcf", 1.5)
    for y in range(390, 500, 20):
        p.line([(704, y), (996, y)], "#c9cfcf", 1.5)
    p.person(860, 516, 120, "#e0b93d", "#222")
    reds, blues = "#a8322c", "#e9e9e4"
    for x, y, h, coat, arm in [(420, 720, 190, blues, None), (640, 800, 215, reds, (0.3, 0.95)), (1010, 700, 180, blues, (-0.3, 0.7)),
                               (1250, 760, 205, reds, None), (1440, 660, 165, reds, (0.28, 1.02)), (210, 640, 160, blues, None)]:
        p.person(x, y, h, coat, "#1f2a36", arm=arm)
    p.circle(812, 790, 17, "#f7f7f2", 'stroke="#333" stroke-width="3"')
    for _ in range(150):
        x, y = p.chance.uniform(0, 1700), p.chance.uniform(0, 980)
        p.line([(x, y), (x - 6, y + 26)], "#b9c3c4", 1.6)
    return p


def ridge():
    p = Picture(1700, 980, 9)
    p.bands(["#dbe4e6", "#e2e9e8", "#e9ede8", "#f0f1e8", "#f5f2e4"], 0, 520)
    for base, height, colour, waves in [(470, 170, "#b9c8cf", 2), (540, 150, "#9db2bd", 3), (620, 150, "#7f9aa8", 2), (720, 150, "#5f7f8f", 3)]:
        p.hills(base, height, colour, waves)
    p.poly([(0, 980), (0, 700), (300, 640), (640, 690), (980, 610), (1300, 520), (1480, 505), (1700, 560), (1700, 980)], "#4e6a52")
    p.path("M260,980 C420,900 900,930 960,850 C1010,780 520,800 560,735 C600,680 1120,740 1190,660 C1240,600 1300,560 1400,520",
           "none", 'stroke="#d9ccb0" stroke-width="26" stroke-linecap="round"')
    for _ in range(46):
        x = p.chance.uniform(0, 1700)
        y = p.chance.uniform(760, 985)
        p.pine(x, y, p.chance.uniform(70, 150), p.chance.choice(["#3a5442", "#33493b", "#48634c"]))
    p.rect(1380, 500, 170, 14, "#6b5844")
    p.line([(1390, 500), (1390, 455), (1540, 455), (1540, 500)], "#6b5844", 7)
    p.person(1440, 502, 92, "#a8322c")
    p.circle(1500, 488, 15, "none", 'stroke="#222" stroke-width="5"')
    p.rect(1484, 452, 24, 36, "#2f4858", 'rx="6"')
    p.circle(1496, 444, 10, "#e3b994")
    p.birds(11, 700, 200, 380, "#51626b", 20)
    return p


WEEKLY_PICTURES = {"ferry": ferry, "enrollment": enrollment, "wall": wall, "ada": ada, "boatyard": boatyard, "solar": solar,
                   "trees": trees, "field": field, "ridge": ridge}
DAILY_PICTURES = {}


def draw(picture, path, work):
    svg = work / "picture.svg"
    page = work / "picture.html"
    raw = work / "picture.png"
    svg.write_text(picture.svg(), encoding="utf-8")
    page.write_text(f'<body style="margin:0">{picture.svg()}</body>', encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={work}/profile",
                    f"--window-size={picture.width},{picture.height}", f"--screenshot={raw}", f"file://{page}"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = subprocess.run(["convert", raw, "ppm:-"], check=True, stdout=subprocess.PIPE).stdout
    path.write_bytes(indexed(pixels, picture.width, picture.height))


def indexed(ppm, width, height):
    """A PNG of at most 96 colours: a flat drawing stays sharp, and small."""
    rows = len(ppm) - width * height * 3
    body = memoryview(ppm)[rows:]
    red, green, blue = body[0::3].tolist(), body[1::3].tolist(), body[2::3].tolist()
    colours = [r << 16 | g << 8 | b for r, g, b in zip(red, green, blue)]
    common = collections.Counter(colours).most_common()
    palette = []
    for colour, _ in common:
        if len(palette) == 96:
            break
        if all(distance(colour, other) > 90 for other in palette):
            palette.append(colour)
    places = {colour: min(range(len(palette)), key=lambda i: distance(colour, palette[i])) for colour, _ in common}
    indexes = bytes(map(places.__getitem__, colours))
    lines = b"".join(b"\0" + indexes[y * width:(y + 1) * width] for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", b"".join(colour.to_bytes(3, "big") for colour in palette))
            + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def distance(a, b):
    return sum(((a >> shift & 255) - (b >> shift & 255)) ** 2 for shift in (0, 8, 16))


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def main(wanted):
    with tempfile.TemporaryDirectory() as work:
        for folder, pictures in ((WEEKLY, WEEKLY_PICTURES), (DAILY, DAILY_PICTURES)):
            for name, make in pictures.items():
                if not wanted or name in wanted:
                    draw(make(), folder / f"{name}.png", pathlib.Path(work))


if __name__ == "__main__":
    main(sys.argv[1:])
