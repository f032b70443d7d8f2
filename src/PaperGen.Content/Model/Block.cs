using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>One element of a story's body.</summary>
public abstract record Block(SourceSpan Source);

/// <summary>A paragraph, rejoined where columns had cut it.</summary>
/// <param name="Inlines">Its text.</param>
/// <param name="Source">Its first line.</param>
public sealed record Paragraph(ImmutableArray<Inline> Inlines, SourceSpan Source) : Block(Source)
{
    /// <summary>The pieces that were joined, first to last; one when nothing was.</summary>
    public ImmutableArray<SourceSpan> Pieces { get; init; } = [Source];

    /// <summary>The text without marks.</summary>
    public string PlainText => Inlines.PlainText();
}

/// <summary>A heading inside the body (小标题).</summary>
/// <param name="Text">The heading.</param>
/// <param name="Level">1 for the highest within the story.</param>
public sealed record Subhead(TextLine Text, int Level = 1) : Block(Text.Source);

/// <summary>A quotation set apart.</summary>
public sealed record Quote(ImmutableArray<Block> Blocks, SourceSpan Source) : Block(Source);

/// <summary>A list; each item holds blocks.</summary>
/// <param name="Items">The items.</param>
/// <param name="Start">Number of the first item, or null for an unnumbered list.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ItemList(ImmutableArray<ImmutableArray<Block>> Items, int? Start, SourceSpan Source) : Block(Source);

/// <summary>How a table's column is aligned.</summary>
public enum ColumnAlignment
{
    /// <summary>As the language reads.</summary>
    Start,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Against the end of the line.</summary>
    End,
}

/// <summary>A table. Rows may be shorter than the header.</summary>
/// <param name="Header">The header row; empty when there is none.</param>
/// <param name="Rows">The other rows.</param>
/// <param name="Alignments">One for each column.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Table(
    ImmutableArray<TableCell> Header,
    ImmutableArray<ImmutableArray<TableCell>> Rows,
    ImmutableArray<ColumnAlignment> Alignments,
    SourceSpan Source) : Block(Source);

/// <summary>One cell of a <see cref="Table"/>.</summary>
public sealed record TableCell(ImmutableArray<Inline> Inlines, SourceSpan Source);

/// <summary>A picture with its caption (图片说明) and credits.</summary>
/// <param name="Image">Path relative to the file that names it, with forward slashes; never leaves the project.</param>
/// <param name="Alt">What the picture shows, for who cannot see it; empty when the editor gave none.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Figure(string Image, string Alt, SourceSpan Source) : Block(Source)
{
    /// <summary>Caption, or null.</summary>
    public TextLine? Caption { get; init; }

    /// <summary>Credits (摄 / 供图).</summary>
    public ImmutableArray<PhotoCredit> Credits { get; init; } = [];

    /// <summary>What must be seen of the picture when it is cropped; null when the editor did not say, and it is not.</summary>
    public SafeArea? SafeArea { get; init; }

    /// <summary>Path of the picture from the project's root: <see cref="Image"/> as it is seen from the file that names it.</summary>
    public string ProjectPath
    {
        get
        {
            var parts = new List<string>();
            var folder = Source.File.Split('/')[..^1];
            foreach (var part in folder.Concat(Image.Split('/')))
            {
                if (part is "" or ".") continue;
                if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
                else parts.Add(part);
            }

            return string.Join('/', parts);
        }
    }
}

/// <summary>The part of a picture that must stay when it is cropped, in shares of its width and height.</summary>
/// <param name="Left">From the left edge, 0 to 1.</param>
/// <param name="Top">From the upper edge, 0 to 1.</param>
/// <param name="Width">Its width, more than 0; with <paramref name="Left"/> at most 1.</param>
/// <param name="Height">Its height, more than 0; with <paramref name="Top"/> at most 1.</param>
public readonly record struct SafeArea(double Left, double Top, double Width, double Height);

/// <summary>Text whose line breaks and spaces are meant, such as a poem or a program.</summary>
public sealed record Preformatted(string Text, SourceSpan Source) : Block(Source);

/// <summary>A change of subject within the body, shown as a rule or a blank line.</summary>
public sealed record Break(SourceSpan Source) : Block(Source);

/// <summary>A footnote.</summary>
/// <param name="Id">The mark by which <see cref="FootnoteMark"/> names it.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Footnote(string Id, ImmutableArray<Block> Blocks, SourceSpan Source);
