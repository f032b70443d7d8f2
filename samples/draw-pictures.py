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


# --- 云河日报 ------------------------------------------------------------------------------------------------------

def skyline(p, base, colours, glass, lit=0.0, low=90, high=330, step=92):
    x = -30
    while x < p.width:
        w = p.chance.uniform(step * 0.6, step * 1.3)
        h = p.chance.uniform(low, high)
        p.building(x, base, w, h, p.chance.choice(colours), glass, max(3, int(h / 34)), max(2, int(w / 26)), lit)
        x += w + p.chance.uniform(-6, 18)


def bridge():
    p = Picture(1800, 1080, 21)
    p.bands(["#9fc3d8", "#afcddd", "#bfd7e2", "#d0e0e6", "#e0e9e8", "#eef0e8"], 0, 620)
    p.hills(600, 190, "#a9bfc6", 2)
    p.hills(615, 110, "#8aa6a8", 3)
    skyline(p, 640, ["#b8b4ae", "#a8adb2", "#c6bfb3", "#9aa4ac"], "#d9e2e6", 0, 60, 210, 84)
    p.bands(["#7ea7b4", "#6f9bab", "#618fa1", "#548396", "#47778b"], 632, 1080)
    p.ripples(640, 1080, "#a9c5cd", 140)
    deck = 640
    arch = [(300 + i * 20, deck - 330 * (1 - ((i - 30) / 30) ** 2)) for i in range(61)]
    for x, y in arch[3:-3:3]:
        p.line([(x, y), (x, deck)], "#d9d4c8", 4)
    p.line(arch, "#8e2a24", 34)
    p.line([(x, y - 8) for x, y in arch], "#b93a2f", 20)
    p.rect(0, deck - 8, 1800, 34, "#d8d2c4")
    p.rect(0, deck + 22, 1800, 10, "#a39c8c")
    for x in (300, 1500):
        p.poly([(x - 46, deck + 30), (x + 46, deck + 30), (x + 64, 900), (x - 64, 900)], "#b9b2a2")
        p.rect(x - 92, 890, 184, 36, "#8f8878")
    for i in range(26):
        p.person(700 + i * 17 + p.chance.uniform(-4, 4), deck - 6, p.chance.uniform(34, 42), p.chance.choice(["#e0a52e", "#2f4858", "#b93a2f", "#e8e4da"]))
    for x in (905, 1010):
        p.line([(x, deck - 8), (x, deck - 60)], "#6d675a", 3)
        p.poly([(x, deck - 60), (x + 44, deck - 50), (x, deck - 38)], "#b93a2f")
    x, y = 330, 930
    p.poly([(x, y), (x + 430, y), (x + 396, y + 66), (x + 44, y + 66)], "#f2efe6")
    p.rect(x + 12, y + 22, 408, 12, "#2f6f6a")
    p.rect(x + 60, y - 52, 300, 54, "#faf8f2")
    for k in range(7):
        p.rect(x + 76 + k * 40, y - 40, 26, 24, "#3d5a6b")
    p.rect(x + 140, y - 92, 120, 42, "#f2efe6")
    p.rect(x + 150, y - 82, 100, 20, "#3d5a6b")
    p.ellipse(x + 210, y + 74, 250, 9, "#cfdfe2")
    p.birds(8, 1350, 200, 300, "#4b5a60", 20)
    return p


def air():
    p = Picture(1200, 760, 22)
    p.rect(0, 0, 1200, 760, "#f4f5f1")
    p.text(44, 66, "前三季度优良天数", 38, more='font-weight="700"')
    p.text(44, 110, "单位：天", 26, "#666")
    days = [188, 194, 201, 199, 213, 220, 226, 231, 232, 251]
    for level in (150, 200, 250):
        y = 670 - (level - 120) * 3.8
        p.rect(44, y, 1110, 1.5, "#cdd0c8")
        p.text(1154, y - 8, str(level), 24, "#888", "end")
    for i, day in enumerate(days):
        last = i == len(days) - 1
        h = (day - 120) * 3.8
        p.rect(66 + i * 103, 670 - h, 66, h, "#1d6f8f" if last else "#a7c3cc")
        p.text(99 + i * 103, 712, str(2016 + i), 25, "#222" if last else "#666", "middle", 'font-weight="700"' if last else "")
    p.rect(44, 670, 1110, 3, "#333")
    p.text(99 + 9 * 103, 670 - (251 - 120) * 3.8 - 16, "251", 34, "#1d6f8f", "middle", 'font-weight="700"')
    return p


