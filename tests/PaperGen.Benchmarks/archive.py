#!/usr/bin/env python3
"""archive.py STORIES PROJECT [ROUNDS] [papergen build's options …]

Builds the website of an archive and prints what it took. STORIES is a folder of issues (YYYY-MM-DD/*.md, with the
front matter title, columns, authors, page_no) as static site generators are compared with; PROJECT becomes the
newspaper made of it. Wall and CPU seconds, peak memory and files a second are medians of ROUNDS cold builds.
"""
import os, re, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
PAPERGEN = os.environ.get('PAPERGEN', os.path.join(HERE, '../../papergen'))


def convert(stories, project):
    """Writes the stories with the keys that PaperGen knows; the text stays as it is."""
    shutil.rmtree(project, ignore_errors=True)
    os.makedirs(project)
    write(f'{project}/site.yml', 'title: 示例日报\naddress: https://news.example/\nissues: issues\ntheme: daily\n')
    for number, day in enumerate(sorted(os.listdir(stories)), 1):
        write(f'{project}/issues/{day}/issue.yml', f'date: {day}\nnumber: {number}\n')
        for name in sorted(os.listdir(f'{stories}/{day}')):
            if name.startswith('_'): continue
            with open(f'{stories}/{day}/{name}', encoding='utf-8') as file: _, head, body = file.read().split('---\n', 2)
            keys = dict(re.findall(r'^(\w+): (.*)$', head, re.M))
            # A byline and dateline within the text are read from it, as in print.
            body = re.sub(r'^\s*\*\*(本报讯)\*\*', r'\1', body)
            write(f'{project}/issues/{day}/{name}',
                  f'---\nheadline: {keys["title"]}\nsection: {keys["columns"].strip("[]")}\npage: {keys["page_no"]}\n'
                  f'summary: {keys["description"]}\n---\n\n{body}')


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file: file.write(text)


def build(project, options):
    out = f'{project}/dist'
    shutil.rmtree(out, ignore_errors=True)
    start = time.perf_counter()
    process = subprocess.Popen([PAPERGEN, 'build', '-p', project, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status: sys.exit('the build failed')
    wall = time.perf_counter() - start
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, sum(len(files) for _, _, files in os.walk(out))


if len(sys.argv) < 3: sys.exit(__doc__)
convert(sys.argv[1], sys.argv[2])
rounds = [build(sys.argv[2], sys.argv[4:] or ['--only', 'site']) for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 3)]
wall, cpu, memory, files = (statistics.median(column) for column in zip(*rounds))
print(f'{files:.0f} files: {wall:.2f} s wall, {cpu:.2f} s CPU (least {min(r[1] for r in rounds):.2f}), {memory:.0f} MB, {files / wall:.0f} files/s')
