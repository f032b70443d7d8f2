using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>One paragraph-like part of a story's text.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">Its words with their faces.</param>
/// <param name="Indent">Indent of its first line, in em.</param>
/// <param name="Source">Where it was written.</param>
internal sealed record CopyPart(ItemRole Role, ImmutableArray<StyledText> Text, double Indent, SourceSpan Source)
{
    public LineAlignment Alignment { get; init; }

    /// <summary>Size, where it is not that of the body.</summary>
    public Points? Size { get; init; }

    public bool StaysWithNext { get; init; }

    /// <summary>White at the left of all lines, in em of the body (凸排, quotations).</summary>
    public double Inset { get; init; }

    /// <summary>What stands at the right end of that white in the first line: the mark of a list's item.</summary>
    public StyledText? Mark { get; init; }

    /// <summary>Places within the text that lead somewhere.</summary>
    public ImmutableArray<TextLink> Links { get; init; } = [];

    /// <summary>A table that stands in the legs, in place of the text.</summary>
    public TableCopy? Table { get; init; }

    /// <summary>Its place in a list or a footnote, or null.</summary>
    public TextPlace? Place { get; init; }

    /// <summary>The story that the part belongs to, where several stand under one head.</summary>
    public string? StoryId { get; init; }

    /// <summary>True where a hairline parts it from what stands above it in its leg.</summary>
    public bool HasRuleAbove { get; init; }

    /// <summary>True where a hairline stands above it and one below, as with an editor's note.</summary>
    public bool IsRuled { get; init; }

    /// <summary>True for an empty line, such as the one between two stanzas.</summary>
    public bool IsBlank { get; init; }

    /// <summary>True for a paragraph whose lines the writer broke, which is not parted where that can be helped.</summary>
    public bool IsStanza { get; init; }

    /// <summary>True for a line of verse, which stands with its neighbours in the middle of the leg.</summary>
    public bool IsVerse { get; init; }
}

/// <summary>A stretch of a paragraph that leads somewhere. White space and joiners do not count, so that it holds in any measure.</summary>
/// <param name="Start">Characters before it.</param>
/// <param name="End">Characters up to its end.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Words">Its words.</param>
internal sealed record TextLink(int Start, int End, string Target, string Words)
{
    /// <summary>Characters that count.</summary>
    public static int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (Counts(c)) count++;
        }

        return count;
    }

    /// <summary>Whether a character counts.</summary>
    public static bool Counts(char c) => !char.IsWhiteSpace(c) && c is not (WordJoiner.Mark or '\u200B' or '\u00AD');
}

/// <summary>A table, ready to be set.</summary>
/// <param name="Rows">Cells by row; the head first, when there is one.</param>
/// <param name="HasHead">Whether the first row is a head.</param>
/// <param name="Alignments">One for each column.</param>
internal sealed record TableCopy(ImmutableArray<ImmutableArray<ImmutableArray<StyledText>>> Rows, bool HasHead, ImmutableArray<ColumnAlignment> Alignments)
{
    public int Columns => Alignments.Length;
}