def egret(p, x, y, h, flip=1):
    f = flip
    p.line([(x - 6 * f, y), (x - 4 * f, y - h * .4)], "#2e2e2e", h * .018)
    p.line([(x + 10 * f, y), (x + 6 * f, y - h * .4)], "#2e2e2e", h * .018)
    p.path(f"M{x - h * .26 * f},{y - h * .34} C{x - h * .1 * f},{y - h * .62} {x + h * .16 * f},{y - h * .62} {x + h * .16 * f},{y - h * .48} "
           f"C{x + h * .14 * f},{y - h * .36} {x - h * .1 * f},{y - h * .32} {x - h * .26 * f},{y - h * .34} z", "#fbfbf7")
    p.path(f"M{x + h * .1 * f},{y - h * .48} C{x + h * .3 * f},{y - h * .62} {x - h * .02 * f},{y - h * .78} {x + h * .14 * f},{y - h * .94}",
           "none", f'stroke="#fbfbf7" stroke-width="{h * .055:.1f}" stroke-linecap="round"')
    p.ellipse(x + h * .16 * f, y - h * .95, h * .05, h * .036, "#fbfbf7")
    p.line([(x + h * .2 * f, y - h * .95), (x + h * .36 * f, y - h * .92)], "#d9a441", h * .022)


def wetland():
    p = Picture(1700, 1000, 23)
    p.bands(["#f2cfa4", "#f4d8b4", "#f6e1c4", "#f8e9d4", "#f9f0e2"], 0, 420)
    p.circle(1240, 300, 74, "#fdf7ea")
    p.hills(430, 130, "#b9b7ae", 2)
    p.hills(440, 60, "#93a196", 3)
    p.bands(["#dfe0d2", "#cbd5cd", "#b5c8c6", "#9fbabd", "#8aabb2", "#7a9da6"], 436, 1000)
    p.ripples(450, 1000, "#e9e8da", 120)
    for x, y, rx in [(300, 640, 300), (1250, 560, 380), (820, 800, 240)]:
        p.ellipse(x, y, rx, 20, "#7d8b5a")
        p.ellipse(x, y + 6, rx * .96, 16, "#69784c")
    for x, y, h, f in [(330, 640, 250, 1), (480, 650, 210, -1), (1130, 566, 150, 1), (1320, 562, 160, -1), (1460, 570, 140, -1), (850, 806, 320, 1)]:
        egret(p, x, y, h, f)
    for x, y, s in [(620, 220, 60), (760, 170, 44), (900, 230, 38)]:
        p.path(f"M{x - s * 1.6},{y - s * .5} Q{x - s * .5},{y - s * .7} {x},{y} Q{x + s * .5},{y - s * .7} {x + s * 1.6},{y - s * .4} Q{x + s * .5},{y - s * .2} {x},{y + s * .22} Q{x - s * .5},{y - s * .2} {x - s * 1.6},{y - s * .5} z", "#fbfbf7")
    for i in range(150):
        left = p.chance.random() < 0.5
        x = p.chance.uniform(-10, 270) if left else p.chance.uniform(1430, 1710)
        h = p.chance.uniform(180, 430)
        lean = p.chance.uniform(-30, 30)
        p.path(f"M{x:.0f},1000 Q{x:.0f},{1000 - h * .6:.0f} {x + lean:.0f},{1000 - h:.0f}", "none", f'stroke="{p.chance.choice(["#6f7a3e", "#8a8a48", "#55663a"])}" stroke-width="5"')
        if i % 3 == 0:
            p.ellipse(x + lean, 1000 - h, 8, 34, "#9a6b3c", f'transform="rotate({lean / 3:.0f} {x + lean:.0f} {1000 - h:.0f})"')
    return p


