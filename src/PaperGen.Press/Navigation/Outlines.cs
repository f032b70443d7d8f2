namespace PaperGen.Press;

/// <summary>Bookmarks: a page under its folio, its stories beneath.</summary>
internal sealed class Outlines
{
    // Longer ones are cut by every panel; the whole headline is on the page.
    private const int LongestTitle = 200;

    private readonly List<Entry> _pages = [];

    public void AddPage(string folio, PdfReference page, long top) => _pages.Add(new Entry(folio, page, 0, top, []));

    public void AddStory(string title, PdfReference page, long left, long top) =>
        _pages[^1].Below.Add(new Entry(title, page, left, top, []));

    /// <summary>Writes all of them; returns the root.</summary>
    public PdfReference Write(PdfFile file)
    {
        var root = file.Reserve();
        var references = WriteLevel(file, root, _pages, isOpen: _pages.Count == 1);
        var tokens = new PdfTokens().BeginDictionary().Key("Type"u8).Name("Outlines"u8);
        if (references.Count > 0)
        {
            var visible = _pages.Count + (_pages.Count == 1 ? _pages[0].Below.Count : 0);
            tokens.Key("First"u8).Reference(references[0]).Key("Last"u8).Reference(references[^1]).Key("Count"u8).Integer(visible);
        }

        file.Write(root, tokens.EndDictionary());
        return root;
    }

    private static List<PdfReference> WriteLevel(PdfFile file, PdfReference parent, List<Entry> entries, bool isOpen)
    {
        var references = entries.ConvertAll(_ => file.Reserve());
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var below = WriteLevel(file, references[i], entry.Below, isOpen: false);
            var tokens = new PdfTokens().BeginDictionary()
                .Key("Title"u8).Text(Shorten.ToString(entry.Title.ReplaceLineEndings(" "), LongestTitle))
                .Key("Parent"u8).Reference(parent)
                .Key("Dest"u8).BeginArray().Reference(entry.Page).Name("XYZ"u8)
                .Thousandths(entry.Left).Thousandths(entry.Top).Operator("null"u8).EndArray();
            if (i > 0) tokens.Key("Prev"u8).Reference(references[i - 1]);
            if (i + 1 < entries.Count) tokens.Key("Next"u8).Reference(references[i + 1]);
            if (below.Count > 0)
            {
                tokens.Key("First"u8).Reference(below[0]).Key("Last"u8).Reference(below[^1])
                    .Key("Count"u8).Integer(isOpen ? below.Count : -below.Count);
            }

            file.Write(references[i], tokens.EndDictionary());
        }

        return references;
    }

    private sealed record Entry(string Title, PdfReference Page, long Left, long Top, List<Entry> Below);
}
