using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>One way to set a headline in a span.</summary>
public sealed class HeadlineSetting
{
    // Most settings are only compared, so that their lines are made when they are asked for.
    private readonly Func<BrokenParagraph> _broken;

    internal HeadlineSetting(Func<BrokenParagraph> broken, Points size, int lineCount, int breadth) =>
        (_broken, Size, LineCount, Breadth) = (broken, size, lineCount, breadth);

    /// <summary>Size of the characters.</summary>
    public Points Size { get; }

    /// <summary>Width of the glyphs in 1/1000 of their own; less than 1000 where nothing else fitted.</summary>
    public int Breadth { get; }

    /// <summary>Number of lines.</summary>
    public int LineCount { get; }

    /// <summary>
    /// What is wrong with it: breaks against the sense, uneven lines, an ill-filled span, steps down the ladder. Below 60
    /// nobody would object; from 1000 a word, a number or a short quotation is parted.
    /// </summary>
    public double Cost { get; internal init; }

    /// <summary>Share of the span that the longest line takes up before spacing out; above 1 it does not fit.</summary>
    public double Fill { get; internal init; }

    /// <summary>True for the only setting of a headline that fits in no allowed number of lines.</summary>
    public bool ExceedsMaxLines { get; internal init; }

    /// <summary>The lines' characters.</summary>
    public ImmutableArray<string> Lines => [.. Enumerable.Range(0, LineCount).Select(_broken().TextOf)];

    /// <summary>Places the glyphs; every line starts at the left edge and has its <see cref="SetLine.Width"/> for centring.</summary>
    public ImmutableArray<SetLine> Set() => Paragraphs.Set(_broken());
}
