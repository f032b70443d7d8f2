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

    /// <summary>Operators that draw all marks of a page, or of the block of pages on a sheet.</summary>
    /// <param name="space">Where it lies on its sheet.</param>
    /// <param name="slug">What stands beside it.</param>
    /// <param name="fonts">The fonts of the file.</param>
    /// <param name="targetAt">Where on each side the registration target stands: in the middle, or clear of a fold there.</param>
    public static byte[] Draw(PageSpace space, Slug slug, FontShelf fonts, double targetAt = 0.5)
    {
        var content = new PdfTokens(2048);
        content.Operator("q"u8);
        BeginAllInks(content);
        DrawCropMarks(content, space);
        DrawTargets(content, space, targetAt);
        DrawSlug(content, space, slug, fonts);
        DrawColourBar(content, space);
        content.Operator("Q"u8);
        return content.Written.ToArray();
    }

    /// <summary>How long a slug may be before it meets the target above the block.</summary>
    public static Points RoomForSlug(Points width, double targetAt = 0.5) => width * targetAt - TargetRadius * 1.5 - Gap * 2;

    /// <summary>Where marks begin: outside the bleed, so that none is ever left on a page cut a little too large.</summary>
    public static Points Near(PageSpace space) => space.Bleed + Gap;

    /// <summary>Where they end.</summary>
    public static Points Far(PageSpace space) => Near(space) + CropLength;

    /// <summary>Sets hairlines and text on every plate.</summary>
    public static void BeginAllInks(PdfTokens content) => content
        .Name("All"u8).Operator("cs"u8).Name("All"u8).Operator("CS 1 scn 1 SCN"u8)
        .Thousandths(PageSpace.Thousandths(Hairline)).Operator("w"u8).NewLine();

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
        var (near, far) = (Near(space), Far(space));
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

    private static void DrawTargets(PdfTokens content, PageSpace space, double at)
    {
        var away = space.Bleed + Gap + CropLength / 2;
        Target(content, space, space.Width * at, -away);
        Target(content, space, space.Width * at, space.Height + away);
        Target(content, space, -away, space.Height * at);
        Target(content, space, space.Width + away, space.Height * at);
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

    private static void DrawSlug(PdfTokens content, PageSpace space, Slug slug, FontShelf fonts)
    {
        var setter = new TextLineSetter(fonts);
        var (x, y) = (Gap, -(space.Bleed + Gap * 1.5));
        Set(slug.Text);
        for (var ink = 0; ink < slug.Plates.Length; ink++)
        {
            SetInk(content, ink, 1000);
            Set(slug.Plates[ink]);
        }

        void Set(SetLine line)
        {
            if (line.Runs.IsDefaultOrEmpty) return;
            setter.Set(content, line, endsInSpace: false, space.X(x), space.Y(y));
            x += line.Em * (line.Width / 1000.0 + 1);
        }
    }

    private static PdfTokens SetInk(PdfTokens content, int ink, int share)
    {
        for (var k = 0; k < 4; k++) content.Thousandths(k == ink ? share : 0);
        return content.Operator("k"u8);
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
                SetInk(content, ink, share)
                    .Thousandths(space.X(x)).Thousandths(space.Y(y + PatchSize))
                    .Thousandths(PageSpace.Thousandths(PatchSize)).Thousandths(PageSpace.Thousandths(PatchSize)).Operator("re f"u8).NewLine();
            }
        }
    }

    /// <summary>A line between two places, not yet stroked.</summary>
    public static void Line(PdfTokens content, PageSpace space, Points x1, Points y1, Points x2, Points y2) => content
        .Thousandths(space.X(x1)).Thousandths(space.Y(y1)).Operator("m"u8)
        .Thousandths(space.X(x2)).Thousandths(space.Y(y2)).Operator("l"u8);
}
