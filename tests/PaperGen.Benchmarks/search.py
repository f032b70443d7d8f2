#!/usr/bin/env python3
"""search.py SITE [QUERIES]

Asks the search of a built website in Chromium and prints how many bytes each query loads beyond the page itself: the root of the
index, terms and stories, none of them packed. QUERIES phrases (24) are taken from the stories, of 2 to 24 characters; every third
is made of two that stand in different stories.
"""
import functools, http.server, json, os, random, re, subprocess, sys, tempfile, threading, urllib.parse

if len(sys.argv) < 2: sys.exit(__doc__)
site, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 24
loaded = {}


class Host(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        path = self.path.split('?')[0]
        if path.startswith('/search/') and path.endswith('.js'): loaded[path] = os.path.getsize(site + urllib.parse.unquote(path))
        super().do_GET()

    def log_message(self, *_): pass


def phrases():
    chance = random.Random(7)
    folder = f'{site}/search/stories/'
    texts = []
    for name in sorted(os.listdir(folder)):
        with open(folder + name, encoding='utf-8') as file: texts += [story[6] for story in json.loads(file.read().split(',', 1)[1][:-3])]
    def phrase(length):
        while True:
            text = chance.choice(texts)
            start = chance.randrange(max(1, len(text) - length))
            found = text[start:start + length]
            if re.fullmatch(r'[\w，。“”、]+', found) and len(found) == length: return found
    for number in range(count):
        length = (2, 3, 4, 6, 8, 12, 16, 24)[number % 8]
        yield phrase(length) if number % 3 else phrase(2) + phrase(2)


host = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Host, directory=site))
threading.Thread(target=host.serve_forever, daemon=True).start()
sums = []
for query in phrases():
    loaded.clear()
    with tempfile.TemporaryDirectory() as profile:
        page = subprocess.run(
            ['chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={profile}', '--virtual-time-budget=8000', '--dump-dom',
             f'http://127.0.0.1:{host.server_port}/search/index.html#' + urllib.parse.urlencode({'q': query})],
            capture_output=True, text=True).stdout
    results = page.count('<h2 class="headline">')
    sums.append(sum(loaded.values()))
    kinds = [sum(size for path, size in loaded.items() if part in path) // 1000 for part in ('/root.', '/terms/', '/stories/')]
    print(f'{sums[-1] / 1000:6.0f} KB (root {kinds[0]}, terms {kinds[1]}, stories {kinds[2]}), {results} results: {query}')
sums.sort()
print(f'median {sums[len(sums) // 2] / 1000:.0f} KB, most {sums[-1] / 1000:.0f} KB')
