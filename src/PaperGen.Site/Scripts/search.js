// The search of a website that has no server: loads the few parts of the index that a query needs.
// docs/search.md describes the files; Search/SearchText.cs makes terms of the stories as this does of a query.
(() => {
  "use strict";
  const MOST_TERMS = 8, SHOWN_AT_ONCE = 10, READ_AT_ONCE = 12, BEFORE = 24, CONTEXT = 96;
  const form = document.querySelector("form.search");
  if (!form) return;
  const { q, section, by, from, to, heads: headsOnly } = form.elements;
  const status = form.querySelector(".search-status"), found = document.querySelector(".found"), more = document.querySelector(".more");
  const root = form.dataset.root;

  // Parts are scripts, so that a page opened from a disk may load them too; each calls papergenSearch with its name.
  const parts = new Map(), waiting = new Map();
  window.papergenSearch = (name, content) => waiting.get(name)?.(content);
  const load = (name, address = `${root}search/${name}.js?v=${index.version}`) => {
    if (!parts.has(name)) {
      parts.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = address;
        script.onerror = () => { parts.delete(name); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return parts.get(name);
  };
  let index = {};

  // Text as it is compared. Letter by letter, so that a place in the folded text leads back to the text.
  const fold = text => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  const folded = text => {
    let folds = "", places = [];
    for (let i = 0; i < text.length;) {
      const letter = String.fromCodePoint(text.codePointAt(i)), f = fold(letter);
      for (let k = 0; k < f.length; k++) places.push(i);
      folds += f;
      i += letter.length;
    }
    places.push(text.length);
    return { folds, places };
  };
  const HAN = "\\u4E00-\\u9FFF\\u3400-\\u4DBF\\u3041-\\u30FA\\u30FC-\\u30FF\\u3005-\\u3007\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}";
  const ideographs = new RegExp(`[${HAN}]+`, "gu");
  const words = new RegExp(`(?:(?![${HAN}\\u{10000}-\\u{10FFFF}])[\\p{L}\\p{Nd}])+`, "gu");

  const termsOf = query => {
    const terms = new Set(), single = new Set();
    for (const [run] of query.matchAll(ideographs)) {
      const letters = [...run];
      if (letters.length === 1) single.add(run);
      for (let i = 1; i < letters.length; i++) terms.add(letters[i - 1] + letters[i]);
    }
    for (const [word] of query.matchAll(words)) terms.add(word.slice(0, 32));
    const all = [...(terms.size ? terms : single)], step = Math.max(1, all.length / MOST_TERMS);
    return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  };
  const isWord = term => term[0] < "\u2E80" && !term.includes(":");
  const partOf = term => {
    let hash = 2166136261;
    for (const letter of (isWord(term) && term.length > 3 ? term.slice(0, 3) : term).split("")) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
    return (hash & (index.parts - 1)) >>> 0;
  };

  // Lists of stories, as PostingList.cs writes them.
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digitOf = new Map([...DIGITS].map((digit, value) => [digit, value]));
  const addTo = (stories, text) => {
    if (text[0] === "~") {
      for (let i = 1; i < text.length; i++)
        for (let bit = 0, six = digitOf.get(text[i]); six; bit++, six >>= 1) if (six & 1) stories.add((i - 1) * 6 + bit);
      return;
    }
    let story = -1, distance = 0, shift = 0;
    for (const letter of text) {
      const digit = digitOf.get(letter);
      distance |= (digit & 31) << shift;
      shift += 5;
      if (digit > 31) continue;
      story += distance + 1;
      stories.add(story);
      distance = shift = 0;
    }
  };
  const storiesOf = async term => {
    const part = await load(`terms/${partOf(term)}`), all = new Set(), headlines = new Set();
    const keys = isWord(term) && term.length > 2 ? Object.keys(part).filter(key => key.startsWith(term)) : Object.hasOwn(part, term) ? [term] : [];
    for (const key of keys) {
      const [inAll, inHeadlines] = part[key].split(" ");
      addTo(all, inAll);
      if (inHeadlines) addTo(headlines, inHeadlines);
    }
    return { all, headlines };
  };
  const intersect = sets => {
    const [least, ...others] = sets.sort((a, b) => a.size - b.size);
    return [...least].filter(story => others.every(set => set.has(story)));
  };

  // Where a story stands: its issue's date, and the part that holds its text.
  const placeIn = (ends, story) => {
    let low = 0, high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] > story) high = middle; else low = middle + 1;
    }
    return low;
  };
  const running = counts => { let sum = 0; return counts.map(count => (sum += count)); };
  const storyAt = async number => {
    const group = placeIn(index.groupEnds, number), first = group ? index.groupEnds[group - 1] : 0;
    const [address, headline, sectionName, page, people, heads, text] = (await load(`stories/${group}`))[number - first];
    return { address, headline, section: sectionName, page, people, heads, text, date: index.dates[placeIn(index.issueEnds, number)] };
  };

  const candidates = async (query, filters) => {
    const terms = termsOf(query), names = [filters.section && ":section:" + filters.section, filters.by && ":by:" + filters.by].filter(Boolean);
    const [lists, named] = await Promise.all([Promise.all(terms.map(storiesOf)), Promise.all(names.map(storiesOf))]);
    const first = filters.from ? index.issueEnds[index.dates.findLastIndex(date => date < filters.from)] ?? 0 : 0;
    const last = filters.to ? index.issueEnds[index.dates.findLastIndex(date => date <= filters.to)] ?? 0 : Infinity;
    const sets = [...lists.map(list => filters.heads ? list.headlines : list.all), ...named.map(list => list.all)];
    if (!sets.length) return [];
    const stories = intersect(sets).filter(story => story >= first && story < last);
    const heads = lists.length ? new Set(intersect(lists.map(list => list.headlines))) : new Set();
    return stories.sort((a, b) => heads.has(b) - heads.has(a) || b - a);
  };

  // Terms are parts of what was asked for: the text tells whether they stand together.
  const holds = (story, wanted) => {
    if (headsOnly.checked) return wanted.every(part => fold(story.headline).includes(part));
    const all = fold([story.headline, story.heads, story.people, story.text].join("\n"));
    return story.text.length >= 20000 || wanted.every(part => all.includes(part) || fold(story.section).includes(part));
  };

  const marked = (element, text, wanted) => {
    const { folds, places } = folded(text), hits = [];
    for (const part of wanted)
      for (let at = folds.indexOf(part); at >= 0; at = folds.indexOf(part, at + part.length)) hits.push([places[at], places[at + part.length - 1] + 1]);
    hits.sort((a, b) => a[0] - b[0]);
    let done = 0;
    for (const [start, end] of hits) {
      if (start < done) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      element.append(text.slice(done, start), mark);
      done = end;
    }
    element.append(text.slice(done));
    return element;
  };
  const context = (text, wanted) => {
    const { folds, places } = folded(text.slice(0, 20000)), hit = wanted.map(part => folds.indexOf(part)).find(at => at >= 0) ?? 0;
    const start = Math.max(0, places[hit] - BEFORE), end = Math.min(text.length, start + CONTEXT);
    return (start ? "…" : "") + text.slice(start, end).replace(/\n/g, " ").replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "") + (end < text.length ? "…" : "");
  };
  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  };
  const show = (story, wanted) => {
    const link = marked(make("a", ""), story.headline, wanted);
    link.href = root + story.address;
    const facts = [story.date, story.page, story.section, story.people].filter(Boolean).map(fact => make("span", "", fact));
    found.append(make("li", "", make("h2", "headline", link), make("p", "facts", ...facts), marked(make("p", "context"), context(story.text, wanted), wanted)));
  };

  // Only the newest search may show what it found.
  let search = 0, rest = [], wanted = [];
  const showMore = async () => {
    const mine = search, before = found.childElementCount;
    more.hidden = true;
    // Where the terms stand in many stories and nowhere together, a reader decides how many are looked through.
    for (let left = READ_AT_ONCE; left && rest.length && found.childElementCount - before < SHOWN_AT_ONCE;) {
      const next = rest.splice(0, Math.min(left, SHOWN_AT_ONCE - (found.childElementCount - before)));
      left -= next.length;
      const stories = await Promise.all(next.map(storyAt));
      if (mine !== search) return;
      stories.filter(story => holds(story, wanted)).forEach(story => show(story, wanted));
    }
    const shown = found.childElementCount;
    more.hidden = !rest.length;
    status.textContent = shown + rest.length === 0 ? form.dataset.none : (rest.length ? form.dataset.about : form.dataset.count).replace("{number}", shown + rest.length);
  };
  const run = async () => {
    const mine = ++search, text = fold(q.value).trim(), filters = { section: section.value, by: by.value.trim(), from: from.value, to: to.value, heads: headsOnly.checked ? "1" : "" };
    const state = new URLSearchParams(Object.entries({ q: q.value.trim(), ...filters }).filter(([, value]) => value));
    try { history.replaceState(null, "", "#" + state); } catch { /* an address that may not be changed: the search works all the same */ }
    found.textContent = status.textContent = "";
    more.hidden = true;
    rest = [];
    if (!text && !filters.section && !filters.by) return;
    try {
      const stories = await candidates(text, filters);
      if (mine !== search) return;
      rest = stories;
      wanted = text.split(/\s+/u).filter(Boolean);
      await showMore();
    } catch {
      if (mine === search) status.textContent = form.dataset.failed;
    }
  };

  const focus = place => found.children[place]?.querySelector("a").focus();
  const walk = event => {
    const at = [...found.children].findIndex(item => item.contains(document.activeElement));
    if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === q)) focus(at + 1);
    else if (event.key === "ArrowUp" && at > 0) focus(at - 1);
    else if (event.key === "ArrowUp" && at === 0) q.focus();
    else if (event.key === "Escape" || (event.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName))) { q.focus(); q.select(); }
    else return;
    event.preventDefault();
  };

  let pause;
  const soon = event => {
    // While a reader composes Chinese, the letters typed so far mean nothing yet.
    if (event.isComposing) return;
    clearTimeout(pause);
    pause = setTimeout(run, 150);
  };
  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1) || location.search);
    for (const field of [q, section, by, from, to]) field.value = state.get(field.name) ?? "";
    headsOnly.checked = state.has("heads");
    run();
  };

  // Who is quicker than the index finds at its coming.
  form.addEventListener("submit", event => event.preventDefault());
  load("root", root + form.dataset.index).then(content => {
    index = content;
    index.dates = content.issues.filter((_, i) => i % 2 === 0);
    index.issueEnds = running(content.issues.filter((_, i) => i % 2 === 1));
    index.groupEnds = running(content.groups);
    section.append(...content.sections.map(name => new Option(name, name)));
    form.querySelector("datalist").append(...content.contributors.map(name => new Option(name, name)));
    for (const field of [from, to]) [field.min, field.max] = [index.dates[0] ?? "", index.dates.at(-1) ?? ""];
    form.addEventListener("submit", () => { clearTimeout(pause); run(); });
    form.addEventListener("input", soon);
    form.addEventListener("compositionend", soon);
    more.addEventListener("click", async () => { const next = found.childElementCount; await showMore(); if (found.children[next]) focus(next); else (more.hidden ? q : more).focus(); });
    addEventListener("hashchange", restore);
    document.addEventListener("keydown", walk);
    if (q.value) run(); else restore();
    q.focus();
  }, () => { status.textContent = form.dataset.failed; });
})();
