using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PaperGen.Content.Markdown;

/// <summary>Reads a block of raw HTML into the model's own nodes by the allow-list of <see cref="HtmlTags"/>; no HTML is ever kept.</summary>
internal sealed class HtmlReader(SourceText source, FigureReader figures, DiagnosticBag diagnostics)
{
    /// <summary>Elements within elements; deeper ones give their text only.</summary>
    private const int MaximumDepth = 48;

    /// <summary>No story has so long a piece of HTML; the parser's time grows with the square of unclosed tags.</summary>
    private const int MaximumLength = 200_000;

    // Most stories have no HTML.
    private HtmlParser Parser => field ??= new HtmlParser();
    private SourceSpan _place;
    private int _cursor;
    private int _end;

    /// <summary>The blocks that a piece of HTML holds.</summary>
    /// <param name="html">The piece.</param>
    /// <param name="start">Offset of its first character in the source.</param>
    /// <param name="length">Its length in the source.</param>
    public List<Block> Read(string html, int start, int length)
    {
        _place = source.Span(start, length);
        (_cursor, _end) = (start, start + length);
        if (html.Length > MaximumLength)
        {
            diagnostics.Error("PG208", _place, $"{html.Length} characters of HTML in one piece were left out", "write the text as Markdown");
            return [];
        }
        var output = new Output();
        ReadChildren(Parser.ParseDocument(html).DocumentElement, output, 0);
        return output.Finish();
    }

    private sealed class Output
    {
        private readonly List<Block> _blocks = [];
        private readonly List<Figure> _figures = [];

        public InlineBuilder Text { get; } = new();

        /// <summary>Place of the first text of the paragraph.</summary>
        public SourceSpan? Start { get; set; }

        public void Add(Block block)
        {
            EndParagraph();
            _blocks.Add(block);
        }

        public void Add(Figure figure)
        {
            if (Text.IsBlank) _blocks.Add(figure);
            else _figures.Add(figure);
        }

        public void EndParagraph()
        {
            var inlines = InlineCutter.Merged(Text.Finish());
            if (!string.IsNullOrWhiteSpace(inlines.PlainText())) _blocks.Add(new Paragraph(inlines, Start ?? inlines[0].Source));
            _blocks.AddRange(_figures);
            _figures.Clear();
            Start = null;
        }

        public List<Block> Finish()
        {
            EndParagraph();
            return _blocks;
        }
    }

