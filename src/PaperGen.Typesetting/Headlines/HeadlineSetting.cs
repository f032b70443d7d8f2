using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>One way to set a headline in a span. Most are only compared: their lines are made when they are asked for.</summary>
public sealed class HeadlineSetting
{
    private readonly Prepared _prepared;
    private readonly int[] _ends;
    private readonly int _measure;
    private BrokenParagraph? _broken;

    internal HeadlineSetting(Prepared prepared, int[] ends, int measure) => (_prepared, _ends, _measure) = (prepared, ends, measure);

    /// <summary>Size of the characters.</summary>
    public Points Size { get; internal init; }

    /// <summary>Width of the glyphs in 1/1000 of their own; less than 1000 where nothing else fitted.</summary>
    public int Breadth { get; internal init; }

    /// <summary>Number of lines.</summary>
    public int LineCount => _ends.Length;

    /// <summary>Space added to each gap, in 1/1000 em.</summary>
    internal int Tracking { get; init; }

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
    public ImmutableArray<string> Lines => [.. Enumerable.Range(0, LineCount).Select(Broken.TextOf)];

    /// <summary>Places the glyphs; every line starts at the left edge and has its <see cref="SetLine.Width"/> for centring.</summary>
    public ImmutableArray<SetLine> Set() => Paragraphs.Set(Broken);

    /// <summary>Places the glyphs of one of the lines.</summary>
    public SetLine Set(int line) => Paragraphs.Set(Broken, line);

    private BrokenParagraph Broken => _broken ??= Break();

    private BrokenParagraph Break()
    {
        var lines = new BrokenLine[_ends.Length];
        for (var (i, start) = (0, 0); i < _ends.Length; start = _ends[i++])
        {
            var line = _prepared.Points[_ends[i]].End - _prepared.Points[start].Start;
            lines[i] = new BrokenLine
            {
                First = _prepared.Points[start].Box,
                End = _prepared.Points[_ends[i]].Box,
                Slack = _measure - line.Width,
                Joints = line.Joints,
                Tracking = Tracking,
                IsLast = true,
            };
        }

        return new BrokenParagraph(_prepared, _measure, BreakOptions.Default, [.. lines], Cost, isRagged: true) { Em = Size, Breadth = Breadth };
    }
}
