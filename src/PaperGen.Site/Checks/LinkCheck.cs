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
    private readonly string? _own = sources.Newspaper.Address?.AbsoluteUri is { } own ? own.EndsWith('/') ? own : own + "/" : null;

    /// <summary>
    /// Builds the website in memory, and returns a warning for each link that leads nowhere (PG467), at the line of the story that has
    /// it or of the template that makes it, and a note for each of a story that leaves the website (PG468).
    /// </summary>
    /// <param name="published">Further files of the website, by their paths from its root: pictures, printed pages.</param>
    public ImmutableArray<Diagnostic> Follow(Func<IEnumerable<string>> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        // What building says is said by the build. Addresses are kept, pages are not: an archive has many.
        var links = new List<WebLink>();
        foreach (var file in SiteBuilder.Build(sources with { Templates = new MarkedTemplates(sources.Templates) }, new DiagnosticBag()))
        {
            _files.Add(file.Path);
            if (file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                var html = Encoding.UTF8.GetString(file.Content.Span);
                links.AddRange(PageLinks.Addresses(html).Distinct().Select(link => new WebLink(file.Path, link.Address, link.Mark is null ? null : string.Intern(link.Mark))));
                foreach (var place in PageLinks.Places(html)) _places.Add((file.Path, place));
            }
            else if (_own is not null && Path.GetExtension(file.Path) is ".xml" or ".json" or ".webmanifest" or ".txt")
            {
                links.AddRange(PageLinks.OwnAddresses(Encoding.UTF8.GetString(file.Content.Span), _own!).Distinct().Select(address => new WebLink(file.Path, address, null)));
            }
        }

        _files.UnionWith(published());
        return Report(links);
    }

    private ImmutableArray<Diagnostic> Report(List<WebLink> links)
    {
        var written = new WrittenLinks(sources);
        var found = new OrderedDictionary<Diagnostic, bool>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, address, mark) in links)
        {
            if (_own is not null && address.StartsWith(_own, StringComparison.Ordinal))
            {
                // Canonical links and feeds name the website itself.
                if (IsDead(PageLinks.Resolve(address[_own.Length..], "index.html"))) Tell(from, address, mark);
            }
            else if (PageLinks.IsElsewhere(address))
            {
                foreach (var place in written.Of(address)) found.TryAdd(new Diagnostic(Severity.Info, "PG468", place, $"the link leaves the website: {address}", null), true);
            }
            // The page for what was not found is shown at any address: its links begin at the host's root.
            else if (from != "404.html" && IsDead(PageLinks.Resolve(address, from)))
            {
                Tell(from, address, mark);
            }
        }

        return [.. found.Keys];

        void Tell(string from, string address, string? mark)
        {
            var message = $"the link to {address} leads nowhere";
            if (mark is not null)
            {
                // A line that every page has is told once.
                if (told.Add(mark)) found.TryAdd(new Diagnostic(Severity.Warning, "PG467", MarkedTemplates.Place(mark), message, $"the template writes it into {from} of the website"), true);
                return;
            }

            var places = written.Of(address);
            if (places.IsEmpty) found.TryAdd(new Diagnostic(Severity.Warning, "PG467", SourceSpan.WholeFile(from), message, "the program writes it into this file of the website"), true);
            foreach (var place in places) found.TryAdd(new Diagnostic(Severity.Warning, "PG467", place, message, "links count from the story's own page on the website"), true);
        }
    }

    /// <summary>A link in a file of the website, with the mark of the template that wrote it; null when none did.</summary>
    private readonly record struct WebLink(string From, string Address, string? Mark);

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
