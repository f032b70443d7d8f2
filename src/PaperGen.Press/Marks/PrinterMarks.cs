using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What a printer needs around a page: where to cut, whether the plates meet, whether the inks are right, and what it is.</summary>
internal static class PrinterMarks
{
    /// <summary>Room on every side outside the bleed.</summary>
    public static Points Margin { get; } = Points.FromMillimetres(12);

    private static readonly Points Gap = Points.FromMillimetres(2);
    private static readonly Points CropLength = Points.FromMillimetres(6);
    private static readonly Points Hairline = new(0.25);
    private static readonly Points TargetRadius = Points.FromMillimetres(2);
    private static readonly Points PatchSize = Points.FromMillimetres(5);

    /// <summary>Operators that draw all marks of a page.</summary>
    public static byte[] Draw(PageSpace space, SetLine slug, FontShelf fonts)
    {
        var content = new PdfTokens(2048);
        content.Operator("q"u8).Name("All"u8).Operator("cs"u8).Name("All"u8).Operator("CS 1 scn 1 SCN"u8)
            .Thousandths(PageSpace.Thousandths(Hairline)).Operator("w"u8).NewLine();
        DrawCropMarks(content, space);
        DrawTargets(content, space);
        DrawSlug(content, space, slug, fonts);
        DrawColourBar(content, space);
        content.Operator("Q"u8);
        return content.Written.ToArray();
    }

    /// <summary>The colour space that prints on every plate (ISO 32000-1, 8.6.6.4); seen as black where there are none.</summary>
    public static void WriteAllInks(PdfTokens tokens) => tokens.BeginArray()
        .Name("Separation"u8).Name("All"u8).Name("DeviceCMYK"u8)
        .BeginDictionary()
        .Key("FunctionType"u8).Integer(2).Key("Domain"u8).BeginArray().Integer(0).Integer(1).EndArray()
        .Key("C0"u8).BeginArray().Integer(0).Integer(0).Integer(0).Integer(0).EndArray()
        .Key("C1"u8).BeginArray().Integer(1).Integer(1).Integer(1).Integer(1).EndArray()
        .Key("N"u8).Integer(1).EndDictionary().EndArray();

    private static void DrawCropMarks(PdfTokens content, PageSpace space)
    {
        // They begin outside the bleed, so that no mark is ever left on a page cut a little too large.
        var near = space.Bleed + Gap;
        var far = near + CropLength;
        foreach (var x in (ReadOnlySpan<Points>)[Points.Zero, space.Width])
        {
            Line(content, space, x, -far, x, -near);
            Line(content, space, x, space.Height + near, x, space.Height + far);
        }

        foreach (var y in (ReadOnlySpan<Points>)[Points.Zero, space.Height])
        {
            Line(content, space, -far, y, -near, y);
            Line(content, space, space.Width + near, y, space.Width + far, y);
        }

        content.Operator("S"u8).NewLine();
    }

    private static void DrawTargets(PdfTokens content, PageSpace space)
    {
        var away = space.Bleed + Gap + CropLength / 2;
        Target(content, space, space.Width / 2, -away);
        Target(content, space, space.Width / 2, space.Height + away);
        Target(content, space, -away, space.Height / 2);
        Target(content, space, space.Width + away, space.Height / 2);
        content.Operator("S"u8).NewLine();
    }

    private static void Target(PdfTokens content, PageSpace space, Points x, Points y)
    {
        var arm = TargetRadius * 1.5;
        Line(content, space, x - arm, y, x + arm, y);
        Line(content, space, x, y - arm, x, y + arm);
        Circle(content, space, x, y, TargetRadius);
    }

    /// <summary>Four Bézier curves, each a quarter; 0.5523 is the handle that errs least.</summary>
    private static void Circle(PdfTokens content, PageSpace space, Points x, Points y, Points radius)
    {
        var handle = radius * 0.5523;
        Point(x + radius, y).Operator("m"u8);
        Point(x + radius, y + handle);
        Point(x + handle, y + radius);
        Point(x, y + radius).Operator("c"u8);
        Point(x - handle, y + radius);
        Point(x - radius, y + handle);
        Point(x - radius, y).Operator("c"u8);
        Point(x - radius, y - handle);
        Point(x - handle, y - radius);
        Point(x, y - radius).Operator("c"u8);
        Point(x + handle, y - radius);
        Point(x + radius, y - handle);
        Point(x + radius, y).Operator("c"u8);

        PdfTokens Point(Points px, Points py) => content.Thousandths(space.X(px)).Thousandths(space.Y(py));
    }

    private static void DrawSlug(PdfTokens content, PageSpace space, SetLine slug, FontShelf fonts)
    {
        if (slug.Runs.IsDefaultOrEmpty) return;
        new TextLineSetter(fonts).Set(content, slug, endsInSpace: false, space.X(Gap), space.Y(-(space.Bleed + Gap * 1.5)));
    }

    /// <summary>Solids and half tones of the four inks, for the densitometer.</summary>
    private static void DrawColourBar(PdfTokens content, PageSpace space)
    {
        var y = space.Height + space.Bleed + Gap * 1.5;
        var x = Gap;
        foreach (var share in (ReadOnlySpan<int>)[1000, 500])
        {
            for (var ink = 0; ink < 4; ink++, x += PatchSize)
            {
                for (var k = 0; k < 4; k++) content.Thousandths(k == ink ? share : 0);
                content.Operator("k"u8)
                    .Thousandths(space.X(x)).Thousandths(space.Y(y + PatchSize))
                    .Thousandths(PageSpace.Thousandths(PatchSize)).Thousandths(PageSpace.Thousandths(PatchSize)).Operator("re f"u8).NewLine();
            }
        }
    }

    private static void Line(PdfTokens content, PageSpace space, Points x1, Points y1, Points x2, Points y2) => content
        .Thousandths(space.X(x1)).Thousandths(space.Y(y1)).Operator("m"u8)
        .Thousandths(space.X(x2)).Thousandths(space.Y(y2)).Operator("l"u8);
}
