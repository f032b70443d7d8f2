using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>What a part of a hand-written page holds.</summary>
public enum LayoutKind
{
    /// <summary>One story.</summary>
    Story,

    /// <summary>Parts one below the other.</summary>
    Rows,

    /// <summary>Parts side by side.</summary>
    Columns,
}

/// <summary>A rectangle of a page that the newsroom planned by hand: a story, or parts below or beside each other.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Source">Where it was written.</param>
public sealed record PageLayout(LayoutKind Kind, SourceSpan Source)
{
    /// <summary>Width in columns; null where the parts around it leave only one.</summary>
    public int? Span { get; init; }

    /// <summary>Height; null leaves it to the composer.</summary>
    public LayoutHeight? Height { get; init; }

    /// <summary>Columns that the pictures of the story cover; null leaves them to the composer.</summary>
    public int? PictureSpan { get; init; }

    /// <summary>True to frame the story (加框), false not to; null leaves it to the composer.</summary>
    public bool? Frame { get; init; }

    /// <summary>The story's <see cref="Story.Id"/>.</summary>
    public string StoryId { get; init; } = "";

    /// <summary>Rows from the top, or columns from the left.</summary>
    public ImmutableArray<PageLayout> Parts { get; init; } = [];

    /// <summary>The parts that hold one story each, in the order of writing.</summary>
    public IEnumerable<PageLayout> Stories => Kind == LayoutKind.Story ? [this] : Parts.SelectMany(p => p.Stories);
}

/// <summary>Height of a part of a page.</summary>
/// <param name="Amount">Grid lines, or per cent of the page below its furniture.</param>
/// <param name="IsShare">True for per cent.</param>
public readonly record struct LayoutHeight(int Amount, bool IsShare)
{
    /// <summary>Grid lines on a page of so many.</summary>
    public int LinesOf(int page) => IsShare ? (int)Math.Round(page * Amount / 100.0) : Amount;
}
