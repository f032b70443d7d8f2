using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>The pictures of a facsimile, small and within the SVG itself: browsers load nothing else for a drawing that stands as a picture.</summary>
public static class FacsimilePictures
{
    // Twice the pixels of a page that fills a screen; a facsimile is looked at whole before it is read.
    private const double PixelsPerInch = 100;
    private const int Quality = 60;

    // What nobody can convert is taken as it is, unless it would make the page heavy.
    private const int LargestUnconverted = 120_000;

    /// <summary>Gives each picture of a page as a data address, or null to leave a grey field.</summary>
    public static Func<string, string?> Of(ComposedPage page, IPictureSource source) => image =>
    {
        if (source.Find(image) is not { } file || PictureKind.Of(file.Span) is not { } kind) return null;
        if (source.Repro.Absence is not null) return kind == PictureKind.Jpeg || kind == PictureKind.Png ? Unconverted(PictureFile.WithoutMetadata(file), kind) : null;
        if (!kind.IsConvertible) return null;
        var whole = page.Items.OfType<PlacedPicture>().Where(p => p.Image == image).Select(p => p.Whole).MaxBy(w => w.Width.Value);
        var (width, height) = (Pixels(whole.Width.Value), Pixels(whole.Height.Value));
        var made = source.Repro.Convert(file, new ReproOrder(width, height, ReproForm.Jpeg, ReproColours.Screen) { Quality = Quality });
        return made.Problem is null ? "data:image/jpeg;base64," + Convert.ToBase64String(made.Bytes.Span) : null;
    };

    private static int Pixels(double points) => Math.Clamp((int)Math.Round(points / 72 * PixelsPerInch), 1, 4000);

    private static string? Unconverted(ReadOnlyMemory<byte> file, PictureKind kind) => file.Length > LargestUnconverted
        ? null
        : $"data:image/{(kind == PictureKind.Png ? "png" : "jpeg")};base64,{Convert.ToBase64String(file.Span)}";
}
