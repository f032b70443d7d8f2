namespace PaperGen.Typesetting;

/// <summary>A paragraph of which everything is known that does not depend on the measure. Safe to share between threads.</summary>
public sealed class Prepared
{
    internal Prepared(TextMeter meter, ParagraphStyle style, bool chinese, Box[] boxes)
    {
        Meter = meter;
        Style = style;
        IsChinese = chinese;
        Boxes = boxes;
        Points = BreakPointTable.Of(boxes, meter, style, chinese);
        foreach (var box in boxes)
        {
            WidestBox = Math.Max(WidestBox, box.Width);
            HasLatin |= box.Class == CharacterClass.Latin;
        }
    }

    /// <summary>The text as it was given.</summary>
    public string Text => Meter.Text;

    /// <summary>The style it was prepared for.</summary>
    public ParagraphStyle Style { get; }

    /// <summary>Whether the rules of Chinese text hold; otherwise those of Latin text.</summary>
    public bool IsChinese { get; }

    internal TextMeter Meter { get; }

    internal Box[] Boxes { get; }

    internal BreakPoint[] Points { get; }

    internal int WidestBox { get; }

    internal bool HasLatin { get; }
}
