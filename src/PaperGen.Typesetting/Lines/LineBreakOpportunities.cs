using PaperGen.Typesetting.Unicode;

namespace PaperGen.Typesetting;

/// <summary>Where lines may break in text of scripts other than Chinese.</summary>
internal readonly struct LineBreakOpportunities
{
    private readonly bool[]? _before;

    private LineBreakOpportunities(bool[] before) => _before = before;

    /// <summary>Finds the opportunities of a paragraph.</summary>
    public static LineBreakOpportunities In(ReadOnlySpan<char> text) => new(LineBreaks.Find(text));

    /// <summary>Whether a line may break before a position.</summary>
    public bool At(int position) => _before is not null && _before[position];

    /// <summary>Whether a line may end after this character when an ideograph or a full-width mark follows.</summary>
    public static bool MayEndBeforeHan(char last) => LineBreakClasses.Of(last)
        is not (LineBreakClass.OP or LineBreakClass.QU or LineBreakClass.GL or LineBreakClass.WJ or LineBreakClass.PR or LineBreakClass.BB);

    /// <summary>Whether a line may start with this character when an ideograph or a full-width mark stands before it.</summary>
    public static bool MayStartAfterHan(char first) => LineBreakClasses.Of(first)
        is not (LineBreakClass.CL or LineBreakClass.CP or LineBreakClass.EX or LineBreakClass.IS or LineBreakClass.SY or LineBreakClass.BA
            or LineBreakClass.HY or LineBreakClass.NS or LineBreakClass.IN or LineBreakClass.PO or LineBreakClass.QU or LineBreakClass.GL
            or LineBreakClass.WJ or LineBreakClass.CM);
}
