using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;
using PaperGen.Site.Rendering;

namespace PaperGen.Site.Checks;

/// <summary>Follows every link of a website: pages, places within them, pictures, styles, scripts and feeds.</summary>
/// <param name="sources">What the website is made from.</param>
public sealed class LinkCheck(SiteSources sources)
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Place)> _places = [];

    /// <summary>
    /// Builds the website in memory, and returns a warning for each link that leads nowhere (PG467), at the line of the story that has
    /// it, and a note for each that leaves the website (PG468).
    /// </summary>
    /// <param name="published">Further files of the website, by their paths from its root: pictures, printed pages.</param>
    public ImmutableArray<Diagnostic> Follow(Func<IEnumerable<string>> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        // What building says is said by the build. Addresses are kept, pages are not: an archive has many.
        var links = new List<(string From, string Address)>();
        foreach (var file in SiteBuilder.Build(sources, new DiagnosticBag()))
        {
            _files.Add(file.Path);
            if (!file.Path.EndsWith(".html", StringComparison.Ordinal)) continue;
            var html = Encoding.UTF8.GetString(file.Content.Span);
            links.AddRange(PageLinks.Addresses(html).Distinct().Select(address => (file.Path, address)));
            foreach (var place in PageLinks.Places(html)) _places.Add((file.Path, place));
        }

        _files.UnionWith(published());
        return Report(links);
    }

    private ImmutableArray<Diagnostic> Report(List<(string From, string Address)> links)
    {
        var written = new WrittenLinks(sources);
        var own = sources.Newspaper.Address?.AbsoluteUri;
        var found = new OrderedDictionary<Diagnostic, bool>();
        foreach (var (from, address) in links)
        {
            if (own is not null && address.StartsWith(own, StringComparison.Ordinal))
            {
                // Canonical links and feeds name the website itself.
                if (IsDead(PageLinks.Resolve(address[own.Length..], "index.html"))) Tell(from, address);
            }
            else if (PageLinks.IsElsewhere(address))
            {
                foreach (var place in written.Of(address)) found.TryAdd(new Diagnostic(Severity.Info, "PG468", place, $"the link leaves the website: {address}", null), true);
            }
            // The page for what was not found is shown at any address: its links begin at the host's root.
            else if (from != "404.html" && IsDead(PageLinks.Resolve(address, from)))
            {
                Tell(from, address);
            }
        }

        return [.. found.Keys];

        void Tell(string from, string address)
        {
            var places = written.Of(address);
            if (places.IsEmpty) places = [SourceSpan.WholeFile(from)];
            foreach (var place in places)
            {
                found.TryAdd(new Diagnostic(Severity.Warning, "PG467", place, $"the link to {address} leads nowhere",
                    places[0].File == from ? "a template writes it into this page of the website" : "links count from the story's own page on the website"), true);
            }
        }
    }

    private bool IsDead((string Path, string Place)? target) =>
        target is not var (path, place) || !_files.Contains(path) ||
        (place.Length > 0 && path.EndsWith(".html", StringComparison.Ordinal) && !_places.Contains((path, place)));

    /// <summary>Where editors wrote which links.</summary>
    private sealed class WrittenLinks
    {
        private readonly Dictionary<string, ImmutableArray<SourceSpan>> _places = new(StringComparer.Ordinal);

        public WrittenLinks(SiteSources sources)
        {
            foreach (var story in sources.Issues.SelectMany(issue => issue.Stories))
            {
                foreach (var block in story.Body.Concat(story.Footnotes.SelectMany(note => note.Blocks))) Add(block);
            }
        }

        public ImmutableArray<SourceSpan> Of(string address) => _places.GetValueOrDefault(address, []);

        private void Add(Block block)
        {
            switch (block)
            {
                case Paragraph paragraph: Add(paragraph.Inlines); break;
                case Quote quote:
                    foreach (var inner in quote.Blocks) Add(inner);
                    break;
                case ItemList list:
                    foreach (var inner in list.Items.SelectMany(item => item)) Add(inner);
                    break;
                case Table table:
                    foreach (var cell in table.Rows.SelectMany(row => row).Concat(table.Header)) Add(cell.Inlines);
                    break;
            }
        }

        private void Add(ImmutableArray<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Link link:
                        if (LinkTarget.From(link.Target) is { } target) _places[target] = Of(target).Add(link.Source);
                        Add(link.Inlines);
                        break;
                    case Strong strong: Add(strong.Inlines); break;
                    case Emphasis emphasis: Add(emphasis.Inlines); break;
                    case Script script: Add(script.Inlines); break;
                }
            }
        }
    }
}
