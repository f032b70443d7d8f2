using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MdBlock = Markdig.Syntax.Block;
using MdCell = Markdig.Extensions.Tables.TableCell;
using MdTable = Markdig.Extensions.Tables.Table;

namespace PaperGen.Content.Markdown;

/// <summary>Reads Markdown's blocks into the model's.</summary>
internal sealed class BlockReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly HtmlReader _html;

    public BlockReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        var figures = new FigureReader(source, diagnostics);
        _html = new HtmlReader(source, figures, diagnostics);
        Inlines = new InlineReader(source, figures, diagnostics);
    }

    /// <summary>Reads what stands within blocks.</summary>
    public InlineReader Inlines { get; }

    /// <summary>Blocks in their order; figures have the captions that stand behind them.</summary>
    public List<Block> Read(IEnumerable<MdBlock> blocks)
    {
        var read = new List<Block>();
        var all = blocks.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is HtmlBlock)
            {
                // A blank line ends a piece of HTML to Markdown, not to its author.
                var last = i;
                while (last + 1 < all.Count && all[last + 1] is HtmlBlock) last++;
                ReadHtml([.. all[i..(last + 1)].Cast<HtmlBlock>()], read);
                i = last;
            }
            else Read(all[i], read);
        }
        return FigureReader.Attach(read);
    }

    /// <summary>The heading's text as a line, and the pictures in it.</summary>
    public (TextLine Line, List<Figure> Figures) Heading(HeadingBlock heading)
    {
        var (inlines, figures) = Inlines.Read(heading.Inline);
        var place = heading.Inline?.FirstChild is { } first && heading.Inline.LastChild is { } last && last.Span.End >= first.Span.Start
            ? _source.Span(first.Span.Start, last.Span.End - first.Span.Start + 1)
            : Span(heading);
        return (new TextLine(Yaml.WhiteSpace.Collapse(inlines.PlainText()), place), figures);
    }

    private void Read(MdBlock block, List<Block> read)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            case PlainBlock plain:
                var raw = PlainText.Of(_source.Text.Substring(plain.Span.Start, plain.Span.Length));
                if (raw.Length > 0) read.Add(new Paragraph([new TextRun(raw, Span(plain))], Span(plain)));
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph, read);
                break;
            case HeadingBlock heading:
                var (line, figures) = Heading(heading);
                if (line.Text.Length > 0) read.Add(new Subhead(line, heading.Level));
                read.AddRange(figures);
                break;
            case var _ when Inlines.IsRemoved(block.Span) && block is LeafBlock:
                break;
            case CodeBlock code:
                ReadCode(code, read);
                break;
            case ThematicBreakBlock:
                read.Add(new Break(Span(block)));
                break;
            case MdTable table:
                ReadTable(table, read);
                break;
            case QuoteBlock quote:
                if (Read(quote) is { Count: > 0 } quoted) read.Add(new Quote([.. quoted], Span(block)));
                break;
            case ListBlock list:
                ReadList(list, read);
                break;
            case CustomContainer container:
                ReadContainer(container, read);
                break;
            case ContainerBlock other:
                read.AddRange(Read((IEnumerable<MdBlock>)other));
                break;
            case LeafBlock { Inline: not null } leaf:
                Add(Inlines.ReadPieces(leaf.Inline), leaf, read);
                break;
        }
    }

    private void ReadParagraph(ParagraphBlock paragraph, List<Block> read) => Add(Inlines.ReadPieces(paragraph.Inline), paragraph, read);

    private void Add(List<ParagraphPiece> pieces, MdBlock block, List<Block> read)
    {
        foreach (var piece in pieces)
        {
            if (piece.Figure is not null) read.Add(piece.Figure);
            else if (string.IsNullOrWhiteSpace(piece.Inlines.PlainText())) continue;
            else if (read.Count > 0 && read[^1] is Figure figure && pieces[0].Figure is not null && IsUnder(piece))
                read[^1] = FigureReader.Under(figure, piece.Inlines.PlainText(), piece.Inlines[0].Source);
            else read.Add(new Paragraph(piece.Inlines, pieces.Count == 1 ? Span(block) : piece.Inlines[0].Source));
        }
    }

    /// <summary>Text on the line below a picture is its caption; text beside it only when it says so.</summary>
    private static bool IsUnder(ParagraphPiece piece)
    {
        var text = piece.Inlines.PlainText();
        return piece.OnNewLine || CreditReader.IsCaption(text) || piece.Inlines is [Emphasis] || CreditReader.Credit(text, piece.Inlines[0].Source) is not null;
    }

    private void ReadCode(CodeBlock code, List<Block> read)
    {
        var text = code.Lines.ToString();
        if (string.IsNullOrWhiteSpace(text)) return;
        if (code is FencedCodeBlock || !text.Any(Unicode.IsHan))
        {
            read.Add(new Preformatted(text.TrimEnd('\n'), Span(code)));
            return;
        }
        // Four spaces are an indent to a Chinese editor, not a program.
        foreach (var line in text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))
            read.Add(new Paragraph([new TextRun(line.Trim(), Span(code))], Span(code)));
    }

    private void ReadHtml(List<HtmlBlock> blocks, List<Block> read)
    {
        blocks.RemoveAll(b => Inlines.IsRemoved(b.Span));
        if (blocks.Count == 0) return;
        var start = blocks[0].Span.Start;
        read.AddRange(_html.Read(string.Join("\n\n", blocks.Select(b => b.Lines.ToString())), start, blocks[^1].Span.End - start + 1));
    }

    private void ReadTable(MdTable table, List<Block> read)
    {
        var header = ImmutableArray<TableCell>.Empty;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>();
        var figures = new List<Figure>();
        foreach (var row in table.OfType<TableRow>())
        {
            ImmutableArray<TableCell> cells = [.. row.OfType<MdCell>().Select(c => Cell(c, figures))];
            if (row.IsHeader && header.IsEmpty) header = cells;
            else rows.Add(cells);
        }
        var columns = Math.Max(header.Length, rows.Count == 0 ? 0 : rows.Max(r => r.Length));
        var alignments = table.ColumnDefinitions.Take(columns).Select(d => d.Alignment switch
        {
            TableColumnAlign.Center => ColumnAlignment.Centre,
            TableColumnAlign.Right => ColumnAlignment.End,
            _ => ColumnAlignment.Start,
        });
        read.Add(new Table(header, rows.ToImmutable(), [.. alignments], Span(table)));
        read.AddRange(figures);
    }

    private TableCell Cell(MdCell cell, List<Figure> figures)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var leaf in cell.OfType<LeafBlock>())
        {
            var (text, found) = Inlines.Read(leaf.Inline);
            inlines.AddRange(text);
            figures.AddRange(found);
        }
        return new TableCell(inlines.ToImmutable(), Span(cell));
    }

    private void ReadList(ListBlock list, List<Block> read)
    {
        ImmutableArray<ImmutableArray<Block>> items = [.. list.OfType<ListItemBlock>().Select(i => Read((IEnumerable<MdBlock>)i).ToImmutableArray()).Where(i => i.Length > 0)];
        if (items.IsEmpty) return;
        int? start = !list.IsOrdered ? null : int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
        read.Add(new ItemList(items, start, Span(list)));
    }

    private void ReadContainer(CustomContainer container, List<Block> read)
    {
        var inside = Read((IEnumerable<MdBlock>)container);
        var name = container.Info?.Trim() ?? "";
        if (name is not ("figure" or "图" or "图片"))
            _diagnostics.Warn("PG206", Span(container) with { Length = 3 }, $"::: {name} has no meaning here; its text is kept", "did you mean ::: figure?");
        read.AddRange(name is "figure" or "图" or "图片" ? FigureReader.Gather(inside) : inside);
    }

    private SourceSpan Span(MdBlock block) => _source.Span(block.Span.Start, Math.Max(0, block.Span.Length));
}
