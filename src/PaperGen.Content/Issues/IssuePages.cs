using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PaperGen.Content;

/// <summary>Puts an issue's pages together from entries and files.</summary>
internal sealed partial class IssuePages(IssueFiles files, DiagnosticBag diagnostics)
{
    private sealed record Draft(Page Page, PageEntry? Entry)
    {
        /// <summary>In the order of the files; issue.yml may move them afterwards.</summary>
        public List<DraftStory> Stories { get; } = [];
    }

    private sealed class DraftStory(Story story, int page, SourceSpan pageKey)
    {
        public Story Story { get; set; } = story;

        /// <summary>The page whose file it came from or that it names; 0 for none. Its name is made from it.</summary>
        public int Page { get; } = page;

        public SourceSpan PageKey { get; set; } = pageKey;
    }

    private readonly List<Draft> _pages = [];
    private readonly List<DraftStory> _unplaced = [];

    /// <summary>The pages that <c>issue.yml</c> lists.</summary>
    public void ReadEntries(ImmutableArray<PageEntry> entries)
    {
        var numbers = new Dictionary<int, SourceSpan>();
        var last = 0;
        var taken = new List<(PageEntry Entry, int Number, List<FileReading> Files)>();
        foreach (var entry in entries)
        {
            var number = entry.Number ?? last + 1;
            if (entry.Number is not null && !numbers.TryAdd(number, entry.NumberSource))
                diagnostics.Error("PG313", entry.NumberSource, $"two pages have the number {number}", $"the first is at {numbers[number]}; give each page its own");
            last = number;
            var options = new TranscriptOptions(number, entry.Folio, entry.Section);
            taken.Add((entry, number, [.. entry.Files.Select(name => files.Take(name, options))]));
        }

        files.Read([.. taken.SelectMany(t => t.Files)]);
        foreach (var (entry, number, own) in taken) _pages.Add(DraftOf(number, entry, [.. own.Select(f => f.Page).OfType<MarkdownPage>()]));
        foreach (var path in files.UnusedTranscripts.ToList())
            diagnostics.Warn("PG317", entries.FirstOrDefault()?.Source ?? default, $"the transcript {path} is on no page", "add it to the files of a page, or begin its name with _");
    }

    /// <summary>A page for every transcript of the folder.</summary>
    public void ReadTranscripts()
    {
        var paths = files.UnusedTranscripts.ToList();
        var named = paths.ConvertAll(NumberIn);
        var areNamed = named.TrueForAll(n => n > 0) && named.Distinct().Count() == named.Count;
        var taken = paths.Select((path, i) => files.Take(path, new TranscriptOptions(areNamed ? named[i] : i + 1))).ToList();
        files.Read(taken);
        foreach (var file in taken)
        {
            if (file.Page is { } page) _pages.Add(DraftOf(file.Options.PageNumber, null, [page]));
        }
    }

    /// <summary>The Markdown files that no page has named: each story goes to the page its front matter names.</summary>
    /// <param name="mayAddPages">True when nobody said which pages there are.</param>
    public void ReadMarkdown(bool mayAddPages)
    {
        var taken = files.UnusedMarkdown.ToList().ConvertAll(path => files.Take(path, new TranscriptOptions(0)));
        files.Read(taken);
        foreach (var read in taken.Select(f => f.Page).OfType<MarkdownPage>())
        {
            for (var i = 0; i < read.Page.Stories.Length; i++)
            {
                var story = read.Page.Stories[i];
                if (mayAddPages && story.Placement.Page is { } wanted && !_pages.Exists(p => p.Page.Number == wanted))
                    _pages.Add(DraftOf(wanted, null, [new MarkdownPage(read.Page with { Number = wanted, Stories = [], Stray = [] }, [])]));
                _unplaced.Add(new DraftStory(story, story.Placement.Page ?? 0, read.PageKeys.ElementAtOrDefault(i)));
            }
            // An issue in one file without a word on pages is page 1.
            if (mayAddPages && _pages.Count == 0 && read.Page.IssueLine is not null)
            {
                _pages.Add(DraftOf(1, null, [read]));
                _unplaced.RemoveAll(s => read.Page.Stories.Contains(s.Story));
            }
        }
    }