def market():
    p = Picture(1700, 1020, 24)
    p.rect(0, 0, 1700, 1020, "#3c3a40")
    p.bands(["#35343b", "#3d3b41", "#474348", "#534c4c"], 0, 420)
    for x in range(-100, 1800, 150):
        p.poly([(x, 0), (x + 16, 0), (850 + (x - 850) * .35 + 8, 330), (850 + (x - 850) * .35, 330)], "#2b2a30")
    p.poly([(0, 1020), (620, 420), (1080, 420), (1700, 1020)], "#8c8379")
    for k in range(6):
        y = 440 + k * k * 17 + k * 8
        p.rect(0, y, 1700, 3 + k, "#7d756c")
    p.rect(560, 250, 580, 180, "#6b5f57")
    for k in range(5):
        p.person(680 + k * 85, 452, p.chance.uniform(90, 112), p.chance.choice(["#7a4a3a", "#3d5363", "#8a7a4a", "#51603f"]))
    for side in (0, 1):
        for row in range(3):
            s = 0.5 + row * 0.36
            y = 470 + row * row * 62 + row * 60
            x0 = 560 - row * 190 - row * row * 58
            w, h = 250 * s, 96 * s
            mirror = (lambda x, w=w: 1700 - x - w) if side else (lambda x, w=w: x)
            x = mirror(x0 - w)
            p.rect(x, y, w, h, "#7b5334")
            p.rect(x, y, w, 14 * s, "#94683f")
            crate = w / 4
            for c in range(4):
                colour = p.chance.choice(["#c8452f", "#e08a2c", "#5f8f3d", "#d9c04a", "#7a4f86", "#e6e0d0"])
                for k in range(10):
                    p.circle(x + crate * (c + .5) + p.chance.uniform(-.34, .34) * crate, y - p.chance.uniform(0, 26) * s, 15 * s, colour)
            p.person(x + w * .5, y + 10 * s, 210 * s, p.chance.choice(["#cfd6d2", "#7d99a6", "#b5755c", "#8f9a5f"]), arm=(.24, .5))
            p.rect(x, y, w, 15 * s, "#94683f")
            for c in range(4):
                colour = p.chance.choice(["#c8452f", "#e08a2c", "#5f8f3d", "#d9c04a", "#88a64a"])
                for k in range(7):
                    p.circle(x + crate * (c + .5) + (k - 3) * crate * .12, y - 4 * s, 14 * s, colour)
            lx, ly = x + w * .5, y - 250 * s
            p.line([(lx, 0), (lx, ly)], "#222", 3 * s)
            p.poly([(lx - 190 * s, y + 20 * s), (lx + 190 * s, y + 20 * s), (lx + 24 * s, ly + 24 * s), (lx - 24 * s, ly + 24 * s)], "#ffdf9a", 'opacity="0.16"')
            p.path(f"M{lx - 40 * s},{ly + 26 * s} a{40 * s},{34 * s} 0 0 1 {80 * s},0 z", "#2c2a2a")
            p.circle(lx, ly + 28 * s, 13 * s, "#ffeab8")
    p.person(760, 900, 330, "#a34e3c", arm=(-.25, .45))
    p.rect(650, 740, 90, 70, "#5f8f3d", 'rx="10"')
    p.person(960, 800, 270, "#41596b")
    return p


def tea():
    p = Picture(1700, 1020, 25)
    p.bands(["#dfe9e6", "#e7eee8", "#eef2e8", "#f4f4e8"], 0, 420)
    for base, height, colour in [(360, 150, "#c2d2cb"), (430, 150, "#a6bfb0"), (500, 110, "#88a892")]:
        p.hills(base, height, colour, 2)
    for i in range(7):
        x = 180 + i * 56
        p.rect(x, 452 - (i % 3) * 10, 46, 34, "#f0ede2")
        p.poly([(x - 6, 454 - (i % 3) * 10), (x + 23, 434 - (i % 3) * 10), (x + 52, 454 - (i % 3) * 10)], "#5a5652")
    greens = ["#4d7a45", "#5a8a4c", "#447040", "#679653", "#3c663b"]
    for row in range(13):
        y = 500 + row * row * 2.6 + row * 8
        amp, thick = 26 + row * 4, 14 + row * 4.2
        d = [(x, y + amp * math.sin(x / 340 + row * .22) + 20 * math.sin(x / 130 + row)) for x in range(-20, 1740, 20)]
        p.line(d, greens[row % 5], thick * 1.5)
        p.line([(x, yy - thick * .35) for x, yy in d], ["#6f9d58", "#7cab62"][row % 2], thick * .5)
    for x, y, h, coat in [(420, 720, 150, "#c8563f"), (700, 800, 190, "#3d6d8a"), (1120, 740, 160, "#e0d6bd"), (1370, 860, 220, "#b8465a"), (240, 900, 230, "#6f5a8a")]:
        p.person(x, y, h, coat, arm=(.26, .48))
        p.poly([(x - h * .2, y - h * .92), (x, y - h * 1.1), (x + h * .2, y - h * .92)], "#d9b25c")
        p.rect(x - h * .26, y - h * .62, h * .16, h * .2, "#a67c3d", f'rx="{h * .03:.1f}"')
    p.birds(6, 1150, 150, 260, "#5a6a62", 18)
    return p


