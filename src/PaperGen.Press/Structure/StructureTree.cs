using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>
/// The document as it is read: page after page, story after story, a story that jumps whole on the page where it
/// begins. Elements leave for the file with the last page of their story.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly Headings _headings;
    private readonly PdfReference _root;
    private readonly StructureElement _document;
    private readonly Dictionary<string, int> _lastPageOfStory = [];
    private readonly Dictionary<string, OpenStory> _openStories = [];
    private readonly List<PdfReference> _parents = [];
    private readonly List<(string Identifier, PdfReference Note)> _notes = [];
    private readonly PdfTokens _scratch = new(1024);

    public StructureTree(PdfFile file, Edition edition)
    {
        _file = file;
        _headings = new Headings(edition);
        _root = file.Reserve();
        _document = new StructureElement("Document", file.Reserve(), _root);
        for (var p = 0; p < edition.Pages.Length; p++)
        {
            foreach (var item in edition.Pages[p].Items)
            {
                if (item.StoryId is { } story) _lastPageOfStory[story] = p;
            }
        }
    }

    /// <summary>Adds what stands on a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">Its place in the edition.</param>
    /// <param name="reference">Its object.</param>
    /// <param name="space">Its coordinates.</param>
    /// <param name="tags">Its marked content.</param>
    /// <param name="links">Its links, each with its annotation.</param>
    /// <returns>The page's key in the parent tree; each link's key is set in its annotation.</returns>
    public int AddPage(ComposedPage page, int index, PdfReference reference, PageSpace space, PageTags tags, IReadOnlyList<LinkAnnotation> links)
    {
        var section = Open("Sect", _document, page.Folio);
        var parents = new PdfReference[tags.Contents.Count];
        var loose = new List<StructureElement>();
        var coverage = LinkCoverage.Of(page, tags, links);
        foreach (var (order, content, link) in ReadingOrder(tags, links))
        {
            _ = order;
            if (link is not null)
            {
                if (coverage.ContentOf(link) >= 0) continue;
                var home = HomeOf(link.Item.StoryId, page, section);
                loose.Add(AddLink(link, home, reference));
                continue;
            }

            var tagged = tags.Contents[content];
            var element = ElementOf(tagged, page, section, space, loose);
            if (coverage.LinkOf(content) is { } cover)
            {
                element = AddLink(cover, element, reference, content);
                loose.Add(element);
            }
            else element.Kids.Add(StructureKid.Marked(reference, content));

            parents[content] = element.Reference;
        }

        foreach (var element in loose) Write(element);
        CloseStories(index);
        Write(section);
        return AddParents(parents);
    }

    /// <summary>Writes the root; returns it for the catalog.</summary>
    public PdfReference Close()
    {
        Write(_document);
        var parentTree = NumberTree.Write(_file, _parents.Count, (tokens, key) => tokens.Reference(_parents[key]));
        var tokens = new PdfTokens().BeginDictionary()
            .Key("Type"u8).Name("StructTreeRoot"u8)
            .Key("K"u8).BeginArray().Reference(_document.Reference).EndArray()
            .Key("ParentTree"u8).Reference(parentTree)
            .Key("ParentTreeNextKey"u8).Integer(_parents.Count);
        WriteNotes(tokens);
        _file.Write(_root, tokens.EndDictionary());
        return _root;
    }

    /// <summary>Where each footnote is found by its identifier; the numbers in them rise, as a name tree asks.</summary>
    private void WriteNotes(PdfTokens root)
    {
        if (_notes.Count == 0) return;
        root.Key("IDTree"u8).BeginDictionary().Key("Names"u8).BeginArray();
        foreach (var (identifier, note) in _notes) root.Text(identifier).Reference(note);
        root.EndArray().EndDictionary();
    }

    private static IEnumerable<(int Order, int Content, LinkAnnotation? Link)> ReadingOrder(PageTags tags, IReadOnlyList<LinkAnnotation> links) =>
        tags.Contents.Select((c, i) => (c.Order, Content: i, Link: (LinkAnnotation?)null))
            .Concat(links.Select(l => (l.Item.Order, Content: -1, Link: (LinkAnnotation?)l)))
            .OrderBy(e => e.Order); // stable: what has the same order is read as it was painted, links last

    /// <summary>The element for a piece of content: the one that its block has already, or a new one.</summary>
    private StructureElement ElementOf(TaggedContent tagged, ComposedPage page, StructureElement section, PageSpace space, List<StructureElement> loose)
    {
        var home = HomeOf(tagged.StoryId, page, section);
        var story = tagged.StoryId is { } id ? _openStories[id] : null;
        if (tagged.Block >= 0 && story?.Blocks.GetValueOrDefault(new BlockKey(tagged.Block, tagged.Role, tagged.Place)) is { } begun) return begun;
        if (tagged.Place is { } place && story is not null)
        {
            home = story.Wholes.At(place, out var holdsText);
            if (holdsText) return home;
        }

        var item = page.Items[tagged.FirstItem];
        var element = item is PlacedPicture picture
            ? new StructureElement("Figure", _file.Reserve(), home.Reference)
            {
                Alternative = string.IsNullOrWhiteSpace(picture.Alt) ? story?.Article.Title ?? page.Folio : picture.Alt,
                Box = (space, picture.Bounds),
            }
            : new StructureElement(_headings.TypeOf(item), _file.Reserve(), home.Reference);
        home.Kids.Add(StructureKid.Element(element.Reference));
        if (story is null) loose.Add(element);
        else if (tagged.Block < 0) story.Figures.Add(element);
        else story.Blocks.Add(new BlockKey(tagged.Block, tagged.Role, tagged.Place), element);
        return element;
    }

    private StructureElement HomeOf(string? story, ComposedPage page, StructureElement section)
    {
        if (story is null) return section;
        if (_openStories.TryGetValue(story, out var open)) return open.Article;
        var title = page.Stories.IsDefault ? null : page.Stories.FirstOrDefault(s => s.StoryId == story)?.Title;
        var article = Open("Art", section, title);
        _openStories.Add(story, new OpenStory(article, new TextWholes(_file, article, _notes)));
        return article;
    }

    private StructureElement AddLink(LinkAnnotation link, StructureElement home, PdfReference page, int content = -1)
    {
        var element = new StructureElement("Link", _file.Reserve(), home.Reference)
        {
            Alternative = content < 0 ? link.Item.Title : null,
        };
        home.Kids.Add(StructureKid.Element(element.Reference));
        if (content >= 0) element.Kids.Add(StructureKid.Marked(page, content));
        element.Kids.Add(StructureKid.Annotation(link.Reference, page));
        link.StructureKey = _parents.Count;
        _parents.Add(element.Reference);
        return element;
    }

    private StructureElement Open(string type, StructureElement parent, string? title)
    {
        var element = new StructureElement(type, _file.Reserve(), parent.Reference) { Title = title };
        parent.Kids.Add(StructureKid.Element(element.Reference));
        return element;
    }

    private void CloseStories(int page)
    {
        foreach (var (id, story) in _openStories.Where(s => _lastPageOfStory[s.Key] <= page).ToList())
        {
            foreach (var element in story.Blocks.Values.Concat(story.Figures).Concat(story.Wholes.Close())) Write(element);
            Write(story.Article);
            _openStories.Remove(id);
        }
    }

    private int AddParents(PdfReference[] parents)
    {
        _scratch.Clear().BeginArray();
        foreach (var parent in parents) _scratch.Reference(parent);
        _parents.Add(_file.Add(_scratch.EndArray()));
        return _parents.Count - 1;
    }

    private void Write(StructureElement element)
    {
        element.WriteTo(_scratch.Clear());
        _file.Write(element.Reference, _scratch);
    }

    // Not a tuple: code for one that holds a reference is shared between types, and looks up which it is at each comparison.
    private readonly record struct BlockKey(int Block, ItemRole Role, TextPlace? Place);

    private sealed record OpenStory(StructureElement Article, TextWholes Wholes)
    {
        public Dictionary<BlockKey, StructureElement> Blocks { get; } = [];

        public List<StructureElement> Figures { get; } = [];
    }
}
