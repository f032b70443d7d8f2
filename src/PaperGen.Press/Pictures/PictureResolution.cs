using System.Globalization;
using PaperGen.Content;

namespace PaperGen.Press;

/// <summary>Whether a picture has enough pixels for newsprint's screens of 85 to 100 lines an inch: two pixels a line, and never fewer than its eye can forgive.</summary>
internal static class PictureResolution
{
    private const double Wanted = 170;
    private const double Least = 120;

    public static void Judge(double pixelsPerInch, string image, string where, DiagnosticBag diagnostics)
    {
        if (pixelsPerInch >= Wanted) return;
        var source = SourceSpan.WholeFile(image);
        var message = string.Create(CultureInfo.InvariantCulture, $"the picture has {pixelsPerInch:0} pixels an inch at its printed size ({where})");
        var hint = $"{Wanted:0} or more print well; get a larger one or print it smaller";
        if (pixelsPerInch < Least) diagnostics.Error("PG703", source, message, hint);
        else diagnostics.Warn("PG703", source, message, hint);
    }
}