def classroom():
    p = Picture(1600, 960, 26)
    p.rect(0, 0, 1600, 960, "#e6dfcf")
    p.rect(0, 620, 1600, 340, "#b59a73")
    for x in range(0, 1600, 100):
        p.poly([(x, 620), (x + 4, 620), (800 + (x - 800) * 1.7, 960), (800 + (x - 800) * 1.7 - 8, 960)], "#a3885f")
    for k in range(3):
        x = 110 + k * 500
        p.rect(x, 90, 380, 330, "#8a7a5e")
        p.rect(x + 14, 104, 352, 302, "#bcd6dd")
        p.ellipse(x + 120, 400, 150, 90, "#8fae8a")
        p.rect(x + 14, 396, 352, 12, "#8a7a5e")
        p.rect(x + 184, 104, 12, 302, "#8a7a5e")
        p.rect(x + 14, 250, 352, 10, "#8a7a5e")
    crowd = ["#2f5d7c", "#3b6c8c", "#e8e8e2", "#2f5d7c", "#d8dde0"]
    for k in range(15):
        p.person(90 + k * 102, 640 + (k % 2) * 22, p.chance.uniform(235, 275), crowd[k % 5], arm=(.24, .6) if k % 4 == 1 else None)
    # The lathe.
    p.rect(430, 690, 180, 150, "#2f5a4a")
    p.rect(1000, 690, 170, 150, "#2f5a4a")
    p.rect(400, 640, 800, 64, "#3a6b58")
    p.rect(400, 640, 800, 14, "#4d8570")
    p.rect(420, 500, 210, 146, "#3a6b58", 'rx="12"')
    p.circle(648, 574, 62, "#a9aca8")
    p.circle(648, 574, 44, "#7f8481")
    p.circle(648, 574, 14, "#4a4d4b")
    p.rect(690, 564, 300, 20, "#c9ccc7")
    p.rect(980, 520, 130, 126, "#3a6b58", 'rx="10"')
    p.rect(800, 600, 120, 46, "#5d625f")
    for x, y in [(470, 560), (520, 560), (570, 560)]:
        p.circle(x, y, 15, "#c8452f" if x == 470 else "#d9c04a")
    p.circle(1150, 576, 34, "none", 'stroke="#8a8f8c" stroke-width="9"')
    p.person(330, 900, 330, "#41596b", arm=(.28, .56))
    p.person(1300, 910, 335, "#e8e8e2", arm=(-.28, .56))
    return p


