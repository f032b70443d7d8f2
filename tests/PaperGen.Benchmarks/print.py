#!/usr/bin/env python3
"""print.py COMPARISON [RUNS [TOOL …]]

Compares PaperGen with other typesetters on the same stories. COMPARISON is a folder with run.sh and meter.py, which time
tool_NAME.sh PAGES OUT.pdf for each tool; it is copied, given a tool papergen, and run. PaperGen starts from the transcripts
and composes the pages, which the others do not; it writes one PDF/X-4 of the issue. PAPERGEN names the program; the one
that ./papergen compiles unless it is set, started as ./papergen starts it but without its look at the sources.
"""
import os, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, '../..'))
PROGRAM = os.environ.get('PAPERGEN', os.path.join(ROOT, '.build/papergen/papergen'))


def project(folder, times):
    """An issue that has every page of the sample newspaper so many times."""
    issue = f'{folder}/issues/2025-06-04'
    os.makedirs(issue)
    with open(f'{folder}/site.yml', 'w', encoding='utf-8') as site:
        site.write('title: 劳动午报\nissues: issues\npress:\n  pages: false\n')
    seeds = [os.path.join(path, name) for path, _, names in sorted(os.walk(os.path.join(ROOT, 'seeds'))) for name in names if name.endswith('.txt')]
    with open(f'{issue}/issue.yml', 'w', encoding='utf-8') as keys:
        keys.write('date: 2025-06-04\npages:\n')
        for number, seed in enumerate(seeds * times, 1):
            shutil.copy(seed, f'{issue}/p{number:03}.txt')
            keys.write(f'  - number: {number}\n    folio: 第{number}版\n    section: 工会新闻\n    files: p{number:03}.txt\n')


if len(sys.argv) < 2: sys.exit(__doc__)
with tempfile.TemporaryDirectory() as work:
    shutil.copytree(sys.argv[1], work, dirs_exist_ok=True)
    sizes = os.environ.get('SIZES', '1 20')
    for times in sizes.split(): project(f'{work}/papergen-{times}', int(times))
    command = f'dotnet "{PROGRAM}"' if PROGRAM.endswith('.dll') else f'"{PROGRAM}"'
    with open(f'{work}/tool_papergen.sh', 'w') as tool:
        tool.write(f'#!/bin/sh\nexport DOTNET_EnableWriteXorExecute=0\n{command} build --only press -p papergen-$1 -o papergen-$1/dist && cp papergen-$1/dist/press/2025-06-04.pdf "$2"\n')
    os.chmod(f'{work}/tool_papergen.sh', 0o755)
    subprocess.run(['sh', f'{work}/run.sh', sys.argv[2] if len(sys.argv) > 2 else '3'],
                   env={**os.environ, 'TOOLS': ' '.join(sys.argv[3:] or ['papergen']), 'SIZES': sizes}, check=True)
