using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>The smallest things on a page, which are the first that a press loses.</summary>
/// <param name="SmallestType">Size of the smallest text on the black plate alone, in points; 0 without any.</param>
/// <param name="SmallestColouredType">Size of the smallest text in several inks or in a tint, or of paper in a solid; 0 without any.</param>
/// <param name="ThinnestRule">Thinnest rule or frame on the black plate alone, in points; 0 without any.</param>
/// <param name="ThinnestColouredRule">Thinnest rule or frame in several inks or in a tint; 0 without any.</param>
public readonly record struct TypeSurvey(double SmallestType, double SmallestColouredType, double ThinnestRule, double ThinnestColouredRule)
{
    internal static TypeSurvey Of(ComposedPage page)
    {
        double type = 0, colouredType = 0, rule = 0, colouredRule = 0;
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case PlacedText { Line.Runs: { IsDefaultOrEmpty: false } runs } text:
                    foreach (var run in runs)
                    {
                        var size = run.Size.Value * Math.Min(1000, run.Breadth) / 1000;
                        if (IsSolidBlack(text.Ink, page)) Least(ref type, size);
                        else Least(ref colouredType, size);
                    }

                    break;
                case PlacedFill fill when ThicknessOf(fill.Bounds) is > 0 and < 8 and var thickness:
                    if (IsSolidBlack(fill.Ink, page)) Least(ref rule, thickness);
                    else Least(ref colouredRule, thickness);
                    break;
                case PlacedFrame frame:
                    if (IsSolidBlack(frame.Ink, page)) Least(ref rule, frame.Thickness.Value);
                    else Least(ref colouredRule, frame.Thickness.Value);
                    break;
            }
        }

        return new TypeSurvey(type, colouredType, rule, colouredRule);
    }

    // What is one solid ink needs no screen and no register, whichever ink it is.
    private static bool IsSolidBlack(Ink ink, ComposedPage page) =>
        page.IsBlackOnly && BlackInkPainter.KeyOf(ink) >= 1 || ink is { Cyan: 0, Magenta: 0, Yellow: 0, Key: >= 1 };

    private static double ThicknessOf(Rect rect) => Math.Min(rect.Width.Value, rect.Height.Value);

    private static void Least(ref double least, double value) => least = least == 0 ? value : Math.Min(least, value);
}