def printer():
    p = Picture(1300, 980, 27)
    p.rect(0, 0, 1300, 980, "#4a3a2e")
    for row in range(9):
        for column in range(7):
            x, y = 30 + column * 182, 24 + row * 106
            p.rect(x, y, 172, 96, "#6b513a")
            for r in range(4):
                for c in range(8):
                    shade = p.chance.choice(["#8d8c88", "#a3a29d", "#77767a", "#b5b3ab"])
                    p.rect(x + 8 + c * 20, y + 8 + r * 21, 15, 17, shade)
    p.rect(0, 800, 1300, 180, "#7b5334")
    p.rect(0, 800, 1300, 20, "#94683f")
    p.poly([(720, 0), (1010, 0), (1240, 800), (480, 800)], "#ffdf9a", 'opacity="0.18"')
    p.path("M560,980 C570,740 650,660 780,650 C910,660 1000,740 1010,980 z", "#41596b")
    p.path("M690,668 L780,760 L870,668 L850,980 L700,980 z", "#e8e2d2")
    p.rect(735, 560, 90, 120, "#d8aa84", 'rx="36"')
    p.ellipse(780, 460, 128, 156, "#e6bc96")
    p.path("M646,450 C636,300 720,262 790,268 C880,274 930,330 914,450 C900,380 860,350 800,346 C730,344 676,372 646,450 z", "#dcdad4")
    for x in (730, 834):
        p.circle(x, 468, 38, "none", 'stroke="#2b2320" stroke-width="7"')
        p.path(f"M{x - 20},470 q20,12 40,0", "none", 'stroke="#2b2320" stroke-width="6" stroke-linecap="round"')
    p.line([(768, 464), (796, 464)], "#2b2320", 6)
    p.path("M782,480 q-18,44 6,50", "none", 'stroke="#c08f68" stroke-width="7" stroke-linecap="round"')
    p.path("M742,560 q40,26 84,0", "none", 'stroke="#8f5a48" stroke-width="8" stroke-linecap="round"')
    p.path("M610,980 C560,860 470,800 400,770 L430,720 C540,740 650,800 700,900 z", "#4b667a")
    p.circle(404, 744, 38, "#e6bc96")
    p.rect(366, 664, 34, 62, "#a3a29d")
    p.rect(366, 664, 34, 12, "#c9c7c0")
    p.rect(880, 850, 300, 24, "#c9c7c0")
    for k in range(13):
        p.rect(886 + k * 22, 812, 18, 40, p.chance.choice(["#8d8c88", "#a3a29d", "#77767a"]))
    return p


def boat(p, x, y, s, hull, dark, coat):
    p.path(f"M{x - 40 * s},{y - 30 * s} C{x + 60 * s},{y + 36 * s} {x + 900 * s},{y + 36 * s} {x + 1000 * s},{y - 50 * s} "
           f"C{x + 960 * s},{y + 70 * s} {x + 60 * s},{y + 80 * s} {x - 40 * s},{y - 30 * s} z", hull)
    p.path(f"M{x + 20 * s},{y + 22 * s} C{x + 160 * s},{y + 52 * s} {x + 850 * s},{y + 48 * s} {x + 960 * s},{y + 4 * s}", "none", f'stroke="{dark}" stroke-width="{9 * s:.0f}"')
    # Head: neck, jaw, horn, eye.
    p.path(f"M{x + 960 * s},{y - 10 * s} C{x + 1010 * s},{y - 60 * s} {x + 1000 * s},{y - 110 * s} {x + 1040 * s},{y - 130 * s} "
           f"L{x + 1120 * s},{y - 120 * s} L{x + 1070 * s},{y - 96 * s} L{x + 1112 * s},{y - 76 * s} C{x + 1060 * s},{y - 60 * s} {x + 1040 * s},{y + 10 * s} {x + 960 * s},{y + 30 * s} z", hull)
    p.line([(x + 1040 * s, y - 130 * s), (x + 1000 * s, y - 176 * s)], "#d9b25c", 8 * s)
    p.circle(x + 1050 * s, y - 112 * s, 9 * s, "#fff")
    p.circle(x + 1052 * s, y - 112 * s, 4 * s, "#111")
    p.path(f"M{x - 36 * s},{y - 24 * s} Q{x - 90 * s},{y - 90 * s} {x - 50 * s},{y - 130 * s}", "none", f'stroke="{hull}" stroke-width="{20 * s:.0f}" stroke-linecap="round"')
    for k in range(10):
        px = x + (90 + k * 74) * s
        p.line([(px + 26 * s, y - 44 * s), (px - 30 * s, y + 92 * s)], "#8a6a3d", 9 * s)
        p.ellipse(px - 32 * s, y + 94 * s, 22 * s, 8 * s, "#e6eef0")
        p.path(f"M{px - 22 * s},{y + 20 * s} L{px + 6 * s},{y - 62 * s} L{px + 40 * s},{y - 58 * s} L{px + 30 * s},{y + 20 * s} z", coat)
        p.circle(px + 30 * s, y - 80 * s, 20 * s, "#e3b994")
        p.path(f"M{px + 10 * s},{y - 82 * s} a{20 * s},{20 * s} 0 0 1 {40 * s},-2 z", "#2b2320")
    p.circle(x + 868 * s, y - 24 * s, 34 * s, "#c8452f", f'stroke="#e8e2d2" stroke-width="{6 * s:.0f}"')
    p.person(x + 915 * s, y + 20 * s, 170 * s, "#e8e2d2", arm=(-.34, .9))
    p.person(x + 14 * s, y + 6 * s, 165 * s, coat)
    p.line([(x + 6 * s, y - 90 * s), (x - 170 * s, y + 90 * s)], "#8a6a3d", 9 * s)


