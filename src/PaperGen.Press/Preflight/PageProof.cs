using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A page of the report in the making; its memory is used for one page after another.</summary>
internal sealed class PageProof : IDisposable
{
    private readonly MemoryStream _png = new();
    private readonly MemoryStream _html = new();

    /// <summary>Draws the plates of a page, and writes what the report says of it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="examined">What is known of it.</param>
    /// <param name="masks">The glyphs of its edition.</param>
    /// <returns>What is known now; its pictures have done their duty.</returns>
    public PreflightPage Draw(ComposedPage page, PreflightPage examined, GlyphMasks masks)
    {
        using var plates = PagePlates.Draw(page, examined.Pictures, masks);
        var drawn = examined with
        {
            Plates = new PictureInks(plates.CoverageOf(0), plates.CoverageOf(1), plates.CoverageOf(2), plates.CoverageOf(3), examined.MostInk),
            Pictures = [.. examined.Pictures.Select(p => p with { Thumb = null })],
        };
        _html.SetLength(0);
        PreflightHtml.WritePage(drawn, plates, _png, _html);
        return drawn;
    }

    /// <summary>Hands on what was written.</summary>
    public void WriteTo(Stream html) => _html.WriteTo(html);

    public void Dispose()
    {
        _png.Dispose();
        _html.Dispose();
    }
}