    /// <summary>The pages in the order of their numbers, and the stories without page.</summary>
    public (ImmutableArray<Page> Pages, ImmutableArray<Story> Unplaced) Finish()
    {
        foreach (var page in _pages) ApplyWishes(page);
        NameStories();
        MoveStories();
        JoinSidebars();
        foreach (var page in _pages) ApplyOrder(page);
        foreach (var page in _pages.Where(p => p.Stories.Count == 0 && p.Entry is not null && !diagnostics.HasErrors))
            diagnostics.Warn("PG319", page.Entry!.Source, $"page {page.Page.Number} has no story", "add a file to it");
        return ([.. _pages.OrderBy(p => p.Page.Number).Select(p => p.Page with { Stories = [.. p.Stories.Select(s => s.Story)], Layout = LayoutOf(p) })], [.. _unplaced.Select(s => s.Story)]);
    }

    private static Draft DraftOf(int number, PageEntry? entry, ImmutableArray<MarkdownPage> read)
    {
        var parts = read.Select(r => r.Page).ToList();
        var page = new Page(number, parts is [var only] ? only.Source : entry?.Source ?? parts[0].Source)
        {
            Folio = entry?.Folio ?? parts.Select(p => p.Folio).FirstOrDefault(f => f is not null),
            Section = entry?.Section ?? parts.Select(p => p.Section).FirstOrDefault(s => s is not null),
            IsBlackOnly = entry?.IsBlackOnly ?? false,
            RunningHead = entry?.RunningHead ?? parts.Select(p => p.RunningHead).FirstOrDefault(h => h is not null),
            IssueLine = parts.Select(p => p.IssueLine).FirstOrDefault(l => l is not null),
            Editors = entry?.Editors ?? [.. parts.SelectMany(p => p.Editors)],
            Furniture = [.. parts.SelectMany(p => p.Furniture)],
            Stray = [.. parts.SelectMany(p => p.Stray)],
        };
        var draft = new Draft(page, entry);
        foreach (var part in read)
            draft.Stories.AddRange(part.Page.Stories.Select((s, i) => new DraftStory(s, number, part.PageKeys.ElementAtOrDefault(i))));
        return draft;
    }

    private void ApplyWishes(Draft page)
    {
        var stories = page.Stories.ConvertAll(s => s.Story);
        foreach (var wish in page.Entry?.Stories ?? [])
        {
            // By the names that the files give: no wish changes what another one means.
            if (wish.Name is null || StoryNames.Find(stories, wish.Name, diagnostics) is var found && found < 0) continue;
            var story = page.Stories[found];
            story.Story = wish.ApplyTo(story.Story);
            if (wish.Fields.Page is not null) story.PageKey = wish.Fields.PageSource;
        }
    }

    private void NameStories()
    {
        var ids = new StoryIds(diagnostics);
        var all = _pages.SelectMany(p => p.Stories).Concat(_unplaced).ToList();
        var own = all.ConvertAll(s => s.Story.Slug is { } slug && ids.Claim(slug, s.Story.Source));
        for (var i = 0; i < all.Count; i++)
        {
            var story = all[i].Story;
            all[i].Story = story with { Id = ids.Next(all[i].Page, own[i] ? story.Slug : null), Slug = own[i] ? story.Slug : null };
        }
    }

    /// <summary>Brings every story to the page that it names.</summary>
    private void MoveStories()
    {
        foreach (var page in _pages)
        {
            foreach (var story in page.Stories.Where(s => s.Story.Placement.Page is { } n && n != page.Page.Number).ToList())
                if (Move(story)) page.Stories.Remove(story);
        }
        _unplaced.RemoveAll(s => s.Story.Placement.Page is not null && Move(s));
    }

