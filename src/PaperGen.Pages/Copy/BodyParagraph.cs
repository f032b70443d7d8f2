using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>How the lines of a paragraph stand in their leg.</summary>
internal enum LineAlignment
{
    /// <summary>From the left; justified by the typesetting.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right, an em from the edge (M5).</summary>
    Right,
}

/// <summary>A paragraph of a story's text in one measure.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Block">Number of the block within its story.</param>
/// <param name="Settings">The ways to set it, the best first.</param>
/// <param name="Source">Where it was written.</param>
internal sealed record BodyParagraph(ItemRole Role, int Block, ImmutableArray<ParagraphSetting> Settings, SourceSpan Source)
{
    public LineAlignment Alignment { get; init; }

    /// <summary>True for a subhead, which never ends a leg.</summary>
    public bool StaysWithNext { get; init; }

    /// <summary>True for what is not parted between two legs, such as a table's row.</summary>
    public bool StaysWhole { get; init; }

    /// <summary>Its lines below the empty ones at its beginning, which fall away at the top of a leg: the white above a subhead, between two stanzas. Null where none are.</summary>
    public int? LinesBelowAir { get; init; }

    /// <summary>True for what stands within the text, and neither at the top nor at the foot of a leg.</summary>
    public bool IsInset { get; init; }

    /// <summary>What it costs to part it between two legs, as with a stanza.</summary>
    public int SplitCost { get; init; }

    /// <summary>What it costs to end a leg behind it, as with a line within a stanza.</summary>
    public int EndCost { get; init; }

    /// <summary>White at the left of its lines.</summary>
    public Points Inset { get; init; }

    /// <summary>What stands beside its lines, in reading order: the mark of a list's item, the cells of a table's row.</summary>
    public ImmutableArray<BesideText> Beside { get; init; } = [];

    /// <summary>Its place in a list or a footnote, or null.</summary>
    public TextPlace? Place { get; init; }

    /// <summary>Rules between its lines and their neighbours.</summary>
    public ImmutableArray<LineRule> Rules { get; init; } = [];

    /// <summary>Places that lead somewhere.</summary>
    public ImmutableArray<TextLink> Links { get; init; } = [];

    /// <summary>Characters of the paragraph that stand on an earlier page, as <see cref="TextLink"/> counts them.</summary>
    public int Skipped { get; init; }

    /// <summary>Its story, where several stand under one head.</summary>
    public string? StoryId { get; init; }

    /// <summary>Empty lines at its beginning that fall away at the top of a leg.</summary>
    public int AirOf(int setting) => LinesBelowAir is { } lines ? Settings[setting].LineCount - lines : 0;

    /// <summary>The paragraph in its best setting, parted after so many lines: what stands before and what stands behind, either of which may be nothing.</summary>
    public (BodyParagraph? Before, BodyParagraph? Behind) Cut(int lines)
    {
        var set = Settings[0].Lines;
        var here = lines >= set.Length ? set.Length : StaysWhole ? 0 : lines;
        return (here > 0 ? Part(0, here, Skipped) : null, here < set.Length ? Part(here, set.Length, Skipped + set[..here].Sum(l => TextLink.CountIn(l.Text))) : null);

        BodyParagraph Part(int first, int end, int skipped) => this with
        {
            Settings = [new ParagraphSetting(set[first..end], 0)],
            Beside = [.. Beside.Where(b => b.Line >= first && b.Line < end).Select(b => b with { Line = b.Line - first })],
            Rules =
            [
                .. Rules.Where(r => r.Line == LineRule.Below ? end == set.Length : r.Line >= first && (r.Line < end || end == set.Length))
                    .Select(r => r.Line == LineRule.Below ? r : r with { Line = r.Line - first }),
            ],
            Skipped = skipped,
            LinesBelowAir = end - first == set.Length ? LinesBelowAir : null,
        };
    }
}

/// <summary>A text beside a paragraph's lines.</summary>
/// <param name="Text">The text.</param>
/// <param name="Left">From the leg's left edge.</param>
/// <param name="Line">Number of the paragraph's line that it stands on.</param>
/// <param name="Block">Number of its block within the story.</param>
/// <param name="Place">Its place in a list, a table or a footnote.</param>
internal readonly record struct BesideText(SetLine Text, Points Left, int Line, int Block, TextPlace? Place = null)
{
    /// <summary>From the top of that line, for a text that does not stand on the grid.</summary>
    public Points? Top { get; init; }
}

/// <summary>A rule over the whole leg.</summary>
/// <param name="Line">Number of the paragraph's line that it stands above; as many as it has for one below the last.</param>
/// <param name="Thickness">Its thickness.</param>
internal readonly record struct LineRule(int Line, Points Thickness)
{
    /// <summary>Below the last line, however many there are.</summary>
    public const int Below = -1;

    /// <summary>From the top of the paragraph, for a rule that does not stand between two lines.</summary>
    public Points? Top { get; init; }

    /// <summary>True for a rule that parts two texts, and is not drawn at the top of a leg.</summary>
    public bool IsBetween { get; init; }
}