    private void ReadChildren(INode parent, Output output, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) ReadText(text.Data, output);
            else if (node is IElement element) ReadElement(element, output, depth + 1);
            else if (node is IProcessingInstruction) diagnostics.Warn("PG210", _place, "a piece of HTML that is no text was removed");
        }
    }

    private void ReadElement(IElement element, Output output, int depth)
    {
        var name = element.LocalName;
        if (HtmlTags.Removed.Contains(name) || HtmlTags.RemovedVoid.Contains(name))
        {
            diagnostics.Warn("PG210", _place, $"<{name}> was removed{(HtmlTags.Removed.Contains(name) ? " with what it holds" : "")}", "no program runs in a story");
            return;
        }
        HtmlAttributes.Report(element, _place, diagnostics);
        if (depth > MaximumDepth)
        {
            ReadText(TextOf(element), output);
            return;
        }
        if (HtmlTags.Block.Contains(name)) ReadBlock(element, output, depth);
        else ReadInline(element, output, depth);
    }

    private void ReadInline(IElement element, Output output, int depth)
    {
        var name = element.LocalName;
        Func<ImmutableArray<Inline>, SourceSpan, Inline>? wrap = name switch
        {
            _ when HtmlTags.Strong.Contains(name) => (inlines, at) => new Strong(inlines, at),
            _ when HtmlTags.Emphasis.Contains(name) => (inlines, at) => new Emphasis(inlines, at),
            _ when HtmlTags.Code.Contains(name) => (inlines, at) => new Code(inlines.PlainText(), at),
            "sup" or "sub" => (inlines, at) => new Script(inlines, name == "sup", at),
            "a" when element.GetAttribute("href") is { } href && HtmlAttributes.Address(href, _place, diagnostics) is { } address => (inlines, at) => new Link(inlines, address, at),
            _ => null,
        };
        if (wrap is not null)
        {
            // A paragraph may begin within a link: its mark ends with the paragraph's.
            var tag = $"{name} {depth}";
            output.Text.Open(tag, _place, wrap);
            ReadChildren(element, output, depth);
            output.Text.Close(tag, _place);
            return;
        }
        if (name == "br") output.Text.HardBreak(_place);
        else if (name == "img")
        {
            if (figures.Read(element.GetAttribute("src") ?? "", element.GetAttribute("alt") ?? "", element.GetAttribute("title"), _place) is { } figure) output.Add(figure);
        }
        else
        {
            if (!HtmlTags.Silent.Contains(name)) diagnostics.Warn("PG211", _place, $"<{name}> has no meaning here; its text is kept");
            ReadChildren(element, output, depth);
        }
    }

    private void ReadBlock(IElement element, Output output, int depth)
    {
        output.EndParagraph();
        switch (element.LocalName)
        {
            case "hr":
                output.Add(new Break(_place));
                break;
            case "blockquote":
                if (Inside(element, depth) is { Count: > 0 } quoted) output.Add(new Quote([.. quoted], quoted[0].Source));
                break;
            case "ul" or "ol" or "menu":
                ReadList(element, output, depth);
                break;
            case "table":
                ReadTable(element, output, depth);
                break;
            case "pre":
                ReadPreformatted(element, output);
                break;
            case "figure":
                foreach (var block in FigureReader.Gather(Inside(element, depth))) output.Add(block);
                break;
            case ['h', var level] when level is >= '1' and <= '6':
                foreach (var block in Inside(element, depth))
                    output.Add(block is Paragraph text ? new Subhead(new TextLine(Yaml.WhiteSpace.Collapse(text.PlainText), text.Source), level - '0') : block);
                break;
            default:
                ReadChildren(element, output, depth);
                output.EndParagraph();
                break;
        }
    }

    private List<Block> Inside(IElement element, int depth)
    {
        var inside = new Output();
        ReadChildren(element, inside, depth);
        return inside.Finish();
    }

    private void ReadList(IElement element, Output output, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        var between = new Output();
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement { LocalName: "li" } item) items.Add([.. Inside(item, depth + 1)]);
            else if (node is IText text) ReadText(text.Data, between);
            else if (node is IElement other) ReadElement(other, between, depth + 1);
        }
        items.RemoveAll(i => i.IsEmpty);
        int? start = element.LocalName != "ol" ? null : int.TryParse(element.GetAttribute("start"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
        if (items.Count > 0) output.Add(new ItemList(items.ToImmutable(), start, items[0][0].Source));
        foreach (var block in between.Finish()) output.Add(block);
    }

    private void ReadTable(IElement element, Output output, int depth)
    {
        var rows = new List<(bool IsHeader, ImmutableArray<TableCell> Cells)>();
        foreach (var part in element.Children.SelectMany(c => c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Prepend(c) : [c]))
        {
            if (part.LocalName == "caption")
            {
                foreach (var block in Inside(part, depth + 1)) output.Add(block);
            }
            if (part.LocalName != "tr") continue;
            var cells = part.Children.Where(c => c.LocalName is "td" or "th").ToList();
            rows.Add((cells.Count > 0 && cells.TrueForAll(c => c.LocalName == "th"), [.. cells.Select(c => Cell(c, depth + 2))]));
        }
        if (rows.Count == 0) return;
        var header = rows[0].IsHeader ? rows[0].Cells : [];
        var body = rows.Skip(header.IsEmpty ? 0 : 1).Select(r => r.Cells).ToImmutableArray();
        output.Add(new Table(header, body, [.. Enumerable.Repeat(ColumnAlignment.Start, rows.Max(r => r.Cells.Length))], _place));
    }

    private TableCell Cell(IElement element, int depth)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var block in Inside(element, depth))
        {
            if (inlines.Count > 0) inlines.Add(new HardBreak(block.Source));
            if (block is Paragraph paragraph) inlines.AddRange(paragraph.Inlines);
            else inlines.Add(new TextRun(BlockText.Of(block), block.Source));
        }
        return new TableCell(inlines.ToImmutable(), inlines.Count == 0 ? _place : inlines[0].Source);
    }

    private void ReadPreformatted(IElement element, Output output)
    {
        var text = TextOf(element).Trim('\n');
        if (text.Length > 0) output.Add(new Preformatted(text, Locate(text)));
    }

    /// <summary>White space in HTML is one space, or nothing between two Chinese characters at a line's end.</summary>
    private void ReadText(string data, Output output)
    {
        for (var i = 0; i < data.Length;)
        {
            var end = i;
            if (data[i] is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                while (end < data.Length && data[end] is ' ' or '\n' or '\t' or '\r' or '\f') end++;
                if (data[i..end].Contains('\n') || output.Text.IsBlank) output.Text.SoftBreak(_place);
                else output.Text.Text(" ", _place);
            }
            else
            {
                while (end < data.Length && data[end] is not (' ' or '\n' or '\t' or '\r' or '\f')) end++;
                var place = Locate(data[i..end]);
                output.Start ??= place;
                output.Text.Text(data[i..end], place);
            }
            i = end;
        }
    }

    /// <summary>Where a text stands; the whole piece of HTML when it was written in another way, such as with entities.</summary>
    private SourceSpan Locate(string text)
    {
        var from = Math.Min(_cursor, _end);
        // Close by, or the search would cost the square of the length.
        var found = source.Text.IndexOf(text, from, Math.Min(_end - from, text.Length + 2000), StringComparison.Ordinal);
        if (found < 0) return _place;
        _cursor = found + text.Length;
        return source.Span(found, text.Length);
    }

    /// <summary>All text within, without what is removed; not recursive.</summary>
    private static string TextOf(IElement element)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<INode>(element.ChildNodes.Reverse());
        while (open.TryPop(out var node))
        {
            if (node is IText run) text.Append(run.Data);
            else if (node is IElement inner && !HtmlTags.Removed.Contains(inner.LocalName))
                foreach (var child in inner.ChildNodes.Reverse()) open.Push(child);
        }
        return text.ToString();
    }
}