    private bool Move(DraftStory story)
    {
        var wanted = story.Story.Placement.Page!.Value;
        if (_pages.Find(p => p.Page.Number == wanted) is { } page)
        {
            page.Stories.Add(story);
            return true;
        }
        var known = string.Join(", ", _pages.Select(p => p.Page.Number).Distinct().Order());
        diagnostics.Error("PG314", story.PageKey.File is null ? story.Story.Source : story.PageKey, $"the issue has no page {wanted}",
            known.Length == 0 ? $"list the pages in {IssueReader.FileName}" : $"pages: {known}");
        return false;
    }

    /// <summary>Finds the story of every sidebar, and brings the sidebar to its page.</summary>
    private void JoinSidebars()
    {
        var pages = _pages.Select(p => p.Stories).Append(_unplaced).ToList();
        foreach (var (own, sidebar) in pages.SelectMany(page => page.Where(s => s.Story.SidebarOf is not null).Select(s => (page, s))).ToList())
        {
            var mother = MotherOf(sidebar, own, pages);
            sidebar.Story = sidebar.Story with { SidebarOf = mother is null ? null : sidebar.Story.SidebarOf! with { Text = mother.Story.Id } };
            if (mother is null || own.Contains(mother)) continue;
            if (sidebar.Story.Placement.Page is { } page)
                diagnostics.Warn("PG325", sidebar.Story.SidebarOf!.Source, $"{sidebar.Story.Headline.Text} was to stand on page {page}, and stands with {mother.Story.Headline.Text}", "remove one of the two wishes");
            own.Remove(sidebar);
            pages.First(p => p.Contains(mother)).Add(sidebar);
        }
    }

    private DraftStory? MotherOf(DraftStory sidebar, List<DraftStory> own, List<List<DraftStory>> pages)
    {
        var name = sidebar.Story.SidebarOf!;
        // A story of the page is meant before one of another.
        var near = own.FindAll(s => s != sidebar);
        var mother = Named(near, new DiagnosticBag()) ?? Named([.. pages.SelectMany(p => p).Where(s => s != sidebar)], new DiagnosticBag()) ?? Named(near, diagnostics);
        if (mother?.Story.SidebarOf is null) return mother;
        diagnostics.Error("PG324", name.Source, $"{mother.Story.Headline.Text} is a sidebar itself", "name the story that both belong to");
        return null;

        DraftStory? Named(List<DraftStory> stories, DiagnosticBag problems) =>
            StoryNames.Find(stories.ConvertAll(s => s.Story), name, problems) is >= 0 and var found ? stories[found] : null;
    }

    private void ApplyOrder(Draft page)
    {
        var first = new List<DraftStory>();
        var stories = page.Stories.ConvertAll(s => s.Story);
        foreach (var name in page.Entry?.Order ?? [])
        {
            if (StoryNames.Find(stories, name, diagnostics) is var found && found < 0) continue;
            if (first.Contains(page.Stories[found])) diagnostics.Warn("PG315", name.Source, $"{name.Text} stands twice in the order");
            else first.Add(page.Stories[found]);
        }
        var rest = page.Stories.Except(first).ToList();
        page.Stories.Clear();
        page.Stories.AddRange([.. first, .. rest]);
    }

    private PageLayout? LayoutOf(Draft page) => page.Entry?.Layout is { } layout
        ? new LayoutNames([.. page.Stories.Select(s => s.Story)], diagnostics).Resolve(layout)
        : null;

    /// <summary>3 of <c>03.txt</c>, <c>p3.txt</c>, <c>A03.txt</c>, <c>第3版.txt</c>; 0 when the name tells no page.</summary>
    private static int NumberIn(string path) =>
        NamedPage().Match(path[(path.LastIndexOf('/') + 1)..]) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:p|page|page[-_]|第|[A-Z])?0*([1-9][0-9]{0,2})版?\.[a-z]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPage();
}
