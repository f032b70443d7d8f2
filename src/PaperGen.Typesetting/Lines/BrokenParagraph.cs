using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>A paragraph with its line breaks chosen for a measure.</summary>
public sealed class BrokenParagraph
{
    internal BrokenParagraph(Prepared prepared, int measure, BreakOptions options, ImmutableArray<BrokenLine> lines, double cost, bool isRagged)
    {
        Prepared = prepared;
        Em = prepared.Style.Em;
        Measure = measure;
        Options = options;
        Lines = lines;
        Cost = cost;
        IsRagged = isRagged;
    }

    /// <summary>The measure in 1/1000 em.</summary>
    public int Measure { get; }

    /// <summary>How many lines there are.</summary>
    public int LineCount => Lines.Length;

    /// <summary>What the breaks cost; comparable between settings of one paragraph at one measure.</summary>
    public double Cost { get; }

    /// <summary>True for Latin text whose lines would have gaped: its lines keep their natural spaces.</summary>
    public bool IsRagged { get; }

    /// <summary>Size of the characters.</summary>
    public Points Em { get; init; }

    /// <summary>Width of the glyphs in 1/1000 of their own (T19). The measure and the lines count in uncondensed widths.</summary>
    internal int Breadth { get; init; } = 1000;

    internal Prepared Prepared { get; }

    internal BreakOptions Options { get; }

    internal ImmutableArray<BrokenLine> Lines { get; }

    /// <summary>Lines that gape or run over, words that had to be parted, a lonely last character.</summary>
    public ImmutableArray<SettingRemark> FindRemarks() => Remarks.On(this);

    /// <summary>The characters of a line, the spaces at its ends left out, an added hyphen included.</summary>
    public string TextOf(int line)
    {
        var text = Prepared.Text[Prepared.Boxes[Lines[line].First].Start..Prepared.Boxes[Lines[line].End - 1].End];
        return Lines[line].HyphenWidth > 0 ? text + "-" : text;
    }
}

/// <summary>A line as the breaker chose it. Lengths in 1/1000 em.</summary>
internal readonly record struct BrokenLine
{
    /// <summary>First box.</summary>
    public int First { get; init; }

    /// <summary>The box after the last.</summary>
    public int End { get; init; }

    /// <summary>Where the line starts.</summary>
    public int Indent { get; init; }

    /// <summary>Room that is left over (positive) or wanting (negative) at natural widths.</summary>
    public int Slack { get; init; }

    /// <summary>What word spaces and Han–Latin gaps can take.</summary>
    public int Stretch { get; init; }

    /// <summary>Gaps that can take the rest.</summary>
    public int Joints { get; init; }

    /// <summary>What blanks and gaps can give.</summary>
    public int Squeeze { get; init; }

    /// <summary>What of the last mark hangs over the measure.</summary>
    public int Hang { get; init; }

    /// <summary>Width of the hyphen that is added.</summary>
    public int HyphenWidth { get; init; }

    /// <summary>Space added to each of <see cref="Joints"/> whether the line needs it or not.</summary>
    public int Tracking { get; init; }

    /// <summary>Ends the paragraph, or stands before a line break of the text: set at natural widths.</summary>
    public bool IsLast { get; init; }

    /// <summary>Space added to each gap of tier E2.</summary>
    public double StretchPerJoint => Slack > Stretch && Joints > 0 ? (double)(Slack - Stretch) / Joints : 0;
}