def dragon_boat():
    p = Picture(1800, 1040, 28)
    p.bands(["#bcd6e2", "#c9dee6", "#d7e6e9", "#e5eeea", "#f0f3ea"], 0, 380)
    p.hills(390, 120, "#9fb7b0", 3)
    p.rect(0, 372, 1800, 52, "#7d8b5a")
    for i in range(120):
        p.person(i * 15 + p.chance.uniform(-4, 4), 424 + (i % 3) * 3, p.chance.uniform(42, 56), p.chance.choice(["#c8452f", "#e0a52e", "#3d6d8a", "#e8e4da", "#5f8f3d", "#7a4f86"]))
    for k in range(9):
        x = 60 + k * 210
        p.line([(x, 424), (x, 300)], "#6d675a", 4)
        p.poly([(x, 300), (x + 66, 316), (x, 334)], ["#c8452f", "#e0a52e", "#3d6d8a"][k % 3])
    p.bands(["#86aab2", "#769fa9", "#6793a0", "#598796", "#4c7b8b", "#406f80"], 424, 1040)
    p.ripples(430, 1040, "#b5ccd0", 170)
    boat(p, 330, 580, 0.92, "#2c5f8a", "#e8e2d2", "#e8e2d2")
    boat(p, 380, 850, 1.12, "#b8322a", "#e0b84a", "#d8a12c")
    for _ in range(90):
        p.circle(p.chance.uniform(380, 1500), p.chance.uniform(900, 980), p.chance.uniform(2, 7), "#e6eef0")
    return p


def dawn():
    p = Picture(1500, 960, 29)
    p.bands(["#d9c3c0", "#e2ccc2", "#ead6c6", "#f1e1cf", "#f6eadb"], 0, 480)
    p.circle(1080, 400, 60, "#f9d9b8")
    for base, height, colour in [(420, 190, "#c9bfc4"), (460, 150, "#aeb0bc"), (490, 90, "#8f98a8")]:
        p.hills(base, height, colour, 2)
        p.rect(0, base - 6, 1500, 14, "#efe2d4", 'opacity="0.5"')
    p.bands(["#e6dcd2", "#d5d2cf", "#c2c6c9", "#aeb9c0", "#9aabb5", "#8a9eaa"], 488, 960)
    p.ripples(500, 960, "#eee6dc", 80)
    p.line([(240, 742), (1100, 742)], "#7a8a94", 2)
    p.path("M590,720 C640,752 900,752 960,716 C930,776 640,780 590,720 z", "#3b3a3d")
    p.path("M700,726 a46,40 0 0 1 92,0 z", "#5a4f47")
    p.person(880, 724, 150, "#46505c", arm=(.36, .95))
    p.line([(934, 580), (1000, 770)], "#4a4038", 5)
    p.poly([(856, 590), (880, 568), (904, 590)], "#c9a35c")
    for k in range(4):
        y = 792 + k * 30
        p.rect(640 - k * 30, y, 300 + k * 50, 5, "#6c7a85")
    p.birds(7, 420, 240, 260, "#6d6f7a", 18)
    return p


