namespace PaperGen.Press;

/// <summary>The tree of pages, its leaves numbered before the pages are written.</summary>
internal sealed class PageTree
{
    private const int PagesPerNode = 64;

    private readonly PdfFile _file;
    private readonly PdfReference _root;
    private readonly PdfReference[] _nodes;
    private readonly PdfReference[] _pages;

    public PageTree(PdfFile file, int count)
    {
        _file = file;
        _root = file.Reserve();
        _pages = new PdfReference[count];
        for (var i = 0; i < count; i++) _pages[i] = file.Reserve();
        _nodes = new PdfReference[count <= PagesPerNode ? 0 : (count + PagesPerNode - 1) / PagesPerNode];
        for (var i = 0; i < _nodes.Length; i++) _nodes[i] = file.Reserve();
    }

    public int Count => _pages.Length;

    public PdfReference this[int page] => _pages[page];

    public PdfReference ParentOf(int page) => _nodes.Length == 0 ? _root : _nodes[page / PagesPerNode];

    /// <summary>Writes all but the pages themselves; returns the root.</summary>
    public PdfReference Write()
    {
        for (var i = 0; i < _nodes.Length; i++)
        {
            var pages = _pages.AsSpan(i * PagesPerNode, Math.Min(PagesPerNode, _pages.Length - i * PagesPerNode));
            WriteNode(_nodes[i], _root, pages, pages.Length);
        }

        WriteNode(_root, PdfReference.None, _nodes.Length == 0 ? _pages : _nodes, _pages.Length);
        return _root;
    }

    private void WriteNode(PdfReference node, PdfReference parent, ReadOnlySpan<PdfReference> kids, int count)
    {
        var tokens = new PdfTokens().BeginDictionary().Key("Type"u8).Name("Pages"u8);
        if (!parent.IsNone) tokens.Key("Parent"u8).Reference(parent);
        tokens.Key("Count"u8).Integer(count).Key("Kids"u8).BeginArray();
        foreach (var kid in kids) tokens.Reference(kid);
        _file.Write(node, tokens.EndArray().EndDictionary());
    }
}