def terraces():
    p = Picture(1500, 960, 30)
    p.bands(["#b9d3dc", "#c8dde1", "#d8e6e4", "#e8eee4"], 0, 340)
    p.hills(330, 170, "#8fae9f", 2)
    p.hills(380, 110, "#6f9478", 3)
    golds = ["#d9b44a", "#e3c25c", "#caa23c", "#b9b350", "#dcae3f", "#c4b95a"]
    for row in range(16):
        y = 380 + row * row * 1.5 + row * 15
        d = [(x, y + (30 + row * 3) * math.sin(x / (260 + row * 8) + row * .35) + 12 * math.sin(x / 90 + row * 2)) for x in range(-20, 1540, 20)]
        p.poly(d + [(1540, 960), (-20, 960)], golds[row % 6])
        p.line(d, "#7d6a35", 3 + row * .3)
        if row % 4 == 2:
            p.poly([(x, yy + 8) for x, yy in d[18:34]] + [(x, yy + 18 + row) for x, yy in reversed(d[18:34])], "#cfe0e4")
    for x, y, s in [(1040, 470, 1), (1130, 488, .9), (980, 500, .8), (300, 640, 1.3)]:
        p.rect(x, y - 50 * s, 76 * s, 50 * s, "#f2ede0")
        p.poly([(x - 10 * s, y - 48 * s), (x + 38 * s, y - 84 * s), (x + 86 * s, y - 48 * s)], "#4d4a48")
        p.rect(x + 30 * s, y - 28 * s, 18 * s, 28 * s, "#6b513a")
    for x, y, h in [(420, 650, 120), (250, 646, 100), (1240, 500, 90), (940, 505, 80)]:
        p.tree(x, y, h, "#4d7a45", shade="#41693c")
    for x, y, h, coat in [(700, 790, 120, "#c8563f"), (820, 800, 126, "#3d6d8a")]:
        p.person(x, y, h, coat)
        p.poly([(x - h * .22, y - h * .9), (x, y - h * 1.1), (x + h * .22, y - h * .9)], "#e8d9a0")
    return p


def lane():
    p = Picture(1100, 1320, 31)
    p.bands(["#cfe0e8", "#dbe7ea", "#e8eee9"], 0, 420)
    p.rect(420, 300, 260, 540, "#e3ded2")
    p.poly([(400, 310), (550, 220), (700, 310)], "#57534f")
    p.poly([(0, 0), (430, 260), (430, 830), (0, 1320)], "#efebe1")
    p.poly([(1100, 60), (670, 270), (670, 830), (1100, 1320)], "#e2dccf")
    p.poly([(0, -60), (450, 236), (450, 276), (0, 46)], "#4b4845")
    p.poly([(1100, 0), (650, 246), (650, 286), (1100, 110)], "#4b4845")
    p.poly([(0, 1320), (430, 826), (670, 826), (1100, 1320)], "#a8a196")
    for k in range(10):
        y = 832 + k * k * 5.2
        edge = 430 * (1320 - y) / 494
        p.rect(edge, y, 1100 - 2 * edge, 2 + k * .5, "#948d82")
    for k in range(7):
        x0 = 445 + k * 35
        p.line([(x0, 830), (550 + (x0 - 550) * 4.6, 1320)], "#948d82", 3)
    for x, y, w, h in [(70, 470, 130, 210), (270, 460, 84, 150)]:
        p.poly([(x, y - 20), (x + w, y + 26), (x + w, y + h - 6), (x, y + h + 20)], "#6b4a35")
        p.poly([(x + 12, y), (x + w - 12, y + 34), (x + w - 12, y + h - 18), (x + 12, y + h - 2)], "#3d4c52")
        p.line([(x + w / 2, y + 8), (x + w / 2, y + h)], "#6b4a35", 8)
    p.poly([(770, 590), (900, 570), (900, 1090), (770, 960)], "#7a3b2c")
    p.line([(835, 580), (835, 1022)], "#5f2d22", 6)
    p.poly([(960, 480), (1070, 440), (1070, 640), (960, 650)], "#3d4c52")
    for i, (x, y, s) in enumerate([(380, 420, .7), (720, 420, .75), (250, 330, 1.15), (830, 320, 1.2), (480, 470, .5), (610, 470, .5)]):
        p.line([(x, y - 60 * s), (x, y - 38 * s)], "#4a4038", 4)
        p.ellipse(x, y, 46 * s, 40 * s, "#c8372c")
        for dx in (-22, 0, 22):
            p.ellipse(x, y, abs(dx) * s + 2, 40 * s, "none", 'stroke="#9f2820" stroke-width="3"')
        p.rect(x - 20 * s, y - 46 * s, 40 * s, 9 * s, "#d9b25c")
        p.rect(x - 20 * s, y + 37 * s, 40 * s, 9 * s, "#d9b25c")
        p.line([(x, y + 46 * s), (x, y + 80 * s)], "#d9b25c", 5 * s)
    p.line([(120, 250), (560, 330), (1000, 230)], "#8a8a86", 3)
    for x, y, w, h, c in [(470, 318, 66, 92, "#f5f3ec"), (545, 328, 56, 80, "#a9c3d0"), (612, 318, 60, 84, "#e6b9a8")]:
        p.rect(x, y, w, h, c)
    p.rect(180, 1010, 90, 14, "#6b4a35")
    p.rect(190, 1020, 12, 70, "#6b4a35")
    p.rect(250, 1020, 12, 70, "#6b4a35")
    p.person(226, 1100, 230, "#56657a", hair="#d8d6d0")
    # The cat.
    x, y = 560, 1120
    p.ellipse(x, y, 62, 30, "#3a3532")
    p.circle(x + 66, y - 22, 24, "#3a3532")
    p.poly([(x + 48, y - 36), (x + 52, y - 62), (x + 66, y - 42)], "#3a3532")
    p.poly([(x + 70, y - 42), (x + 84, y - 60), (x + 86, y - 34)], "#3a3532")
    for dx in (-40, -20, 26, 44):
        p.rect(x + dx, y + 10, 11, 46, "#3a3532")
    p.path(f"M{x - 56},{y - 4} q-60,-20 -50,-80", "none", 'stroke="#3a3532" stroke-width="12" stroke-linecap="round"')
    return p


def night():
    p = Picture(1500, 960, 32)
    p.bands(["#121a2b", "#172136", "#1d2941", "#25334d", "#2f3f5a", "#3b4b66"], 0, 560)
    for _ in range(90):
        p.circle(p.chance.uniform(0, 1500), p.chance.uniform(0, 330), p.chance.uniform(1, 2.6), "#c9d3e0")
    p.circle(1180, 170, 66, "#f5ecd0")
    p.hills(520, 120, "#1c2536", 2)
    skyline(p, 570, ["#222b3d", "#29344a", "#1b2334", "#303b52"], "#1a2233", 0.42, 90, 320, 84)
    p.bands(["#2a3a55", "#23324b", "#1d2a41", "#182338", "#131d30"], 566, 960)
    for _ in range(190):
        x, y = p.chance.uniform(0, 1500), 575 + 380 * p.chance.random() ** 1.7
        p.rect(x, y, p.chance.uniform(14, 70), p.chance.uniform(2, 5), p.chance.choice(["#d9b66a", "#b98f52", "#7f8fae", "#e6cf95"]), 'opacity="0.75"')
    for k in range(9):
        p.rect(1150 - k * 5 + p.chance.uniform(-20, 20), 600 + k * 30, 60 + k * 6, 5, "#f5ecd0")
    arch = [(60 + i * 14, 560 - 150 * (1 - ((i - 20) / 20) ** 2)) for i in range(41)]
    p.line(arch, "#b8463c", 10)
    for x, y in arch[2:-2:2]:
        p.line([(x, y), (x, 560)], "#7c5a5c", 2)
        p.circle(x, y, 5, "#ffdf9a")
    p.rect(0, 556, 760, 12, "#4d566b")
    x, y = 700, 760
    p.poly([(x, y), (x + 480, y), (x + 440, y + 74), (x + 46, y + 74)], "#e2ddcf")
    p.rect(x + 12, y + 26, 452, 12, "#a8322c")
    p.rect(x + 60, y - 60, 350, 62, "#efe9da")
    for k in range(8):
        p.rect(x + 78 + k * 41, y - 46, 28, 28, "#ffd98a")
    p.rect(x + 160, y - 106, 130, 48, "#e2ddcf")
    p.rect(x + 172, y - 94, 106, 22, "#ffd98a")
    p.line([(x + 225, y - 106), (x + 225, y - 170)], "#6d675a", 5)
    p.circle(x + 225, y - 172, 8, "#c8452f")
    p.ellipse(x + 240, y + 84, 270, 8, "#6f7f9c")
    return p


WEEKLY_PICTURES = {"ferry": ferry, "enrollment": enrollment, "wall": wall, "ada": ada, "boatyard": boatyard, "solar": solar,
                   "trees": trees, "field": field, "ridge": ridge}
DAILY_PICTURES = {"bridge": bridge, "air": air, "wetland": wetland, "market": market, "tea": tea, "classroom": classroom,
                  "printer": printer, "dragon-boat": dragon_boat, "dawn": dawn, "terraces": terraces, "lane": lane, "night": night}


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
